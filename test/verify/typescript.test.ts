import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runTogether } from '../../src/verify/execute.ts';
import { findToolchain } from '../../src/verify/toolchains.ts';
import { compileTypeScript } from '../../src/verify/typescript.ts';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'postwright-'));
});
afterEach(() => rm(directory, { recursive: true }));

it('compiles all snippets in one go, strictly, and tells whose fault a complaint is', async () => {
  const jobs = [
    {
      id: 'good',
      code: "const n: number = await Promise.resolve(1);\nconsole.log('n', n, process.version);\nexport {};\n",
    },
    { id: 'wrong type', code: "export const n: number = 'x';\nexport const later: number = 'y';\n" },
    { id: 'not strict', code: 'export function f(a) { return a; }\n' },
    { id: 'unused', code: "const unused = 'read for nothing';\nexport {};\n" },
    { id: 'unchecked index', code: 'export const first: string = process.argv[2];\n' },
    { id: 'same names', code: "const n: string = 'other';\nconsole.log(n, new Blob([]).size);\nexport {};\n" },
  ].map((job) => ({ ...job, file: '', directory }));
  const compiled = await compileTypeScript(jobs, {
    compiler: join(packages, '.bin/tsc'),
    project: join(directory, 'project'),
    packages,
  });
  expect([...compiled.complaints.keys()]).toEqual(['wrong type', 'not strict', 'unused', 'unchecked index']);
  expect(compiled.complaints.get('wrong type')).toMatch(/^\(1,14\): error TS2322.*\n\(2,14\): error TS2322/);
  const found = await findToolchain({ run: ['node', '{file}'], requires: { command: 'node', package: 'nodejs' } });
  if (found.kind === 'missing') throw new Error(found.reason);
  const outcomes = await runTogether(compiled.jobs, { toolchain: found.toolchain });
  expect(outcomes.get('good')).toEqual({ failure: '', output: `n 1 ${process.version}\n` });
  expect(outcomes.get('same names')?.output).toBe('other 0\n');
});

it('blames every snippet where there is no compiler', async () => {
  const jobs = ['a', 'b'].map((id) => ({ id, code: 'export {};\n', file: '', directory }));
  const compiled = await compileTypeScript(jobs, {
    compiler: 'no-such-compiler',
    project: join(directory, 'project'),
    packages,
  });
  expect([...compiled.complaints.values()]).toEqual(Array(2).fill(expect.stringContaining('cannot be started')));
});
