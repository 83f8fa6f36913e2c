// The report for programs.
import type { RunReport } from '../report.ts';

/** The shape's version; it grows when a field changes its meaning or goes away, not when one is added. */
export const jsonReportVersion = 1;

/**
 * `{ "version": 1, "collection", "file", "startedAt", "duration", "executions", "captured", "failures", "totals" }`:
 * the fields of RunReport, `stopped` and `notRun` only where the run was stopped (times in milliseconds, sizes in bytes), indented by two spaces.
 */
export function jsonReport(report: RunReport): string {
  return `${JSON.stringify({ version: jsonReportVersion, ...report }, null, 2)}\n`;
}
