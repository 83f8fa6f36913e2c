// A thread of a parallel run: runs the units that it is given, several at a time while they wait for the network.
import { parentPort, workerData } from 'node:worker_threads';
import { createTurns } from '../control/turns.ts';
import { runUnit, type Around } from './run-unit.ts';
import type { Order, Plan } from './units.ts';

// As the program's own thread does (cli/bin.ts).
process.noDeprecation = true;

const around: Around = {
  turns: createTurns(),
  stopping: new AbortController(),
  tell: (answer) => parentPort?.postMessage(answer),
};
setInterval(() => around.tell({ kind: 'alive' }), 1000).unref();

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'run') void runUnit(workerData as Plan, order, around);
  else around.stopping.abort(order.reason);
});
