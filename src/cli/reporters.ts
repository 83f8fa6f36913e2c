// What `run` and `merge-reports` have in common: the names of reporters, what they print, where GitHub wants a summary.
import type { RunEvent } from '../app/run.ts';
import type { ReporterOptions } from '../app/reports.ts';
import { UsageError, type Io } from './io.ts';
import type { RunStyle } from './run-printer.ts';
import type { Terminal } from './terminal.ts';

/** Ours, for `--help`. */
export const reporterNames = 'cli, verbose, json, ndjson, junit, tap, github, html';

/** `-r cli,junit -r tap` → the three names. */
export function splitNames(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(',')).filter((name) => name !== '');
}

/** Where the `github` reporter adds its summary: GitHub names the file by a variable; elsewhere there is none to write. */
export function stepSummaryOf(
  names: readonly string[],
  options: ReporterOptions,
  { env }: Pick<Io, 'env'>,
): string | undefined {
  if (!names.includes('github')) return undefined;
  const wanted = options['github']?.['export'];
  return typeof wanted === 'string' && wanted !== '' ? wanted : env['GITHUB_STEP_SUMMARY'];
}

/** The option itself; each verb says which reporters it knows. */
export const reportersOption = {
  alias: 'r',
  type: 'string',
  array: true,
  requiresArg: true,
  default: ['cli'] as string[],
  defaultDescription: 'cli',
} as const;

export interface Telling {
  readonly names: readonly string[];
  readonly options: ReporterOptions;
  readonly style: RunStyle;
  /** `--json`: standard output is for that. */
  readonly json: boolean;
  /** Nothing is printed about the run; files are written all the same. */
  readonly silent: boolean;
}

export interface Tellers {
  /** Undefined where nobody wants to hear of anything before the end. */
  readonly onEvent: ((event: RunEvent) => void) | undefined;
  /** Closes files; returns the paths of those that were written while the run went on. */
  readonly close: () => readonly string[];
}

/** The reporters that tell while a run goes on: `cli` or `verbose` on the terminal, `ndjson` there or in its file. */
export async function openTellers(terminal: Terminal, telling: Telling): Promise<Tellers> {
  const { names, options, style, json, silent } = telling;
  const { exportOf, ndjsonLine, wantsDetail } = await import('../app/reports.ts');
  const isPrinted = (name: string): boolean => names.includes(name) && exportOf(name, options) === undefined;
  refuseMixture(isPrinted, telling);
  const listeners: ((event: RunEvent) => void)[] = [];
  const look = isPrinted('verbose') ? 'verbose' : isPrinted('cli') ? 'cli' : undefined;
  if (look !== undefined && !json && !silent) {
    const { createRunPrinter } = await import('./run-printer.ts');
    listeners.push(createRunPrinter(terminal, { ...style, look }));
  }
  if (!names.includes('ndjson')) return { onEvent: listeners[0], close: () => [] };
  const { openLines } = await import('../app/write-reports.ts');
  const path = exportOf('ndjson', options);
  const lines = path === undefined ? { write: terminal.print, close: () => undefined } : openLines(path);
  const detail = wantsDetail('ndjson', options);
  listeners.push((event) => lines.write(ndjsonLine(event, { detail })));
  return {
    onEvent: (event) => {
      for (const listen of listeners) listen(event);
    },
    close: () => {
      lines.close();
      return path === undefined ? [] : [path];
    },
  };
}

/** A program that reads lines of JSON would meet others. */
function refuseMixture(isPrinted: (name: string) => boolean, { json }: Telling): void {
  if (!isPrinted('ndjson')) return;
  const other = ['cli', 'verbose'].find(isPrinted) ?? (isPrinted('github') ? 'github' : json ? '--json' : undefined);
  if (other === undefined) return;
  throw new UsageError(`ndjson and ${other} would mix on standard output: give --reporter-ndjson-export FILE`);
}
