// The reports of an earlier run, read back.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSource, readSource } from '../../collection/source.ts';
import { Failure, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { jsonReportVersion } from '../../runner/reporters/json.ts';
import type { RunReport } from '../../runner/report.ts';
import { touchFiles } from '../file-errors.ts';
import type { Loaded } from '../inputs.ts';
import { readReport as checkReport } from '../report-schema.ts';

/** The reports of a folder, in the order of the names of their files. Throws a `Failure` for one without reports. */
export async function readReportFolder(folder: string): Promise<readonly RunReport[]> {
  if (!isFolder(folder))
    throw new Failure([
      problem(folder, existsSync(folder) ? 'this is a file, and not a folder of reports' : 'there is no such folder'),
    ]);
  const names = touchFiles(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .filter((name) => name.endsWith('.json') && !isFolder(join(folder, name)))
    .toSorted();
  if (names.length === 0) throw new Failure([problem(folder, 'the folder holds no report of the json reporter')]);
  const reports: RunReport[] = [];
  for (const name of names) reports.push(await readReport(join(folder, name)));
  return reports;
}

/** One report, or those of a folder. Throws a `Failure` for what is none, and where all are of other collections. */
export async function readReports(path: string, all: readonly Loaded[]): Promise<readonly RunReport[]> {
  if (!existsSync(path)) throw new Failure([problem(path, 'there is no such report')]);
  const reports = isFolder(path) ? await readReportFolder(path) : [await readReport(path)];
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

async function readReport(file: string): Promise<RunReport> {
  const { value, source, locate } = parseSource(await readSource(file));
  const refuse = (message: string, pointer = ''): Failure =>
    new Failure(
      [{ code: 'run/bad-report', severity: 'error', message, at: locate(pointer) }],
      new Map([[file, source.text]]),
    );
  const version = isObject(value) ? value['version'] : undefined;
  if (typeof version !== 'number') throw refuse('this is no report of the json reporter');
  if (version !== jsonReportVersion)
    throw refuse(`this is a report of version ${version}; this postwright reads ${jsonReportVersion}`, '/version');
  const report = checkReport(value);
  if ('wrong' in report) throw refuse(`this is no report of the json reporter: ${report.wrong}`, report.pointer);
  return report;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function problem(file: string, message: string): Diagnostic {
  return { code: 'run/bad-report', severity: 'error', message, at: { file } };
}
