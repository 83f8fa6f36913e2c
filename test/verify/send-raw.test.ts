import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEchoServer, type EchoServer } from '../../src/verify/echo-server.ts';
import { rawBytes, sendBytes } from '../../src/verify/send-raw.ts';

let echo: EchoServer;
beforeEach(async () => {
  echo = await startEchoServer();
});
afterEach(() => echo.close());

describe('a request as text', () => {
  it('is sent without its comments, with line ends as HTTP wants them in the head only', async () => {
    const text = '# a comment\n# another\nFROB /p HTTP/1.1\nHost: h\nContent-Length: 8\n\n# a\n\nb\n\n';
    const outcome = await sendBytes(() => rawBytes(text), echo.port);
    expect(outcome.failure).toBe('');
    const [request] = echo.take();
    expect(request).toMatchObject({
      method: 'FROB',
      target: '/p',
      headers: [{ name: 'Host', value: 'h' }, { name: 'Content-Length' }],
    });
    expect(Buffer.from(request?.body ?? []).toString()).toBe('# a\n\nb\n\n');
  });

  it('is sent where the server answers in between that it may go on', async () => {
    const text = 'POST /p HTTP/1.1\nExpect: 100-continue\nContent-Length: 1\n\na';
    expect(await sendBytes(() => rawBytes(text), echo.port)).toMatchObject({ failure: '' });
  });

  it.each([
    ['is no request', 'nonsense\n\n', 'is refused by the server'],
    ['has less body than it says', 'POST / HTTP/1.1\nContent-Length: 9\n\nabc', 'got no answer within 0.3 s'],
  ])('that %s fails', async (_, text, failure) => {
    expect((await sendBytes(() => rawBytes(text), echo.port, 300)).failure).toBe(failure);
    expect(echo.take()).toEqual([]);
  });
});
