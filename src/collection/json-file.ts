// Strict JSON with places: what is wrong where, which keys are written twice, where a pointer points.
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Diagnostic, Failure } from '../diagnostics/diagnostic.ts';
import { buildPointer, parsePointer } from '../diagnostics/pointer.ts';
import { quote } from './raw.ts';
import type { ParsedSource, Source } from './source.ts';

/** Deeper JSON would overflow the stack of recursive readers; 1,000 nested folders need about 2,010. */
const depthLimit = 2500;

/** jsonc-parser's `SyntaxKind`, a const enum that erasable TypeScript cannot read. */
const openBrace = 1;
const closeBrace = 2;
const openBracket = 3;
const closeBracket = 4;
const comma = 5;
const stringLiteral = 10;
const endOfFile = 17;

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** @throws Failure with a span of what is not JSON. */
export function parseJson(source: Source): ParsedSource {
  const value = readValue(source);
  const locate = makeLocate(source);
  return { source, value, locate, warnings: findRepeatedKeys(source) };
}

function readValue(source: Source): unknown {
  try {
    return JSON.parse(source.text);
  } catch {
    throw fail(source, explainSyntax(source));
  }
}

function fail(source: Source, diagnostic: Diagnostic): Failure {
  return new Failure([diagnostic], new Map([[source.file, source.text]]));
}

/** V8's own message is not used: it quotes the text, which may be a secret. */
function explainSyntax({ file, text }: Source): Diagnostic {
  const base = { code: 'collection/not-json', severity: 'error' } as const;
  if (text.trim() === '') return { ...base, message: 'the file is empty', at: { file } };
  const foreign = recogniseText(text);
  if (foreign !== undefined) return { ...base, message: `this is ${foreign}, not JSON`, at: { file } };
  const error = firstError(text);
  if (error === undefined) return { ...base, message: 'this is not JSON', at: { file } };
  const before = text.slice(0, error.offset).trimEnd();
  if (before.endsWith(',') && /^[\]}]/.test(text.slice(error.offset))) {
    return {
      ...base,
      message: 'nothing follows this comma',
      at: { file, span: { offset: before.length - 1, length: 1 } },
    };
  }
  const span = { offset: error.offset, length: Math.max(error.length, 1) };
  return { ...base, message: explainError(error), at: { file, span } };
}

function recogniseText(text: string): string | undefined {
  const start = text.trimStart();
  if (/^(openapi|swagger)\s*:/.test(start)) return 'an OpenAPI document in YAML';
  if (/^(<!doctype html|<html)/i.test(start)) return 'an HTML page';
  if (start.startsWith('<')) return 'an XML document';
  if (/^curl\s/.test(start)) return 'a curl command';
  return undefined;
}

function firstError(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, strict);
  } catch {
    return undefined;
  }
  return errors[0];
}

function explainError({ error }: ParseError): string {
  const messages: Readonly<Record<string, string>> = {
    InvalidSymbol: 'this is not a JSON value',
    InvalidNumberFormat: 'this is not a JSON number',
    PropertyNameExpected: 'a property name in double quotes is expected here',
    ValueExpected: 'a value is expected here',
    ColonExpected: 'a colon is expected here',
    CommaExpected: 'a comma is expected here',
    CloseBraceExpected: 'a closing brace is expected here',
    CloseBracketExpected: 'a closing bracket is expected here',
    EndOfFileExpected: 'the JSON value ends before this, and more text follows',
    InvalidCommentToken: 'JSON has no comments',
    UnexpectedEndOfComment: 'JSON has no comments, and this one does not end',
    UnexpectedEndOfString: 'this string has no closing quote',
    UnexpectedEndOfNumber: 'this number ends too early',
    InvalidUnicode: 'this \\u escape is not four hexadecimal digits',
    InvalidEscapeCharacter: 'this escape is not one of JSON’s',
    InvalidCharacter: 'a control character must be escaped in a string',
  };
  return messages[printParseErrorCode(error)] ?? 'this is not JSON';
}

interface Level {
  /** Of an object: its keys so far. */
  readonly keys: Set<string> | undefined;
  /** The key, or the index, of the value that is being read. */
  place: string | number;
  expectKey: boolean;
}

type Scanner = ReturnType<typeof createScanner>;

/** One pass without recursion, so that hostile nesting is told and not suffered. */
function findRepeatedKeys(source: Source): readonly Diagnostic[] {
  const scanner = createScanner(source.text, true);
  const levels: Level[] = [];
  const found: Diagnostic[] = [];
  for (let token: number = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (token === openBrace || token === openBracket) {
      levels.push(openLevel(token === openBrace));
      if (levels.length > depthLimit) throw fail(source, tooDeep(source, scanner.getTokenOffset()));
    } else if (token === closeBrace || token === closeBracket) {
      levels.pop();
    } else if (isRepeated(token, levels.at(-1), scanner)) {
      found.push(repeatedKey(source, levels, scanner));
    }
  }
  return found;
}

function openLevel(isObject: boolean): Level {
  return { keys: isObject ? new Set() : undefined, place: 0, expectKey: isObject };
}

/** Takes note of where in its level the token stands. */
function isRepeated(token: number, level: Level | undefined, scanner: Scanner): boolean {
  if (level === undefined) return false;
  if (token === comma) {
    if (level.keys === undefined) level.place = Number(level.place) + 1;
    else level.expectKey = true;
  }
  if (token !== stringLiteral || !level.expectKey || level.keys === undefined) return false;
  const key = scanner.getTokenValue();
  const isKnown = level.keys.has(key);
  level.keys.add(key);
  level.place = key;
  level.expectKey = false;
  return isKnown;
}

function repeatedKey(source: Source, levels: readonly Level[], scanner: Scanner): Diagnostic {
  const pointer = buildPointer(levels.map((level) => level.place));
  const span = { offset: scanner.getTokenOffset(), length: scanner.getTokenLength() };
  const message = `the key ${quote(scanner.getTokenValue())} is written twice in this object; this later one counts`;
  return { code: 'collection/duplicate-key', severity: 'warning', message, at: { file: source.file, pointer, span } };
}

function tooDeep({ file }: Source, offset: number): Diagnostic {
  const message = `the JSON is nested deeper than ${depthLimit} levels`;
  return { code: 'collection/too-deep', severity: 'error', message, at: { file, span: { offset, length: 1 } } };
}

/** The tree is only built when a place is asked for: most files are fine. */
function makeLocate({ file, text }: Source): ParsedSource['locate'] {
  let tree: Node | undefined;
  return (pointer, trail) => {
    tree ??= parseTree(text, [], strict);
    const node = tree === undefined ? undefined : findNode(tree, parsePointer(pointer) ?? []);
    const span = node === undefined ? {} : { span: { offset: node.offset, length: node.length } };
    return { file, pointer, ...(trail === undefined || trail.length === 0 ? {} : { trail }), ...span };
  };
}

function findNode(tree: Node, path: readonly string[]): Node {
  let node = tree;
  for (const key of path) {
    const next = childOf(node, key);
    if (next === undefined) break;
    node = next;
  }
  return node;
}

/** Of repeated keys the last one, as `JSON.parse` does. */
function childOf(node: Node, key: string): Node | undefined {
  if (node.type === 'array') return /^\d+$/.test(key) ? node.children?.[Number(key)] : undefined;
  return node.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}
