// Everything that report.hbs shows, as plain data.
import { count } from '../../util/count.ts';
import { groupBy } from '../../util/group-by.ts';
import type { Highlighter } from '../highlight/highlight.ts';
import { chartSize, describeChart, showTime, type Chart } from './chart.ts';
import type { Execution, RunFailure, RunReport } from '../../model/run-report.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { describeRow, type RowView } from './row-view.ts';

export interface RunPage {
  readonly title: string;
  readonly file: string;
  readonly started: string;
  readonly duration: string;
  readonly isFine: boolean;
  readonly verdict: string;
  readonly tiles: readonly Tile[];
  readonly failures: readonly FailureView[];
  readonly chart: (Chart & { readonly viewBox: string }) | undefined;
  readonly groups: readonly Group[];
  /** How many requests there are, for the filter. */
  readonly rows: number;
  readonly failed: number;
  /** Why it ended before its end, and what it did not reach; '' where it came to its end. */
  readonly stopped: string;
  /** Why there are no headers and bodies; '' where there are. */
  readonly lacking: string;
}

interface Tile {
  readonly name: string;
  readonly value: string;
  /** Its colour: an outcome, or ''. */
  readonly kind: Outcome | '';
}

interface FailureView {
  readonly name: string;
  readonly place: string;
  /** In which it failed; '' where there is but one. */
  readonly iteration: string;
  readonly message: string;
  /** `file:line`. */
  readonly at: string;
  /** Of the request's row; '' where the whole run failed. */
  readonly href: string;
}

interface Group {
  /** '' where all belong together. */
  readonly title: string;
  readonly summary: string;
  readonly isFailed: boolean;
  readonly rows: readonly RowView[];
}

/** @param bodyLimit characters that are shown of a body */
export function describeRun(input: RunReport, highlighter: Highlighter, bodyLimit: number): RunPage {
  const { collection, file, startedAt, duration, executions, totals } = input;
  const chart = describeChart(executions, idOf);
  const rows = executions.map((execution, index) =>
    describeRow(execution, { id: idOf(index), file, highlighter, bodyLimit }),
  );
  return {
    title: collection,
    file,
    started: startedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC'),
    duration: showTime(duration),
    isFine: totals.failures === 0,
    verdict: totals.failures === 0 ? 'Passed' : count(totals.failures, 'failure'),
    tiles: tilesOf(input),
    failures: failuresOf(input),
    chart: chart && { ...chart, viewBox: `0 0 ${chartSize.width} ${chartSize.height}` },
    groups: groupsOf(executions, rows),
    rows: rows.length,
    failed: executions.filter((execution) => outcomeOf(execution) === 'failed').length,
    stopped: describeStop(input),
    lacking: executions.some(({ detail }) => detail !== undefined) ? '' : 'Headers and bodies were not recorded.',
  };
}

function describeStop({ stopped, totals: { notRun = 0 } }: RunReport): string {
  if (stopped === undefined) return '';
  return `Stopped: ${stopped.message}. ${count(notRun, 'request')} ${notRun === 1 ? 'was' : 'were'} not run.`;
}

function idOf(index: number): string {
  return `r${index + 1}`;
}

function tilesOf({ executions, totals, duration }: RunReport): readonly Tile[] {
  const counted = (outcome: Outcome): number => executions.filter((one) => outcomeOf(one) === outcome).length;
  const outcomes = (['passed', 'failed', 'flaky', 'skipped'] as const).map((outcome) => ({
    name: `${outcome[0]?.toUpperCase()}${outcome.slice(1)}`,
    number: counted(outcome),
    kind: outcome,
  }));
  const checks = totals.assertions - totals.assertionsFailed;
  return [
    ...outcomes
      .filter(({ number, kind }) => number > 0 || kind === 'passed' || kind === 'failed')
      .map(({ name, number, kind }) => ({ name, value: String(number), kind: number > 0 ? kind : ('' as const) })),
    { name: 'Checks', value: `${checks}/${totals.assertions}`, kind: '' },
    ...(totals.iterations > 1 ? [{ name: 'Iterations', value: String(totals.iterations), kind: '' as const }] : []),
    ...(totals.notRun === undefined
      ? []
      : [{ name: 'Not run', value: String(totals.notRun), kind: 'skipped' as const }]),
    { name: 'Time', value: showTime(duration), kind: '' },
  ];
}

/** The same failure of several iterations is told once. */
function failuresOf({ executions, failures, file, collection, totals }: RunReport): readonly FailureView[] {
  const rows = new Map<string, number>();
  for (const [index, execution] of executions.entries()) {
    const key = keyOf(execution);
    if (!rows.has(key) && outcomeOf(execution) === 'failed') rows.set(key, index);
  }
  const groups = groupBy(failures, ({ pointer, name, message }) => JSON.stringify([pointer, name, message]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { line, trail, name, message, kind } = first;
    const row = rows.get(keyOf(first));
    return {
      name: kind === 'assertion' ? name : (kinds[kind] ?? kind),
      place: trail.length === 0 ? collection : trail.join(' › '),
      iteration: totals.iterations > 1 && trail.length > 0 ? iterationsOf(group) : '',
      message,
      at: line > 0 ? `${file}:${line}` : file,
      href: row === undefined ? '' : `#${idOf(row)}`,
    };
  });
}

const mostIterations = 8;

function iterationsOf(failures: readonly RunFailure[]): string {
  const numbers = [...new Set(failures.map(({ iteration }) => iteration))];
  const rest = numbers.length - mostIterations;
  const list = numbers.slice(0, mostIterations).join(', ');
  return `${numbers.length === 1 ? 'Iteration' : 'Iterations'} ${list}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function keyOf({ pointer, iteration }: Pick<RunFailure, 'pointer' | 'iteration'>): string {
  return `${iteration} ${pointer}`;
}

/** What is no check, in words. */
const kinds: Readonly<Record<string, string>> = {
  request: 'No response',
  script: 'Script error',
  file: 'File not sent',
  run: 'Run broken off',
};

function groupsOf(executions: readonly Execution[], rows: readonly RowView[]): readonly Group[] {
  const byIteration = groupBy(executions.keys(), (index) => executions[index]?.iteration ?? 0);
  return [...byIteration].map(([iteration, indexes]) => {
    const own = indexes.flatMap((index) => rows[index] ?? []);
    const failed = own.filter(({ outcome }) => outcome === 'failed').length;
    return {
      title: byIteration.size > 1 ? `Iteration ${iteration}` : '',
      summary: failed === 0 ? count(own.length, 'request') : `${failed} of ${count(own.length, 'request')} failed`,
      isFailed: failed > 0,
      rows: own,
    };
  });
}
