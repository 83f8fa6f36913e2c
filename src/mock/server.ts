// A server made of a collection's saved examples, for runs and readers that shall not reach the real one.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { Collection } from '../model/collection.ts';
import type { Example } from '../model/request.ts';
import { matchRequest, routesOf, type Route } from './match.ts';

export interface MockOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
}

export interface MockServer {
  /** Without a slash at the end, e.g. `http://127.0.0.1:3000`. */
  readonly url: string;
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
  const routes = routesOf(collection);
  let count = 0;
  const server = http.createServer((request, response) => {
    count += 1;
    // A client may still be sending: an answer before the end would break its connection.
    request.resume().once('end', () => answer(routes, request, response));
  });
  const port = await listen(server, options);
  return { url: `http://127.0.0.1:${port}`, port, requestCount: () => count, close: () => close(server) };
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

function answer(routes: readonly Route[], request: http.IncomingMessage, response: http.ServerResponse): void {
  const match = matchRequest(routes, {
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    ...optional('contentType', request.headers['content-type']),
    ...optional('code', request.headers['x-mock-response-code']),
    ...optional('name', request.headers['x-mock-response-name']),
  });
  if (match.kind === 'found') return sendExample(match.example, request, response);
  sendJson(response, 404, { error: match.message, candidates: match.candidates });
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
