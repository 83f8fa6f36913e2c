// The reports of shards as one, for any reporters.
import { basename } from 'node:path';
import { mergeReports } from '../runner/parallel/merge.ts';
import type { RunReport } from '../runner/report.ts';
import { reportFiles, type ReporterChoice } from './reports.ts';
import { readReportFolder } from './run/previous.ts';
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
  for (const report of await readReportFolder(input.folder)) {
    const key = JSON.stringify([basename(report.file), report.collection]);
    byCollection.set(key, [...(byCollection.get(key) ?? []), report]);
  }
  const reports = [...byCollection.values()].map(mergeReports);
  const files = await Promise.all(reports.map((report, index) => reportFiles(report, index, input)));
  return { reports, written: [...files.flat().map(writeReport), ...addSummary(reports, input.stepSummary)] };
}
