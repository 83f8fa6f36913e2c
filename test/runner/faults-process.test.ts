// A thread or the whole process that dies in the midst of a run: only real ones can.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunReport } from '../../src/runner/report.ts';
import { collection, get } from '../support/parity/collection.ts';
import { makeFolder } from '../support/run-cli.ts';
import { startFaultServer } from '../support/faults/server.ts';
import type { Listening } from '../support/listen.ts';

const program = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
const dying = fileURLToPath(new URL('../support/faults/die-in-thread.cjs', import.meta.url));

let server: Listening;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

interface Around {
  readonly preloaded?: string;
  readonly stderr?: 'pipe';
  readonly env?: Readonly<Record<string, string>>;
}

function startRun(argv: readonly string[], { preloaded, stderr, env }: Around = {}): ChildProcess {
  const own = ['--import', 'tsx', ...(preloaded === undefined ? [] : ['--require', preloaded])];
  return spawn(process.execPath, [...own, program, 'run', ...argv, '--global-var', `base=${server.url}`], {
    stdio: ['ignore', 'pipe', stderr ?? 'inherit'],
    env: { ...process.env, ...env },
  });
}

function inFolder(files: Readonly<Record<string, string>>): { readonly folder: string; readonly reports: string[] } {
  const folder = makeFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, reports: ['-r', 'cli,json', '--reporter-json-export', join(folder, 'report.json')] };
}

test('a thread that dies loses its own part only, and says which', async () => {
  const rows = ['fine', 'fine', 'die', 'fine', 'fine', 'fine'].map((path) => ({ path }));
  const { folder, reports } = inFolder({
    'api.json': collection([get('row', '/{{path}}')]),
    'rows.json': JSON.stringify(rows),
  });
  const data = ['-d', join(folder, 'rows.json'), '--parallel', '2'];
  const child = startRun([join(folder, 'api.json'), ...data, ...reports], { preloaded: dying });
  const [code] = await once(child, 'exit');
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as RunReport;
  expect(report.executions.map(({ iteration, status }) => [iteration, status])).toEqual([
    [0, 200],
    [1, 200],
    [3, 200],
    [5, 200],
  ]);
  expect(report.failures).toMatchObject([
    { kind: 'run', message: 'the rest is lost from row on (/item/0, iteration 2): its thread ended before its time' },
  ]);
  expect(code).toBe(1);
}, 40_000);

test('a thread whose script loops where the sandbox cannot stop it is ended', async () => {
  const { folder, reports } = inFolder({
    'api.json': collection([
      get('row', '/fine', { test: 'if (pm.info.iteration === 2) setTimeout(() => { while (true) {} }, 1)' }),
    ]),
  });
  const argv = ['-n', '4', '--parallel', '2', '--timeout-script', '500'];
  const [code] = await once(startRun([join(folder, 'api.json'), ...argv, ...reports]), 'exit');
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as RunReport;
  expect(report.executions.map(({ iteration }) => iteration)).toEqual([0, 1, 3]);
  expect(report.failures).toMatchObject([
    {
      kind: 'run',
      message: expect.stringMatching(/^the rest is lost from row on \(\/item\/0, iteration 2\): a script/),
    },
  ]);
  expect(code).toBe(1);
}, 60_000);

test('a run in sequence whose script loops behind a promise is ended, with what it had told', async () => {
  const { folder, reports } = inFolder({
    'api.json': collection([
      get('first', '/fine', { test: 'pm.environment.set("token", "a refreshed one")' }),
      get('second', '/fine', { test: 'void (async () => { await null; for (;;) await null; })()' }),
      get('third', '/fine'),
    ]),
  });
  const argv = ['--timeout-script', '500', '--save-environment', join(folder, 'environment.json')];
  const [code] = await once(startRun([join(folder, 'api.json'), ...argv, ...reports]), 'exit');
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as RunReport;
  expect(report).toMatchObject({ collection: 'Parity', executions: [{ pointer: '/item/0', status: 200 }] });
  expect(report.failures).toMatchObject([
    {
      kind: 'run',
      message: expect.stringMatching(/^the rest is lost from second on \(\/item\/1, iteration 0\): a script/),
    },
  ]);
  expect(JSON.parse(readFileSync(join(folder, 'environment.json'), 'utf8'))).toMatchObject({
    values: [{ key: 'token', value: 'a refreshed one' }],
  });
  expect(code).toBe(1);
}, 60_000);

