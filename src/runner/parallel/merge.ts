// Several results as the one that a single run would have had.
import { isDeepStrictEqual } from 'node:util';
import { mergeJars, type CookieJar } from '../cookie-jar.ts';
import { createRedactor, keptInReports, redactDeep } from '../redact.ts';
import {
  reportOf,
  type Changes,
  type ReportParts,
  type RecordedStore,
  type RunError,
  type RunReport,
  type RunResult,
} from '../report.ts';

export interface Merged {
  readonly report: RunReport;
  readonly stores: readonly RecordedStore[];
  readonly changes: Changes;
  readonly cookieJar: CookieJar;
  /** Variables that parts of the run left with different values; the last in the order of the file wins. */
  readonly conflicts: readonly string[];
}

export interface Whole {
  readonly collection: string;
  readonly file: string;
  readonly startedAt: string;
  /** Milliseconds of wall clock. */
  readonly duration: number;
}

/** @param results of lanes or of folders, in their order */
export function mergeResults(results: readonly RunResult[], whole: Whole): Merged {
  // What one part has seen to be a secret, the others masked only where they saw it, too.
  const { redact } = createRedactor(results.flatMap(({ secrets }) => secrets));
  const executions = results
    .flatMap(({ report }) => report.executions)
    .toSorted((a, b) => a.iteration - b.iteration)
    .map((execution) => redactDeep(execution, redact, keptInReports));
  const errors = results
    .flatMap(({ report }) => runErrorsOf(report))
    .map((error) => redactDeep(error, redact, keptInReports));
  const { changes, conflicts } = mergeChanges(changesInOrder(results));
  return {
    report: reportOf(whole, { executions, errors, ...mergeEndings(results.map(({ report }) => report)) }),
    stores: results.flatMap(({ stores }) => stores).toSorted((a, b) => a.iteration - b.iteration),
    changes,
    cookieJar: mergeJars(results.map(({ cookieJar }) => cookieJar)),
    conflicts,
  };
}

/** The reports of shards of one collection as one; durations add up to the longest. */
export function mergeReports(reports: readonly RunReport[]): RunReport {
  const placed = reports.toSorted((a, b) => (a.executions[0]?.line ?? 0) - (b.executions[0]?.line ?? 0));
  const executions = placed.flatMap((report) => report.executions).toSorted((a, b) => a.iteration - b.iteration);
  const whole = {
    collection: reports[0]?.collection ?? '',
    file: reports[0]?.file ?? '',
    startedAt: reports.map(({ startedAt }) => startedAt).toSorted()[0] ?? '',
    duration: Math.max(0, ...reports.map(({ duration }) => duration)),
  };
  return reportOf(whole, { executions, errors: reports.flatMap(runErrorsOf), ...mergeEndings(reports) });
}

/** One reason to stop is that of all; each part says what it did not reach. */
function mergeEndings(reports: readonly RunReport[]): Pick<ReportParts, 'stopped' | 'notRun' | 'notReached'> {
  return {
    stopped: reports.find(({ stopped }) => stopped !== undefined)?.stopped,
    notRun: reports.flatMap(({ notRun }) => notRun ?? []).toSorted((a, b) => a.iteration - b.iteration),
    notReached: reports.reduce((sum, { totals }) => sum + (totals.notRun ?? 0), 0),
  };
}

/** What belongs to no request. */
function runErrorsOf({ failures }: RunReport): readonly RunError[] {
  return failures.flatMap(({ kind, message, trail, pointer }) =>
    kind !== 'assertion' && pointer === '' && trail.length === 0 ? [{ kind, message }] : [],
  );
}

function changesInOrder(results: readonly RunResult[]): readonly Changes[] {
  const iterations = results.flatMap((result) => result.iterations);
  if (iterations.length === 0) return results.map(({ changes }) => changes);
  return iterations.toSorted((a, b) => a.iteration - b.iteration).map(({ changes }) => changes);
}

function mergeChanges(all: readonly Changes[]): Pick<Merged, 'changes' | 'conflicts'> {
  const environment = mergeScope(all.map((one) => one.environment));
  const globals = mergeScope(all.map((one) => one.globals));
  return {
    changes: { environment: environment.values, globals: globals.values },
    conflicts: [...new Set([...environment.conflicts, ...globals.conflicts])],
  };
}

interface MergedScope {
  readonly values: Changes['environment'];
  readonly conflicts: readonly string[];
}

function mergeScope(scopes: readonly Changes['environment'][]): MergedScope {
  const values = new Map<string, unknown>();
  const conflicts = new Set<string>();
  for (const [name, value] of scopes.flatMap((scope) => [...scope])) {
    if (values.has(name) && !isDeepStrictEqual(values.get(name), value)) conflicts.add(name);
    values.set(name, value);
  }
  return { values, conflicts: [...conflicts] };
}
