// Our `cli` reporter on the terminal: lines as the run goes on.
import picocolors from 'picocolors';
import type { RunEvent } from '../app/run.ts';
import { cliLines } from '../app/reports.ts';
import { showText } from '../diagnostics/show.ts';
import { count } from '../util/count.ts';
import type { Terminal } from './terminal.ts';

export interface RunStyle {
  /** newman's `--color`; the terminal decides where absent. */
  readonly color: 'auto' | 'on' | 'off' | undefined;
  /** newman's `--disable-unicode`. */
  readonly plain: boolean;
  /** newman's `--verbose`: URL, size and checks of each request. */
  readonly verbose?: boolean;
}

/** Signs of ours that are not ASCII; names of the collection stay as they are. */
const plainSigns: Readonly<Record<string, string>> = { '✓': 'ok', '✗': '!!', ' › ': ' > ' };

/** Prints each event as it comes. */
export function createRunPrinter(terminal: Terminal, { color, plain, verbose }: RunStyle): (event: RunEvent) => void {
  const isColored = color === 'on' || (color !== 'off' && terminal.color);
  const { green, red, dim, bold } = picocolors.createColors(isColored);
  const write = plain ? (text: string) => terminal.print(toPlain(text)) : terminal.print;
  return (event) => {
    for (const line of cliLines(event, { good: green, bad: red, dim, bold })) write(line);
    if (verbose === true && event.kind === 'execution') for (const line of detailLines(event.execution)) write(line);
  };
}

type Execution = Extract<RunEvent, { kind: 'execution' }>['execution'];

function detailLines({ url, size, assertions }: Execution): readonly string[] {
  const checks = assertions.map(({ name, passed, skipped }) => {
    const sign = passed ? '✓' : '✗';
    return `${skipped ? '-' : sign} ${name}`;
  });
  return [`${url} (${count(size, 'byte')})`, ...checks].map((line) => `      ${showText(line)}`);
}

function toPlain(text: string): string {
  return text.replaceAll(/✓|✗| › /g, (sign) => plainSigns[sign] ?? sign);
}
