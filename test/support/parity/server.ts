// A server for runs by newman and by postwright alike: it answers by the path and remembers what it was sent.
import http from 'node:http';
import https from 'node:https';
import type net from 'node:net';
import tls from 'node:tls';
import { listen, type Listening } from '../listen.ts';

export interface ParityServer extends Listening {
  /** What was sent since the last call, one text a request: its line, the headers that matter, its body. */
  readonly takeSent: () => readonly string[];
}

/** Headers that every client makes anew, or that name the client. */
const ignored = new Set(['postman-token', 'host', 'referer', 'connection', 'user-agent', 'accept', 'accept-encoding']);

export async function startParityServer(certificate?: https.ServerOptions): Promise<ParityServer> {
  const sent: string[] = [];
  const listener = (request: http.IncomingMessage, response: http.ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      sent.push(describe(request, body));
      answer(request, response, body);
    });
  };
  const server = certificate === undefined ? http.createServer(listener) : https.createServer(certificate, listener);
  return { ...(await listen(server)), takeSent: () => sent.splice(0) };
}

function describe({ method, url, headers, socket }: http.IncomingMessage, body: string): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    ignored.has(name) ? [] : [`${name}: ${withoutBoundary(String(value))}`],
  );
  return [`${method} ${url}${certificateIn(socket)}`, ...lines.toSorted(), withoutBoundary(body)].join('\n');
}

/** Whose certificate the client has shown. */
function certificateIn(socket: net.Socket): string {
  const subject = socket instanceof tls.TLSSocket ? socket.getPeerCertificate().subject : undefined;
  return subject === undefined ? '' : ` by ${String(subject.CN)}`;
}

function withoutBoundary(text: string): string {
  return text.replaceAll(/-+\d{10,}/g, '---boundary');
}

function answer(request: http.IncomingMessage, response: http.ServerResponse, body: string): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://h');
  const [, kind = '', detail = ''] = pathname.split('/');
  if (kind === 'status') response.statusCode = Number(detail);
  if (kind === 'redirect') response.writeHead(302, { location: `/echo/${detail}` });
  if (kind === 'cookie') response.setHeader('set-cookie', [`${detail}=${searchParams.get('value')}; Path=/`]);
  if (kind === 'text') return void response.setHeader('content-type', 'text/plain').end(detail);
  if (!response.headersSent) response.setHeader('content-type', 'application/json');
  const end = (): unknown => response.end(JSON.stringify({ kind, detail, method: request.method, body }));
  if (kind === 'slow') setTimeout(end, Number(detail)).unref();
  else end();
}
