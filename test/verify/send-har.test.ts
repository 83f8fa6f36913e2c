import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harBytes } from '../../src/verify/send-har.ts';

const response = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: '' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};
const plain = {
  method: 'GET',
  url: 'http://h:1/p?a=%20b',
  httpVersion: 'HTTP/1.1',
  cookies: [],
  headers: [],
  queryString: [{ name: 'a', value: ' b' }],
  headersSize: -1,
  bodySize: 0,
};

function archive(request: object, entry: object = {}): string {
  const timings = { send: 0, wait: 0, receive: 0 };
  const whole = { startedDateTime: '1970-01-01T00:00:00Z', time: 0, request, response, cache: {}, timings, ...entry };
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'n', version: '1' }, entries: [whole] } });
}

function messageOf(request: object, directory = '/'): string {
  return Buffer.from(harBytes(archive({ ...plain, ...request }), directory)).toString('latin1');
}

describe('the message of an archive', () => {
  it('has the URL as it is spelled, and a host', () => {
    expect(messageOf({})).toBe('GET /p?a=%20b HTTP/1.1\r\nHost: h:1\r\n\r\n');
    expect(messageOf({ url: 'https://h?q' })).toBe('GET /?q HTTP/1.1\r\nHost: h\r\n\r\n');
  });

  it('has its own headers in order, repeated ones too, and none of them twice', () => {
    const headers = [
      { name: 'X', value: 'é' },
      { name: 'host', value: 'other' },
      { name: 'X', value: '' },
    ];
    expect(messageOf({ headers })).toBe('GET /p?a=%20b HTTP/1.1\r\nX: é\r\nhost: other\r\nX: \r\n\r\n');
  });

  it('has a text as UTF-8, with the type of the body where no header names one', () => {
    const message = messageOf({ method: 'POST', postData: { mimeType: 'text/plain', text: 'é\0' } });
    expect(message).toMatch(/\r\nContent-Type: text\/plain\r\nContent-Length: 3\r\n\r\n\u00c3\u00a9\0$/);
    const headers = [{ name: 'content-type', value: 'a/b' }];
    const declared = messageOf({ headers, postData: { mimeType: 'text/plain', text: '' } });
    expect(declared).toMatch(/Content-Length: 0\r\ncontent-type: a\/b\r\n\r\n$/);
    expect(messageOf({ postData: { mimeType: '', text: '{}' } })).not.toContain('Content-Type');
  });

  it('has a form percent-encoded', () => {
    const params = [{ name: 'a b', value: "é'" }, { name: 'c' }];
    const message = messageOf({ postData: { mimeType: 'application/x-www-form-urlencoded', params } });
    expect(message).toMatch(/\r\n\r\na%20b=%C3%A9%27&c=$/);
  });

  it('has the files of a form', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'postwright-har-'));
    try {
      await writeFile(join(directory, 'a.txt'), 'inside');
      const params = [
        { name: 'n"', value: 'v', contentType: 'text/x' },
        { name: 'f', fileName: './a.txt' },
        { name: 'none', fileName: '' },
      ];
      const message = messageOf({ postData: { mimeType: 'multipart/form-data', params } }, directory);
      const boundary = /boundary=(\S+)/.exec(message)?.[1] ?? '';
      const head = 'Content-Disposition: form-data; name=';
      expect(message.slice(message.indexOf('\r\n\r\n') + 4).replaceAll('\r\n', '\n')).toBe(
        `--${boundary}\n${head}"n%22"\nContent-Type: text/x\n\nv\n--${boundary}\n${head}"f"; filename="a.txt"\n\ninside\n` +
          `--${boundary}\n${head}"none"; filename=""\n\n\n--${boundary}--\n`,
      );
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});

describe('an archive', () => {
  it.each([
    ['no JSON', '{', /JSON/],
    ['nothing of HAR', '{}', /log\.version/],
    ['no timings', archive(plain, { timings: undefined }), /timings/],
    ['no response', archive(plain, { response: {} }), /response\.status/],
    ['a header without a value', archive({ ...plain, headers: [{ name: 'a' }] }), /headers\.\*\.value: string/],
    ['headers that are no list', archive({ ...plain, headers: {} }), /headers\.\*\.name: a list/],
    ['a body without a type', archive({ ...plain, postData: { text: '' } }), /mimeType: string/],
    ['a body of two kinds', archive({ ...plain, postData: { mimeType: '', text: '', params: [] } }), /either/],
    ['a relative URL', archive({ ...plain, url: '/p' }), /absolute/],
    ['a line break in a header', archive({ ...plain, headers: [{ name: 'a', value: '\r\nb: c' }] }), /line breaks/],
  ])('with %s is refused', (_, text, message) => {
    expect(() => harBytes(text, '/')).toThrow(message);
  });

  it('with more than one entry is refused', () => {
    const two = JSON.parse(archive(plain)) as { log: { entries: object[] } };
    two.log.entries.push(two.log.entries[0] ?? {});
    expect(() => harBytes(JSON.stringify(two), '/')).toThrow(/one entry/);
  });
});
