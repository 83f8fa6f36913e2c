// `--retry-failed` for parts of a run: the iterations or folders that failed again, each with the variables of the beginning.
import { failedIn, markReport, type Attempts } from '../../runner/control/attempts.ts';
import type { Outcome } from '../../runner/parallel/pool.ts';
import type { Unit } from '../../runner/parallel/units.ts';
import { isFine, type RunResult } from '../../runner/report.ts';

export interface Part {
  readonly unit: Unit;
  readonly outcome: Outcome;
  readonly attempts: Attempts;
}

export interface RetryOptions {
  /** How often at most. */
  readonly retries: number;
  readonly signal: AbortSignal;
  /** Runs the parts once more, each with its attempt. */
  readonly run: (parts: readonly Part[], round: number) => Promise<readonly Outcome[]>;
}

/** The parts with their last outcome; iterations that ran in one lane are parts of their own once one has failed. */
export async function retryParts(first: readonly Part[], { retries, signal, run }: RetryOptions) {
  let parts = first;
  for (let round = 1; round <= retries && !signal.aborted; round += 1) {
    const split = parts.flatMap(splitFailed);
    const failed = split.filter(({ again }) => again).map(({ part }) => nextAttempt(part));
    if (failed.length === 0) break;
    const outcomes = await run(failed, round);
    const retried = failed.map((part, index) => ({ ...part, outcome: mark(outcomes[index] ?? part.outcome, part) }));
    let next = 0;
    parts = split.map(({ part, again }) => (again ? (retried[next++] ?? part) : part));
  }
  return parts;
}

export function failuresIn({ outcome }: Part): number {
  return outcome.kind === 'done' ? outcome.result.report.totals.failures : 1;
}

interface Split {
  readonly part: Part;
  readonly again: boolean;
}

function splitFailed(part: Part): readonly Split[] {
  const { unit, outcome } = part;
  if (failuresIn(part) === 0) return [{ part, again: false }];
  const isOne = unit.lane === undefined || ('iterations' in unit.lane && unit.lane.iterations.length === 1);
  if (isOne) return [{ part, again: true }];
  if (outcome.kind !== 'done') return [{ part, again: false }];
  const { result } = outcome;
  const broken = result.report.executions.filter((execution) => !isFine(execution)).map(({ iteration }) => iteration);
  const failed = [...new Set(broken)];
  const rest = { ...part, outcome: only(result, (iteration) => !failed.includes(iteration)) };
  return [
    { part: rest, again: false },
    ...failed.map((iteration) => {
      const own = { ...unit, lane: { iterations: [iteration] } };
      return { part: { ...part, unit: own, outcome: only(result, (one) => one === iteration) }, again: true };
    }),
  ];
}

/** What a result has of some iterations. */
function only(result: RunResult, isWanted: (iteration: number) => boolean): Outcome {
  const { report, stores, iterations, told } = result;
  const wanted = { executions: report.executions.filter((one) => isWanted(one.iteration)) };
  return {
    kind: 'done',
    result: {
      ...result,
      report: { ...report, ...wanted },
      stores: stores.filter((one) => isWanted(one.iteration)),
      iterations: iterations.filter((one) => isWanted(one.iteration)),
      told: told?.filter((one) => isWanted(one.iteration)),
    },
  };
}

function nextAttempt(part: Part): Part {
  const { count, failed } = part.attempts;
  const now = part.outcome.kind === 'done' ? failedIn(part.outcome.result.report) : [];
  return { ...part, attempts: { count: count + 1, failed: new Set([...failed, ...now]) } };
}

function mark(outcome: Outcome, { attempts }: Part): Outcome {
  if (outcome.kind !== 'done') return outcome;
  return { kind: 'done', result: { ...outcome.result, report: markReport(outcome.result.report, attempts) } };
}
