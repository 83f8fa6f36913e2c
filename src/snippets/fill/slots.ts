// Where in a snippet literals with variables stand, found by printing it once more, and the same snippet with values in them.
import { encodeWith } from '../../model/encoding.ts';
import type { Slot } from '../../model/snippet.ts';
import { encodingsOf, type Text } from '../../model/text.ts';
import { printPlain, type Mark } from '../print/print.ts';
import { tidy, type PreparedSnippet } from '../render.ts';
import type { LiteralSyntax } from '../targets/manifest.ts';
import type { Target } from '../targets/targets.ts';
import { oncePer } from '../../util/memo.ts';
import { watchView, type Path } from './compare.ts';
import { styleOf, waysOf } from './tables.ts';

/** A slot with what prints it. */
export interface OpenSlot {
  readonly slot: Slot;
  readonly ways: readonly LiteralSyntax[];
}

export type Values = ReadonlyMap<string, string>;

export interface Seen {
  readonly slots: readonly OpenSlot[];
  /** What the template reads of the view. */
  readonly reads: ReadonlyMap<string, Path>;
}

/** Of private use; code that holds them has no slots. */
const brackets = { open: '\u{f8f0}', behindNumber: '\u{f8f1}', close: '\u{f8f2}' };
const bracketPattern = /\u{f8f0}(\d+)\u{f8f1}|\u{f8f2}/gu;

/** Prints what has become `code` again with marks around literals; none are found where that prints anything else. */
export function findSlots(target: Target, { view, markWith }: PreparedSnippet, code: string): Seen {
  if (/[\u{f8f0}-\u{f8f2}]/u.test(code)) return { slots: [], reads: new Map() };
  const seen: Parameters<Mark>[1][] = [];
  const printer = markWith(
    (printed, literal) =>
      `${brackets.open}${seen.push(literal) - 1}${brackets.behindNumber}${printed}${brackets.close}`,
  );
  const reads = new Map<string, Path>();
  const marked = tidy(target.template(watchView(view, reads), printer));
  const slots: OpenSlot[] = [];
  let plain = '';
  let end = 0;
  let open: { readonly start: number; readonly number: number } | undefined;
  for (const match of marked.matchAll(bracketPattern)) {
    plain += marked.slice(end, match.index);
    end = match.index + match[0].length;
    const literal = open === undefined ? undefined : seen[open.number];
    if (open !== undefined && literal !== undefined)
      slots.push(openSlot(target, literal, { start: open.start, end: plain.length }));
    open = match[1] === undefined ? undefined : { start: plain.length, number: Number(match[1]) };
  }
  return { slots: plain + marked.slice(end) === code ? slots : [], reads };
}

function openSlot(
  target: Target,
  { text, syntax }: Parameters<Mark>[1],
  place: { readonly start: number; readonly end: number },
): OpenSlot {
  return {
    slot: { ...place, style: howOf(target, syntax).style, text: partsOf(text) },
    ways: howOf(target, syntax).ways,
  };
}

interface How extends Pick<OpenSlot, 'ways'> {
  readonly style: string;
}

const hows = oncePer<Target, Map<string | undefined, How>>(() => new Map());

function howOf(target: Target, syntax: string | undefined): How {
  const known = hows(target);
  const how = known.get(syntax) ?? { style: styleOf(target, syntax), ways: waysOf(target, syntax) };
  known.set(syntax, how);
  return how;
}

function partsOf(text: Text): Slot['text'] {
  return text.map((part) =>
    typeof part === 'string' ? part : { variable: part.variable, encodings: encodingsOf(part) },
  );
}

/** The code with these values; variables without one stay. */
export function fillSlots(code: string, slots: readonly OpenSlot[], values: Values): string {
  let filled = '';
  let end = 0;
  for (const { slot, ways } of slots) {
    filled += code.slice(end, slot.start) + printPlain(ways, textOf(slot, values));
    end = slot.end;
  }
  return filled + code.slice(end);
}

function textOf({ text }: Slot, values: Values): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = values.get(part.variable);
      return value === undefined ? `{{${part.variable}}}` : encodeWith(part.encodings, value);
    })
    .join('');
}
