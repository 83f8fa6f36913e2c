// A thread of a parallel run: runs the units that it is given, several at a time while they wait for the network.
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../diagnostics/diagnostic.ts';
import { failuresOf } from '../report.ts';
import { runCollection } from '../run.ts';
import { bailed } from '../control/control.ts';
import { createTurns } from '../control/turns.ts';
import type { Answer, Failed, Order, Plan, Unit } from './units.ts';

const { runnables, options, environment, mockUrls, stopsAtFailure } = workerData as Plan;
const tell = (answer: Answer): void => parentPort?.postMessage(answer);

const turns = createTurns();
const stopping = new AbortController();
setInterval(() => tell({ kind: 'alive' }), 1000).unref();

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'run') void work(order);
  else stopping.abort(order.reason);
});

async function work({ unit, index }: Extract<Order, { readonly kind: 'run' }>): Promise<void> {
  try {
    tell({ kind: 'done', index, result: await run(unit, index) });
  } catch (error) {
    tell({ kind: 'failed', index, error: describe(error) });
  }
}

async function run({ collection, lane, folder }: Unit, index: number) {
  const runnable = runnables[collection];
  if (runnable === undefined) throw new Error(`there is no collection ${collection}`);
  const mockUrl = mockUrls[collection];
  let order: readonly string[] = [];
  return runCollection(runnable, {
    ...options,
    ...(environment !== undefined && { environment }),
    ...(mockUrl !== undefined && { mockUrl }),
    ...(lane !== undefined && { lane }),
    ...(folder !== undefined && { folder }),
    turns,
    signal: stopping.signal,
    onPlan: ({ pointers, iterations }) => {
      order = pointers;
      tell({ kind: 'plan', index, requests: pointers.length * iterations.length });
    },
    onBegin: ({ position, iteration }) => {
      tell({ kind: 'begin', index, pointer: order[position] ?? '', iteration });
    },
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
