// What became of a request, in one word.
import type { Execution } from '../../model/run-report.ts';

export type Outcome = 'failed' | 'flaky' | 'passed' | 'skipped';

export function outcomeOf({ errors, assertions, skipped, flaky }: Execution): Outcome {
  if (errors.length > 0 || assertions.some(({ passed }) => !passed)) return 'failed';
  if (skipped) return 'skipped';
  return flaky === true ? 'flaky' : 'passed';
}
