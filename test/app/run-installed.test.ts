// Reporters of others, here newman's own `json`, are told of a parallel run what they would be told of one in sequence.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunInput } from '../../src/app/run.ts';
import { item, serve, type TestServer } from '../runner/support.ts';
import { collectionFile, runWith, textFile } from './run-support.ts';

let server: TestServer;
beforeAll(async () => void (server = await serve(({ url }) => ({ token: `token-of${url}` }))));
afterAll(() => server.close());

interface Seen {
  readonly run: {
    readonly stats: object;
    readonly timings: { readonly started: number; readonly completed: number };
    readonly executions: readonly {
      readonly item: { readonly name: string };
      readonly cursor: { readonly iteration: number; readonly position: number };
      readonly response: { readonly code: number };
      readonly assertions?: readonly { readonly assertion: string; readonly error?: { readonly message: string } }[];
    }[];
    readonly failures: readonly { readonly error: { readonly message: string }; readonly at: string }[];
  };
}

async function report(name: string, input: Partial<RunInput> & Pick<RunInput, 'files'>): Promise<[Seen, string]> {
  const path = textFile(`${name}.report.json`, '');
  const reporterOptions = { json: { export: path } };
  await runWith({ ...input, installedReporters: ['json'], reporterOptions });
  const text = readFileSync(path, 'utf8');
  return [JSON.parse(text) as Seen, text];
}

/** Without what differs from run to run. */
function facts({ run: { stats, executions, failures } }: Seen) {
  return {
    stats,
    executions: executions.map(({ item: { name }, cursor, response, assertions }) => ({
      name,
      at: [cursor.iteration, cursor.position],
      code: response.code,
      assertions: assertions?.map((one) => [one.assertion, one.error?.message]),
    })),
    failures: failures.map(({ error, at }) => [error.message, at]),
  };
}

const odd = `pm.test('even', () => pm.expect(pm.info.iteration % 2).to.equal(0));`;
const capture = `pm.environment.set('access_token', pm.response.json().token);`;

test('iterations at the same time, and a secret that one of them captured', async () => {
  const files = [
    collectionFile('installed.json', [
      item('Login', `${server.url}/{{n}}`, { test: capture }),
      item('Use', `${server.url}/use`, { test: odd, request: { header: [{ key: 'X', value: '{{access_token}}' }] } }),
    ]),
  ];
  const newman = { iterationData: ['a', 'b', 'c', 'd', 'e'].map((n) => ({ n })) };
  const [inTurn] = await report('in turn', { files, newman });
  const [atOnce, text] = await report('at once', { files, newman, parallel: 3 });
  expect(facts(atOnce)).toEqual(facts(inTurn));
  expect(facts(atOnce)).toMatchObject({ stats: { iterations: { total: 5 }, assertions: { total: 5, failed: 2 } } });
  expect(text).not.toContain('token-of');
  const { started, completed } = atOnce.run.timings;
  expect(completed).toBeGreaterThan(started);
});

test('folders at the same time are one iteration', async () => {
  const folders = ['One', 'Two'].map((name) => ({
    name,
    item: [item(`${name} a`, server.url), item('b', server.url)],
  }));
  const files = [collectionFile('installed-folders.json', folders)];
  const [inTurn] = await report('folders in turn', { files });
  const [atOnce] = await report('folders at once', { files, parallel: 2, parallelBy: 'folder' });
  const names = ({ run }: Seen): unknown => [run.stats, run.executions.map((one) => one.item.name)];
  expect(names(atOnce)).toEqual(names(inTurn));
});

test('of a part that was run again they are told the last attempt', async () => {
  let asked = 0;
  const flaky = await serve(() => ({ fine: (asked += 1) > 2 }));
  const check = `pm.test('fine', () => pm.expect(pm.response.json().fine).to.be.true);`;
  const files = [collectionFile('installed-flaky.json', [item('Flaky', flaky.url, { test: check })])];
  const again = { parallel: 2, retryFailed: true, retries: 3 };
  const [seen] = await report('flaky', { files, newman: { iterationCount: 2 }, ...again });
  await flaky.close();
  expect(facts(seen)).toMatchObject({
    stats: { iterations: { total: 2 }, assertions: { total: 2, failed: 0 } },
    failures: [],
  });
});

test('one that cannot be loaded is told before anything is sent', async () => {
  const files = [collectionFile('installed-not.json', [item('A', `${server.url}/never`)])];
  const run = runWith({ files, parallel: 2, newman: { iterationCount: 2 }, installedReporters: ['not-installed'] });
  await expect(run).rejects.toThrow('there is no reporter named "not-installed"');
  expect(server.seen.map(({ url }) => url)).not.toContain('/never');
});
