// Prints a diagnostic as a person reads it: header, place, a frame of the file, what to do.
import { codes } from './codes.ts';
import type { Diagnostic, Location } from './diagnostic.ts';
import { lineCounter } from '../util/lines.ts';
import { cellsOf, showText } from './show.ts';

export interface FrameOptions {
  readonly color: boolean;
  /** Columns of the terminal; 100 where not given. */
  readonly width?: number;
  /** Shows `***` for every value of the frame, as for a location that is marked secret. */
  readonly maskValues?: boolean;
}

/**
 * A diagnostic in several lines, without a line break at the end. `source` is the text of the file that it points
 * into; without it, or without a span, there is no frame. Nothing of the user's text can control the terminal.
 */
export function formatDiagnostic(diagnostic: Diagnostic, source: string | undefined, options: FrameOptions): string {
  const paint = options.color ? colorful : plain;
  const accent = diagnostic.severity === 'error' ? paint.red : paint.yellow;
  const { code, severity, subject, at } = diagnostic;
  const message = subject === undefined ? diagnostic.message : `${subject}: ${diagnostic.message}`;
  return [
    `${accent(`${severity}[${code}]`)}${paint.bold(`: ${showText(message)}`)}`,
    ...(at === undefined ? [] : [printPlace(at, source, paint)]),
    ...(at?.span === undefined || source === undefined
      ? []
      : printFrame(source, at.span, {
          ...options,
          maskValues: options.maskValues === true || at.secret === true,
          accent,
          paint,
        })),
    ` ${paint.bold('fix:')} ${showText(diagnostic.hint ?? codes[code].fix)}`,
  ].join('\n');
}

type Paint = (text: string) => string;
type Palette = Readonly<Record<'red' | 'yellow' | 'blue' | 'bold', Paint>>;

const plain: Palette = { red: same, yellow: same, blue: same, bold: same };
const colorful: Palette = { red: style(31), yellow: style(33), blue: style(34), bold: style(1) };

function same(text: string): string {
  return text;
}

/** ECMA-48, "Select Graphic Rendition". */
function style(code: number): Paint {
  return (text) => `\u001b[${code}m${text}\u001b[0m`;
}

function printPlace(at: Location, source: string | undefined, paint: Palette): string {
  const position = at.span === undefined || source === undefined ? '' : positionOf(source, at.span.offset);
  const file = showText(at.file === '-' ? '<stdin>' : at.file);
  const trail = at.trail === undefined || at.trail.length === 0 ? '' : `  (${at.trail.map(showText).join(' › ')})`;
  const pointer = at.pointer === undefined || at.pointer === '' ? '' : `  ${showText(at.pointer)}`;
  return ` ${paint.blue('-->')} ${file}${position}${trail}${pointer}`;
}

function positionOf(source: string, offset: number): string {
  return `:${lineCounter(source)(offset)}:${offset - lineStartOf(source, offset) + 1}`;
}

function lineStartOf(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

interface PrintOptions extends FrameOptions {
  readonly paint: Palette;
  readonly accent: Paint;
}

interface Line {
  readonly number: number;
  readonly start: number;
  /** Without the line break. */
  readonly text: string;
}

/** The line of the span and the ones before and after it, all clipped to the same columns. */
function printFrame(source: string, span: NonNullable<Location['span']>, options: PrintOptions): readonly string[] {
  const offset = Math.min(Math.max(span.offset, 0), source.length);
  const main = readLine(source, lineStartOf(source, offset), lineCounter(source)(offset));
  const before = main.start === 0 ? [] : [readLine(source, lineStartOf(source, main.start - 1), main.number - 1)];
  const next = source.indexOf('\n', offset) + 1;
  const after = next === 0 || next === source.length ? [] : [readLine(source, next, main.number + 1)];
  const gutter = String(after[0]?.number ?? main.number).length;
  const width = Math.max((options.width ?? 100) - gutter - 5, 20);
  const window = windowOf(main, { offset, length: span.length }, width);
  const show = (line: Line): string => clip(line, window, options);
  const { paint, accent } = options;
  const row = (line: Line, mark: string): string =>
    `${mark} ${paint.blue(`${String(line.number).padStart(gutter)} |`)} ${show(line)}`.trimEnd();
  const carets = underline(main, { offset, length: span.length, window }, options);
  return [
    ...before.map((line) => row(line, ' ')),
    row(main, accent('>')),
    `  ${paint.blue(`${' '.repeat(gutter)} |`)} ${carets.space}${accent(carets.marks)}`,
    ...after.map((line) => row(line, ' ')),
  ];
}

function readLine(source: string, start: number, number: number): Line {
  const end = source.indexOf('\n', start);
  return { number, start, text: source.slice(start, end === -1 ? source.length : end).replace(/\r$/, '') };
}

/** UTF-16 units [from, to) of each line that are shown. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/** All of a line that fits; of a longer one a part that begins a third of the width before the span. */
function windowOf(line: Line, span: NonNullable<Location['span']>, width: number): Window {
  if (line.text.length <= width) return { from: 0, to: width };
  const column = span.offset - line.start;
  const wanted = column + span.length <= width - 1 ? 0 : column - Math.floor(width / 3);
  const from = Math.max(0, Math.min(wanted, line.text.length - width + 2));
  return { from, to: from + width - (from === 0 ? 1 : 2) };
}

function clip(line: Line, { from, to }: Window, { maskValues }: PrintOptions): string {
  if (from >= line.text.length && from > 0) return line.text === '' ? '' : '…';
  const cells = cellsOf(line.text, { from, to, mask: maskValues === true });
  return `${from > 0 ? '…' : ''}${cells.map((cell) => cell.shown).join('')}${to < line.text.length ? '…' : ''}`;
}

interface Underlined {
  readonly offset: number;
  readonly length: number;
  readonly window: Window;
}

/** At least one caret, and none past the end of the line. */
function underline(
  line: Line,
  { offset, length, window }: Underlined,
  { maskValues }: PrintOptions,
): { space: string; marks: string } {
  const column = offset - line.start;
  const end = Math.min(column + length, line.text.length);
  const cells = cellsOf(line.text, { from: window.from, to: window.to, mask: maskValues === true });
  const widthOf = (from: number, to: number): number =>
    cells.filter((cell) => cell.at >= from && cell.at < to).reduce((sum, cell) => sum + cell.width, 0);
  const space = (window.from > 0 ? 1 : 0) + widthOf(0, column);
  return { space: ' '.repeat(space), marks: '^'.repeat(Math.max(widthOf(column, end), 1)) };
}
