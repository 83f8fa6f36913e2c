// Real processes that get real signals.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { item } from '../runner/support.ts';
import { listen } from '../support/listen.ts';
import { makeFolder } from '../support/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** `/login` answers with a token, `/hang` calls back and never answers. */
async function serveHanging(onHang: () => void): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/hang') onHang();
    else response.end('{"token":"refreshed"}');
  });
  const { url, close } = await listen(server);
  onTestFinished(close);
  return url;
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly folder: string;
}

/** A flag without meaning here: it says that a script hangs, which no end of a connection ends. */
const inScript = '--disable-unicode';

/** Runs the program on a collection that hangs; `onHang` gets a way to send it a signal each time that it does. */
async function runHanging(
  argv: readonly string[],
  onHang: (send: (signal: NodeJS.Signals) => void, times: number) => void,
): Promise<Ended> {
  const folder = makeFolder();
  let times = 0;
  const url = await serveHanging(() => onHang((signal) => void child.kill(signal), (times += 1)));
  const keep = `pm.environment.set('token', pm.response.json().token); pm.test('fine', () => {});`;
  const wait = `pm.test('never', (done) => pm.sendRequest('${url}/hang', () => setTimeout(done, 60000)));`;
  const hanging = item('Hangs', `${url}/${argv.includes(inScript) ? 'login' : 'hang'}`, {
    test: argv.includes(inScript) ? wait : '',
  });
  const items = [item('Login', `${url}/login`, { test: keep }), hanging, item('Later', `${url}/login`)];
  writeFileSync(join(folder, 'api.json'), JSON.stringify({ info: { name: 'Hanging', schema }, item: items }));
  writeFileSync(join(folder, 'env.json'), JSON.stringify({ name: 'env', values: [{ key: 'token', value: 'stale' }] }));
  const files = ['api.json', '-e', 'env.json', '--save-environment', 'env.json'].map((word) =>
    word.endsWith('.json') ? join(folder, word) : word,
  );
  const reports = ['-r', 'cli,json,junit', '--reporter-json-export', join(folder, 'r.json')];
  const junit = ['--reporter-junit-export', join(folder, 'r.xml')];
  const all = ['--import', 'tsx', join(root, 'src', 'cli', 'bin.ts'), 'run', ...files, ...reports, ...junit, ...argv];
  const child = spawn(process.execPath, all, { cwd: root });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    if (argv.includes(inScript) && chunk.includes('stopping')) child.kill('SIGINT');
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.on('close', (...end) => resolve(end)),
  );
  return { code, signal, stdout, folder };
}

function tokenIn(folder: string): string | undefined {
  const saved = JSON.parse(readFileSync(join(folder, 'env.json'), 'utf8')) as {
    values: { key: string; value: string }[];
  };
  return saved.values.find(({ key }) => key === 'token')?.value;
}

function reportIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as {
    readonly stopped: { readonly message: string };
    readonly notRun: readonly { readonly name: string; readonly iteration: number }[];
    readonly executions: readonly { readonly name: string }[];
  };
}

describe('Ctrl+C', () => {
  it('stops the run cleanly: all reports, the token that was refreshed, exit code 130', async () => {
    const { code, stdout, folder } = await runHanging([], (send) => send('SIGINT'));
    expect([code, tokenIn(folder)]).toEqual([130, 'refreshed']);
    const { stopped, executions, notRun } = reportIn(folder);
    expect(stopped.message).toBe('the run was interrupted (SIGINT)');
    expect([executions, notRun].map((list) => list.map(({ name }) => name))).toEqual([['Login', 'Hangs'], ['Later']]);
    expect(stdout).toMatch(
      /Stopped: the run was interrupted \(SIGINT\); 1 request not run\n +- Later\n[\s\S]*1 not run in/,
    );
    expect(readFileSync(join(folder, 'r.xml'), 'utf8')).toMatch(
      /<testcase name="not run" classname="Later"[^>]*><skipped/,
    );
  });

  it('stops threads, too; SIGTERM is exit code 143', async () => {
    const { code, folder } = await runHanging(['-n', '3', '--parallel', '2'], (send, times) => {
      if (times === 2) send('SIGTERM');
    });
    expect([code, tokenIn(folder)]).toEqual([143, 'refreshed']);
    const { executions, notRun } = reportIn(folder);
    expect(executions.map(({ name }) => name)).toEqual(['Login', 'Hangs', 'Login', 'Hangs']);
    expect(notRun.map(({ name, iteration }) => `${name} ${iteration}`)).toEqual([
      'Later 0',
      'Later 1',
      'Login 2',
      'Hangs 2',
      'Later 2',
    ]);
  });

  it('a second time ends it at once', async () => {
    const { code, signal } = await runHanging([inScript], (send) => send('SIGINT'));
    expect([code, signal]).toEqual([null, 'SIGINT']);
  });
});

it('--timeout cuts a server that hangs: exit code 1, with reports', async () => {
  const { code, folder } = await runHanging(['--timeout', '800'], () => undefined);
  const { stopped, executions, notRun } = reportIn(folder);
  expect([code, stopped.message]).toEqual([1, 'the run took longer than its 800 ms (--timeout)']);
  expect([...executions, ...notRun].map(({ name }) => name)).toEqual(['Login', 'Hangs', 'Later']);
});
