// How results and diagnostics look: colour, width, and which of the two streams they go to.
import picocolors from 'picocolors';
import { mergeAlike } from '../diagnostics/merge.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../diagnostics/frame.ts';
import type { FrameOptions } from '../diagnostics/frame.ts';
import type { Io, OutputStream } from './io.ts';
import { count } from '../util/count.ts';

export type Palette = ReturnType<typeof picocolors.createColors>;

export interface Terminal {
  /** Colours of standard output, and of standard error. */
  readonly out: Palette;
  readonly err: Palette;
  readonly color: boolean;
  /** Columns of standard output. */
  readonly width: number;
  /** Whether a person watches standard error: progress is shown only then. */
  readonly interactive: boolean;
  /** A result: standard output. */
  readonly print: (text: string) => void;
  /** For a person to know: standard error, unless `--quiet`. */
  readonly note: (text: string) => void;
  /** Replaces the line of the last progress; '' ends it. */
  readonly progress: (text: string) => void;
  /**
   * Problems: standard error. Warnings are left out with `--quiet`, and those that are too many to read: `rest` says where they are, in a
   * verb that has them elsewhere.
   */
  readonly diagnose: (diagnostics: readonly Diagnostic[], sources?: ReadonlyMap<string, string>, rest?: string) => void;
}

const defaultWidth = 100;
const maxWarnings = 20;
const clearLine = '\r\u001b[2K';

export function createTerminal(io: Io, { quiet }: { readonly quiet: boolean }): Terminal {
  const color = isColored(io, io.stdout);
  const err = picocolors.createColors(isColored(io, io.stderr));
  const interactive = io.stderr.isTTY === true && !isSet(io.env['CI']) && io.env['TERM'] !== 'dumb' && !quiet;
  const width = io.stderr.columns ?? defaultWidth;
  return {
    out: picocolors.createColors(color),
    err,
    color,
    width: io.stdout.columns ?? defaultWidth,
    interactive,
    print: (text) => void io.stdout.write(`${text}\n`),
    note: (text) => void (quiet || io.stderr.write(`${text}\n`)),
    progress: (text) => void (interactive && io.stderr.write(clearLine + text.slice(0, width - 1))),
    diagnose: (diagnostics, sources = new Map(), rest = '') => {
      const shown = diagnostics.filter((one) => one.severity === 'error' || !quiet);
      for (const text of printDiagnostics(shown, sources, { color: err.isColorSupported, width, rest })) {
        io.stderr.write(`${text}\n\n`);
      }
    },
  };
}

/** Each problem once; warnings up to a number that a person still reads. */
function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  { rest, ...options }: FrameOptions & { readonly rest: string },
): readonly string[] {
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const warnings = mergeAlike(diagnostics.filter((one) => one.severity === 'warning'));
  const shown = [...warnings.slice(0, maxWarnings), ...errors];
  const texts = [...new Set(shown.map((one) => formatDiagnostic(one, sources.get(one.at?.file ?? ''), options)))];
  const left = warnings.length - maxWarnings;
  return left > 0 ? [...texts, `… and ${count(left, 'more warning')}${rest}`] : texts;
}

/** https://no-color.org and https://force-color.org; else colour is for terminals only. */
function isColored(io: Io, stream: OutputStream): boolean {
  if (isSet(io.env['NO_COLOR'])) return false;
  if (isSet(io.env['FORCE_COLOR'])) return io.env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && io.env['TERM'] !== 'dumb' && !isSet(io.env['CI']);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
