// The reporters of a run: ours as text and files, all others are newman's business.
import { extname } from 'node:path';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { DetailOptions } from '../runner/options.ts';
import type { OutputFile, RunEvent, RunReport } from '../runner/report.ts';
import { cliLines } from '../runner/reporters/cli.ts';
import { jsonReport } from '../runner/reporters/json.ts';
import { junitReport } from '../runner/reporters/junit.ts';
import { tapReport } from '../runner/reporters/tap.ts';
import { createVerbose, verboseBodyLimit } from '../runner/reporters/verbose.ts';
export { githubAnnotations } from '../runner/reporters/github.ts';
export { cliLines } from '../runner/reporters/cli.ts';
export { visible } from '../runner/reporters/terminal-text.ts';
export { ndjsonLine } from '../runner/reporters/json.ts';
export { createVerbose } from '../runner/reporters/verbose.ts';

/** Options of reporters by name, e.g. `{ junit: { export: 'report.xml' } }`. */
export type ReporterOptions = Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;

export interface ReporterChoice {
  /** Those of ours that write a file once the run is over. */
  readonly fileReporters: readonly FileReporter[];
  /** `newman-reporter-*` packages, by what follows that name. */
  readonly installedReporters: readonly string[];
  readonly reporterOptions: ReporterOptions;
  /** What has to be recorded of requests and responses; nothing where no reporter shows it. */
  readonly detail?: DetailOptions | undefined;
}

export type FileReporter = keyof typeof formats;

interface Format {
  readonly extension: string;
  readonly print: (report: RunReport, options: Options) => string | Promise<string>;
}

type Options = ReporterOptions[string];

const formats = {
  json: { extension: '.json', print: (report, { detail }) => jsonReport(report, { detail: isOn(detail) }) },
  junit: { extension: '.xml', print: junitReport },
  tap: { extension: '.tap', print: tapReport },
  html: { extension: '.html', print: printHtml },
  cli: { extension: '.txt', print: (report) => replay(report, cliLines) },
  verbose: { extension: '.txt', print: (report) => replay(report, createVerbose()) },
} satisfies Readonly<Record<string, Format>>;

/** Those that write a file only where one is named: they print, or write while the run goes on. */
const printing: ReadonlySet<string> = new Set(['cli', 'verbose', 'github', 'ndjson']);

/** Tells ours from the others. Throws a `Failure` for options that cannot be understood. */
export function chooseReporters(names: readonly string[], reporterOptions: ReporterOptions): ReporterChoice {
  const chosen = [...new Set(names)];
  const exports = (name: string): boolean => exportOf(name, reporterOptions) !== undefined;
  return {
    fileReporters: chosen.filter(isFile).filter((name) => !printing.has(name) || exports(name)),
    installedReporters: chosen.filter((name) => !printing.has(name) && !isFile(name)),
    reporterOptions,
    detail: detailFor(chosen, reporterOptions),
  };
}

/** The file that `--reporter-NAME-export` names. */
export function exportOf(name: string, options: ReporterOptions): string | undefined {
  const path = options[name]?.['export'];
  return typeof path === 'string' && path !== '' ? path : undefined;
}

/** Whether `--reporter-NAME-detail` is given: headers and bodies in reports for programs. */
export function wantsDetail(name: string, options: ReporterOptions): boolean {
  return isOn(options[name]?.['detail']);
}

/**
 * The reports of one run as files. Without a path they go where newman puts them: `newman/newman-run-report-<time>-0`.
 *
 * @param index counts the collections; the files of later ones have a number in their names
 */
export async function reportFiles(
  report: RunReport,
  index: number,
  { fileReporters, reporterOptions }: ReporterChoice,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const name of fileReporters) {
    const { extension, print }: Format = formats[name];
    const stamp = report.startedAt.replaceAll(/[^\d]+/g, '-');
    const path = exportOf(name, reporterOptions) ?? `newman/newman-run-report-${stamp}0${extension}`;
    const content = await print(report, reporterOptions[name] ?? {});
    files.push({ path: numbered(path, index), content, secret: false });
  }
  return files;
}

/** What a run told, told again. */
export function eventsOf(report: RunReport): readonly RunEvent[] {
  return [
    { kind: 'start', collection: report.collection, file: report.file },
    ...report.executions.map((execution) => ({ kind: 'execution' as const, execution })),
    { kind: 'end', report },
  ];
}

function isFile(name: string): name is FileReporter {
  return Object.hasOwn(formats, name);
}

function isOn(option: string | boolean | undefined): boolean {
  return option === true || option === 'true';
}

/** Characters of a body that reports keep, unless `--reporter-NAME-body-limit` says otherwise. */
const usualBodyLimit = 65_536;

function detailFor(names: readonly string[], options: ReporterOptions): DetailOptions | undefined {
  const limits = names.flatMap((name) => {
    if (name === 'verbose') return [verboseBodyLimit];
    const isShown = name === 'html' || ((name === 'json' || name === 'ndjson') && wantsDetail(name, options));
    return isShown ? [bodyLimitOf(name, options[name] ?? {})] : [];
  });
  return limits.length === 0 ? undefined : { bodyLimit: Math.max(...limits) };
}

function bodyLimitOf(name: string, { bodyLimit }: Options): number {
  if (bodyLimit === undefined) return usualBodyLimit;
  if (typeof bodyLimit === 'string' && /^\d{1,9}$/.test(bodyLimit)) return Number(bodyLimit);
  const message = `--reporter-${name}-body-limit needs a number of characters`;
  throw new Failure([{ code: 'usage/bad-argument', severity: 'error', message }]);
}

async function printHtml(report: RunReport, options: Options): Promise<string> {
  const { renderRunReport } = await import('../docs/run-report/run-report.ts');
  return renderRunReport(report, { bodyLimit: bodyLimitOf('html', options) });
}

function replay(report: RunReport, linesOf: (event: RunEvent) => readonly string[]): string {
  return `${eventsOf(report)
    .flatMap((event) => linesOf(event))
    .join('\n')}\n`;
}

/** The path for the collection with that index: the first has it as it is. */
export function numbered<Path extends string | undefined>(path: Path, index: number): Path | string {
  if (path === undefined || index === 0) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${index + 1}${extension}`;
}
