import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import type { RunOptions } from '../../src/runner/options.ts';
import type { RunResult } from '../../src/runner/report.ts';
import { junitReport } from '../../src/runner/reporters/junit.ts';
import { runCollection } from '../../src/runner/run.ts';
import { collectionOf, environmentOf, item, serve, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await serve((request) => (request.url === '/login' ? { token: 'captured-value-1' } : { url: request.url }));
});
afterAll(() => server.close());

async function run(items: readonly unknown[], options: RunOptions = {}): Promise<RunResult> {
  return runCollection(await collectionOf(items), options);
}

/** The codes of the Failure that `promise` rejects with. */
async function codesOf(promise: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Failure);
  return (error as Failure).diagnostics.map((diagnostic) => diagnostic.code);
}

describe('a run', () => {
  test('hands what one request captured to the next', async () => {
    const { report, changes } = await run(
      [
        item('Login', `${server.url}/login`, { test: 'pm.environment.set("token", pm.response.json().token)' }),
        item('Use', `${server.url}/use`, { request: { header: [{ key: 'X-Token', value: '{{token}}' }] } }),
      ],
      { environment: environmentOf({ token: 'old' }) },
    );
    expect(server.seen.at(-1)).toMatchObject({ url: '/use', headers: { 'x-token': 'captured-value-1' } });
    expect(report.captured).toEqual([{ name: 'token', scope: 'environment', pointer: '/item/0' }]);
    expect(Object.fromEntries(changes.environment)).toEqual({ token: 'captured-value-1' });
  });

  test('reports captures of every scope, a value that stayed the same too, and a deletion as a change', async () => {
    const script = `pm.globals.set("g", {a: 1}); pm.collectionVariables.set("c", 1);
      pm.environment.set("same", "1"); pm.environment.unset("gone");`;
    const { report, changes } = await run([item('Scopes', server.url, { prerequest: script })], {
      environment: environmentOf({ same: '1', gone: '2' }),
    });
    expect(report.captured.map(({ name, scope }) => [name, scope])).toEqual([
      ['same', 'environment'],
      ['g', 'globals'],
      ['c', 'collectionVariables'],
    ]);
    expect([...changes.environment]).toEqual([['gone', undefined]]);
    expect([...changes.globals]).toEqual([['g', { a: 1 }]]);
  });

  test('reports a failed check, a skipped one and those of the old style', async () => {
    const script = `pm.test("no", () => pm.expect(1).to.equal(2)); pm.test.skip("later", () => {});
      tests["old"] = false; tests["fine"] = true;`;
    const { report } = await run([{ name: 'Folder', item: [item('Checks', `${server.url}/c`, { test: script })] }]);
    const byName = new Map(report.executions[0]?.assertions.map((assertion) => [assertion.name, assertion]));
    expect(byName.get('no')).toMatchObject({ passed: false, message: 'expected 1 to equal 2' });
    expect(byName.get('later')).toMatchObject({ passed: true, skipped: true });
    expect(byName.get('fine')).toMatchObject({ passed: true, skipped: false });
    expect(report.failures.map(({ kind, pointer, name }) => [kind, pointer, name])).toEqual([
      ['assertion', '/item/0/item/0', 'no'],
      ['assertion', '/item/0/item/0', 'old'],
    ]);
    expect(report.totals).toMatchObject({ assertions: 4, assertionsFailed: 2, assertionsSkipped: 1, failures: 2 });
  });

  test('runs iterations with data, and only the wanted folder', async () => {
    const items = [item('Skipped', `${server.url}/no`), { name: 'F', item: [item('Row', `${server.url}/row/{{n}}`)] }];
    const { report } = await run(items, { folder: ['F'], iterationData: [{ n: 'a' }, { n: 'b' }] });
    expect(report.executions.map(({ iteration, url }) => [iteration, url])).toEqual([
      [0, `${server.url}/row/a`],
      [1, `${server.url}/row/b`],
    ]);
    expect(report.totals.iterations).toBe(2);
  });

  test('stops at the first failure with bail, and lets overrides win over the environment', async () => {
    const failing = item('First', `${server.url}/{{who}}`, { test: 'pm.test("no", () => { throw new Error("no") })' });
    const { report } = await run([failing, item('Second', server.url)], {
      bail: true,
      environment: environmentOf({ who: 'file' }),
      envVar: [{ key: 'who', value: 'override' }],
    });
    expect(report.executions.map(({ url }) => url)).toEqual([`${server.url}/override`]);
  });

  test('tells what a script skipped', async () => {
    const { report } = await run([item('Skipped', server.url, { prerequest: 'pm.execution.skipRequest()' })]);
    expect(report.executions[0]).toMatchObject({ skipped: true, status: 0 });
    expect(report.totals).toMatchObject({ requests: 0, failures: 0 });
  });
});

