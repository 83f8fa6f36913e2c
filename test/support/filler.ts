// What the browser fills snippets with (templates/_site/fill.js), run here on a snippet as the page would.
import { readFileSync } from 'node:fs';
import type { FillTables, Snippet } from '../../src/model/snippet.ts';

type Parts = readonly (string | readonly string[])[];

export interface Filler {
  readonly accepts: (bits: number, value: string) => boolean;
  readonly print: (
    style: string,
    parts: Parts,
    values: Readonly<Record<string, string>>,
  ) => readonly (readonly [code: string, variable?: string])[];
}

export function loadFiller(tables: FillTables): Filler {
  const source = readFileSync(new URL('../../templates/_site/fill.js', import.meta.url), 'utf8');
  // oxlint-disable-next-line no-implied-eval, no-new-func, typescript/no-implied-eval -- the page's own script
  const filler = new Function('tables', `${source}\nreturn fillerOf(tables);`)(
    JSON.parse(JSON.stringify(tables)),
  ) as Filler;
  return filler;
}

export interface Filled {
  readonly code: string;
  /** Those that the snippet can hold. */
  readonly held: ReadonlyMap<string, string>;
}

/** The code that a page shows once the values are typed. */
export function fill(filler: Filler, { code, filling }: Snippet, values: ReadonlyMap<string, string>): Filled {
  if (filling === undefined) return { code, held: new Map() };
  const held = new Map(
    [...values].filter(
      ([name, value]) => Object.hasOwn(filling.traits, name) && filler.accepts(filling.traits[name] ?? 0, value),
    ),
  );
  const known = Object.assign(Object.create(null), Object.fromEntries(held)) as Record<string, string>;
  let filled = '';
  let end = 0;
  for (const slot of filling.slots) {
    const parts = slot.text.map((part) => (typeof part === 'string' ? part : [part.variable, ...part.encodings]));
    const pieces = filler.print(slot.style, parts, known);
    filled += code.slice(end, slot.start) + pieces.map(([piece]) => piece).join('');
    end = slot.end;
  }
  return { code: filled + code.slice(end), held };
}
