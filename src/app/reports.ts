// The reporters of a run: ours as files, all others are newman's business.
import { extname } from 'node:path';
import { jsonReport } from '../runner/reporters/json.ts';
import { junitReport } from '../runner/reporters/junit.ts';
import { tapReport } from '../runner/reporters/tap.ts';
export { githubAnnotations } from '../runner/reporters/github.ts';
export { cliLines, visible } from '../runner/reporters/cli.ts';
import type { OutputFile, RunReport } from '../runner/report.ts';

/** Options of reporters by name, e.g. `{ junit: { export: 'report.xml' } }`. */
export type ReporterOptions = Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;

export interface ReporterChoice {
  /** Those of ours that write a file. */
  readonly fileReporters: readonly FileReporter[];
  /** `newman-reporter-*` packages, by what follows that name. */
  readonly installedReporters: readonly string[];
  readonly reporterOptions: ReporterOptions;
}

export type FileReporter = 'json' | 'junit' | 'tap';

const formats: Readonly<
  Record<FileReporter, { readonly extension: string; readonly print: (report: RunReport) => string }>
> = {
  json: { extension: '.json', print: jsonReport },
  junit: { extension: '.xml', print: junitReport },
  tap: { extension: '.tap', print: tapReport },
};

/** Tells ours from the others. */
export function chooseReporters(names: readonly string[], reporterOptions: ReporterOptions): ReporterChoice {
  const installedReporters = names.filter((name) => name !== 'cli' && name !== 'github' && !isFile(name));
  return { fileReporters: names.filter(isFile), installedReporters, reporterOptions };
}

function isFile(name: string): name is FileReporter {
  return Object.hasOwn(formats, name);
}

/**
 * The reports of one run as files. Without a path they go where newman puts them: `newman/newman-run-report-<time>-0`.
 *
 * @param index counts the collections; the files of later ones have a number in their names
 */
export function reportFiles(report: RunReport, index: number, choice: ReporterChoice): readonly OutputFile[] {
  return choice.fileReporters.map((name) => {
    const { extension, print } = formats[name];
    const stamp = report.startedAt.replaceAll(/[^\d]+/g, '-');
    const wanted = choice.reporterOptions[name]?.['export'];
    const path =
      typeof wanted === 'string' && wanted !== '' ? wanted : `newman/newman-run-report-${stamp}0${extension}`;
    return { path: numbered(path, index), content: print(report), secret: false };
  });
}

function numbered(path: string, index: number): string {
  if (index === 0) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${index + 1}${extension}`;
}
