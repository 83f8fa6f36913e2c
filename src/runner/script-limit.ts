// The time limit of scripts: one that loops for ever must not hold up a run that nobody watches; and how limits are told.
import type { EventEmitter } from 'node:events';

/** Milliseconds for one script where nothing else is said: newman's own default is none. */
export const defaultScriptLimit = 300_000;

/** newman says that the run is over when it had to stop a script, and goes on with the next request all the same. */
export function isStoppedScript(error: object | null): boolean {
  return error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** Milliseconds that the sandbox may take to say which script it was. */
const grace = 2000;

/** Calls `giveUp` where the run does not go on after all: the sandbox was stopped before it had begun with the script. */
export function waitForScript(emitter: EventEmitter, giveUp: () => void): void {
  const timer = setTimeout(giveUp, grace);
  emitter.once('script', () => clearTimeout(timer));
}

/** What newman and the sandbox say of a limit, in words that name the option. */
const limitsReached: readonly (readonly [RegExp, string])[] = [
  [
    /^sandbox: a?synchronous script execution timeout$|^Script execution timed out/,
    'the script did not end in time and was stopped (--timeout-script sets the limit)',
  ],
  [/^callback timed out$/, 'the time of the whole run was over (--timeout)'],
];

/** An error's message, in words of ours where a limit was reached. */
export function explainLimit(message: string): string {
  return limitsReached.find(([pattern]) => pattern.test(message))?.[1] ?? message;
}
