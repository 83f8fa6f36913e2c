// What a request asks of a client: targets declare the features that they cannot express, snippets say so.
import { joinTexts, literalOf, sourceOf, type Text } from '../../model/text.ts';
import { textsOf } from '../../model/resolve.ts';
import { hasDotSegments } from '../../model/url.ts';
import type { WireBody, WireField, WirePart, WireRequest } from '../../model/wire.ts';
import { connectionHeaders, hopByHopHeaders, isForbidden, objectNames } from './header-names.ts';
import { fitsItem } from '../view/request-items.ts';
import type { Feature } from './feature-names.ts';
import { isNamedByPath } from '../view/parts.ts';

/** Everything special that the request asks for. */
export function featuresOf(wire: WireRequest): ReadonlySet<Feature> {
  const found = new Set<Feature>();
  const add = (feature: Feature, present: boolean): void => void (present && found.add(feature));
  if (!['none', 'basic', 'bearer'].includes(wire.auth.kind)) found.add(`auth:${wire.auth.kind}` as Feature);
  const method = literalOf(wire.method) ?? '';
  add('method:any', !['GET', 'POST'].includes(method));
  add('method:custom', !standardMethods.has(method));
  add('method:marks', /[^A-Za-z]/.test(method));
  add('method:lower-case', /[a-z]/.test(method));
  add('method:tunnel', ['CONNECT', 'TRACE', 'TRACK'].includes(method));
  add('redirects:off', !wire.followRedirects);
  add('tls:unchecked', !wire.checksCertificate);
  add('url:dot-segments', hasDotSegments(wire.url.base));
  add('text:nul', textsOf({ ...wire, body: withoutOwnText(wire.body) }).some(hasNul));
  for (const feature of headerFeatures(wire)) found.add(feature);
  for (const feature of bodyFeatures(wire.body, method)) found.add(feature);
  return found;
}

/** RFC 9110, section 9, and PATCH (RFC 5789), without those that proxies and debuggers use. */
export const standardMethods: ReadonlySet<string> = new Set([
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
]);

/** The request without what the client cannot send. */
export function leaveOut(wire: WireRequest, missing: readonly Feature[]): WireRequest {
  const lacks = (feature: Feature): boolean => missing.includes(feature);
  return {
    ...wire,
    auth: leavesOutAuth(wire, missing) ? { kind: 'none' } : wire.auth,
    headers: (lacks('header:repeated') ? joinRepeated(wire) : wire.headers).filter(
      (header) => !headerTraits.some(([feature, has]) => lacks(feature) && has(header, wire.headers)),
    ),
    body: leaveOutBody(wire.body, missing),
    followRedirects: wire.followRedirects || lacks('redirects:off'),
  };
}

/** What a single header asks for: a client that lacks it is not given the header. */
const headerTraits: readonly (readonly [Feature, (header: WireField, all: readonly WireField[]) => boolean])[] = [
  ['header:backslash', ({ value }) => !fitsItem(value)],
  ['header:connection', (header) => connectionHeaders.has(lowerName(header))],
  ['header:content-encoding', (header) => lowerName(header) === 'content-encoding'],
  ['header:dash-at-end', ({ name }) => sourceOf(name).endsWith('-')],
  ['header:empty', ({ value }) => value.length === 0],
  ['header:empty-expect', isEmptyExpect],
  ['header:forbidden', isForbidden],
  ['header:hop-by-hop', (header) => hopByHopHeaders.has(lowerName(header))],
  ['header:host', (header) => lowerName(header) === 'host'],
  ['header:non-ascii-refused', hasNonAscii],
  ['header:object-name', (header) => objectNames.has(lowerName(header))],
  ['header:repeated-user-agent', isLaterUserAgent],
  ['header:tab', ({ value }) => sourceOf(value).includes('\t')],
];

function lowerName({ name }: WireField): string {
  return sourceOf(name).toLowerCase();
}

function leavesOutAuth({ auth }: WireRequest, missing: readonly Feature[]): boolean {
  const refusesToken = missing.includes('header:non-ascii-refused') && hasNonAsciiToken(auth);
  return refusesToken || missing.some((feature) => feature.startsWith('auth:'));
}

function hasNonAsciiToken(auth: WireRequest['auth']): boolean {
  return auth.kind === 'bearer' && !isAsciiText(auth.token);
}

function hasNonAscii({ value }: WireField): boolean {
  return !isAsciiText(value);
}

function isAsciiText(text: Text): boolean {
  return text.every((part) => typeof part !== 'string' || !/[\u0080-\uffff]/.test(part));
}

function isEmptyExpect(header: WireField): boolean {
  return lowerName(header) === 'expect' && header.value.length === 0;
}

function isLaterUserAgent(header: WireField, headers: readonly WireField[]): boolean {
  return lowerName(header) === 'user-agent' && headers.find((one) => lowerName(one) === 'user-agent') !== header;
}

