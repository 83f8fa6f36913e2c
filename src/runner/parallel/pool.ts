// Threads that run units: as many as there are processors, each with several units while they wait for the network.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../diagnostics/diagnostic.ts';
import { requestsIn } from '../../model/collection.ts';
import { stopOf } from '../control/control.ts';
import { reportOf, type Execution, type RunResult } from '../report.ts';
import { defaultScriptLimit } from '../script-limit.ts';
import type { Answer, Failed, Order, Plan, Unit } from './units.ts';

export interface PoolOptions {
  /** How many units run at the same time. */
  readonly parallel: number;
  readonly onExecution: (execution: Execution, unit: number) => void;
  readonly onDone: (unit: number) => void;
  /** How many requests a unit is going to run. */
  readonly onPlan: (requests: number, unit: number) => void;
  /** Stops all units; its reason is a `Stop`. */
  readonly signal: AbortSignal;
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
  { parallel, onExecution, onDone, onPlan, signal }: PoolOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...units.keys()];
  const threads = Math.min(availableParallelism(), parallel, units.length);
  const serve = (thread: number): Promise<void> =>
    serveThread(plan, {
      slots: Math.ceil((parallel - thread) / threads),
      next: () => {
        const index = waiting.shift();
        const unit = index === undefined ? undefined : units[index];
        return index === undefined || unit === undefined ? undefined : { kind: 'run', index, unit };
      },
      onExecution,
      onPlan,
      signal,
      settle: (index, outcome) => {
        outcomes[index] = outcome;
        onDone(index);
      },
    });
  await Promise.all(Array.from({ length: threads }, (_, thread) => serve(thread)));
  throwInputFailures(outcomes);
  return outcomes;
}

/** What became of a unit. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: RunResult }
  | { readonly kind: 'failed'; readonly error: Failed };

interface Thread {
  readonly slots: number;
  readonly next: () => Extract<Order, { readonly kind: 'run' }> | undefined;
  readonly onExecution: PoolOptions['onExecution'];
  readonly onPlan: PoolOptions['onPlan'];
  readonly signal: AbortSignal;
  readonly settle: (index: number, outcome: Outcome) => void;
}

/** Settles when nothing is left to do, or when the thread has ended. */
function serveThread(plan: Plan, thread: Thread): Promise<void> {
  const { slots, next, settle } = thread;
  const worker = startWorker(plan);
  const forget = stopWith(worker, thread.signal);
  /** What each unit that is under way has told. */
  const running = new Map<number, Told>();
  const lose = (message: string): void => {
    for (const [index, told] of running) settle(index, { kind: 'done', result: brokenResult(plan, told, message) });
    running.clear();
  };
  return new Promise((resolve) => {
    const give = (): void => {
      const order = next();
      if (order !== undefined) {
        running.set(order.index, { unit: order.unit, executions: [], begun: undefined });
        worker.postMessage(order);
      } else if (running.size === 0) void worker.terminate();
    };
    const watch = watchThread(plan.options.timeoutScript, () => {
      lose('a script of it loops in a timer or a promise, so that the thread was ended');
      void worker.terminate();
    });
    worker.on('message', (answer: Answer) => {
      watch.heard();
      if (answer.kind === 'alive') return;
      if (answer.kind === 'plan') return thread.onPlan(answer.requests, answer.index);
      const told = running.get(answer.index);
      if (answer.kind === 'begin') {
        if (told !== undefined) told.begun = answer;
        return;
      }
      if (answer.kind === 'execution') {
        told?.executions.push(answer.execution);
        return thread.onExecution(answer.execution, answer.index);
      }
      running.delete(answer.index);
      settle(answer.index, answer);
      give();
    });
    worker.on('error', (error) => lose(error.message));
    worker.on('exit', () => {
      forget();
      watch.end();
      lose('its thread ended before its time');
      resolve();
    });
    for (let slot = 0; slot < slots; slot += 1) give();
  });
}

/** Milliseconds after which a thread that was stopped is ended: a script in it may never do so. */
const grace = 5000;

/** Tells the thread to stop when the signal says so. Returns what makes an end of that. */
function stopWith(worker: Worker, signal: AbortSignal): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    const reason = stopOf(signal);
    if (reason === undefined) return;
    worker.postMessage({ kind: 'stop', reason } satisfies Order);
    if (reason.kind !== 'failures') timer = setTimeout(() => void worker.terminate(), grace);
  };
  stop();
  signal.addEventListener('abort', stop);
  return () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  };
}

interface Watch {
  /** The thread has just told something. */
  readonly heard: () => void;
  readonly end: () => void;
}

/** Milliseconds beyond the limit of scripts: a thread may be busy with a long answer, too. */
const patience = 5000;

/** A loop in a script's own callbacks is out of the sandbox's reach; nothing else keeps a thread silent for so long. */
function watchThread(limit: number = defaultScriptLimit, giveUp: () => void): Watch {
  // Until it has begun: loading newman takes its time.
  let last = Infinity;
  const timer = setInterval(() => {
    if (limit === 0 || performance.now() - last <= limit + patience) return;
    clearInterval(timer);
    giveUp();
  }, 1000);
  return { heard: () => (last = performance.now()), end: () => clearInterval(timer) };
}

interface Told {
  readonly unit: Unit;
  readonly executions: Execution[];
  /** The request that it was at. */
  begun: Extract<Answer, { readonly kind: 'begin' }> | undefined;
}

/** Of a unit that nobody will hear of again: the variables that it changed are lost with it. */
function brokenResult(plan: Plan, told: Told, reason: string): RunResult {
  const errors = [{ kind: 'run' as const, message: `the rest is lost ${placeOf(plan, told)}: ${reason}` }];
  const whole = { collection: '', file: '', startedAt: '', duration: 0 };
  return {
    report: reportOf(whole, { executions: told.executions, errors, stopped: undefined, notRun: [], notReached: 0 }),
    stores: [],
    changes: { environment: new Map(), globals: new Map() },
    iterations: [],
    files: [],
    secrets: [],
  };
}

function placeOf({ runnables }: Plan, { unit, begun }: Told): string {
  if (begun === undefined) return 'before its first request';
  const { pointer, iteration } = begun;
  const requests = requestsIn(runnables[unit.collection]?.collection ?? { items: [] });
  const { trail = [] } = requests.find((request) => request.pointer === pointer) ?? {};
  return `from ${trail.join(' › ')} on (${pointer}, iteration ${iteration})`;
}

function startWorker(workerData: Plan): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('worker.js', import.meta.url), { workerData });
  // In a checkout, whose tests and commands run from the sources by way of tsx.
  const script = JSON.stringify(new URL('worker.ts', import.meta.url).href);
  return new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport(${script}, ${script}))`, {
    eval: true,
    workerData,
  });
}

function throwInputFailures(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.kind !== 'failed') continue;
    const { error } = outcome;
    if (error.kind === 'input') throw new Failure(error.diagnostics, error.sources);
    throw Object.assign(new Error(error.message), { stack: error.stack });
  }
}
