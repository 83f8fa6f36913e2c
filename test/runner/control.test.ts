import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunOptions } from '../../src/runner/options.ts';
import { planRun } from '../../src/runner/plan.ts';
import { runCollection } from '../../src/runner/run.ts';
import { listen } from '../support/listen.ts';
import { collectionOf, environmentOf, item } from './support.ts';

interface Seen {
  readonly url: string;
  readonly body: string;
}

type Answer = (response: ServerResponse) => unknown;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that hangs up on the first `resets` requests of each path, once it has read them. */
async function serveAfter(resets: number, answer: Answer = (response) => response.end('{}')) {
  const seen: Seen[] = [];
  const work = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks = (await request.toArray()) as Buffer[];
    seen.push({ url: request.url ?? '', body: Buffer.concat(chunks).toString('latin1') });
    if (seen.filter(({ url }) => url === request.url).length <= resets) request.socket.destroy();
    else answer(response);
  };
  server = createServer((request, response) => void work(request, response));
  return { seen, url: (await listen(server)).url };
}

async function run(items: readonly object[], options: RunOptions) {
  return runCollection(await collectionOf(items), options);
}

const countRuns = `pm.environment.set('runs', 1 + Number(pm.environment.get('runs') || 0));`;

describe('a request whose connection fails', () => {
  it('is sent again; its scripts run once, and the report has one execution, flaky', async () => {
    const { seen, url } = await serveAfter(2);
    const test = `${countRuns} pm.test('answered', () => pm.response.to.have.status(200));`;
    const { report, changes } = await run([item('Reset', `${url}/reset`, { test, prerequest: countRuns })], {
      retries: 3,
    });
    expect(seen).toHaveLength(3);
    expect(report.executions).toMatchObject([{ status: 200, attempts: 3, flaky: true, errors: [] }]);
    expect(report.executions[0]?.warnings).toEqual([
      expect.stringMatching(/^attempt 1 failed: .*hang up/),
      expect.stringMatching(/^attempt 2 failed: /),
    ]);
    expect(report.totals).toMatchObject({ requests: 1, failures: 0, flaky: 1 });
    expect(changes.environment.get('runs')).toBe(2);
  });

  it('fails at last where nobody answers, and is not flaky', async () => {
    const { url } = await serveAfter(0);
    server?.close();
    const { report } = await run([item('Refused', url)], { retries: 1 });
    expect(report.failures).toMatchObject([{ kind: 'request', message: expect.stringContaining('ECONNREFUSED') }]);
    expect(report.executions[0]).toMatchObject({ attempts: 2 });
    expect(report.executions[0]).not.toHaveProperty('flaky');
  });

  it('is not sent again where an answer came that no check likes', async () => {
    const { seen, url } = await serveAfter(0, (response) => response.writeHead(500).end());
    const test = `pm.test('fine', () => pm.response.to.have.status(200));`;
    const { report } = await run([item('Bad', url, { test })], { retries: 3 });
    expect([seen.length, report.totals.failures]).toEqual([1, 1]);
    expect(report.executions[0]).not.toHaveProperty('attempts');
  });

  it.each(['file', 'formdata'])('sends its upload (%s) anew and whole', async (mode) => {
    const { seen, url } = await serveAfter(1);
    const workingDir = mkdtempSync(join(tmpdir(), 'postwright-upload-'));
    const content = 'line\n'.repeat(40_000);
    writeFileSync(join(workingDir, 'big.txt'), content);
    const src = 'big.txt';
    const body = mode === 'file' ? { mode, file: { src } } : { mode, formdata: [{ key: 'part', type: 'file', src }] };
    const { report } = await run([item('Upload', url, { request: { method: 'POST', body } })], {
      retries: 1,
      workingDir,
    });
    expect(report.executions).toMatchObject([{ status: 200, attempts: 2 }]);
    expect(seen.map(({ body }) => body.includes(content))).toEqual([true, true]);
  });

  it('of pm.sendRequest is sent again, too', async () => {
    const { seen, url } = await serveAfter(1);
    const prerequest = `pm.sendRequest('${url}/token', (error, response) => pm.environment.set('status', error ? 'none' : response.code));`;
    const { changes } = await run([item('Main', `${url}/main`, { prerequest })], { retries: 1 });
    expect(changes.environment.get('status')).toBe(200);
    expect(seen.map((one) => one.url)).toEqual(['/token', '/token', '/main', '/main']);
  });
});

