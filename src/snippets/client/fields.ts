// Entries of a query, of headers and of forms: what the collection sends, and the parameters that take its place.
import { encodeQuery, joinQuery, percentDecode } from '../../model/url.ts';
import type { FormPart, Param } from '../../model/body.ts';
import type { Request } from '../../model/request.ts';
import { literalOf, mapLiterals, sourceOf, type Text } from '../../model/text.ts';
import type { WireBody, WirePart, WireRequest } from '../../model/wire.ts';
import type { Writer } from './writer.ts';

/** Members of a function's first argument, by the part of the request that they are in. */
export type Group = 'path' | 'query' | 'headers' | 'form';

export interface Parameter {
  readonly key: string;
  /** A type expression. */
  readonly type: string;
  readonly isRequired: boolean;
  /** Paragraphs. */
  readonly doc: readonly string[];
}

export interface Fields {
  readonly parameters: readonly Parameter[];
  /** Expressions, one for each entry. */
  readonly entries: readonly string[];
}

interface Field {
  /** As a person would say it. */
  readonly name: Text;
  /** As it is written in the client; the name where absent. */
  readonly wireName?: Text;
  /** undefined: the name alone is sent. */
  readonly value: Text | undefined;
  readonly description: string;
  /** Otherwise only when given. */
  readonly isSent: boolean;
}

/** The query's entries, those that are switched off included. */
export function queryFields({ url }: WireRequest, request: Request, writer: Writer): Fields {
  const describe = describer(request.url.query);
  const sent = (url.query ?? []).map(({ name, value }): Field => {
    const decoded = mapLiterals(name, (literal) => percentDecode(literal) ?? literal);
    const readableValue = value === undefined ? undefined : readable(value);
    return { name: decoded, wireName: readable(name), value: readableValue, ...describe(decoded), isSent: true };
  });
  const off = disabled(request.url.query).map((field) => ({
    ...field,
    wireName: readable(encodeQuery(joinQuery([{ name: field.name, value: undefined }]))),
  }));
  return printFields('query', [...sent, ...off], writer);
}

/** Headers in order; what proves the sender is no parameter. */
export function headerFields({ headers }: WireRequest, request: Request, writer: Writer): Fields {
  const describe = describer(request.headers);
  const sent = headers.map(({ name, value }): Field => ({ name, value, ...describe(name), isSent: true }));
  const off = disabled(request.headers).filter(({ name }) => isPossibleHeader(name, headers));
  return printFields('headers', [...sent, ...off], writer);
}

/** The fields of a urlencoded form. */
export function formFields(body: Extract<WireBody, { kind: 'form' }>, request: Request, writer: Writer): Fields {
  const params = request.body.kind === 'urlencoded' ? request.body.fields : [];
  const describe = describer(params);
  const sent = body.fields.map(({ name, value }): Field => ({ name, value, ...describe(name), isSent: true }));
  return printFields('form', [...sent, ...disabled(params)], writer);
}

/** The parts of a multipart form: files have to be given, since a client for browsers too reads none. */
export function partFields(body: Extract<WireBody, { kind: 'multipart' }>, request: Request, writer: Writer): Fields {
  const params: readonly FormPart[] = request.body.kind === 'formdata' ? request.body.parts : [];
  const describe = describer(params);
  const parameters: Parameter[] = [];
  const seen = new Set<string>();
  const entries = body.parts.flatMap((part) => {
    const key = keyOf(part.name);
    const isRepeated = key !== undefined && seen.has(key);
    // One list is given for all files of a name.
    if (isRepeated && part.kind === 'file' && part.path.length > 0) return [];
    if (key !== undefined && !isRepeated) {
      seen.add(key);
      parameters.push(partParameter(part, key, describe(part.name).description));
    }
    return [printPart(part, givenFor({ group: 'form', key, isRepeated }, writer), writer)];
  });
  return { parameters, entries };
}

function partParameter(part: WirePart, key: string, description: string): Parameter {
  const isFile = part.kind === 'file';
  const isRequired = isFile && part.path.length > 0;
  const said = isFile ? (isRequired ? `The collection sends ${sourceOf(part.path)}.` : '') : defaultOf(part.value);
  return { key, type: `Given<${isFile ? 'Blob' : 'string'}>`, isRequired, doc: [description, said] };
}

