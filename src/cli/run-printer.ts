// Our `cli` and `verbose` reporters on the terminal: lines as the run goes on.
import picocolors from 'picocolors';
import type { RunEvent } from '../app/run.ts';
import { cliLines, createVerbose } from '../app/reports.ts';
import type { Terminal } from './terminal.ts';

export interface RunStyle {
  /** newman's `--color`; the terminal decides where absent. */
  readonly color: 'auto' | 'on' | 'off' | undefined;
  /** newman's `--disable-unicode`. */
  readonly plain: boolean;
  /** Compact where absent. */
  readonly look?: 'cli' | 'verbose';
}

/** Signs of ours that are not ASCII; names of the collection stay as they are. */
const plainSigns: Readonly<Record<string, string>> = { '✓': 'ok', '✗': '!!', ' › ': ' > ' };

/** Prints each event as it comes. */
export function createRunPrinter(terminal: Terminal, { color, plain, look }: RunStyle): (event: RunEvent) => void {
  const isColored = color === 'on' || (color !== 'off' && terminal.color);
  const { green, red, dim, bold } = picocolors.createColors(isColored);
  const write = plain ? (text: string) => terminal.print(toPlain(text)) : terminal.print;
  const paint = { good: green, bad: red, dim, bold };
  const verbose = createVerbose(paint);
  return (event) => {
    for (const line of look === 'verbose' ? verbose(event) : cliLines(event, paint)) write(line);
  };
}

function toPlain(text: string): string {
  return text.replaceAll(/✓|✗| › /g, (sign) => plainSigns[sign] ?? sign);
}
