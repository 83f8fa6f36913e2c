// A run in our hands: its requests sent again, the run stopped before its end where it is told to, and what it then did not reach.
import type { EventEmitter } from 'node:events';
import { requestsIn } from '../../model/collection.ts';
import type { Emitted, ItemEvent, StartEvent } from '../events.ts';
import type { Runnable, RunOptions } from '../options.ts';
import { iterationsOf, type Lane } from '../parallel/lane.ts';
import type { NotRun, RunError, Stop } from '../report.ts';
import { watchRequester, type Transport, type Tries } from './transport.ts';

export interface Control {
  /** Call it for newman's `start`, after whatever decides the order of the run. */
  readonly start: (event: StartEvent) => void;
  readonly takeTries: (ref: string | undefined) => Tries;
  /** Call it once the run is over. */
  readonly end: () => Ending;
}

export interface Ending {
  readonly stopped: Stop | undefined;
  /** Why the run was broken off, where that is a failure of its own. */
  readonly errors: readonly RunError[];
  /** The first ten thousand, and how many there are. */
  readonly notRun: readonly NotRun[];
  readonly notReached: number;
}

/** What a run will do, known when it starts. */
export interface RunPlan {
  /** JSON pointers of the requests of an iteration, in their order. */
  readonly pointers: readonly string[];
  /** newman's numbers of the iterations. */
  readonly iterations: readonly number[];
  /** Names of the columns of the iteration data. */
  readonly columns: readonly string[];
}

/** The parts of postman-runtime's run that are needed here (`lib/runner/run.js`, `extensions/control.command.js`). */
export interface ControlledRun {
  readonly abort: () => void;
  readonly host: { readonly dispose?: () => void };
}

export interface ControlOptions {
  readonly runnable: Runnable;
  readonly options: Pick<RunOptions, 'signal' | 'retries' | 'timeoutRequest' | 'lane' | 'turns' | 'onPlan' | 'onBegin'>;
  /** Ends the run where newman does not do so in time. */
  readonly giveUp: () => void;
}

/** Milliseconds that a script or a pause may take to end once the run is stopped. */
const grace = 2000;

/** Watches a run that has not started yet. */
export function controlRun(emitter: EventEmitter & Emitted, { runnable, options, giveUp }: ControlOptions): Control {
  const { signal } = options;
  let run: StartEvent['run'];
  let transport: Transport | undefined;
  let isUnderWay = false;
  let last: Place | undefined;
  let timer: NodeJS.Timeout | undefined;
  emitter.on('beforeItem', (_error: unknown, { cursor }: ItemEvent) => {
    isUnderWay = true;
    last = { position: cursor?.position ?? 0, iteration: cursor?.iteration ?? 0 };
    options.onBegin?.(last);
  });
  emitter.on('item', () => {
    isUnderWay = false;
    if (signal?.aborted === true) run?.abort?.();
  });
  const stop = (): void => {
    const reason = stopOf(signal);
    if (reason === undefined) return;
    transport?.giveUpRetries();
    if (reason.kind === 'failures' && isUnderWay) return;
    run?.abort?.();
    transport?.abort(reason.message);
    timer = setTimeout(() => {
      giveUp();
      run?.host?.dispose?.();
    }, grace);
  };
  return {
    start: (event) => {
      ({ run } = event);
      transport = watchRequester(run?.requester, options);
      options.onPlan?.(planOf(run, runnable, options.lane));
      signal?.addEventListener('abort', stop, { once: true });
      stop();
    },
    takeTries: (ref) => transport?.takeTries(ref) ?? { attempts: 1, reasons: [] },
    end: () => {
      transport?.end();
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      const reason = stopOf(signal);
      if (reason === undefined) return endedByItself;
      const rest = restOf(planOf(run, runnable, options.lane), runnable, last);
      if (rest.notReached === 0 && !isUnderWay) return endedByItself;
      const errors = reason.kind === 'failures' ? [] : [{ kind: 'run' as const, message: reason.message }];
      return { stopped: reason, errors, ...rest };
    },
  };
}

const endedByItself: Ending = { stopped: undefined, errors: [], notRun: [], notReached: 0 };

/** Why parts of a run stop together; newman's own `bail` sees its part only. */
export const bailed: Stop = { kind: 'failures', message: 'stopped at the first failure (--bail)' };

/** Why the run is to stop. A signal of a stranger says only that it is. */
export function stopOf(signal: AbortSignal | undefined): Stop | undefined {
  if (signal?.aborted !== true) return undefined;
  const reason = signal.reason as Partial<Stop> | undefined;
  const isOurs = typeof reason?.kind === 'string' && typeof reason.message === 'string';
  return isOurs ? (reason as Stop) : { kind: 'signal', message: 'the run was stopped' };
}

/** Where a run is: the index of a request in its plan, and newman's number of the iteration. */
export interface Place {
  readonly position: number;
  readonly iteration: number;
}

function planOf(run: StartEvent['run'], { collection }: Runnable, lane: Lane | undefined): RunPlan {
  const pointers = new Map(requestsIn(collection).map(({ id, pointer }) => [id, pointer]));
  const cycles = run?.waterfall?.cycles ?? 1;
  const iterations = iterationsOf(lane, cycles);
  const columns = new Set((run?.state?.data ?? []).flatMap((row) => Object.keys(row)));
  return {
    pointers: (run?.state?.items ?? []).map(({ id = '' }) => pointers.get(id) ?? ''),
    iterations,
    columns: [...columns],
  };
}

/** A report is read by people and kept in memory: of a run of millions the first tell enough. */
const mostNotRun = 10_000;

/** What comes after the place that was reached, jumps of scripts left aside. */
function restOf(plan: RunPlan, runnable: Runnable, last: Place | undefined): Pick<Ending, 'notRun' | 'notReached'> {
  const place = placer(runnable);
  const notRun: NotRun[] = [];
  let notReached = 0;
  for (const iteration of plan.iterations) {
    if (last !== undefined && iteration < last.iteration) continue;
    const rest = iteration === last?.iteration ? plan.pointers.slice(last.position + 1) : plan.pointers;
    notReached += rest.length;
    if (notRun.length < mostNotRun) notRun.push(...rest.map((pointer) => ({ ...place(pointer), iteration })));
  }
  return { notRun, notReached };
}

function placer({ collection, lines }: Runnable): (pointer: string) => Omit<NotRun, 'iteration'> {
  const requests = new Map(requestsIn(collection).map((request) => [request.pointer, request]));
  return (pointer) => {
    const { trail = [], name = '' } = requests.get(pointer) ?? {};
    return { pointer, line: lines?.get(pointer) ?? 0, trail, name };
  };
}
