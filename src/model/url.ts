// URLs as Postman reads and encodes them (postman-url-encoder), on texts whose variables are opaque.
import { domainToASCII } from 'node:url';
import { encodeLonePercent, encodings, percentDecode, percentEncode } from './encoding.ts';
import { joinTexts, literalOf, mapLiterals, sourceOf, type Text } from './text.ts';

export { percentDecode } from './encoding.ts';

export interface UrlParts {
  /** Without `://`; `[]` where the text names none and does not begin with a variable. */
  readonly protocol: Text;
  readonly userInfo: { readonly username: Text; readonly password: Text } | undefined;
  /** Host and port. */
  readonly authority: Text;
  /** With its leading slash; `[]` where the URL has none. */
  readonly path: Text;
  /** Without `?`; undefined where there is no question mark. */
  readonly query: Text | undefined;
}

/** Splits in the order of postman-url-encoder's parser: fragment (dropped), query, protocol, path, user info. */
export function parseUrl(text: Text): UrlParts {
  const [beforeFragment] = cut(trimStart(text), '#');
  const [beforeQuery, query] = cut(beforeFragment, '?');
  const slashed = mapLiterals(beforeQuery, (literal) => literal.replaceAll('\\', '/'), 'slash');
  const [scheme, behindScheme] = cut(slashed, '://');
  const rest = behindScheme === undefined ? slashed : dropStart(behindScheme, /^\/+/);
  const [authority, path] = cut(rest, '/');
  const [userInfo, host] = cutLast(authority, '@');
  return {
    protocol: behindScheme === undefined ? [] : scheme,
    userInfo: host === undefined ? undefined : splitUserInfo(userInfo),
    authority: host ?? authority,
    path: path === undefined ? [] : joinTexts(['/'], path),
    query,
  };
}

/** `least`: `disableUrlEncoding` is set, so only what no request line can hold is encoded (RFC 9112, 3.2). */
export type UrlEncoding = 'usual' | 'least';

/** Everything up to the query, percent-encoded as newman does; `http://` in front where nothing says otherwise. */
export function encodeBase(parts: UrlParts, encoding: UrlEncoding = 'usual'): Text {
  const opaqueStart = parts.protocol.length === 0 && typeof parts.authority[0] === 'object';
  const protocol = parts.protocol.length === 0 ? 'http' : undefined;
  const scheme: Text = opaqueStart
    ? []
    : joinTexts(protocol === undefined ? mapLiterals(parts.protocol, lowerCase) : [protocol], ['://']);
  // `{{baseUrl}}` alone may hold a path of its own: nothing is added behind it.
  const path: Text =
    parts.path.length === 0 && !opaqueStart ? ['/'] : encodeText(parts.path, encoding === 'least' ? 'least' : 'path');
  return joinTexts(scheme, encodeAuthority(parts.authority), path);
}

/** Percent-encodes the literals of a query; `%XX` that stands there already is kept, a lone `%` becomes `%25`. */
export function encodeQuery(query: Text, encoding: UrlEncoding = 'usual'): Text {
  return encodeText(query, encoding === 'least' ? 'least' : 'query');
}

/**
 * An encoded URL with the characters percent-encoded that RFC 3986 allows in no path or query and that newman sends as they are.
 * Brackets in a query stay: no client minds them.
 */
export function encodeStrictly(url: Text): Text {
  const mark = url.findIndex((part) => typeof part === 'string' && part.includes('?'));
  const parts = url.map((part, index) =>
    mapLiterals(
      [part],
      encodeStrictPart(mark !== -1 && index > mark),
      index > mark && mark !== -1 ? 'strictQuery' : 'strict',
    ),
  );
  return joinTexts(...parts);
}

function encodeStrictPart(isQuery: boolean): (literal: string) => string {
  const { strict, strictQuery } = encodings;
  return (literal) => {
    if (isQuery) return percentEncode(literal, strictQuery.percent);
    const [, origin = '', path = '', query = ''] = /^(https?:\/\/[^/?]*)?([^?]*)(.*)$/su.exec(literal) ?? [];
    return origin + percentEncode(path, strict.percent) + percentEncode(query, strictQuery.percent);
  };
}

