// The body's part of the view: one flat object that can tell every spelling that some client needs.
import { createHash } from 'node:crypto';
import type { Json } from '../../model/json.ts';
import { joinTexts, literalOf, sourceOf, variablesIn, type Text } from '../../model/text.ts';
import type { WireBody, WireField, WirePart } from '../../model/wire.ts';
import { lazily } from '../../util/lazy.ts';
import { isAscii, type Opacity } from './opacity.ts';
import { areSorted, fieldView, hasLiteralNames, type FieldView } from './fields.ts';
import { commonOfParts, partView, type PartsView, type PartView } from './parts.ts';
import { bodyItems } from './request-items.ts';
import { jsonPaths, type JsonPath } from './json-paths.ts';

export interface BodyView extends PartsView {
  readonly exists: boolean;
  /** `none`, `text`, `json` (a text that the language can write as a value), `form`, `multipart`, `file`. */
  readonly kind: string;
  readonly contentType: Text;
  /** The collection forbids a Content-Type header. */
  readonly forbidsType: boolean;
  /** The client has to be told the Content-Type. */
  readonly declaresType: boolean;
  /** XMLHttpRequest would give a text another Content-Type: one where there is none, its own charset where there is one (XHR standard, `send()`). */
  readonly needsBlob: boolean;
  /** `contentType` is a literal media type without parameters. */
  readonly hasPlainType: boolean;
  readonly text: Text;
  readonly isAscii: boolean;
  /** Holds NUL or CR, which a shell or a terminal would lose, or is too long for one argument of a command line. */
  readonly needsPipe: boolean;
  /** Of text and forms. */
  readonly hasNul: boolean;
  /** A text whose Content-Type is JSON: clients that parse such a text may change or refuse it. */
  readonly hasJsonType: boolean;
  readonly json: Json | null;
  /** The steps that build the JSON call by call; null where paths cannot express it. */
  readonly jsonPaths: readonly JsonPath[] | null;
  readonly fields: readonly FieldView[];
  /** The fields as one object, where names are literal and differ and the language keeps their order; else null. */
  readonly record: Json | null;
  /** A field's value has a line break, which clients that follow HTML send as CR LF. */
  readonly hasLineBreaks: boolean;
  /** No two fields have one name. */
  readonly hasDistinctNames: boolean;
  /** Names are literal and in the order of their bytes: clients that sort a form keep it as it is. */
  readonly isSorted: boolean;
  /** The form as application/x-www-form-urlencoded text; variables stand in it as they are, the syntax `form` encodes them. */
  readonly formText: Text;
  /** The form has variables that the snippet reads. */
  readonly fillsForm: boolean;
  readonly parts: readonly PartView[];
  /** Of forms: every name is written in the code as it is, and none is empty. */
  readonly hasLiteralNames: boolean;
  readonly boundary: string;
  /** What a command line of request items takes; empty where it cannot express the body or where its text reads better. */
  readonly requestItems: readonly Text[];
  /** Of a type that is nothing but application/json. */
  readonly isPlainJson: boolean;
  /** The parts as multipart/form-data text with CRLF (RFC 7578), files left out. */
  readonly multipartText: Text;
  readonly path: Text;
  /** Bytes of what is sent, -1 where variables or files hide it. */
  readonly length: number;
  readonly hasLength: boolean;
}

const formType = 'application/x-www-form-urlencoded';

export interface Printing extends Opacity {
  /** The Content-Type that the client gives a form by itself. */
  readonly formType: string;
  readonly canPrintJson: (json: Json) => boolean;
}

interface BodyInput {
  readonly body: WireBody;
  readonly printing: Printing;
}

/** The view of a body for a language that can print some JSON values as its own. */
export const bodyView = lazily<BodyInput, BodyView>({
  exists: ({ body }) => body.kind !== 'none',
  kind: ({ body }, { json }) => (json === null ? body.kind : 'json'),
  contentType: ({ body }) => typeOf(body) ?? [],
  forbidsType: ({ body }) => forbidsType(body),
  declaresType: ({ body, printing }) => declaresType(body, printing),
  needsBlob: ({ body }, self) => self.forbidsType || (self.declaresType && charsetOf(body) !== 'UTF-8'),
  hasPlainType: ({ body }) => /^[\w.+-]+\/[\w.+-]+$/.test(literalOf(typeOf(body) ?? []) ?? ''),
  text: ({ body }) => textOf(body),
  isAscii: ({ body, printing }) => isAscii(textOf(body), printing, true),
  needsPipe: ({ body }) => needsPipe(sourceOf(textOf(body))),
  hasNul: ({ body }) => contentOf(body).some((text) => sourceOf(text).includes('\0')),
  hasJsonType: ({ body }) => body.kind === 'text' && isJsonType(body.contentType),
  json: ({ body, printing }) => nativeJson(body, printing),
  jsonPaths: ({ body }) => (body.kind === 'text' && body.json !== undefined && jsonPaths(body.json)) || null,
  fields: ({ body }) => (body.kind === 'form' ? body.fields.map((field) => fieldView(field)) : []),
  record: ({ body, printing }) => (body.kind === 'form' ? recordOf(body.fields, printing) : null),
  hasLineBreaks: ({ body }) => body.kind === 'form' && contentOf(body).some((text) => /[\r\n]/.test(sourceOf(text))),
  hasDistinctNames: (_, { fields }) => new Set(fields.map(({ name }) => sourceOf(name))).size === fields.length,
  isSorted: ({ body }, { fields }) => body.kind === 'form' && areSorted(fields),
  formText: (_, { fields }) => formText(fields),
  fillsForm: ({ printing }, { formText: text }) => printing.isBound && variablesIn(text).length > 0,
  parts: ({ body, printing }, { boundary }) =>
    body.kind === 'multipart' ? partViews(body.parts, { printing, boundary }) : [],
  hasLiteralNames: ({ printing }, { fields, parts }) => hasLiteralNames([...fields, ...parts], printing),
  boundary: ({ body }) => (body.kind === 'multipart' ? boundaryOf(body.parts) : ''),
  requestItems: ({ body }, { hasJsonType }) => (body.kind === 'text' && !hasJsonType ? [] : bodyItems(body)),
  isPlainJson: ({ body }) => body.kind === 'text' && sourceOf(body.contentType ?? []) === 'application/json',
  multipartText: ({ body }, { parts, boundary }) => (body.kind === 'multipart' ? multipartText(parts, boundary) : []),
  path: ({ body }) => (body.kind === 'file' ? body.path : []),
  length: ({ body }, self) => (body.kind === 'none' ? 0 : lengthOf(body, self)),
  hasLength: ({ body }, self) => body.kind !== 'none' && lengthOf(body, self) >= 0,
  ...commonOfParts,
});

