// The reports of an earlier run, read back.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { jsonReportVersion } from '../../runner/reporters/json.ts';
import type { RunReport } from '../../runner/report.ts';
import type { Loaded } from '../inputs.ts';
import { readReport as checkReport } from '../report-schema.ts';

/** The reports of a folder, in the order of the names of their files. Throws a `Failure` for one without reports. */
export function readReportFolder(folder: string): readonly RunReport[] {
  if (!isFolder(folder))
    throw new Failure([
      problem(folder, existsSync(folder) ? 'this is a file, and not a folder of reports' : 'there is no such folder'),
    ]);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  if (names.length === 0) throw new Failure([problem(folder, 'the folder holds no report of the json reporter')]);
  return names.map((name) => readReport(join(folder, name)));
}

/** One report, or those of a folder. Throws a `Failure` for what is none, and where all are of other collections. */
export function readReports(path: string, all: readonly Loaded[]): readonly RunReport[] {
  if (!existsSync(path)) throw new Failure([problem(path, 'there is no such report')]);
  const reports = isFolder(path) ? readReportFolder(path) : [readReport(path)];
  if (all.some((loaded) => reportsOf(loaded, reports).length > 0)) return reports;
  const names = [...new Set(reports.map(({ collection, file }) => `${collection} (${basename(file)})`))].join(', ');
  throw new Failure([problem(path, `this is a report of ${names}, and not of these collections`)]);
}

/** Those of a collection. Its file may have been elsewhere, as on another machine. */
export function reportsOf({ collection, source }: Loaded, reports: readonly RunReport[]): readonly RunReport[] {
  return reports.filter((one) => one.collection === collection.name && basename(one.file) === basename(source.file));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function readReport(file: string): RunReport {
  const value = parse(readFileSync(file, 'utf8'));
  const version = isObject(value) ? value['version'] : undefined;
  if (typeof version !== 'number') throw new Failure([problem(file, 'this is no report of the json reporter')]);
  if (version !== jsonReportVersion)
    throw new Failure([
      problem(file, `this is a report of version ${version}; this postwright reads ${jsonReportVersion}`),
    ]);
  const report = checkReport(value);
  if (typeof report === 'string')
    throw new Failure([problem(file, `this is no report of the json reporter: ${report}`)]);
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