function printPart(part: WirePart, given: string, writer: Writer): string {
  const type = part.contentType.length === 0 ? '' : `, type: ${writer.lazy(part.contentType)}`;
  const name = `name: ${writer.lazy(part.name)}`;
  return part.kind === 'file'
    ? `{ ${name}, file: ${given}, fileName: ${writer.lazy(part.fileName)}${type} }`
    : `{ ${name}, text: ${given}, otherwise: ${writer.lazy(part.value)}${type} }`;
}

function printFields(group: Group, fields: readonly Field[], writer: Writer): Fields {
  const parameters: Parameter[] = [];
  const seen = new Set<string>();
  const entries = fields.flatMap((field) => {
    const key = keyOf(field.name);
    const isRepeated = key !== undefined && seen.has(key);
    if (!field.isSent && (key === undefined || isRepeated)) return [];
    if (key !== undefined && !isRepeated) parameters.push(parameterOf(field, key, group));
    if (key !== undefined) seen.add(key);
    return [printField(field, givenFor({ group, key, isRepeated }, writer), writer)];
  });
  return { parameters, entries };
}

function parameterOf({ value = [], description, isSent }: Field, key: string, group: Group): Parameter {
  const type = group === 'headers' ? 'string' : typeOf(value);
  const doc = [description, isSent ? defaultOf(value) : 'Not sent unless given.'];
  return { key, type: `Given<${type}>`, isRequired: false, doc };
}

function printField({ name, wireName = name, value, isSent }: Field, given: string, writer: Writer): string {
  const otherwise = value === undefined ? 'null' : writer.lazy(value);
  return `[${writer.lazy(wireName)}, ${given}${isSent ? `, ${otherwise}` : ''}]`;
}

interface Place {
  readonly group: Group;
  readonly key: string | undefined;
  readonly isRepeated: boolean;
}

/** What is given in place of an entry; the first entry of a name takes it for all. */
function givenFor({ group, key, isRepeated }: Place, writer: Writer): string {
  if (key === undefined) return 'undefined';
  const access = `${group}?.${memberAccess(key, writer)}`;
  return isRepeated ? `${access} === undefined ? undefined : []` : access;
}

/** `name` or `["na-me"]`, behind `?.`. */
export function memberAccess(key: string, writer: Writer): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : `[${writer.literal(key)}]`;
}

/** A name that a parameter can have: not empty, without variables, and not what every object has. */
export function keyOf(name: Text): string | undefined {
  const literal = literalOf(name);
  return literal === undefined || literal === '' || literal in Object.prototype ? undefined : literal;
}

function typeOf(value: Text): string {
  const literal = literalOf(value) ?? '';
  if (/^(?:true|false)$/.test(literal)) return 'boolean | string';
  return /^-?\d{1,15}(?:\.\d+)?$/.test(literal) ? 'number | string' : 'string';
}

const longestDefault = 80;

/** What is sent where nothing is given. */
export function defaultOf(value: Text): string {
  const source = sourceOf(value).replaceAll(/\s+/g, ' ');
  if (source === '') return '';
  const shown = source.length > longestDefault ? `${source.slice(0, longestDefault).toWellFormed()}…` : source;
  return `Default: \`${shown.replaceAll('`', "'")}\`.`;
}

type Describe = (name: Text) => { readonly description: string };

function describer(params: readonly Param[]): Describe {
  const known = new Map(params.map(({ name, description }) => [sourceOf(name), description]));
  return (name) => ({ description: known.get(sourceOf(name)) ?? '' });
}

function disabled(params: readonly Param[]): readonly Field[] {
  return params
    .filter((param) => param.disabled)
    .map(({ name, value, description }) => ({ name, value, description, isSent: false }));
}

/** Once switched on it would be one that a client may send, and is not sent already. */
function isPossibleHeader(name: Text, headers: WireRequest['headers']): boolean {
  const literal = (literalOf(name) ?? '').toLowerCase();
  const isToken = /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(literal);
  const isOurs = /^(?:content-(?:type|length)|host|connection|transfer-encoding|authorization|postman-token)$/.test(
    literal,
  );
  return isToken && !isOurs && !headers.some((header) => sourceOf(header.name).toLowerCase() === literal);
}

/** Decoded where encoding it again gives the same: `Sample Agreement`, not `Sample%20Agreement`. */
function readable(encoded: Text): Text {
  return mapLiterals(encoded, (literal) => {
    const decoded = percentDecode(literal);
    const isSame = decoded !== undefined && !decoded.includes('#') && sourceOf(encodeQuery([decoded])) === literal;
    return isSame ? decoded : literal;
  });
}
