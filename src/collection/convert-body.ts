// Request bodies: the loose shapes of the format into the model's closed union, with newman's own rules.
import { lookup } from 'mime-types';
import stripJsonComments from 'strip-json-comments';
import type { Body, FormPart, Param, RawLanguage } from '../model/body.ts';
import { parseText } from '../model/text.ts';
import { convertParam } from './convert-url.ts';
import { isRecord, isScalar, listOf, plainText, type Raw } from './raw.ts';
import { parseQuery, type SdkHeaders, type SdkParam } from './sdk.ts';

const languages: ReadonlySet<string> = new Set(['json', 'xml', 'html', 'javascript', 'text']);

/** Content types whose raw bodies newman reads as JSON (postman-runtime, `JSON_CONTENT_TYPE_RE`). */
const jsonType = /^application\/(\S+\+)?json/;

/** A body of the format; what newman takes for empty or disabled is none. */
export function convertBody(definition: unknown, headers: SdkHeaders): Body {
  if (typeof definition === 'string') return convertRaw({ raw: definition }, headers);
  if (!isRecord(definition) || Boolean(definition['disabled'])) return { kind: 'none' };
  const mode = plainText(definition['mode']).toLowerCase();
  const { urlencoded, formdata, file, graphql } = definition;
  if (mode === '') return { kind: 'none' };
  if (mode === 'urlencoded') return convertForm(urlencoded);
  if (mode === 'formdata') return convertFormData(formdata);
  if (mode === 'file') return convertFile(file);
  return mode === 'graphql' ? convertGraphql(graphql) : convertRaw(definition, headers);
}

/**
 * Strips comments from JSON where newman does: in a body declared as JSON, or without a language under a JSON content
 * type (postman-runtime, `request-helpers-presend.js`, "Raw request body update").
 */
export function stripComments(text: string, language: unknown, headers: SdkHeaders): string {
  if (!text.includes('//') && !text.includes('/*')) return text;
  if (language ? language !== 'json' : !hasJsonType(headers)) return text;
  // newman's release of the library also drops a comment that does not end: end it, and take the end off again.
  const stripped = stripJsonComments(`${text}*/`, { whitespace: false });
  return stripped.endsWith('*/') ? stripped.slice(0, -2) : stripped;
}

/** As loose as the original: one disabled header counts, and of several none may be left. */
function hasJsonType(headers: SdkHeaders): boolean {
  const found: SdkParam | readonly SdkParam[] | undefined = headers.reference['content-type'];
  if (found === undefined) return false;
  const header: SdkParam | undefined = isMany(found) ? found.find((one) => !one.disabled) : found;
  return typeof header?.value !== 'string' || jsonType.test(header.value);
}

function isMany(found: SdkParam | readonly SdkParam[]): found is readonly SdkParam[] {
  return Array.isArray(found);
}

/** Numbers, booleans and empty lists are an empty body to newman (postman-collection, `RequestBody#isEmpty`). */
function convertRaw(definition: Raw, headers: SdkHeaders): Body {
  const raw = definition['raw'];
  const text = typeof raw === 'string' ? raw : isFilled(raw) ? JSON.stringify(raw) : '';
  if (text === '') return { kind: 'none' };
  const language = languageOf(definition['options']);
  return { kind: 'raw', language: knownLanguage(language), text: parseText(stripComments(text, language, headers)) };
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function languageOf(options: unknown): unknown {
  const raw = isRecord(options) ? options['raw'] : undefined;
  return isRecord(raw) ? raw['language'] : undefined;
}

/** Any other language is sent as text/plain (postman-runtime, `CONTENT_TYPE_LANGUAGE`). */
function knownLanguage(language: unknown): RawLanguage {
  if (!language) return '';
  return typeof language === 'string' && languages.has(language) ? (language as RawLanguage) : 'text';
}

function convertForm(definition: unknown): Body {
  const entries = typeof definition === 'string' ? parseQuery(definition) : listOf(definition);
  const fields = entries.flatMap(convertField);
  return fields.length === 0 ? { kind: 'none' } : { kind: 'urlencoded', fields };
}

/** A field without a name is called "undefined" or "null" by newman, and a list makes a field of each value. */
function convertField(entry: unknown): readonly Param[] {
  if (typeof entry === 'string') return parseQuery(entry).slice(0, 1).flatMap(convertField);
  if (!isRecord(entry)) return [];
  const source = { ...entry, key: entry['key'], value: entry['value'] };
  const values = Array.isArray(entry['value']) ? entry['value'] : [entry['value']];
  return values.map((value) => convertParam(source, { name: String(source.key), value: scalarText(value) }));
}

function scalarText(value: unknown): string {
  return isScalar(value) ? String(value) : '';
}

function convertFormData(definition: unknown): Body {
  const parts = listOf(definition).flatMap(convertPart);
  return parts.length === 0 ? { kind: 'none' } : { kind: 'formdata', parts };
}

function convertPart(entry: unknown): readonly FormPart[] {
  if (!isRecord(entry)) return [];
  const name = plainText(entry['key'] || '');
  // newman takes every falsy value for '' (postman-collection, `FormParam`).
  const param = convertParam({ ...entry, key: name, value: '' }, { name, value: plainText(entry['value'] || '') });
  const contentType = parseText(typeof entry['contentType'] === 'string' ? entry['contentType'] : '');
  if (entry['type'] !== 'file') return [{ ...param, kind: 'text', contentType }];
  const paths = listOf(entry['src'])
    .map(plainText)
    .filter((path) => path !== '');
  const fileName = typeof entry['fileName'] === 'string' ? parseText(entry['fileName']) : undefined;
  return [{ ...param, kind: 'file', contentType, paths: paths.map(parseText), fileName }];
}

function convertFile(definition: unknown): Body {
  const path = plainText(isRecord(definition) ? definition['src'] : definition);
  if (path === '') return { kind: 'none' };
  // newman declares what the file's name stands for (postman-request).
  return { kind: 'file', path: parseText(path), mediaType: lookup(path) || 'application/octet-stream' };
}

/**
 * newman leaves out what is absent and, where `variables` is text, what is no string (postman-runtime,
 * `core-body-builder.js`). What the model's graphql cannot say becomes the JSON that newman makes of it.
 */
function convertGraphql(definition: unknown): Body {
  if (!isRecord(definition)) return { kind: 'none' };
  const { query, operationName, variables } = definition;
  const isText = typeof variables === 'string';
  const name = isText && typeof operationName !== 'string' ? undefined : operationName;
  if (typeof query !== 'string' || (name !== undefined && typeof name !== 'string')) {
    return { kind: 'raw', language: 'json', text: parseText(graphqlText(definition)) };
  }
  return {
    kind: 'graphql',
    query: parseText(query),
    operationName: name === undefined ? undefined : parseText(name),
    variables: parseText(isText ? variables : variables === undefined ? '' : JSON.stringify(variables)),
  };
}

function graphqlText({ query, operationName, variables }: Raw): string {
  if (typeof variables !== 'string') return JSON.stringify({ query, operationName, variables });
  const members = Object.entries({ query, operationName })
    .filter(([, value]) => typeof value === 'string')
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${[...members, ...(variables === '' ? [] : [`"variables":${variables}`])].join(',')}}`;
}
