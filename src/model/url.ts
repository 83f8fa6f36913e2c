// URLs as Postman reads and encodes them (postman-url-encoder), on texts whose variables are opaque.
import { domainToASCII } from 'node:url';
import { joinTexts, literalOf, mapLiterals, sourceOf, type Part, type Text, type Variable } from './text.ts';

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
  const [beforeFragment] = cut(trimStart(toUnits(text)), '#');
  const [beforeQuery, query] = cut(beforeFragment, '?');
  const slashed = beforeQuery.map((unit) => (unit === '\\' ? '/' : unit));
  const scheme = indexOfProtocol(slashed);
  const protocol = scheme === -1 ? [] : slashed.slice(0, scheme);
  const rest = scheme === -1 ? slashed : dropWhile(slashed.slice(scheme + 3), (unit) => unit === '/');
  const slash = rest.indexOf('/');
  const authority = slash === -1 ? rest : rest.slice(0, slash);
  const at = authority.lastIndexOf('@');
  return {
    protocol: toText(protocol),
    userInfo: at === -1 ? undefined : splitUserInfo(authority.slice(0, at)),
    authority: toText(authority.slice(at + 1)),
    path: slash === -1 ? [] : toText(rest.slice(slash)),
    query: query === undefined ? undefined : toText(query),
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
    parts.path.length === 0 && !opaqueStart ? ['/'] : encodeText(parts.path, encoding === 'least' ? leastSet : pathSet);
  return joinTexts(scheme, encodeAuthority(parts.authority), path);
}

/** Percent-encodes the literals of a query; `%XX` that stands there already is kept, a lone `%` becomes `%25`. */
export function encodeQuery(query: Text, encoding: UrlEncoding = 'usual'): Text {
  return encodeText(query, encoding === 'least' ? leastSet : querySet);
}

/**
 * An encoded URL with the characters percent-encoded that RFC 3986 allows in no path or query and that newman sends as they are.
 * Brackets in a query stay: no client minds them.
 */
export function encodeStrictly(url: Text): Text {
  let isQuery = false;
  return mapLiterals(url, (literal) => {
    const [, origin = '', path = '', query = ''] =
      /^(https?:\/\/[^/?]*)?([^?]*)(.*)$/su.exec(isQuery ? `?${literal}` : literal) ?? [];
    const encoded = origin + percentEncode(path, strictSet) + percentEncode(query, strictSet.replace('[]', ''));
    const result = isQuery ? encoded.slice(1) : encoded;
    isQuery ||= query !== '';
    return result;
  });
}

export interface QueryEntry {
  readonly name: Text;
  /** undefined where the entry has no `=`. */
  readonly value: Text | undefined;
}

/** The entries of a query between its `&`, not decoded. */
export function splitQuery(query: Text): readonly QueryEntry[] {
  return splitAt(toUnits(query), '&').map((entry) => {
    const [name, value] = cut(entry, '=');
    return { name: toText(name), value: value === undefined ? undefined : toText(value) };
  });
}

/** How the SDK writes an entry that is added to a query: `&` and `#` encoded, in names `=` too. */
export function joinQuery(entries: readonly QueryEntry[]): Text {
  const texts = entries.flatMap(({ name, value }, index) => [
    index === 0 ? [] : ['&'],
    mapLiterals(name, (literal) => escapeReserved(literal).replaceAll('=', '%3D')),
    value === undefined ? [] : joinTexts(['='], mapLiterals(value, escapeReserved)),
  ]);
  return joinTexts(...texts);
}

/** Decodes `%XX`, as UTF-8; undefined where the octets are no UTF-8. */
export function percentDecode(literal: string): string | undefined {
  try {
    return decodeURIComponent(literal.replace(/%(?![0-9a-fA-F]{2})/g, '%25'));
  } catch {
    return undefined;
  }
}

/** Whether the path has `.` or `..` segments, encoded ones too, which clients on the WHATWG URL standard remove. */
export function hasDotSegments(base: Text): boolean {
  return /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(sourceOf(base));
}

type Unit = string | Variable;
type Cut = readonly [before: readonly Unit[], after: readonly Unit[] | undefined];

function toUnits(text: Text): readonly Unit[] {
  return text.flatMap((part): readonly Unit[] => (typeof part === 'string' ? part.split('') : [part]));
}

function toText(units: readonly Unit[]): Text {
  const parts: Part[] = [];
  let literal = '';
  for (const unit of units) {
    if (typeof unit === 'string') literal += unit;
    else {
      parts.push(literal, unit);
      literal = '';
    }
  }
  return joinTexts([...parts, literal]);
}

function cut(units: readonly Unit[], separator: string): Cut {
  const at = units.indexOf(separator);
  return at === -1 ? [units, undefined] : [units.slice(0, at), units.slice(at + 1)];
}

function splitAt(units: readonly Unit[], separator: string): readonly (readonly Unit[])[] {
  const pieces: Unit[][] = [[]];
  for (const unit of units) {
    if (unit === separator) pieces.push([]);
    else pieces.at(-1)?.push(unit);
  }
  return pieces;
}

function dropWhile(units: readonly Unit[], test: (unit: Unit) => boolean): readonly Unit[] {
  const first = units.findIndex((unit) => !test(unit));
  return first === -1 ? [] : units.slice(first);
}

function trimStart(units: readonly Unit[]): readonly Unit[] {
  return dropWhile(units, (unit) => typeof unit === 'string' && unit.trim() === '');
}

function indexOfProtocol(units: readonly Unit[]): number {
  return units.findIndex((unit, index) => unit === ':' && units[index + 1] === '/' && units[index + 2] === '/');
}

function splitUserInfo(units: readonly Unit[]): { readonly username: Text; readonly password: Text } {
  const [username, password] = cut(units, ':');
  return { username: decodeText(toText(username)), password: decodeText(toText(password ?? [])) };
}

function encodeAuthority(authority: Text): Text {
  const literal = literalOf(authority);
  if (literal === undefined) return mapLiterals(authority, lowerCase);
  const [, host = '', port = ''] = /^(.*?)(:[^:\]]*)?$/su.exec(literal) ?? [];
  const lower = host.toLowerCase();
  return [percentEncode(`${domainToASCII(lower) || lower}${port}`, ' ')].filter((part) => part !== '');
}

function decodeText(text: Text): Text {
  return mapLiterals(text, (literal) => percentDecode(literal) ?? literal);
}

/** The percent-encode sets of the WHATWG URL standard in postman-url-encoder's reading, beside C0, DEL and non-ASCII. */
const pathSet = ' "<>`#?{}';
const querySet = ' "#\'<>';
const leastSet = ' ';
const strictSet = '[] "<>\\^`{|}';

function encodeText(text: Text, set: string): Text {
  // A lone `%` is sent by newman as it is, which is no URL (RFC 3986, 2.1) and makes some clients encode all of it again.
  return mapLiterals(text, (literal) => percentEncode(literal.replace(/%(?![0-9a-fA-F]{2})/g, '%25'), set));
}

function percentEncode(literal: string, set: string): string {
  return Array.from(literal, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x20 && code < 0x7f && !set.includes(character)) return character;
    if (code === 0x20 && !set.includes(' ')) return character;
    return [...Buffer.from(character, 'utf8')]
      .map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('');
  }).join('');
}

function escapeReserved(literal: string): string {
  return literal.replaceAll('&', '%26').replaceAll('#', '%23');
}

function lowerCase(literal: string): string {
  return literal.toLowerCase();
}
