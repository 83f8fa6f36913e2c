// Bodies compared by what a server reads out of them.
import { boundaryOf, parseMultipart, type MultipartPart } from './multipart.ts';
import type { RecordedRequest } from './request-parser.ts';
import { count } from '../util/count.ts';

/**
 * By the media type of `truth`: a urlencoded body is its ordered list of decoded pairs; a JSON body its value, with key
 * order, repeated keys and number spelling kept; multipart is compared part by part (name, file name, bytes, and
 * the type where `partTypes` declares one); any other body, and one that is not what its type says, byte for byte. A body
 * without a type that is JSON is compared as JSON.
 */
export function compareBodies(
  truth: RecordedRequest,
  seen: RecordedRequest,
  partTypes: readonly string[],
): readonly string[] {
  if (Buffer.compare(truth.body, seen.body) === 0) return [];
  const type = typeOf(truth).replace(/;.*/s, '').trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') {
    return compareValues('form', decodePairs(truth.body), decodePairs(seen.body));
  }
  if (type === '' || /[/+]json$/.test(type)) {
    return compareValues(type === '' ? 'body' : 'JSON', jsonTokens(truth.body), jsonTokens(seen.body));
  }
  if (type.startsWith('multipart/')) return compareMultipart(truth, seen, partTypes);
  return compareValues('body', [latin1(truth.body)], [latin1(seen.body)]);
}

function compareValues(what: string, wanted: readonly string[], got: readonly string[]): readonly string[] {
  const at = Array.from({ length: Math.max(wanted.length, got.length) }).findIndex((_, i) => wanted[i] !== got[i]);
  if (at < 0) return [];
  const where =
    wanted.length === 1 && got.length === 1 ? `the ${what}` : `the ${what}, at entry ${at + 1} of ${wanted.length},`;
  return [`${where} is ${excerpt(got[at], wanted[at])} instead of ${excerpt(wanted[at], got[at])}`];
}

function decodePairs(body: Uint8Array): readonly string[] {
  if (body.length === 0) return [];
  return latin1(body)
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return `${formDecode(name)} = ${formDecode(value.join('='))}`;
    });
}

function formDecode(text: string): string {
  return text
    .replace(/\+/g, ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Two JSON texts have equal tokens when they have the same value, key order, repeated keys and numbers' spelling. */
function jsonTokens(body: Uint8Array): readonly string[] {
  const text = Buffer.from(body).toString('utf8');
  try {
    JSON.parse(text);
  } catch {
    return [latin1(body)];
  }
  const tokens = text.match(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s"[\]{},:]+/gs) ?? [];
  return tokens.map((token) => (token.startsWith('"') ? JSON.stringify(JSON.parse(token)) : token));
}

function compareMultipart(truth: RecordedRequest, seen: RecordedRequest, types: readonly string[]): readonly string[] {
  const wanted = partsOf(truth);
  const got = partsOf(seen);
  if (!wanted) return compareValues('body', [latin1(truth.body)], [latin1(seen.body)]);
  if (!got) return ['the body is no multipart body'];
  if (wanted.length !== got.length) return [`the form has ${count(got.length, 'part')} instead of ${wanted.length}`];
  return wanted.flatMap((part, index) => {
    const other = got[index];
    return other ? comparePart(part, other, types[index] ?? '').map((what) => `part ${index + 1}: ${what}`) : [];
  });
}

function partsOf(request: RecordedRequest): readonly MultipartPart[] | undefined {
  const boundary = boundaryOf(typeOf(request));
  return boundary === undefined ? undefined : parseMultipart(request.body, boundary);
}

function comparePart(wanted: MultipartPart, got: MultipartPart, declaredType: string): readonly string[] {
  return [
    ...compareValues('name', [wanted.name], [got.name]),
    ...compareValues('file name', [wanted.fileName ?? '(none)'], [got.fileName ?? '(none)']),
    ...(declaredType === '' ? [] : compareValues('type', [plainType(wanted.type)], [plainType(got.type)])),
    ...compareValues('content', [latin1(wanted.bytes)], [latin1(got.bytes)]),
  ];
}

/** A part without a type is text/plain (RFC 7578, 4.4). */
function plainType(type: string): string {
  return (type || 'text/plain').toLowerCase().replace(/\s*;\s*/g, ';');
}

function typeOf(request: RecordedRequest): string {
  return request.headers.findLast((header) => header.name.toLowerCase() === 'content-type')?.value ?? '';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** The neighbourhood of the first character that differs, readable as UTF-8 where it is. */
function excerpt(text: string | undefined, other: string | undefined): string {
  if (text === undefined) return 'absent';
  let at = 0;
  while (at < text.length && at < (other ?? '').length && text[at] === other?.[at]) at += 1;
  const start = Math.max(0, at - 20);
  const part = Buffer.from(text.slice(start, at + 40), 'latin1').toString('utf8');
  return `${start > 0 ? '…' : ''}${JSON.stringify(part)}${at + 40 < text.length ? '…' : ''} (${count(text.length, 'byte')})`;
}
