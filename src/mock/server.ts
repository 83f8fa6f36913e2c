// A server made of a collection's saved examples, for runs and readers that shall not reach the real one.
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { Collection } from '../model/collection.ts';
import type { Example } from '../model/request.ts';
import { matchRequest, routesOf, type MockRequest, type Route } from './match.ts';
import { createTokens, type Sent, type TokenAnswer, type Tokens } from './tokens.ts';

export interface MockOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** Issues tokens and demands the last one; see tokens.ts. */
  readonly tokens?: boolean;
  /** Milliseconds that every answer waits; `x-mock-response-delay` of a request wins. */
  readonly delay?: number;
  /** Speaks HTTPS by a certificate that is made now. */
  readonly tls?: boolean;
  /** Called for every answer. */
  readonly onAnswer?: (answer: MockAnswer) => void;
}

/** One line of a mock's log; nothing in it is secret but what a path may hold. */
export interface MockAnswer {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  /** Name of the example; a refusal or a miss says why instead. */
  readonly answer: string;
  /** Of the collection's request that has the example; empty where none has. */
  readonly trail: readonly string[];
  readonly pointer: string;
}

export interface MockServer {
  /** Without a slash at the end, e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
  /** PEM of the certificate, for clients that shall trust it; absent without `tls`. */
  readonly certificate?: string;
  readonly port: number;
  /** How many requests have been answered so far. */
  readonly requestCount: () => number;
  readonly close: () => Promise<void>;
}

/** Belong to the connection on which the example was saved (RFC 9110, 7.6.1), or to the bytes as they were sent then. */
const notReplayed: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Starts the server on the loopback interface; a port that cannot be had throws a Failure. */
export async function startMock(collection: Collection, options: MockOptions = {}): Promise<MockServer> {
  const mock: Mock = {
    routes: routesOf(collection),
    tokens: options.tokens === true ? createTokens() : undefined,
    delay: options.delay ?? 0,
    tell: options.onAnswer ?? (() => undefined),
  };
  let count = 0;
  const listener = (request: http.IncomingMessage, response: http.ServerResponse): void => {
    count += 1;
    // A client may still be sending: an answer before the end would break its connection.
    readBody(request, (body) => {
      const answer = (): void => answerRequest(mock, { request, response, body });
      const delay = delayOf(request, mock.delay);
      if (delay === 0) answer();
      else setTimeout(answer, delay).unref();
    });
  };
  // Lazily: the library that makes certificates is large.
  const certificate = options.tls === true ? (await import('./certificate.ts')).createCertificate() : undefined;
  const server = certificate === undefined ? http.createServer(listener) : https.createServer(certificate, listener);
  // Else a run that pauses may send its next request on a connection that is just being closed.
  server.keepAliveTimeout = 0;
  const port = await listen(server, options);
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    ...(certificate !== undefined && { certificate: certificate.cert }),
    requestCount: () => count,
    close: () => close(server),
  };
}

interface Mock {
  readonly routes: readonly Route[];
  readonly tokens: Tokens | undefined;
  readonly delay: number;
  readonly tell: (answer: MockAnswer) => void;
}

/** Nobody compares more of a body than this. */
const bodyLimit = 1024 * 1024;

function readBody(request: http.IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  });
  request.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

/** No caller waits longer than a minute. */
const longestDelay = 60_000;

function delayOf({ headers }: http.IncomingMessage, usual: number): number {
  const wanted = Number(headers['x-mock-response-delay'] ?? usual);
  return Number.isFinite(wanted) ? Math.min(Math.max(wanted, 0), longestDelay) : usual;
}

async function listen(server: http.Server, { port = 0, host = '127.0.0.1' }: MockOptions): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(port, error)));
    try {
      server.listen(port, host, resolve);
    } catch (error) {
      reject(cannotListen(port, error as Error));
    }
  });
  return (server.address() as AddressInfo).port;
}

