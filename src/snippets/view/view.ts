// Request → the plain object that templates see. All thinking about a snippet is here and in view-body.ts; templates do layout.
import { isAscii, type Opacity } from './opacity.ts';
import { textsOf } from '../../model/resolve.ts';
import { joinTexts, literalOf, sourceOf, type Text } from '../../model/text.ts';
import type { WireAuth, WireField, WireRequest } from '../../model/wire.ts';
import type { CaptureView } from './captures.ts';
import type { ExampleFields } from './example-fields.ts';
import { lazily, type Memory } from '../../util/lazy.ts';
import { oncePer } from '../../util/memo.ts';
import { standardMethods } from '../request/features.ts';
import type { Alternative, ResponseType } from './response-types.ts';
import { bodyView, type BodyView, type Printing } from './body.ts';
import { urlView, type UrlView } from './url.ts';
import { fitsItem, headerItem } from './request-items.ts';

export interface View {
  readonly name: string;
  /** Sentences about what the client cannot express. */
  readonly notes: readonly string[];
  /** In `env` mode, what the snippet reads from the environment. */
  readonly variables: readonly VariableView[];
  /** Some text holds a variable that is bound and something beside it. */
  readonly fillsTexts: boolean;
  /** The method as it is sent. */
  readonly method: Text;
  /** The method in lower case where it is a standard one, else ''. */
  readonly verb: string;
  /** Whether the client would pick the method by itself: GET without a body, POST with one. */
  readonly impliedMethod: boolean;
  readonly isHead: boolean;
  readonly url: UrlView;
  /** Every header line to be declared, Content-Type of a text or file body and bearer tokens included. */
  readonly headers: readonly HeaderView[];
  /** The same without bearer token and Content-Type, for clients that take those apart. */
  readonly ownHeaders: readonly HeaderView[];
  /** `headers` with the lines of one name as one entry, for clients that take a list of values. */
  readonly headerGroups: readonly HeaderGroupView[];
  /** Names are literal and differ: a record can hold the headers. */
  readonly headersAsRecord: boolean;
  readonly hasRepeatedHeaders: boolean;
  readonly hasEmptyHeaders: boolean;
  /** One of `ownHeaders` describes the body. */
  readonly hasHeadersOfBody: boolean;
  /** Of the literal parts of their values. */
  readonly headersAreAscii: boolean;
  /** One of `ownHeaders` has a value with a syntax. */
  readonly hasHeadersWithSyntax: boolean;
  readonly declaresHost: boolean;
  readonly declaresConnection: boolean;
  readonly auth: AuthView;
  readonly body: BodyView;
  readonly followRedirects: boolean;
  readonly checksCertificate: boolean;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly response: ResponseView;
}

export interface VariableView {
  readonly name: string;
  readonly environmentName: string;
  readonly identifier: string;
  /** The snippet gives the variable another value. */
  readonly isAssigned: boolean;
}

export interface HeaderView extends WireField {
  /** `Name:value` as a request item. */
  readonly item: Text;
  readonly isEmpty: boolean;
  /** Of its literal parts: what a variable holds is the reader's business. */
  readonly isAscii: boolean;
  /** Names the host, which some clients take from elsewhere. */
  readonly isHost: boolean;
  /** Describes the body, not the message: .NET keeps such headers with the content (System.Net.Http.Headers.HttpContentHeaders). */
  readonly isOfBody: boolean;
  /** HTTP gives the value a syntax, which strict clients check or write anew; false for a plain media type to be accepted. */
  readonly hasSyntax: boolean;
}

export interface HeaderGroupView {
  readonly name: Text;
  /** Can stand as the key of an object as it is. */
  readonly isPlainName: boolean;
  readonly isRepeated: boolean;
  /** The first of the values. */
  readonly value: Text;
  readonly values: readonly Text[];
}

export interface AuthView {
  /** `none`, `basic`, `bearer`, `digest`, … */
  readonly kind: string;
  readonly username: Text;
  readonly password: Text;
  readonly token: Text;
  /** User name and password are ASCII, so that any client's idea of their encoding is right. */
  readonly isAscii: boolean;
  /** User name or password have a NUL, which C strings cannot hold. */
  readonly hasNul: boolean;
  /** The user name has a colon, which some clients refuse (RFC 7617, section 2). */
  readonly hasColon: boolean;
  /** User name or password have a backslash in front of a colon, which HTTPie would take for an escape. */
  readonly hasEscape: boolean;
  /** Base64 of `username:password`, '' where variables stand in them. */
  readonly encoded: string;
  /** Parameters of the signed kinds by Postman's names. */
  readonly parameters: Readonly<Record<string, Text>>;
}

