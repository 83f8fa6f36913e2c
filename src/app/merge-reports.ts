// The reports of shards as one, for any reporters.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { mergeReports } from '../runner/parallel/merge.ts';
import { jsonReportVersion } from '../runner/reporters/json.ts';
import type { RunReport } from '../runner/report.ts';
import { reportFiles, type ReporterChoice } from './reports.ts';
import { addSummary, writeReport } from './write-reports.ts';

export interface MergeInput extends ReporterChoice {
  /** Folder with the files of the `json` reporter, one or more for each shard. */
  readonly folder: string;
  readonly stepSummary?: string | undefined;
}

export interface MergeOutcome {
  /** One for each collection, in the order of their first report's file. */
  readonly reports: readonly RunReport[];
  readonly written: readonly string[];
}

/** Joins the reports of each collection. Throws a `Failure` for a folder without reports, or a file that is none. */
export async function mergeReportFiles(input: MergeInput): Promise<MergeOutcome> {
  const byCollection = new Map<string, RunReport[]>();
  for (const report of readReports(input.folder)) {
    const key = JSON.stringify([basename(report.file), report.collection]);
    byCollection.set(key, [...(byCollection.get(key) ?? []), report]);
  }
  const reports = [...byCollection.values()].map(mergeReports);
  const files = await Promise.all(reports.map((report, index) => reportFiles(report, index, input)));
  return { reports, written: [...files.flat().map(writeReport), ...addSummary(reports, input.stepSummary)] };
}

function readReports(folder: string): readonly RunReport[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Failure([problem(folder, 'there is no such folder')]);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  if (names.length === 0) throw new Failure([problem(folder, 'the folder holds no report of the json reporter')]);
  return names.map((name) => readReport(join(folder, name)));
}

function readReport(file: string): RunReport {
  const value = parse(readFileSync(file, 'utf8'));
  if (!isReport(value)) throw new Failure([problem(file, 'is no report of the json reporter')]);
  if (value.version !== jsonReportVersion)
    throw new Failure([
      problem(file, `is a report of version ${value.version}; this postwright reads ${jsonReportVersion}`),
    ]);
  const { version: _, ...report } = value;
  return report;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is RunReport & { readonly version: number } {
  const lists = ['executions', 'failures', 'captured'];
  const report = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return (
    typeof report['version'] === 'number' &&
    typeof report['file'] === 'string' &&
    lists.every((list) => Array.isArray(report[list]))
  );
}

function problem(file: string, message: string): Diagnostic {
  return { code: 'run/bad-report', severity: 'error', message, at: { file } };
}
