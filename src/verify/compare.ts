// Whether two recorded requests are the same, as the design's part 7 defines it.
import { compareBodies } from './compare-body.ts';
import { boundaryOf } from './multipart.ts';
import type { RecordedRequest } from './request-parser.ts';

/** What the collection says itself; all else is the client's own and left out of the comparison. */
export interface Declared {
  /** Names of the headers that the collection or its auth declares, in any case. */
  readonly headers: readonly string[];
  /** The content type that each sent part of a form declares, in order; '' where it declares none. */
  readonly partTypes: readonly string[];
}

export interface Verdict {
  readonly kind: 'identical' | 'equivalent' | 'differs';
  /** One readable sentence each; empty unless `differs`. */
  readonly differences: readonly string[];
}

/**
 * `identical`: method, target, declared headers and body agree byte for byte (a multipart boundary aside, which is
 * random). `equivalent`: they agree after decoding:
 *
 * - path by segment and query by pair, percent-decoded, in order, duplicates kept. `+` in a query is only equal to `+`,
 *   since servers read it as a space and `%2B` as a plus. `/p?` and `/p` are equal: clients on the WHATWG URL
 *   standard drop an empty query.
 * - each declared header is there once per declaration with an equal value; others do not count. One exception: the
 *   media type (without parameters) that newman derives from the body's mode has to be the same, as it says how
 *   the body is to be read.
 * - bodies as `compareBodies` says.
 */
export function compareRequests(truth: RecordedRequest, seen: RecordedRequest, declared: Declared): Verdict {
  const differences = [
    ...compareMethods(truth, seen),
    ...compareTargets(truth.target, seen.target),
    ...compareHeaders(truth, seen, declared.headers),
    ...compareBodies(truth, seen, declared.partTypes),
  ];
  if (differences.length > 0) return { kind: 'differs', differences };
  const same = fingerprint(truth, declared) === fingerprint(seen, declared);
  return { kind: same ? 'identical' : 'equivalent', differences };
}

/** The values of a header in order. */
export function headerValues(request: RecordedRequest, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return request.headers.filter((header) => header.name.toLowerCase() === wanted).map((header) => header.value);
}

function compareMethods(truth: RecordedRequest, seen: RecordedRequest): readonly string[] {
  return truth.method === seen.method ? [] : [`the method is ${seen.method} instead of ${truth.method}`];
}

function compareTargets(truth: string, seen: string): readonly string[] {
  const wanted = readTarget(truth);
  const got = readTarget(seen);
  const differences: string[] = [];
  if (wanted.path !== got.path) differences.push(`the path is ${pathOf(seen)} instead of ${pathOf(truth)}`);
  if (wanted.query !== got.query) differences.push(`the query is ${queryOf(seen)} instead of ${queryOf(truth)}`);
  return differences;
}

function readTarget(target: string): { readonly path: string; readonly query: string } {
  const path = JSON.stringify(pathOf(target).split('/').map(percentDecode));
  const pairs = queryOf(target)
    .split('&')
    // `%2B` must not become what a bare plus is.
    .map((pair) =>
      /^([^=]*)(=?)(.*)$/s
        .exec(pair)
        ?.slice(1)
        .map((part) => percentDecode(part.replace(/\+/g, '%00+'))),
    );
  return { path, query: JSON.stringify(pairs) };
}

function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

function queryOf(target: string): string {
  const mark = target.indexOf('?');
  return mark < 0 ? '' : target.slice(mark + 1);
}

/** Bytes as latin1; what is no escape stays. */
function percentDecode(text: string): string {
  const bytes = Buffer.from(text, 'latin1').toString('latin1');
  return bytes.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function compareHeaders(truth: RecordedRequest, seen: RecordedRequest, names: readonly string[]): readonly string[] {
  const differences = lowerCaseOnce(names)
    .filter((name) => isStable(name, truth))
    .flatMap((name) => {
      const wanted = headerValues(truth, name);
      const got = headerValues(seen, name);
      if (JSON.stringify(wanted) === JSON.stringify(got)) return [];
      return [`the header ${name} is ${listed(got)} instead of ${listed(wanted)}`];
    });
  return [...differences, ...compareMediaTypes(truth, seen, names)];
}

function compareMediaTypes(truth: RecordedRequest, seen: RecordedRequest, names: readonly string[]): readonly string[] {
  const wanted = mediaTypeOf(truth);
  const isDeclared = lowerCaseOnce(names).includes('content-type') && isStable('content-type', truth);
  if (isDeclared || wanted === '' || wanted === mediaTypeOf(seen)) return [];
  return [`the body's media type is ${mediaTypeOf(seen) || 'not named'} instead of ${wanted}`];
}

/** The media type of the body in lower case without parameters; '' where the request names none. */
export function mediaTypeOf(request: RecordedRequest): string {
  return (headerValues(request, 'content-type').at(-1) ?? '').replace(/;.*/s, '').trim().toLowerCase();
}

/** The content type of a multipart body ends in a random boundary: its parts and media type are compared instead. */
function isStable(name: string, truth: RecordedRequest): boolean {
  return name !== 'content-type' || headerValues(truth, name).every((value) => boundaryOf(value) === undefined);
}

function lowerCaseOnce(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.toLowerCase()))];
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? 'absent' : values.map((value) => JSON.stringify(value)).join(' and ');
}

function fingerprint(request: RecordedRequest, declared: Declared): string {
  const headers = lowerCaseOnce([...declared.headers, 'content-type']).map((name) => [
    name,
    headerValues(request, name),
  ]);
  const text = JSON.stringify([request.method, request.target, headers, Buffer.from(request.body).toString('latin1')]);
  const boundary = boundaryOf(headerValues(request, 'content-type').at(-1) ?? '');
  return boundary ? text.replaceAll(boundary, 'boundary') : text;
}