export interface ResponseView {
  /** Status of the first saved 2xx example, 0 where there is none. */
  readonly status: number;
  /** The structures of its JSON, empty where there is no such example. */
  readonly types: readonly ResponseType[];
  readonly root: readonly Alternative[];
  /** The fields of the example that a reader wants, null where it is no JSON. */
  readonly fields: ExampleFields | null;
  /** What the snippet is to read of the response's JSON as the request's scripts do; empty unless asked for. */
  readonly captures: readonly CaptureView[];
  /** Names of the variables that the scripts capture; empty where the snippet reads them or tells of them. */
  readonly captureNames: readonly string[];
}

export interface ViewInput {
  readonly name: string;
  readonly wire: WireRequest;
  /** What earlier views of the same request have found, by `printing.key`: most of a view is the same for many targets. */
  readonly memories: Map<string, Memory>;
  readonly notes: readonly string[];
  readonly variables: readonly VariableView[];
  readonly followRedirects: boolean;
  readonly options: View['options'];
  readonly response: ResponseView;
  readonly printing: ViewPrinting;
}

/** What of language and client the view of a request depends on. */
export interface ViewPrinting extends Printing {
  /** Whether variables are read at run time, so that their values are unknown; else they are placeholders. */
  readonly isBound: boolean;
  /** Equal where two see the same view of the same request. */
  readonly key: string;
}

/** The view of one request for one target; every name is always there, since templates are checked against them. */
export function makeView({ wire, memories, printing, ...own }: ViewInput): View {
  const memory = memories.get(printing.key) ?? [];
  memories.set(printing.key, memory);
  return Object.assign(sharedView({ wire, printing }, memory), own);
}

type OwnKey = Exclude<keyof ViewInput, 'wire' | 'memories' | 'printing'>;

const sharedView = lazily<Pick<ViewInput, 'wire' | 'printing'>, Omit<View, OwnKey>>({
  fillsTexts: ({ wire, printing }) => printing.isBound && fillsTexts(wire),
  method: ({ wire }) => wire.method,
  verb: ({ wire }) => verbOf(sourceOf(wire.method)),
  impliedMethod: ({ wire }, { body }) => sourceOf(wire.method) === (body.exists ? 'POST' : 'GET'),
  isHead: ({ wire }) => sourceOf(wire.method) === 'HEAD',
  url: ({ wire }) => urlViewOf(wire.url),
  headers: ({ wire }, { ownHeaders, body }) => [...ownHeaders, ...contentTypeHeader(body), ...bearerHeader(wire.auth)],
  ownHeaders: ({ wire }) => headerViewsOf(wire.headers),
  headerGroups: (_, { headers }) => groupHeaders(headers),
  headersAsRecord: (_, { headers }) => fitsRecord(headers),
  hasRepeatedHeaders: (_, { headers }) => hasRepeats(headers),
  hasEmptyHeaders: (_, { headers }) => headers.some((header) => header.isEmpty),
  hasHeadersOfBody: (_, { ownHeaders }) => ownHeaders.some((header) => header.isOfBody),
  declaresHost: (_, { headers }) => declares(headers, 'host'),
  declaresConnection: (_, { headers }) => declares(headers, 'connection'),
  headersAreAscii: (_, { headers }) => headers.every((header) => header.isAscii),
  hasHeadersWithSyntax: (_, { ownHeaders }) => ownHeaders.some((header) => header.hasSyntax),
  auth: ({ wire, printing }) => authView({ auth: wire.auth, opacity: printing }),
  body: ({ wire, printing }) => bodyView({ body: wire.body, printing }),
  checksCertificate: ({ wire }) => wire.checksCertificate,
});

/** The same in every language. */
const urlViewOf = oncePer(urlView);

function verbOf(method: string): string {
  return standardMethods.has(method) ? method.toLowerCase() : '';
}

function fillsTexts(wire: WireRequest): boolean {
  const { headers, body, auth } = wire;
  const form = body.kind === 'form' ? body.fields : [];
  // A name and a value are printed as one text.
  const pairs = [...headers, ...form].map(({ name, value }) => joinTexts(name, [': '], value));
  const token = auth.kind === 'bearer' ? [joinTexts(['Bearer '], auth.token)] : [];
  return [...textsOf(wire), ...pairs, ...token].some(
    (text) => text.length > 1 && text.some((part) => typeof part !== 'string'),
  );
}

