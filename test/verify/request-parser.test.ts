import { describe, expect, it } from 'vitest';
import { createRequestParser, type ParserEvent } from '../../src/verify/request-parser.ts';

describe('the request parser', () => {
  it('keeps method, target, header order, duplicates and body as sent', () => {
    const [event] = parse(
      'pUrGe /a//../b?x=%41&x=+ HTTP/1.1\r\nHost: h\r\nX-A:  1 \r\nx-a: \xe9\r\nContent-Length: 2\r\n\r\n\0\xff',
    );
    expect(event).toEqual({
      kind: 'request',
      keepAlive: true,
      request: {
        method: 'pUrGe',
        target: '/a//../b?x=%41&x=+',
        headers: [
          { name: 'Host', value: 'h' },
          { name: 'X-A', value: '1' },
          { name: 'x-a', value: 'é' },
          { name: 'Content-Length', value: '2' },
        ],
        body: Uint8Array.from([0, 255]),
      },
    });
  });

  it('gives the same events whatever the pieces are', () => {
    const text =
      'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nT: 1\r\n\r\nGET /2 HTTP/1.0\r\n\r\n';
    const whole = parse(text);
    expect(whole).toHaveLength(2);
    expect(bodyOf(whole[0])).toBe('abc0123456789');
    expect(whole[1]).toMatchObject({ keepAlive: false, request: { target: '/2' } });
    const push = createRequestParser();
    expect([...Buffer.from(text, 'latin1')].flatMap((byte) => push(Uint8Array.of(byte)))).toEqual(whole);
  });

  it('tells when the client waits before it sends the body', () => {
    const push = createRequestParser();
    expect(push(Buffer.from('PUT / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n'))).toEqual([
      { kind: 'continue' },
    ]);
    expect(push(Buffer.from('x'))).toMatchObject([{ kind: 'request' }]);
  });

  it.each([
    ['a request line without a version', 'GET /\r\n\r\n'],
    ['a length that is no number', 'GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n'],
    ['a chunk without a size', 'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ])('refuses %s and all that follows', (_, text) => {
    expect(parse(`${text}GET / HTTP/1.1\r\n\r\n`)).toMatchObject([{ kind: 'invalid' }]);
  });
});

function parse(text: string): readonly ParserEvent[] {
  return createRequestParser()(Buffer.from(text, 'latin1'));
}

function bodyOf(event: ParserEvent | undefined): string {
  return event?.kind === 'request' ? Buffer.from(event.request.body).toString('latin1') : '';
}
