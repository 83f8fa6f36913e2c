// Texts that are too long for one constant of a language: where they are cut.
import { sourceOf, type Text } from '../../model/text.ts';
import type { LanguageManifest } from '../targets/manifest.ts';

/** Pieces of at most `over` UTF-16 units and single variables; the text alone where it is short or the language has no limit. */
export function piecesOf(text: Text, long: LanguageManifest['strings']['long']): readonly Text[] {
  if (long === undefined || sourceOf(text).length <= long.over) return [text];
  return text.flatMap((part): readonly Text[] =>
    typeof part === 'string' ? cut(part, long.over).map((piece) => [piece]) : [[part]],
  );
}

/** Between characters: half of a surrogate pair is none. */
function cut(literal: string, length: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < literal.length;) {
    const end = Math.min(start + length, literal.length);
    const isBetweenHalves = end < literal.length && /[\ud800-\udbff]/.test(literal[end - 1] ?? '');
    const stop = isBetweenHalves && end - 1 > start ? end - 1 : end;
    pieces.push(literal.slice(start, stop));
    start = stop;
  }
  return pieces;
}
