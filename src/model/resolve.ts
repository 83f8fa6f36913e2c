// Decides what reaches the wire, and nowhere else: variables, encoding, default headers, auth, pruned bodies.
// The rules are newman's (postman-runtime 7, `requester/core.js` and `authorizer/`); the conformance test holds them to it.
import { resolveAuth } from './resolve-auth.ts';
import { resolveBody } from './resolve-body.ts';
import type { Request } from './request.ts';
import { joinTexts, literalOf, mapLiterals, roomToGrow, sourceOf, substitute, type Lookup, type Text } from './text.ts';
import { encodeBase, encodeQuery, joinQuery, parseUrl, splitQuery, type QueryEntry, type UrlEncoding } from './url.ts';
import type { WireAuth, WireBody, WireField, WirePart, WireRequest, WireUrl } from './wire.ts';

/**
 * The request as newman sends it, with the values that `lookup` knows put in; a variable that it does not know is
 * sent as it is spelled, or stays a variable where `keepsUnknown` is set. Without `lookup` every variable stays a variable.
 */
export function resolveRequest(request: Request, lookup?: Lookup, keepsUnknown = false): WireRequest {
  const settle = lookup === undefined || keepsUnknown ? (text: Text): Text => text : spellOut;
  const room = roomToGrow();
  const value = (text: Text): Text => wellFormed(lookup === undefined ? text : substitute(text, lookup, room));
  const put = (text: Text): Text => settle(value(text));
  const { method, methodProblems } = sendableMethod(put(request.method));
  const url = parseUrl(value(request.url.text));
  const encoding = request.behavior.disableUrlEncoding ? 'least' : 'usual';
  const declared = declaredHeaders(request, put);
  const signed = resolveAuth(request.auth, put, { headers: declared, userInfo: url.userInfo });
  const { auth, authProblems } = sendableAuth(signed.auth);
  const { headers, problems } = sendableHeaders(signed.headers);
  const { body, bodyProblems } = sendableBody(resolveBody(request, { put, method, headers }));
  return {
    method,
    url: wireUrl({ base: encodeBase(url, encoding), query: url.query, added: signed.query, encoding, settle }),
    headers: withoutBodyHeaders(headers, body),
    auth,
    body: withContentType(body, headers, request),
    followRedirects: request.behavior.followRedirects,
    checksCertificate: request.behavior.strictSSL !== false,
    problems: [...methodProblems, ...problems, ...authProblems, ...bodyProblems],
  };
}

/** A lone surrogate has no UTF-8: newman sends U+FFFD for it. A text without one is given back as it is. */
function wellFormed(text: Text): Text {
  const isFine = text.every((part) => typeof part !== 'string' || part.isWellFormed());
  return isFine ? text : mapLiterals(text, (literal) => literal.toWellFormed());
}

/** Every text of a request that can hold a variable, in reading order. */
export function textsOf(wire: WireRequest): readonly Text[] {
  return [
    wire.method,
    wire.url.text,
    ...wire.headers.flatMap(({ name, value }) => [name, value]),
    ...authTexts(wire.auth),
    ...bodyTexts(wire.body),
  ];
}

/** `__proto__` is no key of the object in which newman collects headers. */
function declaredHeaders(request: Request, put: (text: Text) => Text): readonly WireField[] {
  const enabled = request.headers
    .filter((header) => !header.disabled)
    .map((header) => ({ name: put(header.name), value: trimSpace(put(header.value ?? [])) }))
    .filter(({ name }) => !['', '__proto__'].includes(sourceOf(name)));
  return foldRepeated(enabled);
}

/** White space around a field value is no part of it (RFC 9110, 5.5). */
function trimSpace(value: Text): Text {
  const [first, ...rest] = value;
  return trimEnd(typeof first === 'string' ? joinTexts([first.replace(/^[ \t]+/, '')], rest) : value);
}

function trimEnd(value: Text): Text {
  const last = value.at(-1);
  return typeof last === 'string' ? joinTexts(value.slice(0, -1), [last.replace(/[ \t]+$/, '')]) : value;
}

/**
 * newman hands headers to node as an object of lists: equal names are sent line by line, a name in another case
 * replaces the earlier spelling, and cookies are joined (node's `http`).
 */
function foldRepeated(headers: readonly WireField[]): readonly WireField[] {
  const spelling = new Map(headers.map(({ name }) => [sourceOf(name).toLowerCase(), sourceOf(name)]));
  const kept = headers.filter(({ name }) => spelling.get(sourceOf(name).toLowerCase()) === sourceOf(name));
  const cookies = kept.filter(isNamed('cookie'));
  if (cookies.length < 2) return kept;
  const value = joinTexts(
    ...cookies.flatMap((cookie, index) => (index === 0 ? [cookie.value] : [['; '], cookie.value])),
  );
  return kept
    .filter((header) => header === cookies[0] || !isNamed('cookie')(header))
    .map((header) => (header === cookies[0] ? { ...header, value } : header));
}

/** node refuses a method that is no token; what is printed instead is harmless everywhere. */
function sendableMethod(method: Text): { readonly method: Text; readonly methodProblems: readonly string[] } {
  const literal = literalOf(method);
  if (literal === undefined || tokenPattern.test(literal)) return { method, methodProblems: [] };
  return {
    method: [encodeURIComponent(literal) || 'GET'],
    methodProblems: [`method ${JSON.stringify(literal)} is no HTTP token`],
  };
}

/** RFC 9110, 5.6.2. */
const tokenPattern = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** What node refuses in a field value (RFC 9110, 5.5; node reads a string as Latin-1). */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unsendablePattern = /[^\t\u0020-\u007e\u0080-\u00ff]/;

