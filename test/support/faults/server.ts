// A server that does what servers must not: each path is one way to fail.
import http from 'node:http';
import { listen, type Listening } from '../listen.ts';

type Misbehave = (response: http.ServerResponse, request: http.IncomingMessage) => void;

const megabyte = Buffer.alloc(1024 * 1024, 'x');

const faults: Readonly<Record<string, Misbehave>> = {
  '/fine': (response) => response.end('{}'),
  '/hang-up': (response) => response.destroy(),
  '/reset-in-body': (response) => {
    response.writeHead(200, { 'content-length': '100000' }).write('the beginning');
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  },
  '/cut-in-body': (response) => {
    response.writeHead(200, { 'content-length': '100000' }).write('the beginning');
    setTimeout(() => response.destroy(), 20);
  },
  '/silence': () => undefined,
  '/drip': (response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 20);
    response.once('close', () => clearInterval(timer));
  },
  '/large': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    sendLarge(response, Number(process.env['LARGE'] ?? 100));
  },
  '/redirect-loop': (response) => response.writeHead(302, { location: '/redirect-loop' }).end(),
  '/redirect-nowhere': (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/bad-json': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a": '),
  '/bad-gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is no gzip'),
  '/no-http': (response) => response.socket?.end('this is no HTTP\r\n\r\n'),
  '/bad-header': (response) => response.socket?.end('HTTP/1.1 200 OK\r\nbad header\u0001: \u0000\r\n\r\n'),
};

export async function startFaultServer(): Promise<Listening> {
  const server = http.createServer((request, response) => {
    request.resume().once('end', () => (faults[request.url ?? ''] ?? faults['/fine'])?.(response, request));
  });
  return listen(server);
}

function sendLarge(response: http.ServerResponse, megabytes: number): void {
  if (megabytes === 0) response.end();
  else response.write(megabyte, () => sendLarge(response, megabytes - 1));
}
