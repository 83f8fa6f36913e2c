// `--retry-failed` for a collection that runs as one: all of it again, with the variables of its beginning.
import { failedIn, markExecution, markReport, type Attempts } from '../../runner/control/attempts.ts';
import type { Runnable, RunOptions } from '../../runner/options.ts';
import type { Execution, RunEvent, RunResult } from '../../runner/report.ts';
import { runGuarded } from '../../runner/parallel/guarded.ts';

/** A part of a run that is about to be run again. */
export interface Retry {
  readonly collection: string;
  /** Of a part of the collection, such as `iteration 3`; '' for all of it. */
  readonly part: string;
  readonly failures: number;
  /** The attempt that begins, and how many there can be. */
  readonly attempt: number;
  readonly of: number;
}

export interface AgainOptions {
  /** How often at most. */
  readonly retries: number;
  readonly options: RunOptions;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  readonly onRetry?: ((retry: Retry) => void) | undefined;
  /** How many requests an attempt will run. */
  readonly expect: (attempt: number, requests: number) => void;
  /** Whether it is of an attempt that no other follows. */
  readonly onExecution: (execution: Execution, isLast: boolean) => void;
}

/** The result of the last attempt: the first that did not fail, if there is one. Reporters see one run. */
export async function runAgain(runnable: Runnable, again: AgainOptions): Promise<RunResult> {
  const { retries, options, onRetry } = again;
  const failed = new Set<string>();
  for (let count = 1; ; count += 1) {
    const attempts: Attempts = { count, failed };
    const isLast = count > retries;
    const result = await runGuarded(runnable, {
      ...options,
      onStart: (requests) => again.expect(count, requests),
      onEvent: (event) => {
        if (event.kind === 'execution') again.onExecution(event.execution, isLast);
        tell(event, attempts, again.onEvent);
      },
    });
    const { failures } = result.report.totals;
    if (failures === 0 || isLast || options.signal?.aborted === true) {
      const report = markReport(result.report, attempts);
      again.onEvent?.({ kind: 'end', report });
      return { ...result, report };
    }
    for (const key of failedIn(result.report)) failed.add(key);
    onRetry?.({ collection: result.report.collection, part: '', failures, attempt: count + 1, of: retries + 1 });
  }
}

/** The beginning once, every execution; the end is told when it is known which attempt was the last. */
function tell(event: RunEvent, attempts: Attempts, onEvent: AgainOptions['onEvent']): void {
  if (event.kind === 'execution') onEvent?.({ kind: 'execution', execution: markExecution(event.execution, attempts) });
  else if (event.kind === 'start' && attempts.count === 1) onEvent?.(event);
}
