// The reports of shards as one, for any reporters.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { mergeReports } from '../runner/parallel/merge.ts';
import { jsonReportVersion } from '../runner/reporters/json.ts';
import type { RunReport } from '../runner/report.ts';
import { readReport } from './report-schema.ts';
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
  return names.map((name) => readFile(join(folder, name)));
}

function readFile(file: string): RunReport {
  const value = parse(readFileSync(file, 'utf8'));
  const version = isObject(value) ? value['version'] : undefined;
  if (typeof version !== 'number') throw new Failure([problem(file, 'is no report of the json reporter')]);
  if (version !== jsonReportVersion)
    throw new Failure([problem(file, `is a report of version ${version}; this postwright reads ${jsonReportVersion}`)]);
  const report = readReport(value);
  if (typeof report === 'string') throw new Failure([problem(file, `is no report of the json reporter: ${report}`)]);
  return report;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function problem(file: string, message: string): Diagnostic {
  return { code: 'run/bad-report', severity: 'error', message, at: { file } };
}
