// A JSON document as a list of "put this value at that path" steps, for clients that build JSON call by call.
import { sourceOf, type Text } from '../../model/text.ts';
import type { Json } from '../../model/json.ts';

export type JsonPathKind = 'string' | 'int' | 'number' | 'bool' | 'null' | 'object' | 'array';

export interface JsonPath {
  /** Members by `.`, items by `[n]`: `recipients[0].email`. */
  readonly path: string;
  /** `object` and `array` stand for empty ones: all others come into being with their first value. */
  readonly kind: JsonPathKind;
  /** The string; the number as it is spelled; `true` or `false`; empty for the other kinds. */
  readonly value: Text;
}

/**
 * The steps in document order, or undefined where paths cannot express the document: a root that is no object, a
 * repeated or empty key, a key with a variable or with a character that paths use, an array directly inside an array,
 * a bare variable, a string with NUL or half a surrogate pair.
 */
export function jsonPaths(value: Json): readonly JsonPath[] | undefined {
  if (value.type !== 'object') return undefined;
  const steps: JsonPath[] = [];
  return addMembers(steps, '', value.members) ? steps : undefined;
}

/** Whether a member name can stand in a path as it is: no separator, quote, bracket, backslash or control character. */
export function isPathKey(key: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what the rule is about
  return /^[^.[\]"'\\|\u0000-\u001f]+$/.test(key) && key.trim() === key && key.isWellFormed();
}

/** Whether a number's spelling is that of an integer of 32 bits. */
export function isInt32(source: string): boolean {
  return /^(?:0|-?[1-9]\d{0,9})$/.test(source) && Math.abs(Number(source)) <= 0x7fff_ffff;
}

type Members = Extract<Json, { type: 'object' }>['members'];

function addMembers(steps: JsonPath[], prefix: string, members: Members): boolean {
  const seen = new Set<string>();
  return members.every(([name, value]) => {
    const key = sourceOf(name);
    if (name.some((part) => typeof part !== 'string') || !isPathKey(key) || seen.has(key)) return false;
    seen.add(key);
    return addValue(steps, prefix === '' ? key : `${prefix}.${key}`, value);
  });
}

function addValue(steps: JsonPath[], path: string, value: Json): boolean {
  switch (value.type) {
    case 'object':
      if (value.members.length > 0) return addMembers(steps, path, value.members);
      steps.push({ path, kind: 'object', value: [] });
      return true;
    case 'array':
      if (value.items.length === 0) steps.push({ path, kind: 'array', value: [] });
      return value.items.every((item, at) => item.type !== 'array' && addValue(steps, `${path}[${at}]`, item));
    case 'variable':
      return false;
    default:
      steps.push({ path, ...scalarStep(value) });
      return value.type !== 'string' || value.text.every(isPlain);
  }
}

function scalarStep(value: Extract<Json, { type: 'null' | 'boolean' | 'number' | 'string' }>): Omit<JsonPath, 'path'> {
  switch (value.type) {
    case 'null':
      return { kind: 'null', value: [] };
    case 'boolean':
      return { kind: 'bool', value: [String(value.value)] };
    case 'number':
      return { kind: isInt32(value.source) ? 'int' : 'number', value: [value.source] };
    case 'string':
      return { kind: 'string', value: value.text };
  }
}

function isPlain(part: Text[number]): boolean {
  return typeof part !== 'string' || (!part.includes('\u0000') && part.isWellFormed());
}
