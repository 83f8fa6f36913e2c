// Which saved example answers a request, by method and path as Postman's own mock servers do.
import { requestsIn, type Collection } from '../model/collection.ts';
import type { Example, Request } from '../model/request.ts';
import { sourceOf, variablesIn, type Text } from '../model/text.ts';
import { meetsExpectations, type Expected } from './expectations.ts';

/** A saved example and the requests that it answers. */
export interface Route {
  /** '' where the collection's method is a variable, which answers any. */
  readonly method: string;
  /** Decoded; undefined stands for any segment. */
  readonly segments: readonly (string | undefined)[];
  /** A variable stands where the path begins, so `segments` is only the end of it. */
  readonly open: boolean;
  /** undefined stands for any value. */
  readonly query: readonly (readonly [name: string, value: string | undefined])[];
  /** Beginning of the content type that the request's body has; '' where any will do. */
  readonly contentType: string;
  /** As people write it, e.g. `GET /documents/*`. */
  readonly label: string;
  readonly example: Example;
  /** The request of the collection that has the example. */
  readonly request: Request;
}

export interface MockRequest extends Expected {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  readonly contentType?: string;
  /** `x-mock-response-code`. */
  readonly code?: string;
  /** `x-mock-response-name`. */
  readonly name?: string;
  /** `x-mock-response-id`: an example's own, Postman's `<user>-<id>`, or its JSON pointer. */
  readonly id?: string;
}

export type Match =
  | { readonly kind: 'found'; readonly route: Route }
  | { readonly kind: 'missing'; readonly message: string; readonly candidates: readonly string[] };

/** Stands for a variable while a URL is taken apart. */
const hole = '\u0000';

const candidateLimit = 20;

/** The routes of all saved examples, in file order. */
export function routesOf(collection: Collection): readonly Route[] {
  return requestsIn(collection).flatMap((request) => request.examples.map((example) => routeOf(request, example)));
}

/**
 * The example that answers `request`: of the routes that match, the one with the most literal segments (capitals and all), then the one
 * whose query, content type and status (2xx) fit best, then the first of the file.
 */
export function matchRequest(routes: readonly Route[], request: MockRequest): Match {
  const { path, query } = splitTarget(request.target);
  // What is named so has no double, wherever it stands.
  const named = request.id === undefined ? undefined : routes.find((route) => hasId(route.example, request.id ?? ''));
  if (named) return { kind: 'found', route: named };
  const onPath = routes.filter((route) => matchesPath(route, path));
  const onMethod = onPath.filter((route) => matchesMethod(route, request.method));
  const wanted = onMethod.filter((route) => isWanted(route.example, request) && meetsExpectations(route, request));
  const [best] = wanted
    .map((route) => ({ route, rank: rankOf(route, { path, query, request }) }))
    .toSorted((a, b) => compareRanks(b.rank, a.rank));
  if (best) return { kind: 'found', route: best.route };
  return missing({ routes, onPath, onMethod, request });
}

function routeOf(request: Request, example: Example): Route {
  const own = example.request;
  const method = own?.method
    ? own.method.toUpperCase()
    : variablesIn(request.method).length > 0
      ? ''
      : sourceOf(request.method);
  const { open, path, query } = splitUrl(own ? own.url : request.url.text);
  const free = new Set(request.url.pathVariables.map(({ value }) => decode(markHoles(value ?? []))));
  const segments = path.map((segment) => {
    const literal = decode(segment);
    // The text of a URL has its path variables replaced: where the value of one stands, anything may.
    return literal.includes(hole) || literal.startsWith(':') || free.has(literal) ? undefined : literal;
  });
  const shown = segments.map((segment) => `/${segment ?? '*'}`).join('') || '/';
  const label = `${method || '*'} ${open ? '…' : ''}${shown}`;
  return { method, segments, open, query, contentType: contentTypeOf(request), label, example, request };
}

/** The host goes; where a variable stands for it, it may stand for the beginning of the path too. */
function splitUrl(text: Text): Pick<Route, 'open' | 'query'> & { readonly path: readonly string[] } {
  const [whole = ''] = markHoles(text).split('#');
  const at = whole.indexOf('?');
  const address = (at < 0 ? whole : whole.slice(0, at)).replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const slash = address.indexOf('/');
  const authority = slash < 0 ? address : address.slice(0, slash);
  const path = slash < 0 ? '' : address.slice(slash);
  return { open: authority.includes(hole), path: segmentsOf(path), query: pairsOf(at < 0 ? '' : whole.slice(at + 1)) };
}