const lineBreakPattern = /[\r\n]/;
const unsendable = 'its value has characters that no HTTP header can hold';

function sendableHeaders(headers: readonly WireField[]): Pick<WireRequest, 'headers' | 'problems'> {
  const problems: string[] = [];
  const sendable = headers.filter(({ name, value }) => {
    const literal = literalOf(name);
    if (literal !== undefined && !tokenPattern.test(literal))
      problems.push(`header ${JSON.stringify(literal)} is left out: its name is no HTTP token`);
    else if (isUnsendable(value)) problems.push(`header ${JSON.stringify(sourceOf(name))} is left out: ${unsendable}`);
    else return true;
    return false;
  });
  return { headers: sendable, problems };
}

function isUnsendable(value: Text): boolean {
  // A placeholder is printed by its name, which would end the line just as well.
  return value.some((part) =>
    typeof part === 'string' ? unsendablePattern.test(part) : lineBreakPattern.test(part.variable),
  );
}

function sendableAuth(auth: WireAuth): { readonly auth: WireAuth; readonly authProblems: readonly string[] } {
  if (auth.kind !== 'bearer') return { auth, authProblems: [] };
  if (!isUnsendable(auth.token)) return { auth: { ...auth, token: trimEnd(auth.token) }, authProblems: [] };
  return { auth: { kind: 'none' }, authProblems: [`header "Authorization" is left out: ${unsendable}`] };
}

function sendableBody(body: WireBody): { readonly body: WireBody; readonly bodyProblems: readonly string[] } {
  if (body.kind !== 'multipart' || !body.parts.some(hasBadType)) return { body, bodyProblems: [] };
  return {
    body: { ...body, parts: body.parts.map((part) => (hasBadType(part) ? { ...part, contentType: [] } : part)) },
    bodyProblems: body.parts
      .filter(hasBadType)
      .map(({ name }) => `the content type of part ${JSON.stringify(sourceOf(name))} is left out: it has line breaks`),
  };
}

/** A line break in a part's type would begin a header of its own, or the part's content. */
function hasBadType(part: WirePart): boolean {
  return lineBreakPattern.test(sourceOf(part.contentType));
}

/** The (last) Content-Type travels with the body. */
function withoutBodyHeaders(headers: readonly WireField[], body: WireBody): readonly WireField[] {
  const last = headers.findLast(isNamed('content-type'));
  const own = (header: WireField): boolean =>
    body.kind !== 'none' &&
    (body.kind === 'text' || body.kind === 'file' ? header === last : isNamed('content-type')(header));
  return headers.filter((header) => !framesMessage(header) && !own(header));
}

/** Where a body ends is the client's business: a snippet that says so in another way than its client does waits for ever. */
export function framesMessage({ name }: Pick<WireField, 'name'>): boolean {
  return /^(?:content-length|transfer-encoding)$/i.test(sourceOf(name));
}

function withContentType(body: WireBody, headers: readonly WireField[], request: Request): WireBody {
  if (body.kind === 'none' || body.kind === 'multipart') return body;
  const declared = headers.findLast(isNamed('content-type'))?.value;
  const forbidden = request.behavior.disabledSystemHeaders.includes('content-type');
  const overridden = body.kind === 'form' && declared !== undefined && !forbidden && !isFormType(declared);
  if (body.kind === 'form' && overridden) return { ...body, isDeclared: true };
  if (declared !== undefined)
    return body.kind === 'form'
      ? { ...body, contentType: declared, isDeclared: true }
      : { ...body, contentType: declared };
  return forbidden ? { ...body, contentType: undefined } : body;
}

function isFormType(value: Text): boolean {
  return /^application\/x-www-form-urlencoded\b/.test(sourceOf(value));
}

function isNamed(lowerCaseName: string): (header: WireField) => boolean {
  return ({ name }) => literalOf(name)?.toLowerCase() === lowerCaseName;
}

interface UrlInput {
  readonly base: Text;
  readonly query: Text | undefined;
  /** Takes the place of entries with its name. */
  readonly added: QueryEntry | undefined;
  readonly encoding: UrlEncoding;
  readonly settle: (text: Text) => Text;
}

function wireUrl({ base, query, added, encoding, settle }: UrlInput): WireUrl {
  const entries = query === undefined ? [] : splitQuery(query);
  const full =
    added === undefined
      ? query
      : joinQuery([...entries.filter(({ name }) => sourceOf(name) !== sourceOf(added.name)), added]);
  if (full === undefined) return { text: settle(base), base: settle(base), query: undefined };
  const encoded = settle(encodeQuery(full, encoding));
  return { text: joinTexts(settle(base), ['?'], encoded), base: settle(base), query: splitQuery(encoded) };
}

/** Variables as Postman spells them. */
function spellOut(text: Text): Text {
  return text.length === 0 ? text : [sourceOf(text)];
}

export function authTexts(auth: WireAuth): readonly Text[] {
  if (auth.kind === 'none') return [];
  if (auth.kind === 'basic') return [auth.username, auth.password];
  if (auth.kind === 'bearer') return [auth.token];
  return auth.parameters.map(({ value }) => value);
}

export function bodyTexts(body: WireBody): readonly Text[] {
  switch (body.kind) {
    case 'none':
      return [];
    case 'text':
      return [body.contentType ?? [], body.text];
    case 'form':
      return [body.contentType ?? [], ...body.fields.flatMap(({ name, value }) => [name, value])];
    case 'multipart':
      return body.parts.flatMap((part) => [part.name, ...contentTexts(part), part.contentType]);
    case 'file':
      return [body.contentType ?? [], body.path];
  }
}

function contentTexts(part: WirePart): readonly Text[] {
  return part.kind === 'text' ? [part.value] : [part.path, part.fileName];
}
