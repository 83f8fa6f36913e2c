// JSON as a tree that forgets nothing a snippet needs: variables inside strings, key order, the spelling of numbers.
import { joinTexts, parseText, sourceOf, variablesIn, type Part, type Text } from './text.ts';

export type Json =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'number'; readonly source: string }
  | { readonly type: 'string'; readonly text: Text }
  /** A variable that stands for a bare value: `{"n": {{count}}}`. */
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'array'; readonly items: readonly Json[] }
  | { readonly type: 'object'; readonly members: readonly JsonMember[] };

export type JsonMember = readonly [key: Text, value: Json];

/** Deeper documents stay text: no reader wants them as a literal, and no parser should overflow on them. */
const depthLimit = 100;

/** Stands for a variable while parsing: a raw NUL can occur nowhere in a JSON text (RFC 8259, section 7). */
const hole = '\u0000';

/** The tree of a JSON text (RFC 8259), or undefined where the text is no JSON. Variables may stand in strings or for values. */
export function parseJson(text: Text): Json | undefined {
  const source = text.map((part) => (typeof part === 'string' ? part : hole)).join('');
  if (text.some((part) => typeof part === 'string' && part.includes(hole))) return undefined;
  const names = text.flatMap((part) => (typeof part === 'string' ? [] : [part.variable]));
  const cursor: Cursor = { source, names: names.values(), at: 0 };
  try {
    const value = readValue(cursor, 0);
    skipSpace(cursor);
    return cursor.at === source.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}

/**
 * Whether any language's own literal, serialised again, keeps the meaning: no repeated keys, no integer past 2^53, no
 * number that a printer may spell otherwise (1.50, 1e3, 0.00001), no lone surrogate, no variable for a bare value.
 */
export function keepsMeaning(json: Json): boolean {
  switch (json.type) {
    case 'null':
    case 'boolean':
      return true;
    case 'number':
      return isPlainNumber(json.source);
    case 'string':
      return isWellFormed(json.text);
    case 'variable':
      return false;
    case 'array':
      return json.items.every(keepsMeaning);
    case 'object': {
      const keys = json.members.map(([key]) => sourceOf(key));
      return (
        new Set(keys).size === keys.length &&
        json.members.every(([key, value]) => isWellFormed(key) && keepsMeaning(value))
      );
    }
  }
}

interface Cursor {
  readonly source: string;
  /** Names of the variables that the holes stand for, in order. */
  readonly names: Iterator<string>;
  at: number;
}

class NotJson extends Error {}

function readValue(cursor: Cursor, depth: number): Json {
  if (depth > depthLimit) throw new NotJson();
  skipSpace(cursor);
  const character = cursor.source[cursor.at];
  if (character === '{') return readObject(cursor, depth);
  if (character === '[') return readArray(cursor, depth);
  if (character === '"') return { type: 'string', text: readString(cursor) };
  if (character === hole) {
    cursor.at += 1;
    return { type: 'variable', name: takeName(cursor) };
  }
  return readScalar(cursor);
}

const scalarPattern = /(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

function readScalar(cursor: Cursor): Json {
  const word = match(cursor, scalarPattern);
  if (word === 'null') return { type: 'null' };
  if (word === 'true' || word === 'false') return { type: 'boolean', value: word === 'true' };
  return { type: 'number', source: word };
}

function readArray(cursor: Cursor, depth: number): Json {
  const items: Json[] = [];
  cursor.at += 1;
  if (accept(cursor, ']')) return { type: 'array', items };
  do items.push(readValue(cursor, depth + 1));
  while (accept(cursor, ','));
  expect(cursor, ']');
  return { type: 'array', items };
}

function readObject(cursor: Cursor, depth: number): Json {
  const members: JsonMember[] = [];
  cursor.at += 1;
  if (accept(cursor, '}')) return { type: 'object', members };
  do {
    skipSpace(cursor);
    if (cursor.source[cursor.at] !== '"') throw new NotJson();
    const key = readString(cursor);
    expect(cursor, ':');
    members.push([key, readValue(cursor, depth + 1)]);
  } while (accept(cursor, ','));
  expect(cursor, '}');
  return { type: 'object', members };
}

// eslint-disable-next-line no-control-regex -- the control characters are what JSON forbids in a string
const runPattern = /[^"\\\u0000-\u001f]+/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const simpleEscapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function readString(cursor: Cursor): Text {
  const parts: Part[] = [];
  cursor.at += 1;
  for (;;) {
    const character = cursor.source[cursor.at];
    if (character === '"') break;
    if (character === hole) {
      cursor.at += 1;
      parts.push({ variable: takeName(cursor) });
    } else if (character === '\\') parts.push(unescape(match(cursor, escapePattern)));
    else parts.push(match(cursor, runPattern));
  }
  cursor.at += 1;
  return joinTexts(parts);
}

function unescape(escape: string): string {
  const letter = escape[1] ?? '';
  if (letter === 'u') return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return simpleEscapes[letter] ?? letter;
}

function takeName(cursor: Cursor): string {
  const { done, value } = cursor.names.next();
  return done === true ? '' : value;
}

function skipSpace(cursor: Cursor): void {
  while (' \t\n\r'.includes(cursor.source[cursor.at] ?? '?')) cursor.at += 1;
}

function accept(cursor: Cursor, character: string): boolean {
  skipSpace(cursor);
  if (cursor.source[cursor.at] !== character) return false;
  cursor.at += 1;
  return true;
}

function expect(cursor: Cursor, character: string): void {
  if (!accept(cursor, character)) throw new NotJson();
}

function match(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.source)?.[0];
  if (found === undefined) throw new NotJson();
  cursor.at += found.length;
  return found;
}

/** Spelled alike by JavaScript, Python, PHP, Ruby, Go, …: a safe integer or a plain fraction of ordinary size. */
function isPlainNumber(source: string): boolean {
  const value = Number(source);
  if (!/^-?\d+(?:\.\d+)?$/.test(source) || String(value) !== source) return false;
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Math.abs(value) >= 1e-4 && Math.abs(value) < 1e15;
}

function isWellFormed(text: Text): boolean {
  // A string that spells `{{x}}` with escapes would read as a variable once printed; keep its text form.
  return text.every(
    (part) => typeof part !== 'string' || (part.isWellFormed() && variablesIn(parseText(part)).length === 0),
  );
}
