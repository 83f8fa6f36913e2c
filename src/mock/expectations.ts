// What a caller asks a mock to compare beside method, path and query: headers and body, by the headers that Postman's
// documentation of its mock servers names (`x-mock-match-request-headers`, `x-mock-match-request-body`).
import type { Body, Param } from '../model/body.ts';
import type { Example, Request } from '../model/request.ts';
import { sourceOf, type Text } from '../model/text.ts';
import { escapePattern } from '../util/pattern.ts';
import { isRecord } from '../util/raw.ts';

export interface Expected {
  /** Lower-case names of the headers to be compared. */
  readonly matchHeaders?: readonly string[];
  readonly matchBody?: boolean;
  /** Value by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Saved {
  readonly example: Example;
  readonly request: Request;
}

/** Whether the request has the headers and the body of the one that the example answers, as far as they are to be compared. */
export function meetsExpectations({ example, request }: Saved, expected: Expected): boolean {
  const saved = example.request ?? request;
  const { matchHeaders = [], matchBody = false, headers = {}, body = '' } = expected;
  return (
    matchHeaders.every((name) => hasHeader(saved.headers, name, headers[name])) &&
    (!matchBody || fitsBody(saved.body, body))
  );
}

function hasHeader(saved: readonly Param[], name: string, value: string | undefined): boolean {
  const wanted = saved.filter((header) => !header.disabled && sourceOf(header.name).toLowerCase() === name);
  if (wanted.length === 0) return value === undefined;
  return value !== undefined && wanted.some((header) => fitsText(header.value ?? [], value));
}

function fitsBody(saved: Body, sent: string): boolean {
  switch (saved.kind) {
    case 'none':
      return sent === '';
    case 'raw':
      return fitsText(saved.text, sent) || (saved.text.every(isLiteral) && isSameJson(sourceOf(saved.text), sent));
    case 'urlencoded':
      return fitsFields(saved.fields, sent);
    default:
      // Parts, files and queries have many spellings: there is a body or there is none.
      return sent !== '';
  }
}

function isLiteral(part: Text[number]): boolean {
  return typeof part === 'string';
}

/** A variable stands for any text. */
function fitsText(saved: Text, sent: string): boolean {
  const pieces = saved.map((part) => (typeof part === 'string' ? escapePattern(part) : '[^]*?'));
  return new RegExp(`^${pieces.join('')}$`, 'u').test(sent);
}

function isSameJson(saved: string, sent: string): boolean {
  try {
    return canonical(JSON.parse(saved)) === canonical(JSON.parse(sent));
  } catch {
    return false;
  }
}

/** The order of members does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function fitsFields(saved: readonly Param[], sent: string): boolean {
  const enabled = saved.filter((field) => !field.disabled);
  const pairs = [...new URLSearchParams(sent)];
  return (
    pairs.length === enabled.length &&
    enabled.every(({ name, value }, index) => {
      const [sentName = '', sentValue = ''] = pairs[index] ?? [];
      return fitsText(name, sentName) && fitsText(value ?? [], sentValue);
    })
  );
}
