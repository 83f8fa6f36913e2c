// The model's strings: text in which Postman's {{variables}} are taken apart once, at load.
import type { EncodingName } from './encoding.ts';

/** A hole in a text: the name exactly as it stands between `{{` and `}}`. */
export interface Variable {
  readonly variable: string;
}

export type Part = string | Variable;

/** Literal and variable parts in order. Never holds an empty literal or two literals side by side; `[]` is "". */
export type Text = readonly Part[];

/** Gives the value of a variable, or undefined where nothing defines it. */
export type Lookup = (name: string) => string | undefined;

/** Postman's own grammar of a variable: no brace inside (postman-collection, `superstring`). */
const variablePattern = /\{\{([^{}]*?)\}\}/g;

/** Postman stops replacing values inside values after 19 rounds (postman-collection, `VARS_SUBREPLACE_LIMIT`). */
const roundLimit = 19;

/** How much the texts of a request may still grow by the values in them: whoever puts values in takes from it. */
export interface Room {
  characters: number;
  /** Variables that values bring with them. */
  variables: number;
}

/** No request is longer; values that multiply each other (`{{b}}{{b}}…`, 19 rounds deep) would fill any memory, or any time. */
export function roomToGrow(): Room {
  return { characters: 16 * 1024 * 1024, variables: 65_536 };
}

/** Takes a string with `{{variables}}` apart. Law: `sourceOf(parseText(s)) === s`. */
export function parseText(source: string): Text {
  if (!source.includes('{{')) return source === '' ? [] : [source];
  const parts: Part[] = [];
  let end = 0;
  for (const match of source.matchAll(variablePattern)) {
    if (match.index > end) parts.push(source.slice(end, match.index));
    parts.push({ variable: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < source.length) parts.push(source.slice(end));
  return parts;
}

/** The text as Postman spells it. */
export function sourceOf(text: Text): string {
  let source = '';
  for (const part of text) source += typeof part === 'string' ? part : `{{${part.variable}}}`;
  return source;
}

/** The names of the variables in order of appearance, each once. */
export function variablesIn(...texts: readonly Text[]): readonly string[] {
  const names = new Set<string>();
  for (const text of texts) for (const part of text) if (typeof part !== 'string') names.add(part.variable);
  return [...names];
}

/** The string itself where the text has no variable, else undefined. */
export function literalOf(text: Text): string | undefined {
  if (text.length === 0) return '';
  const [first] = text;
  return text.length === 1 && typeof first === 'string' ? first : undefined;
}

/**
 * Applies `change` to each literal part; variables stay, but for each is remembered by what name the change goes: `encodingsOf`.
 */
export function mapLiterals(text: Text, change: (literal: string) => string, name?: EncodingName): Text {
  const parts: Part[] = [];
  for (const part of text) {
    if (typeof part === 'string') addPart(parts, change(part));
    else parts.push(name === undefined ? part : remember(part, name));
  }
  return parts;
}

/** Beside the parts, so that equal texts stay equal. */
const remembered = new WeakMap<Variable, readonly EncodingName[]>();

function remember(variable: Variable, name: EncodingName): Variable {
  const changed = { ...variable };
  remembered.set(changed, [...encodingsOf(variable), name]);
  return changed;
}

/** What the variable's value would have been changed by on its way from the collection to this text, in order. */
export function encodingsOf(variable: Variable): readonly EncodingName[] {
  return remembered.get(variable) ?? [];
}

function addPart(parts: Part[], part: Part): void {
  const last = parts[parts.length - 1];
  if (typeof part !== 'string' || typeof last !== 'string') {
    if (part !== '') parts.push(part);
  } else parts[parts.length - 1] = last + part;
}

/** One text after the other; adjacent literals melt together. */
export function joinTexts(...texts: readonly Text[]): Text {
  const parts: Part[] = [];
  for (const text of texts) for (const part of text) addPart(parts, part);
  return parts;
}

/**
 * Puts values in as Postman does: textually, again and again while values hold further variables.
 * What `lookup` does not know stays a variable, and a text for which there is not `room` enough stays as it is.
 */
export function substitute(text: Text, lookup: Lookup, room: Room = roomToGrow()): Text {
  if (text.every((part) => typeof part === 'string')) return text;
  const grown = putValues(sourceOf(text), (whole, name) => lookup(name) ?? whole, room);
  return grown === undefined ? text : parseText(grown);
}

/**
 * The same for a text as it is spelled; undefined where it would outgrow `room`.
 *
 * @param valueOf gives the value of a variable, or the variable as it is spelled (`whole`)
 */
export function putValues(
  source: string,
  valueOf: (whole: string, name: string) => string,
  room: Room,
): string | undefined {
  let current = source;
  let own: number | undefined;
  for (let round = 0; round < roundLimit; round += 1) {
    let count = 0;
    const next = current.replace(variablePattern, (whole: string, name: string) => {
      if (isFull(room)) return whole;
      const value = valueOf(whole, name);
      count += 1;
      if (own !== undefined && count > own) room.variables -= 1;
      room.characters -= Math.max(0, value.length - whole.length);
      return isFull(room) ? whole : value;
    });
    if (isFull(room)) return undefined;
    if (next === current) break;
    own ??= count;
    current = next;
  }
  return current;
}

function isFull({ characters, variables }: Room): boolean {
  return characters < 0 || variables < 0;
}
