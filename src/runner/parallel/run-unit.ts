// One unit of a run, in whatever thread: newman's run of it, and what is told of it meanwhile.
import { Failure } from '../../diagnostics/diagnostic.ts';
import { bailed } from '../control/control.ts';
import type { Turns } from '../control/turns.ts';
import type { Stage } from '../installed/stage.ts';
import { failuresOf, type RunResult } from '../report.ts';
import { runCollection } from '../run.ts';
import type { Answer, Failed, Order, Plan } from './units.ts';

/** What the units of a thread share. */
export interface Around {
  readonly turns: Turns;
  /** Stops all of them. */
  readonly stopping: AbortController;
  readonly tell: (answer: Answer) => void;
  /** By collection. */
  readonly stages?: readonly Stage[];
}

type Given = Pick<Extract<Order, { readonly kind: 'run' }>, 'unit' | 'index'>;

/** Tells what it does, and at the end the result or the error. */
export async function runUnit(plan: Plan, given: Given, around: Around): Promise<void> {
  const { index } = given;
  try {
    around.tell({ kind: 'done', index, result: await run(plan, given, around) });
  } catch (error) {
    around.tell({ kind: 'failed', index, error: describe(error) });
  }
}

function run(plan: Plan, { unit, index }: Given, { turns, stopping, tell, stages }: Around): Promise<RunResult> {
  const { collection, lane, folder } = unit;
  const { runnables, options, environment, mockUrls, stopsAtFailure } = plan;
  const runnable = runnables[collection];
  if (runnable === undefined) throw new Error(`there is no collection ${collection}`);
  const mockUrl = mockUrls[collection];
  const stage = stages?.[collection];
  let order: readonly string[] = [];
  return runCollection(runnable, {
    ...options,
    ...(environment !== undefined && { environment }),
    ...(mockUrl !== undefined && { mockUrl }),
    ...(lane !== undefined && { lane }),
    ...(folder !== undefined && { folder }),
    ...(stage !== undefined && { stage }),
    turns,
    signal: stopping.signal,
    onPlan: ({ pointers, iterations }) => {
      order = pointers;
      tell({ kind: 'plan', index, requests: pointers.length * iterations.length });
    },
    onBegin: ({ position, iteration }) => {
      tell({ kind: 'begin', index, pointer: order[position] ?? '', iteration });
    },
    onChanges: (changes) => tell({ kind: 'changes', index, ...changes }),
    onEvent: (event) => {
      if (event.kind !== 'execution') return;
      tell({ kind: 'execution', index, execution: event.execution });
      if (stopsAtFailure && failuresOf([event.execution], []).length > 0) stopping.abort(bailed);
    },
  });
}

/** An error loses its class on the way to another thread. */
function describe(error: unknown): Failed {
  if (error instanceof Failure) return { kind: 'input', diagnostics: error.diagnostics, sources: error.sources };
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'bug', message, stack };
}