export interface QueryEntry {
  readonly name: Text;
  /** undefined where the entry has no `=`. */
  readonly value: Text | undefined;
}

/** The entries of a query between its `&`, not decoded. */
export function splitQuery(query: Text): readonly QueryEntry[] {
  const entries: QueryEntry[] = [];
  for (let rest: Text | undefined = query; rest !== undefined;) {
    const [entry, others]: Cut = cut(rest, '&');
    const [name, value] = cut(entry, '=');
    entries.push({ name, value });
    rest = others;
  }
  return entries;
}

/** How the SDK writes an entry that is added to a query: `&` and `#` encoded, in names `=` too. */
export function joinQuery(entries: readonly QueryEntry[]): Text {
  const texts = entries.flatMap(({ name, value }, index) => [
    index === 0 ? [] : ['&'],
    mapLiterals(name, (literal) => escapeReserved(literal).replaceAll('=', '%3D'), 'reservedName'),
    value === undefined ? [] : joinTexts(['='], mapLiterals(value, escapeReserved, 'reserved')),
  ]);
  return joinTexts(...texts);
}

/** Whether the path has `.` or `..` segments, encoded ones too, which clients on the WHATWG URL standard remove. */
export function hasDotSegments(base: Text): boolean {
  return /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(sourceOf(base));
}

type Cut = readonly [before: Text, after: Text | undefined];

/** At the first place where a literal has the separator. */
function cut(text: Text, separator: string): Cut {
  const index = text.findIndex((part) => typeof part === 'string' && part.includes(separator));
  return index === -1 ? [text, undefined] : cutAt(text, index, { separator, from: 'indexOf' });
}

function cutLast(text: Text, separator: string): Cut {
  const index = text.findLastIndex((part) => typeof part === 'string' && part.includes(separator));
  return index === -1 ? [text, undefined] : cutAt(text, index, { separator, from: 'lastIndexOf' });
}

interface Place {
  readonly separator: string;
  readonly from: 'indexOf' | 'lastIndexOf';
}

function cutAt(text: Text, index: number, { separator, from }: Place): Cut {
  const literal = String(text[index]);
  const at = literal[from](separator);
  return [
    joinTexts(text.slice(0, index), [literal.slice(0, at)]),
    joinTexts([literal.slice(at + separator.length)], text.slice(index + 1)),
  ];
}

function dropStart(text: Text, start: RegExp): Text {
  const [first, ...rest] = text;
  return typeof first === 'string' ? joinTexts([first.replace(start, '')], rest) : text;
}

function trimStart(text: Text): Text {
  return dropStart(text, /^\s+/);
}

function splitUserInfo(text: Text): { readonly username: Text; readonly password: Text } {
  const [username, password] = cut(text, ':');
  return { username: decodeText(username), password: decodeText(password ?? []) };
}

function encodeAuthority(authority: Text): Text {
  const literal = literalOf(authority);
  if (literal === undefined) return mapLiterals(authority, lowerCase, 'host');
  const [, host = '', port = ''] = /^(.*?)(:[^:\]]*)?$/su.exec(literal) ?? [];
  const lower = host.toLowerCase();
  return [percentEncode(`${domainToASCII(lower) || lower}${port}`, ' ')].filter((part) => part !== '');
}

function decodeText(text: Text): Text {
  return mapLiterals(text, (literal) => percentDecode(literal) ?? literal);
}

function encodeText(text: Text, name: 'path' | 'query' | 'least'): Text {
  const { percent } = encodings[name];
  return mapLiterals(text, (literal) => percentEncode(encodeLonePercent(literal), percent), name);
}

function escapeReserved(literal: string): string {
  return literal.replaceAll('&', '%26').replaceAll('#', '%23');
}

function lowerCase(literal: string): string {
  return literal.toLowerCase();
}
