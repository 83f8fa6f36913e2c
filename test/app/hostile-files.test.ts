// Files beside the collection that are not what they should be: exit code 2, with file, line and pointer, and no value of theirs.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const request = { method: 'GET', url: 'https://example.com/{{a}}' };
const secret = 'value-of-a-secret';

let folder = '';
let collection = '';

beforeEach(() => {
  folder = makeFolder();
  collection = write('api.json', JSON.stringify({ info: { name: 'A', schema }, item: [{ name: 'One', request }] }));
});

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

/** What is told of it, with `FOLDER/` for where it is. */
async function problemsOf(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(argv);
  expect([code, stdout.includes(secret) || stderr.includes(secret)]).toEqual([2, false]);
  return stderr.replaceAll(`${folder}/`, 'FOLDER/');
}

describe('run', () => {
  it.each([
    [
      '-e',
      `{"values": [\n{"key": "a", "value": ${nested(1500)}}]}`,
      /environment\/wrong-shape.*deeper than 500 levels.*\n --> FOLDER\/file.json:2:1 .*\/values\/0/,
    ],
    [
      '-g',
      `{"values": [\n{"key": "a", "value": "${secret}", "x": ${nested(1500)}}]}`,
      /deeper than 500 levels.*\n --> FOLDER\/file.json:2:1 .*\/values\/0/,
    ],
    [
      '-d',
      `[{"a": 1},\n{"a": ${nested(1500)}, "b": "${secret}"}]`,
      /run\/bad-input.*deeper than 500 levels.*\n --> FOLDER\/file.json:2:1 .*\/1/,
    ],
    ['-d', `[{"a": "${secret}",\n}]`, /nothing follows this comma\n --> FOLDER\/file.json:1:/],
    ['-d', 'a,b\n"1"x,2\n', /run\/bad-input.*Invalid Closing Quote.*\n --> FOLDER\/file.json/],
    [
      '--cookie-jar',
      `{"cookies": [{"value": "${secret}"}],\n}`,
      /nothing follows this comma\n --> FOLDER\/file.json:1:/,
    ],
    [
      '--ssl-client-cert-list',
      `[{"passphrase": "${secret}",\n}]`,
      /nothing follows this comma\n --> FOLDER\/file.json:1:/,
    ],
    ['--cookie-jar', '{"cookies": 1}', /run\/bad-input.*\n --> FOLDER\/file.json/],
    ['--ssl-client-cert-list', '{}', /run\/bad-input.*to be an array\.\n --> FOLDER\/file.json/],
  ])('%s %j', async (option, text, expected) => {
    const file = write('file.json', text);
    expect(await problemsOf('run', collection, '--mock', option, file)).toMatch(expected);
  });

  it.each([['-e'], ['-d'], ['--cookie-jar'], ['--only-failed'], ['--shard-durations']])(
    '%s of links in a circle',
    async (option) => {
      const file = join(folder, 'circle.json');
      symlinkSync(file, file);
      const shard = option === '--shard-durations' ? ['--shard', '1/2'] : [];
      expect(await problemsOf('run', collection, '--mock', ...shard, option, file)).toContain('--> FOLDER/circle.json');
    },
  );
});

describe('reports of runs', () => {
  const report = {
    version: 1,
    collection: 'A',
    file: 'api.json',
    startedAt: '',
    duration: 0,
    captured: [],
    failures: [],
  };
  const totals = { iterations: 0, requests: 0, assertions: 0, assertionsFailed: 0, assertionsSkipped: 0, failures: 0 };

  it.each([
    ['{"version": 1,\n"collection": "A",\n}', /nothing follows this comma\n --> FOLDER\/reports\/a.json:2:18/],
    [
      JSON.stringify({ ...report, totals, executions: [1] }, null, 1),
      /executions\.0 must be an object, and is .*\n --> FOLDER\/reports\/a.json:18:3 .*\/executions\/0/,
    ],
    ['{"version": 9}', /version 9.*\n --> FOLDER\/reports\/a.json:1:13 .*\/version/],
  ])('%s', async (text, expected) => {
    write('reports/a.json', text);
    mkdirSync(join(folder, 'reports', 'folder.json'));
    expect(await problemsOf('merge-reports', join(folder, 'reports'))).toMatch(expected);
    expect(await problemsOf('run', collection, '--only-failed', join(folder, 'reports', 'a.json'))).toMatch(expected);
  });

  it('a device that never ends is too large', async () => {
    mkdirSync(join(folder, 'reports'));
    symlinkSync('/dev/zero', join(folder, 'reports', 'zero.json'));
    expect(await problemsOf('merge-reports', join(folder, 'reports'))).toContain('larger than 50 MiB');
  });
});

it.each([
  [
    '{"requests": 1,\n"comparable": "x"}',
    /comparable must be a number, and is a text.*\n --> FOLDER\/c.json:2:15 .*\/comparable/,
  ],
  ['{"requests": 1', /collection\/not-json.*\n --> FOLDER\/c.json:1:/],
])('docs --conformance %s', async (text, expected) => {
  const file = write('c.json', text);
  expect(await problemsOf('docs', collection, '-o', join(folder, 'site'), '--conformance', file)).toMatch(expected);
});

describe('build --config', () => {
  it.each([
    ['c.json', '{ // a comment\n"collections": 1 }', /config\/bad-value.*\n --> .*c.json:2:16 .*\/collections/],
    [
      'c.json',
      '{ "collections": ["a"]\n "docs": 1 }',
      /config\/unreadable.*a comma is expected here\n --> .*c.json:2:2/,
    ],
    [
      'c.json',
      '{ "collections": ["a\\u0000"] }',
      /collections\.0 is a path, which cannot hold NUL\n --> .*c.json:1:19 .*\/collections\/0/,
    ],
    ['c.yaml', 'collections:\n - a\ndocs: {\n', /config\/unreadable.*\n --> .*c.yaml:[34]:/],
    [
      'c.mjs',
      'export default { get collections() { throw new Error("no"); } };',
      /config\/unreadable.*: no\n --> .*c.mjs/,
    ],
    [
      'c.mjs',
      'throw Object.assign(new Error(), { message: Symbol("no") });',
      /config\/unreadable.*Symbol\(no\)\n --> .*c.mjs/,
    ],
  ])('%s with %j', async (name, text, expected) => {
    expect(await problemsOf('build', '--config', write(name, text))).toMatch(expected);
  });

  it('a key of any length is not compared with those that there are, and not told whole', async () => {
    const file = write('c.json', JSON.stringify({ collections: ['a'], ['k'.repeat(3_000_000)]: 1 }));
    const told = await problemsOf('build', '--config', file);
    expect(told.length).toBeLessThan(3000);
  });

  it('a device is no file', async () => {
    const file = join(folder, 'c.json');
    symlinkSync('/dev/zero', file);
    expect(await problemsOf('build', '--config', file)).toContain('this is a device, and not a file');
  });
});
