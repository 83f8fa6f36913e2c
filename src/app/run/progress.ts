// How far a run is, over all of its parts.
import { isFine, type Execution } from '../../runner/report.ts';

export interface Progress {
  /** Requests that ran, those that failed among them, and those that are to run as far as it is known. */
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

export interface ProgressCounter {
  /** How many requests a part will run; a later word replaces an earlier one. */
  readonly expect: (part: string, requests: number) => void;
  readonly add: (execution: Execution) => void;
}

export function countProgress(tell: ((progress: Progress) => void) | undefined): ProgressCounter {
  const expected = new Map<string, number>();
  let total = 0;
  let done = 0;
  let failed = 0;
  // Scripts that jump back make a run longer than it looked.
  const tellNow = (): void => tell?.({ done, failed, total: Math.max(total, done) });
  return {
    expect: (part, requests) => {
      total += requests - (expected.get(part) ?? 0);
      expected.set(part, requests);
      tellNow();
    },
    add: (execution) => {
      done += 1;
      if (!isFine(execution)) failed += 1;
      tellNow();
    },
  };
}
