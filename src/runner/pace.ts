// Takes the waits out of a run: newman's runtime ends each of its steps with a timer, which is a millisecond or more of idling.
import type { StartEvent } from './events.ts';

/** A step of postman-runtime (`lib/runner/instruction.js`), as far as executing it goes. */
interface Instruction {
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
export function quicken(event: StartEvent): void {
  const run = event.run as SteppedRun | undefined;
  const first = run?.pool?.shift();
  if (run === undefined || first === undefined) return;
  run.pool.unshift(first);
  if (!isKnown(first)) return;
  const prototype = Object.getPrototypeOf(first) as Instruction;
  prototype.execute = execute;
  run.immediate = (action, ...[payload, ...args]) => {
    const step = run.pool.create(action, payload, args);
    setImmediate(() => step.execute(() => undefined, run));
    return step;
  };
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