function cannotListen(port: number, error: Error): Failure {
  return new Failure([
    {
      code: 'mock/cannot-listen',
      severity: 'error',
      message: `the mock cannot listen on port ${port}: ${error.message}`,
    },
  ]);
}

function close(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Exchange {
  readonly request: http.IncomingMessage;
  readonly response: http.ServerResponse;
  readonly body: string;
}

function answerRequest({ routes, tokens, tell }: Mock, exchange: Exchange): void {
  const { request, response, body } = exchange;
  const { method = 'GET', url: target = '/' } = request;
  const match = matchRequest(routes, { method, target, body, ...wishesOf(request) });
  const at = match.kind === 'found' ? match.route.request : { trail: [], pointer: '' };
  const log = (answer: string): void =>
    tell({
      method,
      path: target.replace(/[?#].*$/s, ''),
      status: response.statusCode,
      answer,
      trail: at.trail,
      pointer: at.pointer,
    });
  if (match.kind !== 'found') {
    sendJson(response, 404, { error: match.message, candidates: match.candidates });
    return log(match.message);
  }
  const { example } = match.route;
  const decision = tokens?.answer(match.route, sentBy(request, body)) ?? { kind: 'example' };
  if (decision.kind === 'refused') {
    refuse(response, decision);
    return log(decision.description);
  }
  sendExample(decision.kind === 'issued' ? { ...example, body: decision.body } : example, request, response);
  log(example.name);
}

/** What a caller asks for by `x-mock-*` headers, under Postman's names. */
function wishesOf({ headers }: http.IncomingMessage): Omit<MockRequest, 'method' | 'target'> {
  const named = headers['x-mock-match-request-headers'];
  const values = Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')] as const);
  return {
    ...optional('contentType', headers['content-type']),
    ...optional('code', headers['x-mock-response-code']),
    ...optional('name', headers['x-mock-response-name']),
    ...optional('id', headers['x-mock-response-id']),
    headers: Object.fromEntries(values),
    matchHeaders: named === undefined ? [] : splitNames(String(named)),
    matchBody: String(headers['x-mock-match-request-body']) === 'true',
  };
}

function splitNames(list: string): readonly string[] {
  return list.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim().toLowerCase()]));
}

function sentBy({ headers }: http.IncomingMessage, body: string): Sent {
  return { authorization: headers.authorization ?? '', contentType: headers['content-type'] ?? '', body };
}

function refuse(
  response: http.ServerResponse,
  { status, error, description }: Extract<TokenAnswer, { kind: 'refused' }>,
): void {
  if (status === 401)
    response.setHeader('www-authenticate', `Bearer error="${error}", error_description="${description}"`);
  sendJson(response, status, { error, error_description: description });
}

function optional<Key extends string>(
  key: Key,
  value: string | string[] | undefined,
): { readonly [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: String(value) }) as { readonly [K in Key]?: string };
}

function sendExample(example: Example, request: http.IncomingMessage, response: http.ServerResponse): void {
  const status = example.status === 0 ? 200 : example.status;
  if (!Number.isInteger(status) || status < 200 || status > 999) {
    return sendJson(response, 500, {
      error: `the example ${example.name} has status ${status}, which ends no response`,
    });
  }
  for (const { name, value } of example.headers) addHeader(response, name, value);
  response.statusCode = status;
  if (/^[\t\x20-\x7e]+$/.test(example.reason)) response.statusMessage = example.reason;
  const empty = request.method === 'HEAD' || status === 204 || status === 304;
  response.end(empty ? undefined : example.body);
}

/** An example is a stranger's: what is no header is left out, so that it cannot break or split the response. */
function addHeader(response: http.ServerResponse, name: string, value: string): void {
  if (notReplayed.has(name.toLowerCase())) return;
  try {
    http.validateHeaderName(name);
    http.validateHeaderValue(name, value);
  } catch {
    return;
  }
  response.appendHeader(name, value);
}

function sendJson(response: http.ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(`${JSON.stringify(value, null, 2)}\n`);
}
