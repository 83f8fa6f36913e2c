// The units of a run at the same time: in threads, each with several units while they wait for the network, or in this process.
import { availableParallelism } from 'node:os';
import { Failure } from '../../diagnostics/diagnostic.ts';
import type { Stage } from '../installed/stage.ts';
import type { Execution, RunResult } from '../report.ts';
import { serveHere } from './here.ts';
import { serveThread } from './thread.ts';
import type { Failed, Order, Plan, Unit } from './units.ts';

export interface PoolOptions {
  /** How many units run at the same time. */
  readonly parallel: number;
  readonly onExecution: (execution: Execution, unit: number) => void;
  readonly onDone: (unit: number) => void;
  /** How many requests a unit is going to run. */
  readonly onPlan: (requests: number, unit: number) => void;
  /** Stops all units; its reason is a `Stop`. */
  readonly signal: AbortSignal;
  /** Of each collection, where newman's own objects are needed: all units then run in this process. */
  readonly stages?: readonly Stage[] | undefined;
}

/**
 * The results of all units, in their order. A thread that ends too early fails its own units only: their results hold
 * what they had told by then, and the error.
 *
 * @throws Failure where the input of some unit is wrong, once all have ended
 */
export async function runUnits(
  plan: Plan,
  units: readonly Unit[],
  { parallel, onDone, stages, ...watching }: PoolOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...units.keys()];
  const threads = stages === undefined ? Math.min(availableParallelism(), parallel, units.length) : 1;
  const server = (thread: number): Server => ({
    ...watching,
    slots: Math.ceil((parallel - thread) / threads),
    next: () => {
      const index = waiting.shift();
      const unit = index === undefined ? undefined : units[index];
      return index === undefined || unit === undefined ? undefined : { kind: 'run', index, unit };
    },
    settle: (index, outcome) => {
      outcomes[index] = outcome;
      onDone(index);
    },
  });
  if (stages === undefined)
    await Promise.all(Array.from({ length: threads }, (_, at) => serveThread(plan, server(at))));
  else await serveHere(plan, server(0), stages);
  throwInputFailures(outcomes);
  return outcomes;
}

/** What became of a unit. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: RunResult }
  | { readonly kind: 'failed'; readonly error: Failed };

/** Of those that were run. */
export function resultsOf(outcomes: readonly Outcome[]): readonly RunResult[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.result] : []));
}

/** What those who run units are given. */
export interface Server extends Pick<PoolOptions, 'onExecution' | 'onPlan' | 'signal'> {
  /** How many units at the same time. */
  readonly slots: number;
  readonly next: () => Extract<Order, { readonly kind: 'run' }> | undefined;
  readonly settle: (index: number, outcome: Outcome) => void;
}

function throwInputFailures(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.kind !== 'failed') continue;
    const { error } = outcome;
    if (error.kind === 'input') throw new Failure(error.diagnostics, error.sources);
    throw Object.assign(new Error(error.message), { stack: error.stack });
  }
}
