// A thread that runs units, seen from outside: it is given the next one when it is done with one, and ended when a script holds it up.
import type { Worker } from 'node:worker_threads';
import { requestsIn } from '../../model/collection.ts';
import { stopOf } from '../control/control.ts';
import { reportOf, type Changes, type Execution, type RunResult } from '../report.ts';
import { startThread } from '../../util/thread.ts';
import { defaultScriptLimit } from '../script-limit.ts';
import type { Server } from './pool.ts';
import type { Answer, Order, Plan, Unit } from './units.ts';

/** Settles when nothing is left to do, or when the thread has ended. */
export function serveThread(plan: Plan, thread: Server): Promise<void> {
  const { slots, next, settle } = thread;
  const worker = startThread('./worker', import.meta.url, plan);
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
        running.set(order.index, { unit: order.unit, executions: [], changes: new Map(), begun: undefined });
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
      if (answer.kind === 'changes') return void told?.changes.set(answer.iteration, answer.changes);
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
  /** By iteration, in their order. */
  readonly changes: Map<number, Changes>;
  /** The request that it was at. */
  begun: Extract<Answer, { readonly kind: 'begin' }> | undefined;
}

/** Of a unit that nobody will hear of again. */
function brokenResult(plan: Plan, told: Told, reason: string): RunResult {
  const errors = [{ kind: 'run' as const, message: `the rest is lost ${placeOf(plan, told)}: ${reason}` }];
  const whole = { collection: '', file: '', startedAt: '', duration: 0 };
  return {
    report: reportOf(whole, { executions: told.executions, errors, stopped: undefined, notRun: [], notReached: 0 }),
    stores: [],
    ...changesOf(told),
    files: [],
    cookieJar: {},
    secrets: [],
  };
}

/** What a run of all iterations changed last has all that it changed before in it. */
function changesOf({ unit, changes }: Told): Pick<RunResult, 'changes' | 'iterations'> {
  const last = [...changes.values()].at(-1) ?? { environment: new Map(), globals: new Map() };
  const iterations = [...changes].map(([iteration, one]) => ({ iteration, changes: one }));
  return { changes: last, iterations: unit.lane === undefined ? [] : iterations };
}

function placeOf({ runnables }: Plan, { unit, begun }: Told): string {
  if (begun === undefined) return 'before its first request';
  const { pointer, iteration } = begun;
  const requests = requestsIn(runnables[unit.collection]?.collection ?? { items: [] });
  const { trail = [] } = requests.find((request) => request.pointer === pointer) ?? {};
  return `from ${trail.join(' › ')} on (${pointer}, iteration ${iteration})`;
}