/** What one argument of a command may hold on Linux (MAX_ARG_STRLEN), with room for its quoting. */
const argumentLimit = 100_000;

function needsPipe(source: string): boolean {
  return /[\0\r]/.test(source) || source.length > argumentLimit;
}

function typeOf(body: WireBody): Text | undefined {
  return 'contentType' in body ? body.contentType : undefined;
}

function forbidsType(body: WireBody): boolean {
  return 'contentType' in body && body.contentType === undefined;
}

/** A form's type is declared where it is another than the client's own, or than any client's where nobody asks for one. */
function declaresType(body: WireBody, printing: Printing): boolean {
  const type = typeOf(body);
  if (type === undefined) return false;
  const implied = body.kind === 'form' && !body.isDeclared ? formType : printing.formType;
  return body.kind !== 'form' || sourceOf(type) !== implied;
}

function charsetOf(body: WireBody): string {
  return /;\s*charset=([^;]*)/i.exec(sourceOf(typeOf(body) ?? []))?.[1]?.trim() ?? 'UTF-8';
}

function textOf(body: WireBody): Text {
  return body.kind === 'text' ? body.text : [];
}

/** The texts of a text or a form. */
function contentOf(body: WireBody): readonly Text[] {
  return body.kind === 'form' ? body.fields.flatMap(({ name, value }) => [name, value]) : [textOf(body)];
}

/** A bare `null` or string as a body is better left as text: clients take it for "no body". */
function nativeJson(body: WireBody, { canPrintJson }: Printing): Json | null {
  if (body.kind !== 'text' || !isJsonType(body.contentType)) return null;
  const { json } = body;
  const isStructure = json?.type === 'object' || json?.type === 'array';
  return isStructure && canPrintJson(json) ? json : null;
}

/** Without a JSON type the bytes count, not the value. */
function isJsonType(contentType: Text | undefined): boolean {
  return contentType !== undefined && /^application\/(?:\S+\+)?json\b/i.test(sourceOf(contentType));
}

function formText(fields: readonly FieldView[]): Text {
  return joinTexts(
    ...fields.flatMap(({ encodedName, encodedValue }, index) => [
      index === 0 ? [] : ['&'],
      encodedName,
      ['='],
      encodedValue,
    ]),
  );
}

function recordOf(fields: readonly WireField[], { canPrintJson }: Printing): Json | null {
  const names = fields.map(({ name }) => sourceOf(name));
  const record: Json = {
    type: 'object',
    members: fields.map(({ name, value }) => [name, { type: 'string', text: value }] as const),
  };
  // `__proto__`: clients that copy objects leave it behind.
  const isPlain = new Set(names).size === names.length && !names.includes('__proto__');
  return isPlain && canPrintJson(record) ? record : null;
}

function boundaryOf(parts: readonly WirePart[]): string {
  return `postwright-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
}

interface PartContext {
  readonly printing: Printing;
  readonly boundary: string;
}

function partViews(parts: readonly WirePart[], { printing, boundary }: PartContext): readonly PartView[] {
  const files = parts.filter((part) => part.kind === 'file' && part.path.length > 0);
  return parts.map((part) => partView({ part, opacity: printing, boundary, fileIndex: files.indexOf(part) }));
}

function multipartText(parts: readonly PartView[], boundary: string): Text {
  const texts = parts.filter(({ path }) => path.length === 0);
  return joinTexts(...texts.flatMap(({ head, value }) => [head, value, ['\r\n']]), [`--${boundary}--\r\n`]);
}

/** Bytes of a body that is known in the whole, else -1. */
function lengthOf(body: WireBody, { text, formText: form, multipartText: multipart, hasFiles }: BodyView): number {
  const known = { none: [], text, form, multipart: hasFiles ? undefined : multipart, file: undefined }[body.kind];
  const literal = known === undefined ? undefined : literalOf(known);
  return literal === undefined ? -1 : Buffer.byteLength(literal, 'utf8');
}
