// What a run leaves beside its report, and how a report is put together.
import type { CookieJar } from './cookie-jar.ts';
import type { Told } from './installed/stage.ts';
import type { RunReport, Stop, NotRun, Execution, RunError, Capture, RunFailure, Totals } from '../model/run-report.ts';

export type * from '../model/run-report.ts';

/**
 * The variables that the run left with another value, by scope, each a JSON value; a deleted one is undefined. Holds
 * real values: to be saved, never to be printed.
 */
export interface Changes {
  readonly environment: ReadonlyMap<string, unknown>;
  readonly globals: ReadonlyMap<string, unknown>;
}

/** A file that a reporter or an option asked for. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
  /** Holds values of variables: to be written with mode 0600. */
  readonly secret: boolean;
}

/** What the scripts of one iteration changed, where each began with the same variables. */
export interface IterationChanges {
  readonly iteration: number;
  readonly changes: Changes;
}

/** A `set` or `unset` that a script made while it ran: its name, never its value. */
export interface RecordedStore {
  /** JSON pointer of the request whose turn it was. */
  readonly pointer: string;
  readonly phase: 'prerequest' | 'test';
  readonly iteration: number;
  readonly operation: 'set' | 'unset';
  readonly name: string;
  /** Local variables are those of `pm.variables`. */
  readonly scope: 'environment' | 'globals' | 'collection' | 'local';
}

export interface RunResult {
  readonly report: RunReport;
  /** In the order of the run. */
  readonly stores: readonly RecordedStore[];
  readonly changes: Changes;
  /** Of a lane; empty for a run of all iterations. */
  readonly iterations: readonly IterationChanges[];
  readonly files: readonly OutputFile[];
  /** Newman's own events, for a stage; they hold real values, too. */
  readonly told?: readonly Told[] | undefined;
  /** As it was at the end; holds real values, too. */
  readonly cookieJar: CookieJar;
  /** What was masked in the report: another part of the same run may have to mask it, too. Never to be printed. */
  readonly secrets: readonly string[];
}

/** What a report is made of. */
export interface ReportParts {
  readonly executions: readonly Execution[];
  /** What belongs to no request. */
  readonly errors: readonly RunError[];
  readonly stopped: Stop | undefined;
  readonly notRun: readonly NotRun[];
  /** How many were not run; the list may be shorter. */
  readonly notReached: number;
}

/** The report of a run, or of several parts of one. */
export function reportOf(
  whole: Pick<RunReport, 'collection' | 'file' | 'startedAt' | 'duration'>,
  { executions, errors, stopped, notRun, notReached }: ReportParts,
): RunReport {
  const failures = failuresOf(executions, errors);
  return {
    ...whole,
    executions,
    captured: capturedIn(executions),
    failures,
    ...(stopped !== undefined && { stopped }),
    ...(notRun.length > 0 && { notRun }),
    totals: { ...totalsOf(executions, failures), ...(notReached > 0 && { notRun: notReached }) },
  };
}

/** Whether anything of it failed. */
export function isFine({ errors, assertions }: Pick<Execution, 'errors' | 'assertions'>): boolean {
  return errors.length === 0 && assertions.every(({ passed }) => passed);
}

/** All that went wrong, in the order of the executions. */
export function failuresOf(executions: readonly Execution[], runErrors: readonly RunError[]): readonly RunFailure[] {
  const failures = executions.flatMap(failuresOfExecution);
  return [
    ...failures,
    ...runErrors.map((error) => ({ ...error, pointer: '', line: 0, trail: [], iteration: 0, name: error.kind })),
  ];
}

/** What the scripts stored, each variable once for each request. */
export function capturedIn(executions: readonly Execution[]): readonly Capture[] {
  const all = executions.flatMap((execution) => execution.captured);
  return [...new Map(all.map((one) => [[one.scope, one.name, one.pointer].join(' '), one])).values()];
}

/** Counts of a run. */
export function totalsOf(executions: readonly Execution[], failures: readonly RunFailure[]): Totals {
  const assertions = executions.flatMap((execution) => execution.assertions);
  const flaky = executions.filter((execution) => execution.flaky === true).length;
  return {
    iterations: new Set(executions.map((execution) => execution.iteration)).size,
    requests: executions.filter((execution) => !execution.skipped).length,
    assertions: assertions.length,
    assertionsFailed: assertions.filter((assertion) => !assertion.passed).length,
    assertionsSkipped: assertions.filter((assertion) => assertion.skipped).length,
    failures: failures.length,
    ...(flaky > 0 && { flaky }),
  };
}

function failuresOfExecution(execution: Execution): readonly RunFailure[] {
  const { pointer, line, trail, iteration } = execution;
  const place = { pointer, line, trail, iteration };
  const errors = execution.errors.map((error) => ({ ...error, ...place, name: error.kind }));
  const failed = execution.assertions.filter((assertion) => !assertion.passed);
  return [...errors, ...failed.map(({ name, message }) => ({ kind: 'assertion' as const, ...place, name, message }))];
}
