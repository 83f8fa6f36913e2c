// The body's part of the view: one flat object with every spelling that some client needs.
import { createHash } from 'node:crypto';
import type { Json } from '../model/json.ts';
import { joinTexts, literalOf, sourceOf, type Text } from '../model/text.ts';
import type { WireBody, WirePart } from '../model/wire.ts';
import { isAscii, type Opacity } from './opacity.ts';
import { areSorted, fieldView, hasLiteralNames, type FieldView } from './view-fields.ts';
import { describeParts, partView, type PartsView, type PartView } from './view-parts.ts';
import { bodyItems } from './view-items.ts';
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
  /** A long text in pieces, since some languages limit a literal (JVM: 65,535 bytes of UTF-8); empty where it is short. */
  readonly pieces: readonly Text[];
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
  /** The form as application/x-www-form-urlencoded text; variables stand in it as they are. */
  readonly formText: Text;
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

const noBody: BodyView = {
  exists: false,
  kind: 'none',
  contentType: [],
  forbidsType: false,
  declaresType: false,
  needsBlob: false,
  hasPlainType: false,
  text: [],
  pieces: [],
  isAscii: true,
  needsPipe: false,
  hasNul: false,
  hasJsonType: false,
  json: null,
  jsonPaths: null,
  fields: [],
  record: null,
  hasLineBreaks: false,
  hasDistinctNames: true,
  isSorted: false,
  formText: [],
  parts: [],
  hasLiteralNames: true,
  ...describeParts([]),
  boundary: '',
  requestItems: [],
  isPlainJson: false,
  multipartText: [],
  path: [],
  length: 0,
  hasLength: false,
};

interface Printing extends Opacity {
  /** The Content-Type that the client gives a form by itself. */
  readonly formType: string;
  readonly canPrintJson: (json: Json) => boolean;
}

/** The view of a body for a language that can print some JSON values as its own. */
export function bodyView(body: WireBody, printing: Printing): BodyView {
  switch (body.kind) {
    case 'none':
      return noBody;
    case 'text':
      return textView(body, printing);
    case 'form':
      return formView(body, printing);
    case 'multipart':
      return { ...multipartView(body.parts, printing), requestItems: bodyItems(body) };
    case 'file':
      return {
        ...noBody,
        exists: true,
        kind: 'file',
        path: body.path,
        length: -1,
        ...typeView(body.contentType, undefined),
      };
  }
}

/** What one argument of a command may hold on Linux (MAX_ARG_STRLEN), with room for its quoting. */
const argumentLimit = 100_000;

/** A UTF-16 unit is at most three bytes there. */
const pieceLimit = 20_000;

function piecesOf(text: Text): readonly Text[] {
  return text.flatMap((part): readonly Text[] =>
    typeof part === 'string' ? (part.match(/.{1,10000}/gsu) ?? []).map((piece) => [piece]) : [[part]],
  );
}

function textView(body: Extract<WireBody, { kind: 'text' }>, printing: Printing): BodyView {
  const hasJsonType = isJsonType(body.contentType);
  const native = hasJsonType && isStructure(body.json) && printing.canPrintJson(body.json);
  const source = sourceOf(body.text);
  return {
    ...noBody,
    exists: true,
    kind: native ? 'json' : 'text',
    ...typeView(body.contentType, undefined),
    text: body.text,
    pieces: source.length > pieceLimit ? piecesOf(body.text) : [],
    requestItems: hasJsonType ? bodyItems(body) : [],
    isPlainJson: sourceOf(body.contentType ?? []) === 'application/json',
    isAscii: isAscii(body.text, printing, true),
    hasNul: source.includes('\0'),
    needsPipe: /[\0\r]/.test(source) || source.length > argumentLimit,
    hasJsonType,
    json: native ? body.json : null,
    jsonPaths: body.json === undefined ? null : (jsonPaths(body.json) ?? null),
    ...lengthView(body.text),
  };
}

