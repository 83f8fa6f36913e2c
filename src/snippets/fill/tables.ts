// What a page has to know of languages to put values into literals: the printer's own tables, as plain data.
import { encodings } from '../../model/encoding.ts';
import type { FillTables } from '../../model/snippet.ts';
import { invisiblePattern } from '../print/literal.ts';
import { plainWays } from '../print/print.ts';
import type { LiteralSyntax } from '../targets/manifest.ts';
import type { Target } from '../targets/targets.ts';
import { traits } from './traits.ts';

const asIs: LiteralSyntax = { open: '', close: '', escapes: {}, atEnd: {}, numeric: [], asciiOnly: false };

const controls = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).filter((character) =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000a-\u001f\u007f]/.test(character),
);

/** How `printSource` prints. */
const sourceWays: Readonly<Record<string, readonly LiteralSyntax[]>> = {
  raw: [asIs],
  source: [{ ...asIs, escapes: Object.fromEntries(controls.map((character) => [character, ' '])) }],
};

/** The ways of a slot. */
export function waysOf(target: Target, syntax: string | undefined): readonly LiteralSyntax[] {
  const source = syntax === undefined ? undefined : sourceWays[syntax];
  return source ?? plainWays(target.language.strings, syntax);
}

/** The name of these ways in the tables. Folders of the user may have a language of a built-in one's name. */
export function styleOf({ id, isCustom, language: { strings } }: Target, syntax: string | undefined): string {
  if (syntax !== undefined && Object.hasOwn(sourceWays, syntax)) return syntax;
  const language = isCustom ? id : id.replace(/\/.*$/, '');
  return syntax === undefined || !Object.hasOwn(strings.named, syntax) ? language : `${language}.${syntax}`;
}

/** The tables for these targets' snippets. */
export function fillTables(targets: readonly Target[]): FillTables {
  const ways = new Map<string, number>();
  const styles: Record<string, readonly number[]> = {};
  for (const target of targets)
    for (const syntax of [undefined, ...Object.keys(target.language.strings.named), ...Object.keys(sourceWays)])
      styles[styleOf(target, syntax)] = waysOf(target, syntax).map((way) => numberOf(ways, JSON.stringify(pack(way))));
  return {
    ways: [...ways.keys()].map((way) => JSON.parse(way) as object),
    styles,
    encodings,
    traits: traits.map(({ pattern }) => pattern),
    invisible: invisiblePattern.source,
  };
}

function numberOf(known: Map<string, number>, key: string): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

/** Without what is empty. */
function pack({ open, close, only, escapes, atEnd, numeric, asciiOnly }: LiteralSyntax): object {
  return {
    open,
    close,
    ...(only === undefined ? {} : { only }),
    ...(Object.keys(escapes).length === 0 ? {} : { escapes }),
    ...(Object.keys(atEnd).length === 0 ? {} : { atEnd }),
    ...(numeric.length === 0 ? {} : { numeric }),
    ...(asciiOnly ? { asciiOnly } : {}),
  };
}
