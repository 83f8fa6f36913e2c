// Ends this process where a script holds it up for good: installed reporters live here, and so do the scripts that they are told of.
import { defaultScriptLimit } from '../../runner/script-limit.ts';
import type { RunEvent } from '../../runner/report.ts';
import { startThread } from '../../util/thread.ts';

export interface Watchdog {
  /** Keeps the last request that was told, to say where the process was held up. */
  readonly onEvent: (event: RunEvent) => void;
  readonly end: () => void;
}

/** What the thread looks at: a count that grows every second, and where the run is. */
export interface Watched {
  readonly beats: Int32Array<SharedArrayBuffer>;
  /** UTF-8, filled up with zeros. */
  readonly place: Uint8Array<SharedArrayBuffer>;
  /** Milliseconds without a beat after which the process is ended. */
  readonly limit: number;
}

/** Milliseconds beyond the limit of scripts: a process may be busy with a long answer, too. */
const patience = 5000;
const placeLength = 1024;

/**
 * A loop in a script's own callbacks is out of the sandbox's reach, and signals are not heard while it goes on. The
 * process is killed, after a line on standard error that says where.
 *
 * @param limit milliseconds that a script may take; the usual limit where absent, 0 is none
 */
export function startWatchdog(limit: number = defaultScriptLimit): Watchdog {
  if (limit === 0) return { onEvent: () => undefined, end: () => undefined };
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const place = new Uint8Array(new SharedArrayBuffer(placeLength));
  const thread = startThread('./watchdog-thread', import.meta.url, { beats, place, limit: limit + patience });
  thread.unref();
  const timer = setInterval(() => {
    Atomics.add(beats, 0, 1);
    Atomics.notify(beats, 0);
  }, 1000).unref();
  return {
    onEvent: (event) => {
      if (event.kind !== 'execution') return;
      const { trail, iteration } = event.execution;
      place.fill(0);
      new TextEncoder().encodeInto(` after ${trail.join(' › ')} (iteration ${iteration})`, place);
    },
    end: () => {
      clearInterval(timer);
      void thread.terminate();
    },
  };
}
