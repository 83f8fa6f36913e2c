// One literal in one syntax: the escape tables of a language at work.
import { oncePer } from '../../util/memo.ts';
import { escapePattern } from '../../util/pattern.ts';
import type { LiteralSyntax } from '../targets/manifest.ts';

/** Writes a string in one given way; undefined where that way cannot hold it. */
export function printLiteral(syntax: LiteralSyntax, value: string): string | undefined {
  const { only, harmless } = patternsOf(syntax);
  if (only !== undefined && !only.test(value)) return undefined;
  const body = harmless.test(value) ? value : escapeLiteral(syntax, value, true);
  return syntax.open + body + syntax.close;
}

export interface Patterns {
  /** Matches a string that is all of what the manifest's `only` says. */
  readonly only: RegExp | undefined;
  /** Matches what has to be escaped, longest sequence first. */
  readonly special: RegExp;
  /** Matches strings of which nothing has to be escaped: most are. */
  readonly harmless: RegExp;
}

/** Compiled once for each syntax. */
export const patternsOf = oncePer((syntax: LiteralSyntax): Patterns => {
  const sequences = Object.keys(syntax.escapes).toSorted((a, b) => b.length - a.length);
  const beyondAscii = syntax.asciiOnly ? ['[^\\u0000-\\u007f]'] : [];
  const alternatives = [...sequences.map(escapePattern), invisiblePattern.source, ...beyondAscii];
  const watched = new Set([...sequences, ...Object.keys(syntax.atEnd)].map((sequence) => sequence[0]));
  const safe = printableAscii.filter((character) => !watched.has(character));
  return {
    only: syntax.only === undefined ? undefined : new RegExp(`^(?:${syntax.only})$`, 'su'),
    special: new RegExp(alternatives.join('|'), 'gu'),
    harmless: new RegExp(`^[${safe.map(quoteInClass).join('')}]*$`),
  };
});

const printableAscii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));

function quoteInClass(character: string): string {
  return character.replace(/[\\\]^-]/, '\\$&');
}

/**
 * Characters that a reader cannot see or that reorder what is seen (Unicode TR 36, "Trojan Source"), beside tab and line
 * feed. Joiners (U+200C, U+200D) stay: emoji and several scripts need them.
 */
export const invisiblePattern =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;

/** What stands between the quotes; `isLast` tells that the closing one follows. */
export function escapeLiteral(syntax: LiteralSyntax, value: string, isLast: boolean): string {
  const last = isLast ? value.slice(-1) : '';
  const atEnd = Object.hasOwn(syntax.atEnd, last) ? syntax.atEnd[last] : undefined;
  const body = atEnd === undefined ? value : value.slice(0, -1);
  return (
    body.replace(
      patternsOf(syntax).special,
      (sequence) => syntax.escapes[sequence] ?? printCharacter(syntax, sequence),
    ) + (atEnd ?? '')
  );
}

/** How a variable stands in front of what follows it: by the short hole, unless that would be read as more of the variable's name. */
export function holeBefore({ hole, shortHole }: FilledSyntax, next: unknown): string {
  if (shortHole === undefined) return hole;
  return typeof next === 'string' && startPattern(shortHole).test(next) ? hole : shortHole.hole;
}

type FilledSyntax = LiteralSyntax & { readonly hole: string };

const startPattern = oncePer(
  ({ before }: NonNullable<LiteralSyntax['shortHole']>) => new RegExp(`^(?:${before})`, 'u'),
);

function printCharacter(syntax: LiteralSyntax, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const range = syntax.numeric.find(({ upTo }) => code <= upTo);
  if (range === undefined) return character;
  return codesOf(character, range.each)
    .map((one) => printCode(range.format, one))
    .join('');
}

function codesOf(character: string, each: LiteralSyntax['numeric'][number]['each']): readonly number[] {
  if (each === 'utf-8') return [...Buffer.from(character, 'utf8')];
  if (each === 'utf-16') return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return [character.codePointAt(0) ?? 0];
}

function printCode(format: string, code: number): string {
  return format.replace(/\{([xo])(\d?)\}/, (_, base: string, width: string) =>
    code.toString(base === 'x' ? 16 : 8).padStart(Number(width), '0'),
  );
}