/** Lines of one name as one line (RFC 9110, section 5.3); of several content types the body's own, which is the last. */
function joinRepeated({ headers, body }: WireRequest): WireRequest['headers'] {
  const bodyHasType = body.kind !== 'none' && body.kind !== 'multipart' && body.contentType !== undefined;
  const lines = new Map<string, WireRequest['headers'][number]>();
  for (const header of headers) {
    const key = lowerName(header);
    if (bodyHasType && key === 'content-type') continue;
    const earlier = lines.get(key);
    lines.set(
      key,
      earlier === undefined ? header : { ...earlier, value: joinTexts(earlier.value, [', '], header.value) },
    );
  }
  return [...lines.values()];
}

/** Features that make the whole body go when the client lacks them. */
const bodyGoesWithout: ReadonlySet<Feature> = new Set([
  'body:any',
  'body:text',
  'body:form',
  'body:multipart',
  'body:file',
  'body:on-get',
  'body:on-head',
]);

function leaveOutBody(body: WireBody, missing: readonly Feature[]): WireBody {
  if (missing.some((feature) => bodyGoesWithout.has(feature))) return { kind: 'none' };
  if (body.kind !== 'multipart') return body;
  const parts = missing.includes('body:multipart-file') ? body.parts.filter(({ kind }) => kind === 'text') : body.parts;
  return { ...body, parts: missing.includes('body:part-type-odd') ? parts.map(withoutOddType) : parts };
}

function withoutOddType(part: WirePart): WirePart {
  return hasOddType(part) ? { ...part, contentType: [] } : part;
}

/** `type/subtype`, then parameters (RFC 9110, section 8.3.1). */
function hasOddType({ contentType }: WirePart): boolean {
  const literal = literalOf(contentType) ?? '';
  return literal !== '' && !/^[^\s/;,]+\/[^\s/;,]+\s*(?:;.*)?$/.test(literal);
}

function headerFeatures(wire: WireRequest): readonly Feature[] {
  const own = wire.headers.map(lowerName);
  const names = wire.body.kind === 'text' || wire.body.kind === 'file' ? [...own, 'content-type'] : own;
  const traits = headerTraits.filter(([, has]) => wire.headers.some((header) => has(header, wire.headers)));
  const found = traits.map(([feature]) => feature);
  if (new Set(names).size < names.length) found.push('header:repeated');
  if (wire.headers.some(hasNonAscii)) found.push('header:non-ascii');
  if (hasNonAsciiToken(wire.auth)) found.push('header:non-ascii-refused');
  if ('contentType' in wire.body && sourceOf(wire.body.contentType ?? []).includes('\t')) found.push('header:tab');
  return found;
}

function bodyFeatures(body: WireBody, method: string): readonly Feature[] {
  if (body.kind === 'none') return [];
  const kind: Feature = body.kind === 'file' ? 'body:file' : `body:${body.kind}`;
  const found: Feature[] = ['body:any', kind];
  if (method === 'GET') found.push('body:on-get');
  if (method === 'HEAD') found.push('body:on-head');
  if (body.kind === 'text' && hasNul(body.text)) found.push('body:text-nul');
  if (body.kind === 'multipart') found.push(...partFeatures(body.parts));
  else if (body.contentType === undefined) found.push('body:no-content-type');
  else if (body.contentType.length === 0) found.push('body:empty-content-type');
  return found;
}

function partFeatures(parts: readonly WirePart[]): readonly Feature[] {
  const found: Feature[] = [];
  if (parts.some((part) => part.kind === 'file')) found.push('body:multipart-file');
  if (parts.some((part) => part.kind === 'text' && part.contentType.length > 0)) found.push('body:part-type');
  if (parts.some(hasOddType)) found.push('body:part-type-odd');
  if (parts.some((part, index) => part.kind === 'file' && parts[index - 1]?.kind === 'text'))
    found.push('body:part-order');
  if (parts.some((part) => part.kind === 'file' && part.path.length === 0)) found.push('body:part-without-file');
  if (parts.some((part) => /[=\r]/.test(sourceOf(part.name)))) found.push('body:part-name');
  const names = parts.map((part) => sourceOf(part.name) + (part.kind === 'file' ? `/${sourceOf(part.fileName)}` : ''));
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (names.some((name) => /[\u0000-\u0009\u000b\u000c\u000e-\u001a\u001c-\u001f]/.test(name)))
    found.push('body:part-control');
  if (names.some((name) => /[\r\n]/.test(name))) found.push('body:part-line-break');
  if (names.some((name) => name.includes('\\"'))) found.push('body:part-quote');
  if (parts.some((part) => part.kind === 'file' && !isNamedByPath(part))) found.push('body:file-name');
  if (parts.some((part) => part.kind === 'file' && /[\r\n]|\\"/.test(sourceOf(part.fileName))))
    found.push('body:file-name-break');
  return found;
}

/** NUL in a text body or a form has spellings of its own. */
function withoutOwnText(body: WireBody): WireBody {
  return body.kind === 'text' || body.kind === 'form' ? { kind: 'none' } : body;
}

function hasNul(text: Text): boolean {
  return text.some((part) => typeof part === 'string' && part.includes('\0'));
}
