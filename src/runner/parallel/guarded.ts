// A run whose scripts could loop where no time limit reaches them goes on in a thread, which can be ended.
import { scriptsIn, type Collection } from '../../model/collection.ts';
import type { Runnable, RunOptions } from '../options.ts';
import { redactorOf, runCollection } from '../run.ts';
import type { RunResult } from '../report.ts';
import { mergeResults } from './merge.ts';
import { runUnits } from './pool.ts';
import type { Plan } from './units.ts';

export interface GuardedOptions extends Omit<RunOptions, 'onPlan'> {
  /** Called once, before anything is sent, with how many requests it is going to be. */
  readonly onStart: (requests: number) => void;
}

/**
 * What `runCollection` does. Of a run whose thread was ended, the result holds what it had told by then, and why.
 * Reporters that print by themselves need the process's own terminal: with those nothing is guarded.
 */
export async function runGuarded(runnable: Runnable, { onStart, ...options }: GuardedOptions): Promise<RunResult> {
  const isPrinting = (options.reporters ?? []).length > 0;
  if (!isPrinting && mayLoop(runnable.collection)) return runInThread(runnable, { onStart, ...options });
  return runCollection(runnable, {
    ...options,
    onPlan: ({ pointers, iterations }) => onStart(pointers.length * iterations.length),
  });
}

/** What runs after a script has ended, in callbacks and promises, is in no sandbox's time limit. */
const later = /\b(?:await|async|Promise|setTimeout|setInterval|setImmediate|sendRequest)\b|\.then\b/;
const loop = /\b(?:for|while)\s*\(|\bfor await\b|\bdo\s*\{/;

/** Whether a script has both loops and something that is done later. */
function mayLoop(collection: Collection): boolean {
  return scriptsIn(collection).some((source) => later.test(source) && loop.test(source));
}

async function runInThread(runnable: Runnable, given: GuardedOptions): Promise<RunResult> {
  const {
    onStart,
    onEvent,
    onBegin: _,
    onChanges: __,
    turns: ___,
    stage: ____,
    signal,
    environment,
    mockUrl,
    ...options
  } = given;
  const { collection, source } = runnable;
  const startedAt = new Date().toISOString();
  const started = performance.now();
  const name = redactorOf(runnable, given).redact(collection.name);
  onEvent?.({ kind: 'start', collection: name, file: source.file });
  const plan: Plan = { runnables: [runnable], options, environment, mockUrls: [mockUrl], stopsAtFailure: false };
  const [outcome] = await runUnits(plan, [{ collection: 0 }], {
    parallel: 1,
    onPlan: onStart,
    onExecution: (execution) => onEvent?.({ kind: 'execution', execution }),
    onDone: () => undefined,
    signal: signal ?? new AbortController().signal,
  });
  if (outcome?.kind !== 'done') throw new Error('a thread without a result');
  const { result } = outcome;
  if (result.report.startedAt !== '') return tellEnd(result, onEvent);
  const duration = Math.round(performance.now() - started);
  const whole = { collection: name, file: source.file, startedAt, duration };
  return tellEnd({ ...result, report: mergeResults([result], whole).report }, onEvent);
}

function tellEnd(result: RunResult, onEvent: RunOptions['onEvent']): RunResult {
  onEvent?.({ kind: 'end', report: result.report });
  return result;
}
