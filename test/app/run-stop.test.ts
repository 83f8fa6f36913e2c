import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCollections, type Progress, type RunEvent, type RunInput } from '../../src/app/run.ts';
import { item } from '../runner/support.ts';
import { listen, type Listening } from '../support/listen.ts';
import { collectionFile, inputOf, runWith } from './run-support.ts';

/** Each path answers 500 as often as its query `fails` says, then 200; `/hang` never answers. */
let close: Listening['close'];
let url: string;
const counts = new Map<string, number>();
beforeAll(async () => {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const count = (counts.get(pathname) ?? 0) + 1;
    counts.set(pathname, count);
    if (pathname === '/hang') return;
    response.writeHead(count <= Number(searchParams.get('fails') ?? 0) ? 500 : 200).end('{}');
  });
  ({ url, close } = await listen(server));
});
beforeEach(() => counts.clear());
afterAll(() => close());

const fine = `pm.test('fine', () => pm.response.to.have.status(200));`;

async function run(name: string, items: readonly object[], input: Partial<RunInput>) {
  const events: RunEvent[] = [];
  const files = [collectionFile(`${name}.json`, items)];
  const outcome = await runCollections(inputOf({ files, ...input, onEvent: (event) => events.push(event) }));
  return { ...outcome, events, report: outcome.reports[0] };
}

describe('--retry-failed', () => {
  const items = (): readonly object[] => [
    item('First', `${url}/first`, {
      test: `${fine} pm.test('anew', () => pm.expect(pm.environment.get('n')).to.be.undefined);`,
    }),
    item('Flaky', `${url}/flaky?fails=1`, { test: `pm.environment.set('n', 1); ${fine}` }),
  ];

  it('runs all of it again with the variables of its beginning; what passes then is flaky', async () => {
    const told: string[] = [];
    const { report, events } = await run('again', items(), {
      retryFailed: true,
      onRetry: ({ failures, attempt, of }) => told.push(`${failures} failed, ${attempt} of ${of}`),
    });
    expect(report?.executions.map(({ name, attempts, flaky }) => [name, attempts, flaky])).toEqual([
      ['First', 2, undefined],
      ['Flaky', 2, true],
    ]);
    expect(report?.totals).toMatchObject({ requests: 2, failures: 0, flaky: 1 });
    expect(told).toEqual(['1 failed, 2 of 2']);
    expect(events.map(({ kind }) => kind)).toEqual(['start', ...Array<string>(4).fill('execution'), 'end']);
  });

  it('ends with the failures of the last attempt', async () => {
    const { report } = await run('never', [item('Bad', `${url}/bad?fails=9`, { test: fine })], {
      retryFailed: true,
      retries: 2,
    });
    expect(counts.get('/bad')).toBe(3);
    expect(report?.executions).toMatchObject([{ attempts: 3 }]);
    expect(report?.totals).toMatchObject({ requests: 1, failures: 1 });
  });

  it('runs only the iterations that failed again, where each is a part of its own', async () => {
    const once = item('Once', `${url}/row-{{n}}?fails={{fails}}`, { test: fine });
    const iterationData = ['0', '1', '0', '2'].map((fails, n) => ({ n: String(n), fails }));
    const again: string[] = [];
    const { report, events } = await run('rows', [once], {
      retryFailed: true,
      parallel: 2,
      newman: { iterationData },
      onRetry: ({ part }) => again.push(part),
    });
    expect(report?.executions.map(({ iteration, attempts, flaky }) => [iteration, attempts, flaky])).toEqual([
      [0, undefined, undefined],
      [1, 2, true],
      [2, undefined, undefined],
      [3, 2, undefined],
    ]);
    expect(report?.totals).toMatchObject({ iterations: 4, failures: 1, flaky: 1 });
    expect(again).toEqual(expect.arrayContaining(['iteration 1', 'iteration 3']));
    expect(events.filter(({ kind }) => kind === 'execution')).toHaveLength(6);
    expect(Object.fromEntries(counts)).toEqual({ '/row-0': 1, '/row-1': 2, '/row-2': 1, '/row-3': 2 });
  });
});

describe('--max-failures', () => {
  const items = (): readonly object[] => [
    item('Bad', `${url}/bad?fails=9`, { test: fine }),
    item('Worse', `${url}/worse?fails=9`, { test: fine }),
    item('Good', `${url}/good`, { test: fine }),
  ];

  it('stops where there are as many, and reports the rest as not run', async () => {
    const { report } = await run('most', items(), { maxFailures: 2, newman: { iterationCount: 2 } });
    expect(report?.executions.map(({ name }) => name)).toEqual(['Bad', 'Worse']);
    expect(report?.stopped).toEqual({ kind: 'failures', message: 'stopped after 2 failures (--max-failures)' });
    expect(report?.notRun?.map(({ name, iteration }) => `${name} ${iteration}`)).toEqual([
      'Good 0',
      'Bad 1',
      'Worse 1',
      'Good 1',
    ]);
    expect(report?.totals).toMatchObject({ failures: 2, notRun: 4 });
  });

  it('holds for all collections together', async () => {
    const files = ['one.json', 'two.json'].map((name) => collectionFile(name, items()));
    const { reports, ran } = await runWith({ files, maxFailures: 2 });
    expect(ran).toEqual(['Bad', 'Worse']);
    expect(reports.map(({ totals }) => totals.notRun)).toEqual([1, 3]);
  });

  it('does not matter where there are fewer', async () => {
    const { report } = await run('fewer', items(), { maxFailures: 3 });
    expect(report).not.toHaveProperty('stopped');
    expect(report?.executions).toHaveLength(3);
  });
});

describe('--timeout', () => {
  it('ends the run of all collections, whatever hangs', async () => {
    const items = [item('Hangs', `${url}/hang`), item('Later', `${url}/later`)];
    const files = ['slow.json', 'next.json'].map((name) => collectionFile(name, items));
    const { reports } = await runWith({ files, newman: { timeout: 500 } });
    const message = 'the run took longer than its 500 ms (--timeout)';
    expect(reports.map(({ failures }) => failures.map((one) => one.message))).toEqual([[message], [message]]);
    expect(reports.map(({ notRun }) => notRun?.at(-1)?.name)).toEqual(['Later', 'Later']);
    expect(reports[1]?.totals).toMatchObject({ requests: 0, notRun: 2 });
    expect(counts.has('/later')).toBe(false);
  });
});

it('progress counts up to what is known to come', async () => {
  const steps: Progress[] = [];
  const items = [item('Bad', `${url}/bad?fails=1`, { test: fine }), item('Good', `${url}/good`, { test: fine })];
  await run('steps', items, { newman: { iterationCount: 2 }, onProgress: (step) => steps.push(step) });
  expect(steps.at(-1)).toEqual({ done: 4, failed: 1, total: 4 });
  expect(steps.find(({ done }) => done === 1)).toEqual({ done: 1, failed: 1, total: 4 });
});
