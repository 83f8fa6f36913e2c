// The two programs as a script sees them: newman's and ours, with the same words, have the same exit meaning and leave the same files.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { collection, get } from '../support/parity/collection.ts';
import { startParityServer } from '../support/parity/server.ts';
import { makeFolder } from '../support/run-cli.ts';

const { resolve } = createRequire(import.meta.url);
const programs = [
  ['newman', [resolve('newman/bin/newman.js')]],
  [
    'postwright',
    ['--import', pathToFileURL(resolve('tsx')).href, fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url))],
  ],
] as const;

async function runBoth(argv: readonly string[], api: string): Promise<readonly (readonly [string, number, unknown])[]> {
  const server = await startParityServer();
  try {
    return await Promise.all(
      programs.map(async ([name, program]) => {
        const folder = makeFolder();
        writeFileSync(join(folder, 'api.json'), api);
        const words = [...program, 'run', 'api.json', '--env-var', `base=${server.url}`, ...argv];
        const child = spawn(process.execPath, [...words, '--export-environment', 'env.json'], { cwd: folder });
        const [code] = (await once(child, 'exit')) as [number];
        const { values } = JSON.parse(readFileSync(join(folder, 'env.json'), 'utf8')) as { readonly values: unknown };
        return [name, code, values] as const;
      }),
    );
  } finally {
    await server.close();
  }
}

const kept = 'pm.environment.set("kept", pm.response.json().detail);';
const failing = collection([get('x', '/echo/1', { test: `${kept} pm.test("no", () => pm.expect(1).to.equal(2))` })]);

test.each([
  ['1 where a check fails', [], 1],
  ['0 where that is suppressed', ['--suppress-exit-code', '--silent', '-r', 'cli'], 0],
] as const)(
  'exit with %s',
  async (_name, argv, expected) => {
    const [newman, postwright] = await runBoth(argv, failing);
    expect([newman?.[1], postwright?.[1]]).toEqual([expected, expected]);
    expect(postwright?.[2]).toEqual(newman?.[2]);
    expect(postwright?.[2]).toContainEqual(expect.objectContaining({ key: 'kept', value: '1' }));
  },
  60_000,
);
