import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';
import { item, serve, type TestServer } from '../runner/support.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
let server: TestServer;
beforeAll(async () => void (server = await serve(() => ({ ok: true }))));
afterAll(() => server.close());

function write(folder: string, path = 'one'): string {
  const file = join(folder, 'api.json');
  const test = `pm.test('is not bad', () => pm.expect(pm.request.url.toString()).to.not.include('bad'));`;
  const items = [
    { name: 'Users @smoke', item: [item('List', `${server.url}/${path}/{{id}}`, { test })] },
    item('Other', `${server.url}/other`),
  ];
  writeFileSync(file, JSON.stringify({ info: { name: 'Choice', schema }, item: items }, null, 2));
  return file;
}

describe('run --dry-run', () => {
  it('prints what would run and what is missing, exit code 1; sends nothing', async () => {
    const file = write(makeFolder());
    const { code, stdout } = await runCli(['run', file, '--dry-run']);
    expect(code).toBe(1);
    expect(stdout.replaceAll(file, 'FILE').replaceAll(server.url, 'URL')).toBe(
      [
        'Choice  FILE',
        '  GET    URL/one/{{id}}  Users @smoke › List  line 10',
        '  GET    URL/other  Other  line 31',
        '',
        '  missing {{id}}, needed by Users @smoke › List',
        '',
        '2 requests would be sent, 1 variable missing; nothing was',
        '',
      ].join('\n'),
    );
    expect(server.seen).toEqual([]);
  });

  it('is fine where nothing is missing; --json prints the plan', async () => {
    const file = write(makeFolder());
    const { code, stdout } = await runCli(['run', file, '--dry-run', '--json', '--tag', 'smoke', '--env-var', 'id=1']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ collection: 'Choice', total: 1, missing: [] });
  });
});

it.each([
  [['--grep', '('], '--grep takes a regular expression, which "(" is not: unterminated group'],
  [['--retries', '-1'], '--retries needs a whole number from 0 on'],
  [['--max-failures', '0'], '--max-failures needs a whole number from 1 on'],
  [['--shard-durations', 'r.json'], '--shard-durations needs --shard'],
  [['--dry-run', '--watch'], '--dry-run and --watch do not go together'],
  [['--tag', 'none'], 'run/nothing-selected'],
])('run %j is a mistake', async (argv, message) => {
  const { code, stdout, stderr } = await runCli(['run', write(makeFolder()), ...argv]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

describe('run --watch', () => {
  it('runs again when a file changes, goes on after a mistake in one, ends with the last exit code', async () => {
    const folder = makeFolder();
    const file = write(folder);
    const environment = join(folder, 'env.json');
    const written = { text: '' };
    const waits: { readonly text: string; readonly done: () => void }[] = [];
    const look = (): void => {
      if (written.text.includes(waits[0]?.text ?? '\u0000')) {
        written.text = '';
        waits.shift()?.done();
      }
    };
    const out = (text: string): void => {
      written.text += text;
      look();
    };
    const printed = (text: string) =>
      new Promise<void>((done) => {
        waits.push({ text, done });
        look();
      });
    let interrupt = (): void => undefined;
    const io: Io = {
      stdin: process.stdin,
      stdout: { write: out },
      stderr: { write: out },
      env: {},
      stopped: async () => undefined,
      onSignal: (listener) => {
        interrupt = () => listener('SIGINT');
        return () => undefined;
      },
    };
    writeFileSync(environment, JSON.stringify({ name: 'env', values: [{ key: 'id', value: '1', enabled: true }] }));
    const saved = ['--save-environment', environment];
    const first = printed('Ctrl+C ends');
    const code = run(['run', file, '-e', environment, ...saved, '--watch'], io);
    await first;
    const again = printed('is not bad');
    write(folder, 'bad');
    await again;
    await printed('Ctrl+C ends');
    const broken = printed('collection/not-json');
    const text = readFileSync(environment, 'utf8');
    writeFileSync(environment, '{');
    await broken;
    await printed('Ctrl+C ends');
    const last = printed('Ctrl+C ends');
    writeFileSync(environment, text);
    await last;
    interrupt();
    expect(await code).toBe(1);
    expect(server.seen.map(({ url }) => url)).toEqual(['/one/1', '/other', '/bad/1', '/other', '/bad/1', '/other']);
  });
});
