// What goes wrong on the way: each fault is told in one clear line with the item and its pointer, the exit code is right, and
// what the run has done besides is in the report.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newmanOptionsOf } from '../../src/runner/newman-options.ts';
import type { RunReport } from '../../src/runner/report.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { collection, get } from '../support/parity/collection.ts';
import { startFaultServer } from '../support/faults/server.ts';
import type { Listening } from '../support/listen.ts';
import { startTlsServer } from '../support/parity/tls-rows.ts';
import type { ParityServer } from '../support/parity/server.ts';
import { collectionOf } from './support.ts';

let server: Listening;
let untrusted: ParityServer;
beforeAll(async () => {
  server = await startFaultServer();
  untrusted = await startTlsServer();
});
afterAll(() => Promise.all([server.close(), untrusted.close()]));

interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly report: RunReport;
}

/** Runs the item between two others, once for people and as data. */
async function runBetween(item: object, argv: readonly string[] = []): Promise<Told> {
  const folder = makeFolder();
  const file = join(folder, 'api.json');
  writeFileSync(file, collection([get('before', '/fine'), item, get('after', '/fine')]));
  const globals = ['--global-var', `base=${server.url}`, '--global-var', `untrusted=${untrusted.url}`];
  const reports = ['-r', 'cli,json', '--reporter-json-export', join(folder, 'report.json')];
  const { code, stdout } = await runCli(['run', file, ...globals, ...reports, ...argv]);
  const { default: report } = (await import(join(folder, 'report.json'), { with: { type: 'json' } })) as {
    readonly default: RunReport;
  };
  return { code, stdout, report };
}

interface Fault {
  readonly name: string;
  readonly item: object;
  readonly argv?: readonly string[];
  readonly kind: string;
  readonly message: RegExp;
}

const quick = ['--timeout-request', '150'];
const script = (name: string, test: string): object => get(name, '/fine', { test });

const faults: readonly Fault[] = [
  {
    name: 'a server that is down',
    item: get('x', '', { url: 'http://127.0.0.1:1/' }),
    kind: 'request',
    message: /ECONNREFUSED/,
  },
  {
    name: 'a connection that is closed at once',
    item: get('x', '/hang-up'),
    kind: 'request',
    message: /socket hang up/,
  },
  {
    name: 'a reset in the midst of the body',
    item: get('x', '/reset-in-body'),
    kind: 'request',
    message: /ECONNRESET/,
  },
  { name: 'a body that ends too early', item: get('x', '/cut-in-body'), kind: 'request', message: /aborted/ },
  { name: 'silence', item: get('x', '/silence'), argv: quick, kind: 'request', message: /ESOCKETTIMEDOUT/ },
  {
    name: 'an answer that comes byte by byte',
    item: get('x', '/drip'),
    // Each byte begins newman's own limit anew, and may be late on a busy machine.
    argv: ['--timeout-request', '1000'],
    kind: 'request',
    message: /not complete after 1000 ms/,
  },
  {
    name: 'a certificate that nobody trusts',
    item: get('x', '', { url: '{{untrusted}}/' }),
    kind: 'request',
    message: /self-signed certificate/,
  },
  { name: 'a redirect to itself', item: get('x', '/redirect-loop'), kind: 'request', message: /maxRedirects/ },
  {
    name: 'a redirect to where nobody listens',
    item: get('x', '/redirect-nowhere'),
    kind: 'request',
    message: /ECONNREFUSED/,
  },
  { name: 'what is no HTTP', item: get('x', '/no-http'), kind: 'request', message: /Parse Error/ },
  { name: 'a header that is none', item: get('x', '/bad-header'), kind: 'request', message: /Invalid header/ },
  {
    name: 'a header that Node refuses where nobody can catch it',
    item: get('x', '/plain', { header: [{ key: 'trailer', value: 'x' }] }),
    kind: 'request',
    message: /Trailer header needs/,
  },
  {
    name: 'a body that is not packed as it says',
    item: get('x', '/bad-gzip'),
    kind: 'request',
    message: /incorrect header check/,
  },
  {
    name: 'JSON that is none',
    item: get('x', '/bad-json', { test: 'pm.test("is JSON", () => pm.response.json())' }),
    kind: 'assertion',
    message: /No value found for key a/,
  },
  {
    name: 'a script that throws',
    item: script('x', 'throw new TypeError("boom")'),
    kind: 'script',
    message: /TypeError: boom/,
  },
  {
    name: 'a script that calls itself',
    item: script('x', 'const f = () => f(); f()'),
    kind: 'script',
    message: /Maximum call stack/,
  },
  {
    name: 'a script that loops for ever',
    item: script('x', 'pm.test("ends", () => { while (true) {} })'),
    argv: ['--timeout-script', '200'],
    kind: 'script',
    message: /did not end in time/,
  },
  {
    name: 'a script that waits for ever',
    item: script('x', 'setInterval(() => {}, 1000)'),
    argv: ['--timeout-script', '200'],
    kind: 'script',
    message: /did not end in time/,
  },
];

describe('one line, its pointer, exit code 1, and the rest of the run', () => {
  test.each(faults)('$name', async ({ item, argv, kind, message }) => {
    const { code, stdout, report } = await runBetween(item, argv);
    expect(report.failures).toEqual([
      expect.objectContaining({ kind, pointer: '/item/1', trail: ['x'], message: expect.stringMatching(message) }),
    ]);
    expect(report.failures[0]?.line).toBeGreaterThan(0);
    expect(report.executions.map(({ name, skipped }) => [name, skipped])).toEqual([
      ['before', false],
      ['x', false],
      ['after', false],
    ]);
    expect(stdout).toMatch(message);
    expect(stdout).toMatch(/api\.json \/item\/1$/m);
    expect(code).toBe(1);
  });

  test('an answer of a hundred megabytes', async () => {
    const item = get('x', '/large', {
      test: `pm.test("came", () => pm.response.to.have.status(200));
pm.test("seen", () => pm.expect(pm.response.text().length).to.equal(20 * 1024 * 1024));`,
    });
    const { code, report } = await runBetween(item);
    expect(report.executions[1]).toMatchObject({
      size: 100 * 1024 * 1024,
      warnings: ['scripts see the first 20 MB of this answer of 100 MB'],
    });
    expect([code, report.failures]).toEqual([0, []]);
    expect(JSON.stringify(report).length).toBeLessThan(100_000);
  });

  test('a time limit of the run in the midst of an answer ends it', async () => {
    const { code, report } = await runBetween(get('x', '/drip'), ['--timeout', '1500']);
    expect(report.failures).toMatchObject([
      { kind: 'request', pointer: '/item/1', message: expect.stringContaining('(--timeout)') },
    ]);
    expect(report.executions.map(({ name }) => name)).toEqual(['before', 'x']);
    expect(code).toBe(1);
  });
});

test('a script may take five minutes where nothing is said, and for ever where that is said', async () => {
  const { collection: model, definition, source } = await collectionOf([get('x', '/fine')]);
  const runnable = { collection: model, definition, source };
  expect(newmanOptionsOf(runnable, {}).timeoutScript).toBe(300_000);
  expect(newmanOptionsOf(runnable, { timeoutScript: 0 }).timeoutScript).toBe(0);
});