test('a process that a script holds up before an installed reporter is killed, and says where it was', async () => {
  const { folder } = inFolder({
    'api.json': collection([
      get('first', '/fine'),
      get('second', '/fine', { test: 'void (async () => { await null; for (;;) await null; })()' }),
    ]),
  });
  mkdirSync(join(folder, 'newman-reporter-still'));
  writeFileSync(join(folder, 'newman-reporter-still', 'index.js'), 'module.exports = function () {};');
  const argv = [join(folder, 'api.json'), '-r', 'cli,still', '--timeout-script', '500'];
  const child = startRun(argv, { stderr: 'pipe', env: { NODE_PATH: folder } });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code, signal] = await once(child, 'close');
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  expect(stderr).toBe(
    'error: a script after first (iteration 0) loops in a timer or a promise, so that the run was ended\n',
  );
}, 60_000);

test.each([
  ['in sequence', []],
  ['in threads', ['--parallel', '2']],
])(
  'a promise that is rejected while nobody waits for it fails its request, %s',
  async (_name, argv) => {
    const { folder, reports } = inFolder({
      'api.json': collection([
        get('rejects', '/fine', { test: 'pm.test("async", () => Promise.reject(new TypeError("too late")))' }),
        get('rejects later', '/fine', { test: 'setTimeout(() => Promise.reject("no error"), 5)' }),
        get('last', '/fine'),
      ]),
    });
    const [code] = await once(startRun([join(folder, 'api.json'), '-n', '2', ...argv, ...reports]), 'exit');
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as RunReport;
    expect(report.totals).toMatchObject({ requests: 6, failures: 4 });
    const failures = [0, 1].flatMap((iteration) => [
      { kind: 'script', pointer: '/item/0', iteration, message: 'TypeError: too late' },
      { kind: 'script', pointer: '/item/1', iteration, message: 'no error' },
    ]);
    expect(report.failures).toMatchObject(failures);
    expect(code).toBe(1);
  },
  40_000,
);

test('a rejection of the program around a run is left to that program', async () => {
  const { folder } = inFolder({ 'api.json': collection([get('first', '/fine')]) });
  const module = (name: string): string => JSON.stringify(new URL(`../../src/${name}.ts`, import.meta.url).href);
  const script = `
    import { loadCollection } from ${module('collection/load')};
    import { readSource } from ${module('collection/source')};
    import { runCollection } from ${module('runner/run')};
    const heard = [];
    process.on('unhandledRejection', (reason) => heard.push(reason));
    const loaded = await loadCollection(await readSource(${JSON.stringify(join(folder, 'api.json'))}));
    const { report } = await runCollection(loaded, {
      globalVar: [{ key: 'base', value: ${JSON.stringify(server.url)} }],
      onBegin: () => void Promise.reject('own'),
    });
    console.log(JSON.stringify([heard, report.failures, report.totals.requests]));`;
  const argv = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, argv);
  expect(JSON.parse(stdout)).toEqual([['own'], [], 1]);
}, 40_000);

test('a process that is killed leaves the report of the run before as it was, and nothing half written', async () => {
  const { folder, reports } = inFolder({
    'api.json': collection([get('first', '/fine'), get('never answered', '/silence')]),
    'report.json': 'the report of yesterday',
    'environment.json': 'the environment of yesterday',
  });
  const kept = ['--export-environment', join(folder, 'environment.json')];
  const child = startRun([join(folder, 'api.json'), ...reports, ...kept]);
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    if (printed.includes('first')) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(printed).toMatch(/✓ GET +200 .*first/);
  expect(readdirSync(folder).toSorted()).toEqual(['api.json', 'environment.json', 'report.json']);
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('the report of yesterday');
  expect(readFileSync(join(folder, 'environment.json'), 'utf8')).toBe('the environment of yesterday');
}, 40_000);