function markHoles(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : hole)).join('');
}

function splitTarget(target: string): { readonly path: readonly string[]; readonly query: Route['query'] } {
  const [whole = ''] = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split('#');
  const at = whole.indexOf('?');
  const path = segmentsOf(at < 0 ? whole : whole.slice(0, at)).map(decode);
  return { path, query: pairsOf(at < 0 ? '' : whole.slice(at + 1)) };
}

/** A slash at the end makes no difference. */
function segmentsOf(path: string): readonly string[] {
  const segments = path.split('/').slice(1);
  return segments.at(-1) === '' ? segments.slice(0, -1) : segments;
}

function pairsOf(query: string): Route['query'] {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const at = pair.indexOf('=');
    const value = at < 0 ? '' : decode(pair.slice(at + 1));
    return [decode(at < 0 ? pair : pair.slice(0, at)), value.includes(hole) ? undefined : value] as const;
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function contentTypeOf({ body }: Request): string {
  if (body.kind === 'formdata') return 'multipart/form-data';
  if (body.kind === 'urlencoded') return 'application/x-www-form-urlencoded';
  return body.kind === 'graphql' || (body.kind === 'raw' && body.language === 'json') ? 'application/json' : '';
}

function matchesPath({ segments, open }: Route, path: readonly string[]): boolean {
  const extra = path.length - segments.length;
  if (open ? extra < 0 : extra !== 0) return false;
  return segments.every((segment, index) => segment === undefined || isAlike(segment, path[extra + index] ?? ''));
}

/** Postman takes capitals for small letters where nothing fits better. */
function isAlike(segment: string, actual: string): boolean {
  return segment === actual || segment.toLowerCase() === actual.toLowerCase();
}

/** HEAD is answered as GET without the body (RFC 9110, 9.3.2). */
function matchesMethod(route: Route, method: string): boolean {
  return route.method === '' || route.method === method || (method === 'HEAD' && route.method === 'GET');
}

function hasId({ id, pointer }: Example, wanted: string): boolean {
  return pointer === wanted || (id !== undefined && (id === wanted || wanted.endsWith(`-${id}`)));
}

function isWanted(example: Example, { code, name, id }: MockRequest): boolean {
  if (id !== undefined) return false;
  return (code === undefined || String(example.status) === code) && (name === undefined || example.name === name);
}

interface Ranked {
  readonly path: readonly string[];
  readonly query: Route['query'];
  readonly request: MockRequest;
}

/** Compared number by number, the greater wins. */
function rankOf(route: Route, { path, query, request }: Ranked): readonly number[] {
  const { status } = route.example;
  const type = (request.contentType ?? '').toLowerCase();
  const extra = path.length - route.segments.length;
  return [
    route.segments.filter((segment) => segment !== undefined).length,
    route.segments.filter((segment, index) => segment === path[extra + index]).length,
    -extra,
    route.method === request.method ? 1 : 0,
    queryRank(route.query, query),
    route.contentType !== '' && type.startsWith(route.contentType) ? 1 : 0,
    (status >= 200 && status < 300) || status === 0 ? 1 : 0,
  ];
}

/** What both have counts for the route, what only one of them has counts against it. */
function queryRank(expected: Route['query'], actual: Route['query']): number {
  const rest = [...actual];
  let common = 0;
  for (const [name, value] of expected) {
    const at = rest.findIndex((pair) => pair[0] === name && (value === undefined || pair[1] === value));
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return common - (expected.length - common) - rest.length;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

interface Missed {
  readonly routes: readonly Route[];
  readonly onPath: readonly Route[];
  readonly onMethod: readonly Route[];
  readonly request: MockRequest;
}

function missing({ routes, onPath, onMethod, request }: Missed): Match {
  const { method, target } = request;
  if (onMethod.length > 0) {
    const examples = onMethod.map(({ example }) => `${example.status} ${example.name}`);
    return missed(`no saved example of ${method} ${target} has the wanted status, name, headers or body`, examples);
  }
  if (onPath.length > 0) return missed(`no saved example answers ${method} on this path`, onPath.map(labelOf));
  return missed(`no saved example answers ${method} ${target}`, routes.map(labelOf));
}

function missed(message: string, candidates: readonly string[]): Match {
  return { kind: 'missing', message, candidates: [...new Set(candidates)].slice(0, candidateLimit) };
}

function labelOf({ label }: Route): string {
  return label;
}
