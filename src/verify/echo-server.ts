// Proof that a snippet sends newman's request: this server records what arrives, the other files run and compare.
import { createServer, type Socket } from 'node:net';
import { createRequestParser, type ParserEvent, type RecordedRequest } from './request-parser.ts';

export interface EchoServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** From now on the answers hold this JSON, e.g. a saved example, instead of `{"ok":true}`. */
  answerWith(json: string): void;
  /** The requests since the last call, in order of arrival; forgets them. */
  take(): readonly RecordedRequest[];
  /** Ends open connections too. */
  close(): Promise<void>;
}

const plainAnswer = '{"ok":true}';

/**
 * Listens on a free port of 127.0.0.1, answers 200 to any method and any bytes, and remembers the requests.
 * It reads a plain socket, since Node's `http` server refuses custom methods.
 */
export async function startEchoServer(): Promise<EchoServer> {
  let recorded: RecordedRequest[] = [];
  let answer = plainAnswer;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, (request) => {
      recorded.push(request);
      return answer;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    answerWith(json) {
      answer = json;
    },
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

/** `record` remembers a request and gives the answer to it. */
function serve(socket: Socket, record: (request: RecordedRequest) => string): void {
  const parse = createRequestParser();
  // A client that goes away is its own business: what it sent before is recorded.
  socket.on('error', () => socket.destroy());
  socket.setNoDelay(true);
  socket.on('data', (chunk) => {
    for (const event of parse(chunk)) reply(socket, event, record);
  });
}

function reply(socket: Socket, event: ParserEvent, record: (request: RecordedRequest) => string): void {
  if (event.kind === 'continue') {
    socket.write('HTTP/1.1 100 Continue\r\n\r\n');
    return;
  }
  if (event.kind === 'invalid') {
    socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    return;
  }
  const answer = record(event.request);
  const head = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(answer)}\r\nConnection: ${event.keepAlive ? 'keep-alive' : 'close'}`;
  socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n${event.request.method === 'HEAD' ? '' : answer}`);
  if (!event.keepAlive) socket.end();
}