/** A bare `null` or string as a body is better left as text: clients take it for "no body". */
function isStructure(json: Json | undefined): json is Json {
  return json?.type === 'object' || json?.type === 'array';
}

/** Without a JSON type the bytes count, not the value. */
function isJsonType(contentType: Text | undefined): boolean {
  return contentType !== undefined && /^application\/(?:\S+\+)?json\b/i.test(sourceOf(contentType));
}

function formView(body: Extract<WireBody, { kind: 'form' }>, printing: Printing): BodyView {
  const fields = body.fields.map(fieldView);
  const formText = joinTexts(
    ...fields.flatMap(({ encodedName, encodedValue }, index) => [
      index === 0 ? [] : ['&'],
      encodedName,
      ['='],
      encodedValue,
    ]),
  );
  return {
    ...noBody,
    exists: true,
    kind: 'form',
    ...typeView(body.contentType, body.isDeclared ? printing.formType : formType),
    fields,
    hasNul: body.fields.some(({ name, value }) => sourceOf(name).includes('\0') || sourceOf(value).includes('\0')),
    requestItems: bodyItems(body),
    record: recordOf(fields, printing),
    hasLiteralNames: hasLiteralNames(fields, printing),
    hasLineBreaks: fields.some(({ name, value }) => /[\r\n]/.test(sourceOf(name) + sourceOf(value))),
    hasDistinctNames: new Set(fields.map(({ name }) => sourceOf(name))).size === fields.length,
    isSorted: areSorted(fields),
    formText,
    ...lengthView(formText),
  };
}

function recordOf(fields: readonly FieldView[], printing: Printing): Json | null {
  const names = fields.map(({ name }) => sourceOf(name));
  const record: Json = {
    type: 'object',
    members: fields.map(({ name, value }) => [name, { type: 'string', text: value }] as const),
  };
  // `__proto__`: clients that copy objects leave it behind.
  const isPlain = new Set(names).size === names.length && !names.includes('__proto__');
  return isPlain && printing.canPrintJson(record) ? record : null;
}

function typeView(
  contentType: Text | undefined,
  implied: string | undefined,
): Pick<BodyView, 'contentType' | 'forbidsType' | 'declaresType' | 'needsBlob' | 'hasPlainType'> {
  if (contentType === undefined)
    return { contentType: [], forbidsType: true, declaresType: false, needsBlob: true, hasPlainType: false };
  const source = sourceOf(contentType);
  const charset = /;\s*charset=([^;]*)/i.exec(source)?.[1] ?? 'UTF-8';
  const declaresType = source !== implied;
  return {
    contentType,
    forbidsType: false,
    declaresType,
    needsBlob: declaresType && charset.trim() !== 'UTF-8',
    hasPlainType: /^[\w.+-]+\/[\w.+-]+$/.test(literalOf(contentType) ?? ''),
  };
}

function multipartView(parts: readonly WirePart[], opacity: Opacity): BodyView {
  const boundary = `postwright-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`;
  const files = parts.filter(isFilled);
  const views = parts.map((part) => partView(part, { opacity, boundary, fileIndex: files.indexOf(part) }));
  const description = describeParts(views);
  const multipartText = joinTexts(
    ...views.filter((part) => part.path.length === 0).flatMap((part) => [part.head, part.value, ['\r\n']]),
    [`--${boundary}--\r\n`],
  );
  return {
    ...noBody,
    exists: true,
    kind: 'multipart',
    parts: views,
    hasLiteralNames: hasLiteralNames(views, opacity),
    ...description,
    boundary,
    multipartText,
    ...(description.hasFiles ? { length: -1, hasLength: false } : lengthView(multipartText)),
  };
}

function isFilled(part: WirePart): boolean {
  return part.kind === 'file' && part.path.length > 0;
}

function lengthView(text: Text): Pick<BodyView, 'length' | 'hasLength'> {
  const literal = literalOf(text);
  return { length: literal === undefined ? -1 : Buffer.byteLength(literal, 'utf8'), hasLength: literal !== undefined };
}
