// Body → bytes to be: pruning, GraphQL as JSON, repeated form fields, one part for each file (postman-runtime, `core-body-builder.js`).
import type { Body, FormPart, Param, RawLanguage } from './body.ts';
import { keepsMeaning, parseJson, type Json } from './json.ts';
import type { Request } from './request.ts';
import { joinTexts, literalOf, sourceOf, type Part, type Text } from './text.ts';
import { lately } from '../util/memo.ts';
import type { WireBody, WireField, WirePart } from './wire.ts';

interface Context {
  readonly put: (text: Text) => Text;
  readonly method: Text;
  readonly headers: readonly WireField[];
}

/** Methods whose body newman leaves out unless `disableBodyPruning` is set. */
const bodilessMethods: ReadonlySet<string> = new Set(['GET', 'COPY', 'HEAD', 'PURGE', 'UNLOCK']);

const languageTypes: Readonly<Record<RawLanguage, string>> = {
  '': 'text/plain',
  text: 'text/plain',
  json: 'application/json',
  javascript: 'application/javascript',
  html: 'text/html',
  xml: 'application/xml',
};

/** The body with the Content-Type that newman adds by itself. */
export function resolveBody(request: Request, context: Context): WireBody {
  const pruned = bodilessMethods.has(literalOf(context.method) ?? '') && !request.behavior.disableBodyPruning;
  return pruned ? { kind: 'none' } : lowerBody(request.body, context);
}

function lowerBody(body: Body, { put }: Context): WireBody {
  switch (body.kind) {
    case 'none':
      return body;
    case 'raw':
      return textBody(put(body.text), languageTypes[body.language]);
    case 'graphql':
      return textBody(graphqlText(body, put), languageTypes.json);
    case 'urlencoded': {
      const enabled = body.fields.filter((field) => !field.disabled);
      if (enabled.length === 0) return { kind: 'none' };
      return {
        kind: 'form',
        contentType: ['application/x-www-form-urlencoded'],
        isDeclared: false,
        fields: orderFields(enabled, put),
      };
    }
    case 'formdata': {
      const parts = body.parts.filter((part) => !part.disabled).flatMap((part) => wireParts(part, put));
      return parts.length === 0 ? { kind: 'none' } : { kind: 'multipart', parts };
    }
    case 'file':
      return { kind: 'file', contentType: [body.mediaType], path: put(body.path) };
  }
}

function textBody(text: Text, contentType: string): WireBody {
  if (text.length === 0) return { kind: 'none' };
  return { kind: 'text', contentType: [contentType], text, json: jsonOf(text).json };
}

/** A body without variables is the same for all values that are put into a request. */
const jsonOf = lately((text: Text): { readonly json: Json | undefined } => {
  const json = parseJson(text);
  return { json: json !== undefined && keepsMeaning(json) ? json : undefined };
});

/** newman writes the three members itself, `variables` as they stand (postman-runtime, `graphql`). */
function graphqlText(body: Extract<Body, { kind: 'graphql' }>, put: (text: Text) => Text): Text {
  const variables = put(body.variables);
  const operation =
    body.operationName === undefined ? [] : [joinTexts(['"operationName":'], quoteJson(put(body.operationName)))];
  const members: readonly Text[] = [
    joinTexts(['"query":'], quoteJson(put(body.query))),
    ...operation,
    ...(variables.length === 0 ? [] : [joinTexts(['"variables":'], variables)]),
  ];
  return joinTexts(['{'], ...members.flatMap((member, index) => (index === 0 ? [member] : [[','], member])), ['}']);
}

function quoteJson(text: Text): Text {
  return joinTexts(
    ['"'],
    text.map((part): Part => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part)),
    ['"'],
  );
}

/**
 * newman collects fields in an object: repeated names move up to the first of their name, names that look like
 * array indexes come first in numerical order, and `__proto__` is lost.
 */
function orderFields(fields: readonly Param[], put: (text: Text) => Text): readonly WireField[] {
  const groups = new Map<string, WireField[]>();
  for (const field of fields) {
    const wire = { name: put(field.name), value: put(field.value ?? []) };
    const key = sourceOf(wire.name);
    if (key === '__proto__') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [wire]);
    else group.push(wire);
  }
  const indexes = [...groups.keys()].filter(isArrayIndex).toSorted((a, b) => Number(a) - Number(b));
  const names = [...groups.keys()].filter((key) => !isArrayIndex(key));
  return [...indexes, ...names].flatMap((key) => groups.get(key) ?? []);
}

function isArrayIndex(key: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}

function wireParts(part: FormPart, put: (text: Text) => Text): readonly WirePart[] {
  const name = put(part.name);
  const contentType = put(part.contentType);
  if (part.kind === 'text') return [{ kind: 'text', name, value: put(part.value ?? []), contentType }];
  // A part without a file is sent all the same, empty and with an empty file name.
  return (part.paths.length === 0 ? [[]] : part.paths).map((path) => ({
    kind: 'file',
    name,
    path: put(path),
    fileName: baseName(put(part.fileName ?? path)),
    contentType,
  }));
}

/** newman names a file by the last segment of its path, and cuts a given name likewise (form-data, `path.basename`). */
function baseName(path: Text): Text {
  const trimmed = mapLast(path, (literal) => literal.replace(/\/+$/, ''));
  const last = trimmed.findLastIndex((part) => typeof part === 'string' && part.includes('/'));
  const literal = trimmed[last];
  if (typeof literal !== 'string') return trimmed;
  return joinTexts([literal.slice(literal.lastIndexOf('/') + 1)], trimmed.slice(last + 1));
}

function mapLast(text: Text, change: (literal: string) => string): Text {
  const last = text.at(-1);
  return typeof last === 'string' ? joinTexts(text.slice(0, -1), [change(last)]) : text;
}
