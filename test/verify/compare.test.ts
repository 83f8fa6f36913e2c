import { describe, expect, it } from 'vitest';
import { compareRequests, type Verdict } from '../../src/verify/compare.ts';
import { createRequestParser, type RecordedRequest } from '../../src/verify/request-parser.ts';

const declared = { headers: ['X-A'], partTypes: ['', 'text/csv'] };

describe('method and target', () => {
  it.each([
    ['/a%20b/\u00c3\u00a9', '/a%20b/%C3%A9', 'equivalent'],
    ['/a?x=%41', '/a?x=A', 'equivalent'],
    ['/p?', '/p', 'equivalent'],
    ['/a?x=1&x=2', '/a?x=1&x=2', 'identical'],
    ['/a?x=1&x=2', '/a?x=2&x=1', 'differs'],
    ['/a?x=1&x=2', '/a?x=2', 'differs'],
    ['/a?x=a+b', '/a?x=a%20b', 'differs'],
    ['/a?x=a+b', '/a?x=a%2Bb', 'differs'],
    ['/a?x', '/a?x=', 'differs'],
    ['/a%2Fb', '/a/b', 'differs'],
    ['/a?x=%26', '/a?x=&', 'differs'],
    ['/a%2520', '/a%20', 'differs'],
    ['/a/../b', '/b', 'differs'],
  ])('%s against %s: %s', (truth, seen, kind) => {
    expect(compare(`GET ${truth}`, `GET ${seen}`).kind).toBe(kind);
  });

  it('names what differs', () => {
    expect(compare('GET /a?b', 'get /c?d').differences).toEqual([
      'the method is get instead of GET',
      'the path is /c instead of /a',
      'the query is d instead of b',
    ]);
  });
});

describe('headers', () => {
  it.each([
    ['X-A: 1', 'x-a:   1  ', 'identical'],
    ['X-A: 1', 'X-A: 1\nUser-Agent: me\nAccept: */*', 'identical'],
    ['X-A: 1', '', 'differs'],
    ['X-A: 1\nX-A: 2', 'X-A: 1, 2', 'differs'],
    ['X-A: 1', 'X-A: 1\nX-A: 1', 'differs'],
    ['X-A:', '', 'differs'],
    ['Content-Type: text/xml', 'Content-Type: text/xml; charset=UTF-8', 'equivalent'],
    ['Content-Type: text/xml', 'Content-Type: text/plain', 'differs'],
    ['Content-Type: text/xml', '', 'differs'],
    ['', 'Content-Type: text/xml', 'equivalent'],
  ])('%s against %s: %s', (truth, seen, kind) => {
    expect(compare(`GET /\n${truth}`, `GET /\n${seen}`).kind).toBe(kind);
  });

  it('compares a declared content type with its parameters', () => {
    const both = [recorded('GET /\nContent-Type: a/b; c=1'), recorded('GET /\nContent-Type: a/b')] as const;
    expect(compareRequests(...both, { headers: ['content-type'], partTypes: [] }).kind).toBe('differs');
  });
});

describe('bodies', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'a=b+c&a=%C3%A9', 'a=b%20c&a=\u00c3\u00a9', 'equivalent'],
    ['application/x-www-form-urlencoded', 'a=1&a=2', 'a=2&a=1', 'differs'],
    ['application/x-www-form-urlencoded', 'a=b%2Bc', 'a=b+c', 'differs'],
    ['application/x-www-form-urlencoded', '=1', '', 'differs'],
    ['application/json', '{"a": [1.50, "\\u00e9"]}', '{"a":[1.50,"\u00c3\u00a9"]}', 'equivalent'],
    ['application/problem+json', '{"a":1}', '{ "a":1 }', 'equivalent'],
    ['application/json', '{"a":1.50}', '{"a":1.5}', 'differs'],
    ['application/json', '{"a":1,"b":2}', '{"b":2,"a":1}', 'differs'],
    ['application/json', '{"a":1,"a":2}', '{"a":2}', 'differs'],
    ['application/json', '{"a":"1"}', '{"a":1}', 'differs'],
    ['application/json', '{"a": }', '{"a":}', 'differs'],
    ['', '{"a":1}', '{ "a": 1 }', 'equivalent'],
    ['', '{"a":1} ', '{"a":2}', 'differs'],
    ['', 'a ', 'a', 'differs'],
    ['text/plain', '{"a":1}', '{ "a":1 }', 'differs'],
    ['text/plain', 'a ', 'a', 'differs'],
    ['text/plain', 'a', 'a', 'identical'],
  ])('%s: %s against %s: %s', (...[type, truth, seen, kind]) => {
    const head = `POST /\nContent-Type: ${type}\n\n`;
    expect(compare(head + truth, head + seen).kind).toBe(kind);
  });

  it('shows the place where a long body differs', () => {
    const long = 'x'.repeat(500);
    expect(compare(`POST /\n\n${long}a${long}`, `POST /\n\n${long}b${long}`).differences).toEqual([
      `the body is …"${'x'.repeat(20)}b${'x'.repeat(39)}"… (1001 bytes) instead of …"${'x'.repeat(20)}a${'x'.repeat(39)}"… (1001 bytes)`,
    ]);
  });
});

