// What a part of a run that was run again says of itself: how often, and what passed only in the end.
import { isFine, totalsOf, type Execution, type RunReport } from '../report.ts';

export interface Attempts {
  /** Of the part, this one counted in. */
  readonly count: number;
  /** The executions that failed in an earlier one, by `keyOf`. */
  readonly failed: ReadonlySet<string>;
}

/** The executions that failed. */
export function failedIn({ executions }: RunReport): readonly string[] {
  return executions.filter((execution) => !isFine(execution)).map(keyOf);
}

export function markExecution(execution: Execution, { count, failed }: Attempts): Execution {
  if (count === 1) return execution;
  const isFlaky = failed.has(keyOf(execution)) && isFine(execution);
  return { ...execution, attempts: count, ...(isFlaky && { flaky: true as const }) };
}

export function markReport(report: RunReport, attempts: Attempts): RunReport {
  const executions = report.executions.map((execution) => markExecution(execution, attempts));
  const { notRun } = report.totals;
  const totals = { ...totalsOf(executions, report.failures), ...(notRun !== undefined && { notRun }) };
  return { ...report, executions, totals };
}

function keyOf({ pointer, iteration }: Execution): string {
  return `${iteration} ${pointer}`;
}
