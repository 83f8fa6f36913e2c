// Takes the waits out of a run: newman's runtime ends each of its steps with a timer, which is a millisecond or more of idling.
import { scriptsIn, type Collection } from '../model/collection.ts';
import type { StartEvent } from './events.ts';

/** A step of postman-runtime (`lib/runner/instruction.js`), as far as executing it goes. */
interface Instruction {
  readonly action: string;
  readonly in: readonly unknown[];
  readonly payload: unknown;
  readonly timings: { readonly record: (name: string) => void };
  readonly _processor: (...args: readonly unknown[]) => void;
  readonly _done?: readonly Listener[];
  readonly _catch?: readonly Listener[];
  execute(callback: Listener, scope?: unknown): void;
}

type Listener = (...args: unknown[]) => void;

/** The parts of postman-runtime's run that hand out its steps (`lib/runner/run.js`). */
interface SteppedRun {
  immediate: (action: string, ...payloadAndArgs: unknown[]) => unknown;
  readonly pool: {
    readonly shift: () => Instruction | undefined;
    readonly unshift: (instruction: Instruction) => void;
    readonly create: (action: string, payload: unknown, args: readonly unknown[]) => Instruction;
  };
}

/**
 * Lets each step follow the one before as soon as what is pending has been heard, instead of a timer later; a request with a script
 * has six such waits. Call it for newman's `start`. A runtime whose steps look different keeps its own pace.
 */
export function quicken(event: StartEvent, collection: Collection): void {
  const run = event.run as SteppedRun | undefined;
  const first = run?.pool?.shift();
  if (run === undefined || first === undefined) return;
  run.pool.unshift(first);
  if (!isKnown(first)) return;
  const prototype = Object.getPrototypeOf(first) as Instruction;
  const isOrdered = scriptsIn(collection).some((source) => races.test(source));
  prototype.execute = isOrdered ? executeInOrder : execute;
  run.immediate = (action, ...[payload, ...args]) => {
    const step = run.pool.create(action, payload, args);
    const start = (): void => step.execute(() => undefined, run);
    if (isOrdered) setTimeout(start, 0);
    else setImmediate(start);
    return step;
  };
}

/**
 * What a script begins and does not wait for: whether its request still has a cookie that it clears in the same breath depends on
 * the timers. A script that makes its text as it goes may do anything.
 */
const races = /\b(?:sendRequest|jar|eval|Function)\b/;

/** Scripts begin where the runtime has them begin, after a timer. */
function executeInOrder(this: Instruction, callback: Listener, scope: unknown = this): void {
  if (this.action === 'event') setTimeout(() => execute.call(this, callback, scope), 0);
  else execute.call(this, callback, scope);
}

/** What the runtime's own `execute` does, but for the timer. */
function execute(this: Instruction, callback: Listener, scope: unknown = this): void {
  let isOver = false;
  const finish: Listener = (...args) => {
    if (isOver) return;
    isOver = true;
    this.timings.record('end');
    const [error, ...results] = args;
    if (error) for (const listen of this['_catch'] ?? []) listen.apply(scope, args);
    else for (const listen of this['_done'] ?? []) listen.apply(scope, results);
    setImmediate(() => callback.apply(scope, args));
  };
  this.timings.record('start');
  try {
    this['_processor'].apply(scope, [...this.in, this.payload, finish]);
  } catch (error) {
    finish(error);
  }
}

function isKnown(step: object): boolean {
  return (
    'execute' in step &&
    'in' in step &&
    Array.isArray(step.in) &&
    '_processor' in step &&
    typeof step['_processor'] === 'function' &&
    'timings' in step
  );
}
