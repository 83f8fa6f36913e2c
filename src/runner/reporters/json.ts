// The reports for programs: the whole run as one document, or an event a line while it goes on.
import type { Execution, RunEvent, RunReport } from '../report.ts';

/** The shape's version; it grows when a field changes its meaning or goes away, not when one is added. */
export const jsonReportVersion = 1;

/** Whether `detail` of executions is printed where it was recorded. */
export interface JsonOptions {
  readonly detail: boolean;
}

const plain: JsonOptions = { detail: false };

/**
 * `{ "version": 1, "collection", "file", "startedAt", "duration", "executions", "captured", "failures", "totals" }`:
 * the fields of RunReport (times in milliseconds, sizes in bytes), indented by two spaces; `schemas/run-report.schema.json`
 * describes them.
 */
export function jsonReport(report: RunReport, options: JsonOptions = plain): string {
  const executions = report.executions.map((execution) => shown(execution, options));
  return `${JSON.stringify({ version: jsonReportVersion, ...report, executions }, null, 2)}\n`;
}

/**
 * One event as a line of JSON: `{ "version": 1, "event": "start" | "execution" | "end", … }`. The end has all of the report
 * but the executions, which were told before; `schemas/run-event.schema.json` describes them.
 */
export function ndjsonLine(event: RunEvent, options: JsonOptions = plain): string {
  return JSON.stringify({ version: jsonReportVersion, event: event.kind, ...contentOf(event, options) });
}

function contentOf(event: RunEvent, options: JsonOptions): object {
  if (event.kind === 'execution') return shown(event.execution, options);
  if (event.kind === 'end') {
    const { executions: _, ...rest } = event.report;
    return rest;
  }
  const { kind: _, ...rest } = event;
  return rest;
}

function shown(execution: Execution, options: JsonOptions): Execution {
  if (options.detail || execution.detail === undefined) return execution;
  const { detail: _, ...rest } = execution;
  return rest;
}