describe('a run that is told to stop', () => {
  const stop = { kind: 'signal', message: 'enough' } as const;

  it('breaks off what is under way, keeps what scripts stored, and says what it did not reach', async () => {
    const controller = new AbortController();
    const { url } = await serveAfter(0, () => controller.abort(stop));
    const items = [
      item('Hangs', url, { prerequest: `pm.environment.set('kept', 'yes')` }),
      { name: 'Folder', item: [item('Later', url)] },
    ];
    const { report, changes } = await run(items, { signal: controller.signal, iterationCount: 2 });
    expect(report.failures).toMatchObject([{ kind: 'request', pointer: '/item/0', message: 'enough' }]);
    expect(report.stopped).toEqual(stop);
    expect(report.notRun?.map(({ pointer, iteration }) => [pointer, iteration])).toEqual([
      ['/item/1/item/0', 0],
      ['/item/0', 1],
      ['/item/1/item/0', 1],
    ]);
    expect(report.totals.notRun).toBe(3);
    expect(changes.environment.get('kept')).toBe('yes');
  });

  it('keeps what an iteration stored that it broke off, where each begins anew', async () => {
    const controller = new AbortController();
    const { url } = await serveAfter(0, () => controller.abort(stop));
    const environment = environmentOf({ kept: 'no' });
    const items = [item('Hangs', url, { prerequest: `pm.environment.set('kept', pm.info.iteration)` })];
    const lane = { iterations: [2, 4] };
    const { iterations, report } = await run(items, {
      signal: controller.signal,
      environment,
      lane,
      iterationCount: 6,
    });
    expect(iterations.map(({ iteration, changes }) => [iteration, changes.environment.get('kept')])).toEqual([[2, 2]]);
    expect(report.notRun?.map(({ iteration }) => iteration)).toEqual([4]);
  });

  it('does not wait for a script that waits', async () => {
    const controller = new AbortController();
    const { url } = await serveAfter(0, (response) => {
      response.end('{}');
      if (response.req.url === '/ready') controller.abort(stop);
    });
    const test = `pm.test('never', (done) => pm.sendRequest('${url}/ready', () => setTimeout(done, 60000)));`;
    const { report } = await run([item('Waits', url, { test }), item('Later', url)], { signal: controller.signal });
    expect(report.failures).toMatchObject([{ pointer: '/item/0', message: 'enough' }]);
    expect(report.notRun).toMatchObject([{ pointer: '/item/1' }]);
  });

  it('says nothing of it where all was done', async () => {
    const controller = new AbortController();
    const { url } = await serveAfter(0);
    const onEvent: RunOptions['onEvent'] = ({ kind }) => {
      if (kind === 'execution') controller.abort(stop);
    };
    const { report } = await run([item('Only', url)], { signal: controller.signal, onEvent });
    expect(report).not.toHaveProperty('stopped');
    expect(report.totals.failures).toBe(0);
  });
});

it('a plan has the order, the iterations and the columns, and nothing is sent', async () => {
  const { seen, url } = await serveAfter(0);
  const loaded = await collectionOf([{ name: 'Folder', item: [item('A', url), item('B', url)] }, item('C', url)]);
  const iterationData = [{ user: 'a' }, { user: 'b', age: 3 }];
  expect(await planRun(loaded, { iterationData, folder: ['Folder'] })).toEqual({
    pointers: ['/item/0/item/0', '/item/0/item/1'],
    iterations: [0, 1],
    columns: ['user', 'age'],
  });
  expect(seen).toEqual([]);
});