describe('multipart bodies', () => {
  const truth = form('one-1', 'name="a"b"', 'name="f"; filename="é x.csv"\nContent-Type: text/csv');

  it.each([
    [
      'another boundary',
      form('two-2', 'name="a"b"', 'name="f"; filename="é x.csv"\nContent-Type: text/csv'),
      'identical',
    ],
    [
      'quotes as browsers write them',
      form('two-2', 'name="a%22b"', 'name="f"; filename="é x.csv"\nContent-Type: text/csv'),
      'equivalent',
    ],
    [
      'quotes with a backslash',
      form('two-2', 'name="a\\"b"', 'name="f"; filename="é x.csv"\nContent-Type: text/csv'),
      'equivalent',
    ],
    [
      'a plain type that nobody declared',
      form('two-2', 'name="a"b"\nContent-Type: text/plain', 'name="f"; filename="é x.csv"\nContent-Type: text/csv'),
      'equivalent',
    ],
    ['no declared type', form('two-2', 'name="a"b"', 'name="f"; filename="é x.csv"'), 'differs'],
    ['another name', form('two-2', 'name="ab"', 'name="f"; filename="é x.csv"\nContent-Type: text/csv'), 'differs'],
    [
      'a path as file name',
      form('two-2', 'name="a"b"', 'name="f"; filename="/tmp/é x.csv"\nContent-Type: text/csv'),
      'differs',
    ],
    ['no file name', form('two-2', 'name="a"b"', 'name="f"\nContent-Type: text/csv'), 'differs'],
    ['another order', form('two-2', 'name="f"; filename="é x.csv"\nContent-Type: text/csv', 'name="a"b"'), 'differs'],
    ['a part less', form('two-2', 'name="a"b"'), 'differs'],
  ])('%s', (_, seen, kind) => {
    expect(compare(truth, seen).kind).toBe(kind);
  });

  it('reads a file name that stands in the extended spelling', () => {
    expect(
      compare(
        form('one-1', 'name="f"; filename="é.csv"'),
        form('one-1', `name="f"; filename="e.csv"; filename*=UTF-8''%C3%A9.csv`),
      ).kind,
    ).toBe('equivalent');
  });
});

function compare(truth: string, seen: string): Verdict {
  return compareRequests(recorded(truth), recorded(seen), declared);
}

function form(boundary: string, ...heads: readonly string[]): string {
  const parts = heads.map((head) => `--${boundary}\nContent-Disposition: form-data; ${latin1(head)}\n\nv\n`);
  return `POST /\nContent-Type: multipart/form-data; boundary=${boundary}\n\n${parts.join('')}--${boundary}--\n`;
}

/** What the wire shows of UTF-8 text. */
function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function recorded(text: string): RecordedRequest {
  const [head = '', ...body] = text.split('\n\n');
  const [line, ...headers] = head.split('\n').filter((one) => one !== '');
  const bytes = Buffer.from(body.join('\n\n').replaceAll('\n', '\r\n'), 'latin1');
  const bytesOfHead = Buffer.from(
    [`${line} HTTP/1.1`, ...headers, `Content-Length: ${bytes.length}`, '', ''].join('\r\n'),
    'latin1',
  );
  const [event] = createRequestParser()(Buffer.concat([bytesOfHead, bytes]));
  if (event?.kind !== 'request') throw new Error('the test has no valid request');
  return event.request;
}
