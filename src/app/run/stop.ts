// What ends a run before its end: its time, enough failures, or somebody who says so.
import { once } from 'node:events';
import { bailed } from '../../runner/control/control.ts';
import { failuresOf, type Execution, type Stop } from '../../runner/report.ts';
import { count as countOf } from '../../util/count.ts';

/** A run that was stopped before there was one: some input was still being read. */
export class NeverBegun extends Error {
  override readonly name = 'NeverBegun';
}

/** What `reading` gives; an input that never ends, such as a pipe that nobody writes to, holds nobody up who stops the run. */
export async function unlessStopped<T>(reading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return reading;
  const stopped = once(signal, 'abort').then(() => {
    throw new NeverBegun('stopped before the run began');
  });
  return Promise.race([reading, stopped]);
}

export interface StopOptions {
  /** Milliseconds for all collections together; 0 is no limit. */
  readonly timeout: number | undefined;
  readonly maxFailures: number | undefined;
  /** Stops at the first failure, where newman itself sees only a part of the run. */
  readonly bail: boolean;
  /** Its reason is a `Stop`. */
  readonly signal: AbortSignal | undefined;
}

export interface Stopper {
  readonly signal: AbortSignal;
  /** The first request is about to be sent: from now on, the first time, the run's time counts. */
  readonly begin: () => void;
  /** An execution whose failures count. */
  readonly count: (execution: Execution) => void;
  /** Stops watching. */
  readonly end: () => void;
}

export function createStopper({ timeout = 0, maxFailures, bail, signal }: StopOptions): Stopper {
  const controller = new AbortController();
  const stop = (reason: Stop): void => controller.abort(reason);
  const forward = (): void => controller.abort(signal?.reason);
  if (signal?.aborted === true) forward();
  signal?.addEventListener('abort', forward, { once: true });
  const message = `the run took longer than its ${timeout} ms (--timeout)`;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  return {
    signal: controller.signal,
    begin: () => {
      if (timeout > 0) timer ??= setTimeout(stop, timeout, { kind: 'timeout', message });
    },
    count: (execution) => {
      failures += failuresOf([execution], []).length;
      if (failures === 0 || controller.signal.aborted) return;
      if (bail) stop(bailed);
      else if (maxFailures !== undefined && failures >= maxFailures)
        stop({ kind: 'failures', message: `stopped after ${countOf(failures, 'failure')} (--max-failures)` });
    },
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', forward);
    },
  };
}
