import { expect, it } from 'vitest';
import { retryParts, type Part } from '../../src/app/run/retry-parts.ts';
import type { Outcome } from '../../src/runner/parallel/pool.ts';
import { reportOf, type Execution, type RunError } from '../../src/runner/report.ts';

/** What a unit of one request leaves, by the outcome of each iteration. */
function outcomeOf(iterations: Readonly<Record<number, boolean>>, errors: readonly RunError[] = []): Outcome {
  const executions = Object.entries(iterations).map(([iteration, passed]): Execution => {
    const place = { id: 'a', pointer: '/item/0', line: 1, trail: ['A'], name: 'A', iteration: Number(iteration) };
    const answer = { method: 'GET', url: '', status: 200, reason: '', time: 1, size: 0, skipped: false };
    const assertions = [{ name: 'fine', passed, skipped: false, message: '' }];
    return { ...place, ...answer, assertions, errors: [], warnings: [], captured: [] };
  });
  const whole = { collection: 'A', file: 'a.json', startedAt: '', duration: 0 };
  const report = reportOf(whole, { executions, errors, stopped: undefined, notRun: [], notReached: 0 });
  const changes = { environment: new Map(), globals: new Map() };
  return {
    kind: 'done',
    result: { report, stores: [], changes, iterations: [], files: [], cookieJar: {}, secrets: [] },
  };
}

function part(unit: Omit<Part['unit'], 'collection'>, outcome: Outcome): Part {
  return { unit: { collection: 0, ...unit }, outcome, attempts: { count: 1, failed: new Set() } };
}

async function retry(parts: readonly Part[], retries: number, outcomes: readonly Outcome[]) {
  const left = [...outcomes];
  const asked: (readonly Part[])[] = [];
  const result = await retryParts(parts, {
    retries,
    signal: new AbortController().signal,
    run: async (again) => {
      asked.push(again);
      return left.splice(0, again.length);
    },
  });
  const executions = result.flatMap(({ outcome }) => (outcome.kind === 'done' ? outcome.result.report.executions : []));
  return {
    asked: asked.map((again) => again.map(({ unit, attempts }) => [unit.lane ?? unit.folder, attempts.count])),
    told: executions.map(({ iteration, attempts, flaky }) => [iteration, attempts, flaky]),
  };
}

it('runs the iterations that failed again, each by itself, until they pass or there are no more attempts', async () => {
  const lanes = [
    part({ lane: { index: 0, of: 2 } }, outcomeOf({ 0: true, 2: false, 4: false })),
    part({ lane: { index: 1, of: 2 } }, outcomeOf({ 1: true, 3: true })),
  ];
  const { asked, told } = await retry(lanes, 3, [
    outcomeOf({ 2: true }),
    outcomeOf({ 4: false }),
    outcomeOf({ 4: true }),
  ]);
  expect(asked).toEqual([
    [
      [{ iterations: [2] }, 2],
      [{ iterations: [4] }, 2],
    ],
    [[{ iterations: [4] }, 3]],
  ]);
  expect(told).toEqual([
    [0, undefined, undefined],
    [2, 2, true],
    [4, 3, true],
    [1, undefined, undefined],
    [3, undefined, undefined],
  ]);
});

it('runs a folder as a whole again, one whose thread was lost as well', async () => {
  const folders = [
    part({ folder: ['a'] }, outcomeOf({ 0: false })),
    part({ folder: ['b'] }, outcomeOf({}, [{ kind: 'run', message: 'gone' }])),
    part({ folder: ['c'] }, outcomeOf({ 0: true })),
  ];
  const { asked, told } = await retry(folders, 1, [outcomeOf({ 0: false }), outcomeOf({ 0: true })]);
  expect(asked).toEqual([
    [
      [['a'], 2],
      [['b'], 2],
    ],
  ]);
  expect(told).toEqual([
    [0, 2, undefined],
    [0, 2, undefined],
    [0, undefined, undefined],
  ]);
});

it('runs nothing again without retries', async () => {
  const { asked } = await retry([part({ folder: ['a'] }, outcomeOf({ 0: false }))], 0, []);
  expect(asked).toEqual([]);
});
