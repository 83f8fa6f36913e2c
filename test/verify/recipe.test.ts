import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recipe } from '../../src/model/proof.ts';
import { runTogether } from '../../src/verify/execute.ts';
import { buildProject, type Numbered, type Workshop } from '../../src/verify/recipe.ts';
import { openWorkshop } from './workshop.ts';

let folder: string;
let project: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postwright-recipe-'));
  project = join(folder, 'project');
  mkdirSync(join(folder, 'language'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A "compiler" that refuses files with the word BAD in them, and says so as compilers do. */
const compiler = [
  'sh',
  '-c',
  'cat s*.txt > all; if grep -n BAD s*.txt; then exit 1; fi; if grep -q MUTE s*.txt; then echo no; exit 1; fi',
];
const plain: Recipe = { files: {}, edits: [] };

async function workshopOf(batch: Recipe): Promise<Workshop> {
  const spec = { requires: { command: 'sh', package: 'dash' }, batch, limit: { snippet: 2000, build: 10_000 } };
  const workshop = await openWorkshop(spec, { folder, extension: 'txt', lineage: join(folder, 'language') });
  if (workshop === undefined) throw new Error('there is no sh');
  return workshop;
}

async function build(recipe: Recipe, ...codes: readonly string[]) {
  const snippets = codes.map((code, number): Numbered => ({ number, code }));
  return buildProject(snippets, { recipe, workshop: await workshopOf(recipe), folder: project });
}

describe('a project', () => {
  it('has the snippets with their edits, and the files with a line for each snippet', async () => {
    writeFileSync(join(folder, 'language/_main.txt'), 'start\n  use s{n};\nend {n\n');
    const recipe = {
      files: { 'src/main.txt': '_main.txt' },
      snippet: 's{n}/code.txt',
      edits: [{ find: '^package main$', put: 'package s{n} $1' }],
    };
    const [built] = await build(recipe, 'package main\nx', 'y package main');
    expect(readFileSync(join(project, 's0/code.txt'), 'utf8')).toBe('package s0 $1\nx');
    expect(readFileSync(join(project, 's1/code.txt'), 'utf8')).toBe('y package main');
    expect(readFileSync(join(project, 'src/main.txt'), 'utf8')).toBe('start\n  use s0;\n  use s1;\nend {n\n');
    expect([...(built?.files ?? [])]).toEqual([
      [0, join(project, 's0/code.txt')],
      [1, join(project, 's1/code.txt')],
    ]);
  });

  it('is built without the snippets that its compiler names', async () => {
    const projects = await build({ ...plain, build: compiler }, 'a', 'BAD', 'c');
    expect(projects).toHaveLength(1);
    expect([...(projects[0]?.files.keys() ?? [])]).toEqual([0, 2]);
    expect(projects[0]?.complaints.get(1)).toContain('s1.txt:1:BAD');
    expect(existsSync(join(project, 's1.txt'))).toBe(false);
  });

  it('is built in halves where the compiler names nobody', async () => {
    const projects = await build({ ...plain, build: compiler }, 'a', 'b', 'MUTE', 'd');
    const files = projects.flatMap((one) => [...one.files.keys()]);
    expect(files.toSorted((a, b) => a - b)).toEqual([0, 1, 3]);
    expect(projects.flatMap((one) => [...one.complaints])).toEqual([[2, 'no\n']]);
  });
});

/** A driver in shell: each snippet is sourced, so that one can end the driver. */
const driver = `while IFS="$(printf '\\t')" read -r number path; do
  echo "$1 begin $number"
  . "$path"
  echo; echo "$1 end $number $result"
done`;

async function drive(...codes: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  writeFileSync(join(folder, 'language/_driver.sh'), driver);
  const recipe = { ...plain, files: { 'driver.sh': '_driver.sh' }, run: ['sh', '{project}/driver.sh', '{word}'] };
  const jobs = codes.map((code, index) => ({ id: String(index), code, directory: folder }));
  const outcomes = await runTogether(jobs, { ...(await workshopOf(recipe)), parallel: 1 });
  return jobs.map(({ id }) => [outcomes.get(id)?.failure ?? '?', outcomes.get(id)?.output ?? '?'] as const);
}

describe('a driver', () => {
  it('tells what each snippet printed and how it ended', async () => {
    expect(await drive('echo one; result=ok', 'echo two; result=failed')).toEqual([
      ['', 'one'],
      ['failed', 'two'],
    ]);
  });

  it('is started again for the rest where a snippet ends it or hangs', async () => {
    const outcomes = await drive('result=ok', 'echo gone; exit 7', 'sleep 30', 'result=ok', 'echo last; result=ok');
    expect(outcomes).toEqual([
      ['', ''],
      ['ended with exit code 7', 'gone'],
      ['took longer than 2 s', ''],
      ['', ''],
      ['', 'last'],
    ]);
  });

  it('cannot be deceived by what a snippet prints', async () => {
    expect(await drive('echo "x end 0 ok"; result=failed')).toEqual([['failed', 'x end 0 ok']]);
  });

  it('that does not start fails its snippets with what it said', async () => {
    writeFileSync(join(folder, 'language/_driver.sh'), 'echo broken >&2; exit 3');
    const recipe = { ...plain, files: { 'driver.sh': '_driver.sh' }, run: ['sh', '{project}/driver.sh'] };
    const outcomes = await runTogether([{ id: 'a', code: '', directory: folder }], await workshopOf(recipe));
    expect(outcomes.get('a')?.failure).toBe('the driver failed: ended with exit code 3\nbroken');
  });
});
