// How a person or a program is told about written, stale and foreign files.
import { join } from 'node:path';
import type { Differences, Written } from '../app/output.ts';
import { count } from '../util/count.ts';
import { exitCodes } from './io.ts';
import type { ExitCode } from './io.ts';
import type { Terminal } from './terminal.ts';

interface WrittenReport {
  /** One of them: `snippet`, `page`. */
  readonly what: string;
  readonly directory: string;
  readonly written: Written;
}

/** One line for a person; what was removed and what could not be is listed. */
export function reportWritten(terminal: Terminal, { what, directory, written }: WrittenReport): void {
  terminal.diagnose(written.warnings);
  const { length: changed } = written.written;
  const removed = written.removed.length === 0 ? '' : `, ${written.removed.length} stale removed`;
  const total = changed + written.unchanged;
  terminal.note(
    `${count(total, what)} in ${directory} (${changed} written, ${written.unchanged} up to date${removed})`,
  );
}

interface DifferenceReport {
  /** One of them, too. */
  readonly what: string;
  readonly directory: string;
  readonly differences: Differences;
  readonly json: boolean;
}

/** Lists the files that are not what would be written: exit code 1 where there are any. */
export function reportDifferences(terminal: Terminal, report: DifferenceReport): ExitCode {
  const { what, directory, differences, json } = report;
  if (json) terminal.print(JSON.stringify({ directory, ...differences }));
  const lines = (['changed', 'missing', 'extra'] as const).flatMap((kind) =>
    differences[kind].map((path) => `${terminal.out.yellow(kind.padEnd(8))} ${join(directory, path)}`),
  );
  if (!json) for (const line of lines) terminal.print(line);
  terminal.note(
    lines.length === 0
      ? `the ${what}s in ${directory} are up to date`
      : `${count(lines.length, 'file')} in ${directory} ${lines.length === 1 ? 'is' : 'are'} stale`,
  );
  return lines.length === 0 ? exitCodes.fine : exitCodes.no;
}
