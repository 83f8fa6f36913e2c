// Checks one request: method, URL, headers and body have a type that newman can use.
import { checkAuth, checkShape, inside, type Reporter, type ShapeContext, type Where } from './check-shape.ts';
import { isRecord, isScalar, listOf, quote, type Raw, shapeOf } from './raw.ts';

/** RFC 9110, section 5.6.2: `token`. */
const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;

const bodyModes: ReadonlySet<string> = new Set(['raw', 'urlencoded', 'formdata', 'file', 'graphql']);

/** A request is a URL's text or an object. */
export function checkRequest(request: unknown, where: Where, reporter: Reporter): void {
  if (!checkShape(request, ['an object', 'a string'], { name: 'a request', where, reporter })) return;
  const at = (key: string): Where => inside(where, key, reporter);
  if (!isRecord(request)) {
    checkUrl(request, where, reporter);
    return;
  }
  checkMethod(request['method'], at('method'), reporter);
  checkUrl(request['url'], request['url'] === undefined ? where : at('url'), reporter);
  checkHeaders(request['header'], at('header'), reporter);
  checkBody(request['body'], at('body'), reporter);
  checkAuth(request['auth'], at('auth'), reporter);
}

function checkMethod(method: unknown, where: Where, reporter: Reporter): void {
  if (method === undefined || method === null || method === '') return;
  const tried = isScalar(method) ? String(method).replaceAll(/\{\{[^{}]*\}\}/g, 'X') : '';
  if (token.test(tried)) return;
  const name = isScalar(method) ? quote(String(method)) : shapeOf(method);
  reporter.error('collection/bad-method', `${name} is not an HTTP method token`, where);
}

function checkUrl(url: unknown, where: Where, reporter: Reporter): void {
  if (!checkShape(url, ['a string', 'an object'], { name: 'a URL', where, reporter })) return;
  if (isEmptyUrl(url)) reporter.warn('collection/no-url', 'the request has no URL', where);
  if (!isRecord(url)) return;
  const shapes: Readonly<Record<string, readonly string[]>> = {
    raw: ['a string'],
    protocol: ['a string'],
    auth: ['an object'],
    host: ['a string', 'a list'],
    port: ['a string', 'a number'],
    path: ['a string', 'a list'],
    query: ['a list', 'a string', 'an object'],
    hash: ['a string'],
    variable: ['a list', 'an object'],
  };
  for (const [key, allowed] of Object.entries(shapes)) {
    checkShape(url[key], allowed, { name: `"${key}" of a URL`, where: inside(where, key, reporter), reporter });
  }
  checkQuery(url['query'], inside(where, 'query', reporter), reporter);
}

function isEmptyUrl(url: unknown): boolean {
  if (!isRecord(url)) return url === undefined || url === null || String(url).trim() === '';
  return ['raw', 'host', 'path', 'protocol'].every((key) => listOf(url[key]).every((part) => part === ''));
}

/** newman sends `?a` for `{"key": "a", "value": 1}`. */
function checkQuery(query: unknown, where: Where, reporter: Reporter): void {
  if (!Array.isArray(query)) return;
  for (const [index, entry] of query.entries()) {
    if (!isRecord(entry) || Boolean(entry['disabled'])) continue;
    const value = entry['value'];
    if (value === undefined || value === null || typeof value === 'string') continue;
    const pointer = reporter.places.inside(where.pointer, index, 'value');
    const message = `newman leaves this query value out, because it is ${shapeOf(value)} and not a string`;
    reporter.warn('collection/lost-value', message, { ...where, pointer });
  }
}

function checkHeaders(headers: unknown, where: Where, reporter: Reporter): void {
  checkShape(headers, ['a list', 'a string', 'an object'], { name: 'the headers', where, reporter });
  checkEntries(headers, { name: 'a header', where, reporter });
}

function checkEntries(entries: unknown, { name, where, reporter }: ShapeContext): void {
  if (!Array.isArray(entries)) return;
  for (const [index, entry] of entries.entries()) {
    checkShape(entry, ['an object', 'a string'], { name, where: inside(where, index, reporter), reporter });
  }
}

function checkBody(body: unknown, where: Where, reporter: Reporter): void {
  if (!checkShape(body, ['an object', 'a string'], { name: 'a body', where, reporter }) || !isRecord(body)) return;
  const mode = body['mode'];
  const at = (key: string): Where => inside(where, key, reporter);
  if (mode === undefined || mode === null || mode === '') return;
  const name = isScalar(mode) ? String(mode).toLowerCase() : '';
  if (bodyModes.has(name)) return checkBodyData(body, name, { where: at(name), reporter });
  const shown = isScalar(mode) ? quote(String(mode)) : shapeOf(mode);
  reporter.warn('collection/unknown-body-mode', `the body mode ${shown} is not known`, at('mode'));
}

function checkBodyData(body: Raw, mode: string, { where, reporter }: { where: Where; reporter: Reporter }): void {
  const shapes: Readonly<Record<string, readonly string[]>> = {
    urlencoded: ['a list', 'a string'],
    formdata: ['a list'],
    file: ['an object', 'a string'],
    graphql: ['an object'],
  };
  const allowed = shapes[mode];
  if (allowed === undefined) return;
  checkShape(body[mode], allowed, { name: `"${mode}" of a body`, where, reporter });
  checkEntries(body[mode], { name: 'a form field', where, reporter });
}
