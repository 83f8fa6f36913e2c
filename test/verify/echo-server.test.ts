import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEchoServer, type EchoServer } from '../../src/verify/echo-server.ts';

let server: EchoServer;
beforeEach(async () => {
  server = await startEchoServer();
});
afterEach(() => server.close());

describe('the echo server', () => {
  it('answers with JSON and remembers the request until it is taken', async () => {
    const response = await fetch(`${server.url}/a?b`, { method: 'POST', body: 'é' });
    expect(await response.json()).toEqual({ ok: true });
    expect(server.take()).toMatchObject([{ method: 'POST', target: '/a?b', body: new TextEncoder().encode('é') }]);
    expect(server.take()).toEqual([]);
  });

  it('takes methods that no parser knows, one after the other on one connection', async () => {
    const answers = await exchange(
      'FROB /1 HTTP/1.1\r\n\r\nfrob /2 HTTP/1.1\r\n\r\nHEAD /3 HTTP/1.1\r\nConnection: close\r\n\r\n',
    );
    expect(answers.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
    expect(answers.match(/\{"ok":true\}/g)).toHaveLength(2);
    expect(server.take().map((one) => one.method)).toEqual(['FROB', 'frob', 'HEAD']);
  });

  it('lets a client that asks first send its body', async () => {
    const asking = request(server.url, { method: 'PUT', headers: { Expect: '100-continue', 'Content-Length': 3 } });
    asking.on('continue', () => asking.end('abc'));
    asking.flushHeaders();
    await new Promise((resolve, reject) => asking.on('response', resolve).on('error', reject));
    expect(server.take()).toMatchObject([{ method: 'PUT', body: new TextEncoder().encode('abc') }]);
  });

  it('answers with the JSON that it is given', async () => {
    server.answerWith('["é"]');
    expect(await (await fetch(server.url)).json()).toEqual(['é']);
  });

  it('refuses what is no request', async () => {
    expect(await exchange('nonsense\r\n\r\n')).toContain('400 Bad Request');
    expect(server.take()).toEqual([]);
  });
});

async function exchange(bytes: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}
