// Request → the plain object that templates see. All thinking about a snippet is here and in view-body.ts; templates do layout.
import type { Json } from '../model/json.ts';
import { isAscii, type Opacity } from './opacity.ts';
import { textsOf } from '../model/resolve.ts';
import { joinTexts, literalOf, sourceOf, type Text } from '../model/text.ts';
import type { WireAuth, WireField, WireRequest } from '../model/wire.ts';
import type { ExampleFields } from './example-fields.ts';
import { standardMethods } from './features.ts';
import type { Alternative, ResponseType } from './response-types.ts';
import { bodyView, type BodyView } from './view-body.ts';
import { urlView, type UrlView } from './view-url.ts';
import { fitsItem, headerItem } from './view-items.ts';

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
  /** Names of the variables that the request's scripts capture from the response. */
  readonly captures: readonly string[];
}

export interface ViewInput {
  readonly name: string;
  readonly wire: WireRequest;
  readonly notes: readonly string[];
  readonly variables: readonly VariableView[];
  readonly options: View['options'];
  readonly response: ResponseView;
  /** Whether the language has a literal that keeps the value's meaning. */
  readonly canPrintJson: (json: Json) => boolean;
  /** The Content-Type that the client gives a form by itself. */
  readonly formType: string;
  /** Whether variables are read at run time, so that their values are unknown; else they are placeholders. */
  readonly isBound: boolean;
}

/** The view of one request; every key is always there, since templates are checked against them. */
export function makeView(input: ViewInput): View {
  const { wire } = input;
  const body = bodyView(wire.body, input);
  const method = sourceOf(wire.method);
  const ownHeaders = wire.headers.map(headerView);
  const headers = [...ownHeaders, ...contentTypeHeader(body), ...bearerHeader(wire.auth)];
  return {
    name: input.name,
    notes: input.notes,
    variables: input.variables,
    fillsTexts: input.isBound && fillsTexts(wire),
    method: wire.method,
    verb: standardMethods.has(method) ? method.toLowerCase() : '',
    impliedMethod: method === (body.exists ? 'POST' : 'GET'),
    isHead: method === 'HEAD',
    url: urlView(wire),
    headers,
    ownHeaders,
    headerGroups: groupHeaders(headers),
    headersAsRecord: fitsRecord(headers),
    hasRepeatedHeaders: hasRepeats(headers),
    hasEmptyHeaders: headers.some((header) => header.isEmpty),
    hasHeadersOfBody: ownHeaders.some((header) => header.isOfBody),
    declaresHost: declares(headers, 'host'),
    declaresConnection: declares(headers, 'connection'),
    headersAreAscii: headers.every((header) => header.isAscii),
    hasHeadersWithSyntax: ownHeaders.some((header) => header.hasSyntax),
    auth: authView(wire.auth, input),
    body,
    followRedirects: wire.followRedirects,
    checksCertificate: wire.checksCertificate,
    options: input.options,
    response: input.response,
  };
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

function headerView(header: WireField): HeaderView {
  const name = sourceOf(header.name).toLowerCase();
  return {
    ...header,
    item: headerItem(header),
    isEmpty: header.value.length === 0,
    isAscii: isAscii(header.value, { isBound: false }),
    isHost: name === 'host',
    isOfBody: bodyHeaders.test(name),
    hasSyntax: name === 'accept' ? !isMediaType(sourceOf(header.value)) : syntaxHeaders.test(name),
  };
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
    const key = sourceOf(header.name).toLowerCase();
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
  return new Set(headers.map(({ name }) => sourceOf(name).toLowerCase())).size < headers.length;
}

function authView(auth: WireAuth, opacity: Opacity): AuthView {
  const parameters =
    'parameters' in auth ? Object.fromEntries(auth.parameters.map(({ name, value }) => [name, value])) : {};
  const username = auth.kind === 'basic' ? auth.username : (parameters['username'] ?? []);
  const password = auth.kind === 'basic' ? auth.password : (parameters['password'] ?? []);
  const pair = literalOf(joinTexts(username, [':'], password));
  return {
    kind: auth.kind,
    username,
    password,
    token: auth.kind === 'bearer' ? auth.token : [],
    isAscii: isAscii(username, opacity) && isAscii(password, opacity),
    hasNul: sourceOf(joinTexts(username, password)).includes('\0'),
    hasEscape: !fitsItem(joinTexts(username, [':'], password)),
    encoded: pair === undefined ? '' : Buffer.from(pair, 'utf8').toString('base64'),
    parameters: { ...emptyParameters, ...parameters },
  };
}

/** Every parameter that a template may name, so that it finds an empty text where the collection has none. */
export const parameterNames: readonly string[] =
  `username password realm domain workstation accessKey secretKey sessionToken region service
  consumerKey consumerSecret token tokenSecret signatureMethod callback verifier version`.split(/\s+/);

const emptyParameters: Readonly<Record<string, Text>> = Object.fromEntries(
  parameterNames.map((name): [string, Text] => [name, []]),
);