const headerView = lazily<WireField, HeaderView>({
  name: ({ name }) => name,
  value: ({ value }) => value,
  item: (header) => headerItem(header),
  isEmpty: ({ value }) => value.length === 0,
  isAscii: ({ value }) => isAscii(value, { isBound: false }),
  isHost: (header) => keyOf(header) === 'host',
  isOfBody: (header) => bodyHeaders.test(keyOf(header)),
  hasSyntax: (header) => {
    const key = keyOf(header);
    return key === 'accept' ? !isMediaType(sourceOf(header.value)) : syntaxHeaders.test(key);
  },
});

/** The same in every language. */
const headerViewsOf = oncePer((headers: readonly WireField[]) => headers.map((header) => headerView(header)));

function keyOf({ name }: WireField): string {
  return sourceOf(name).toLowerCase();
}

/** RFC 9110 and its like; a variable may be any of them. */
const syntaxHeaders =
  /^(?:accept-.+|authorization|cache-control|connection|cookie|date|expect|from|host|if-.+|keep-alive|max-forwards|origin|pragma|prefer|proxy-.+|range|referer|te|trailer|transfer-encoding|upgrade|user-agent|via|warning)$|\{\{/;

function isMediaType(value: string): boolean {
  return /^[\w*.+-]+\/[\w*.+-]+$/.test(value);
}

const bodyHeaders =
  /^(?:allow|content-(?:disposition|encoding|language|length|location|md5|range|type)|expires|last-modified)$/;

function contentTypeHeader(body: BodyView): readonly HeaderView[] {
  return body.declaresType ? [headerView({ name: ['Content-Type'], value: body.contentType })] : [];
}

function bearerHeader(auth: WireAuth): readonly HeaderView[] {
  if (auth.kind !== 'bearer') return [];
  return [headerView({ name: ['Authorization'], value: joinTexts(['Bearer '], auth.token) })];
}

function groupHeaders(headers: readonly HeaderView[]): readonly HeaderGroupView[] {
  const groups = new Map<string, HeaderView[]>();
  for (const header of headers) {
    const key = keyOf(header);
    groups.set(key, [...(groups.get(key) ?? []), header]);
  }
  return [...groups.values()].map((group) => ({
    name: group[0]?.name ?? [],
    isPlainName: group.every(({ name }) => ![undefined, '__proto__'].includes(literalOf(name))),
    isRepeated: group.length > 1,
    value: group[0]?.value ?? [],
    values: group.map(({ value }) => value),
  }));
}

function fitsRecord(headers: readonly HeaderView[]): boolean {
  const names = headers.map(({ name }) => literalOf(name)?.toLowerCase());
  return new Set(names).size === names.length && !names.includes(undefined) && !names.includes('__proto__');
}

function declares(headers: readonly HeaderView[], wanted: string): boolean {
  return headers.some(({ name }) => literalOf(name)?.toLowerCase() === wanted);
}

function hasRepeats(headers: readonly HeaderView[]): boolean {
  return new Set(headers.map(keyOf)).size < headers.length;
}

interface AuthInput {
  readonly auth: WireAuth;
  readonly opacity: Opacity;
}

const authView = lazily<AuthInput, AuthView>({
  kind: ({ auth }) => auth.kind,
  username: ({ auth }, { parameters }) => (auth.kind === 'basic' ? auth.username : (parameters['username'] ?? [])),
  password: ({ auth }, { parameters }) => (auth.kind === 'basic' ? auth.password : (parameters['password'] ?? [])),
  token: ({ auth }) => (auth.kind === 'bearer' ? auth.token : []),
  isAscii: ({ opacity }, { username, password }) => isAscii(username, opacity) && isAscii(password, opacity),
  hasNul: (_, { username, password }) => sourceOf(joinTexts(username, password)).includes('\0'),
  hasColon: (_, { username }) => sourceOf(username).includes(':'),
  hasEscape: (_, { username, password }) => !fitsItem(joinTexts(username, [':'], password)),
  encoded: (_, { username, password }) => encodeBase64(literalOf(joinTexts(username, [':'], password)) ?? ''),
  parameters: ({ auth }) => ({
    ...emptyParameters,
    ...('parameters' in auth ? Object.fromEntries(auth.parameters.map(({ name, value }) => [name, value])) : {}),
  }),
});

function encodeBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Every parameter that a template may name, so that it finds an empty text where the collection has none. */
export const parameterNames: readonly string[] =
  `username password realm domain workstation accessKey secretKey sessionToken region service
  consumerKey consumerSecret token tokenSecret signatureMethod callback verifier version`.split(/\s+/);

const emptyParameters: Readonly<Record<string, Text>> = Object.fromEntries(
  parameterNames.map((name): [string, Text] => [name, []]),
);