describe('what goes wrong is reported with the pointer of its item', () => {
  test.each([
    ['connection refused', item('X', 'http://127.0.0.1:1/'), /ECONNREFUSED/],
    ['no URL', item('X', ''), /url is empty/],
    ['no host', item('X', '/only/path'), /Invalid URI/],
  ])('%s', async (_name, broken, message) => {
    const { report } = await run([{ name: 'F', item: [broken] }, item('Next', `${server.url}/next`)]);
    expect(report.failures).toMatchObject([
      { kind: 'request', pointer: '/item/0/item/0', trail: ['F', 'X'], message: expect.stringMatching(message) },
    ]);
    expect(report.executions.map(({ status }) => status)).toEqual([0, 200]);
  });

  test.each([
    ['a script that throws', 'throw new TypeError("boom")', 'TypeError: boom'],
    ['a script that does not parse', 'this is no script', "SyntaxError: Unexpected identifier 'is'"],
    ['a timer that throws later', 'setTimeout(() => { throw new Error("late") }, 1)', 'late'],
  ])('%s', async (_name, script, message) => {
    const { report } = await run([item('X', server.url, { test: script })]);
    expect(report.failures).toEqual([
      { kind: 'script', pointer: '/item/0', line: 0, trail: ['X'], iteration: 0, name: 'script', message },
    ]);
  });

  test('a file that is not there, in a form and as a body', async () => {
    const formdata = [{ key: 'f', type: 'file', src: 'missing.txt' }];
    const { report } = await run([
      item('Form', server.url, { request: { method: 'POST', body: { mode: 'formdata', formdata } } }),
      item('Body', server.url, { request: { method: 'POST', body: { mode: 'file', file: { src: 'missing.txt' } } } }),
    ]);
    expect(report.failures.map(({ kind, pointer }) => [kind, pointer])).toEqual([
      ['file', '/item/0'],
      ['file', '/item/1'],
    ]);
  });

  test('a file outside the working folder, where that is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'run-'));
    await writeFile(join(folder, 'outside.txt'), 'x');
    const upload = { method: 'POST', body: { mode: 'file', file: { src: join(folder, 'outside.txt') } } };
    const items = [item('Upload', server.url, { request: upload })];
    const allowed = await run(items, { workingDir: 'collections' });
    const refused = await run(items, { workingDir: 'collections', noInsecureFileRead: true });
    expect(allowed.report.failures).toEqual([]);
    expect(refused.report.failures).toMatchObject([{ kind: 'file', pointer: '/item/0' }]);
  });

  test('a request of a script', async () => {
    const script = 'pm.sendRequest("http://127.0.0.1:1/", () => {})';
    const { report } = await run([item('X', `${server.url}/own`, { test: script })]);
    expect(report.failures).toMatchObject([{ kind: 'request', pointer: '/item/0' }]);
    expect(report.executions[0]).toMatchObject({ status: 200, url: `${server.url}/own` });
  });

  test('the time limit of a script, and nothing is told after the end', async () => {
    const kinds: string[] = [];
    const options: RunOptions = { timeoutScript: 300, onEvent: ({ kind }) => kinds.push(kind) };
    const items = [item('Endless', `${server.url}/`, { test: 'while (true) {}' }), item('Next', `${server.url}/next`)];
    const { report } = await run(items, options);
    await new Promise((resolve) => void setTimeout(resolve, 200));
    expect(kinds).toEqual(['start', 'execution', 'execution', 'end']);
    expect(report.executions).toMatchObject([{ pointer: '/item/0', status: 200 }, { pointer: '/item/1' }]);
    expect(report.failures).toMatchObject([
      { kind: 'script', pointer: '/item/0', message: expect.stringContaining('did not end in time') },
    ]);
    expect(junitReport(report).match(/<error /g)).toHaveLength(1);
  });

  test('the time limit of the run', async () => {
    const script = 'setTimeout(() => {}, 5000)';
    const { report } = await run([item('Slow', server.url, { test: script })], { timeout: 1500 });
    expect(report.failures).toMatchObject([
      { kind: 'run', pointer: '/item/0', trail: ['Slow'], message: expect.stringContaining('(--timeout)') },
    ]);
  });
});

describe('wrong input is a Failure', () => {
  test.each<[string, RunOptions, string]>([
    ['an unknown folder', { folder: ['Nowhere'] }, 'run/unknown-folder'],
    ['an unknown reporter', { reporters: ['not-installed'] }, 'run/unknown-reporter'],
    ['a reporter that is a path', { reporters: ['../../../x'] }, 'run/unknown-reporter'],
    ['data that is not there', { iterationData: 'missing.json' }, 'run/bad-input'],
    ['a cookie jar that is not there', { cookieJar: 'missing.json' }, 'run/bad-input'],
  ])('%s', async (_name, options, code) => {
    expect(await codesOf(run([item('X', server.url)], options))).toEqual([code]);
  });
});

describe('files that reporters would write', () => {
  test('come back as values, masked', async () => {
    const script = 'pm.environment.set("token", "captured-value-1")';
    const { files } = await run([item('X', `${server.url}/captured-value-1`, { test: script })], {
      environment: environmentOf({ token: 'old-token-value' }),
      reporters: ['json'],
      reporter: { json: { export: 'out/newman.json' } },
    });
    expect(files.map(({ path, secret }) => [path, secret])).toEqual([['out/newman.json', false]]);
    expect(files[0]?.content).not.toContain('captured-value-1');
    expect(JSON.parse(files[0]?.content ?? '')).toHaveProperty('run');
  });
});
