// A server that remembers each request and lets another one answer it.
import http from 'node:http';
import { createServer, type Socket } from 'node:net';
import { createRequestParser, type RecordedRequest } from '../../src/verify/request-parser.ts';

export interface RecordingProxy {
  readonly url: string;
  /** The requests since the last call, in order of arrival; forgets them. */
  take(): readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 in front of the plain HTTP server at `upstream`. */
export async function recordBefore(upstream: string): Promise<RecordingProxy> {
  let recorded: RecordedRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const parse = createRequestParser();
    socket.on('data', (chunk) => {
      for (const event of parse(chunk)) {
        if (event.kind !== 'request') continue;
        recorded.push(event.request);
        forward(event.request, upstream, socket);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    take() {
      const taken = recorded;
      recorded = [];
      return taken;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward({ method, target, headers, body }: RecordedRequest, upstream: string, socket: Socket): void {
  const own = /^(?:host|connection|content-length|transfer-encoding|keep-alive|expect)$/i;
  const kept = headers.filter(({ name }) => !own.test(name)).map(({ name, value }) => [name, value] as const);
  const options = { method, headers: Object.fromEntries(kept) };
  const request = http.request(upstream + target, options, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      const content = Buffer.concat(chunks);
      const names = Object.entries(response.headers).filter(
        ([name]) => !/^(?:connection|transfer|content-length|keep-)/.test(name),
      );
      const lines = names.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('');
      const length = response.statusCode === 204 ? '' : `Content-Length: ${content.length}\r\n`;
      socket.write(`HTTP/1.1 ${response.statusCode} ${response.statusMessage}\r\n${lines}${length}\r\n`);
      socket.write(content);
    });
  });
  request.end(body);
}
