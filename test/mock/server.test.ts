import https from 'node:https';
import net from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { createCertificate } from '../../src/mock/certificate.ts';
import { startMock, type MockAnswer } from '../../src/mock/server.ts';
import type { Collection } from '../../src/model/collection.ts';
import type { Example, Request } from '../../src/model/request.ts';
import { deepFreeze } from '../support/freeze.ts';

const example: Example = {
  name: 'fine',
  pointer: '/item/0/response/0',
  status: 200,
  reason: 'OK',
  headers: [{ name: 'Content-Type', value: 'text/plain' }],
  body: 'body',
  request: undefined,
};

function requestOf(path: string, examples: readonly Partial<Example>[]): Request {
  return {
    kind: 'request',
    id: path,
    pointer: '/item/0',
    trail: [path],
    name: path,
    description: '',
    method: ['GET'],
    url: { text: [`https://api.example.com${path}`], query: [], pathVariables: [] },
    headers: [],
    auth: { kind: 'none' },
    body: { kind: 'none' },
    scripts: [],
    examples: examples.map((one) => ({ ...example, ...one })),
    behavior: {
      disableBodyPruning: false,
      disableUrlEncoding: false,
      followRedirects: true,
      strictSSL: undefined,
      disabledSystemHeaders: [],
    },
  };
}

const collection: Collection = deepFreeze<Collection>({
  kind: 'collection',
  id: '',
  name: 'Mocked',
  description: '',
  variables: [],
  scripts: [],
  items: [
    requestOf('/fine', [{}, { name: 'gone', status: 410, reason: 'Gone' }]),
    requestOf('/connection', [
      {
        headers: [
          { name: 'Content-Encoding', value: 'gzip' },
          { name: 'Transfer-Encoding', value: 'chunked' },
          { name: 'Content-Length', value: '9999' },
          { name: 'Connection', value: 'close' },
          { name: 'Set-Cookie', value: 'a=1' },
          { name: 'Set-Cookie', value: 'b=2' },
        ],
      },
    ]),
    requestOf('/hostile', [
      {
        headers: [
          { name: 'X-Split', value: 'a\r\nInjected: yes' },
          { name: 'Bad Name', value: 'x' },
          { name: '', value: 'x' },
          { name: 'X-Unicode', value: '☃' },
          { name: 'X-Kept', value: 'kept' },
        ],
        reason: 'a\r\nInjected: yes',
      },
    ]),
    requestOf('/empty', [{ status: 204, body: 'must not be sent' }]),
    requestOf('/no-status', [{ status: 0, reason: '' }]),
    ...[101, -1, 1000, 20.5, Number.NaN].map((status) => requestOf(`/status/${status}`, [{ status }])),
  ],
});

const mock = await startMock(collection);
afterAll(() => mock.close());

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(mock.url + path, { headers });
}

describe('the mock answers', () => {
  test('with status, headers and body of the example, and counts', async () => {
    const before = mock.requestCount();
    const response = await get('/fine');
    expect([response.status, response.statusText, response.headers.get('content-type')]).toEqual([
      200,
      'OK',
      'text/plain',
    ]);
    expect(await response.text()).toBe('body');
    expect(mock.requestCount()).toBe(before + 1);
  });

  test('with the example that the headers of the request pick', async () => {
    expect((await get('/fine', { 'x-mock-response-code': '410' })).status).toBe(410);
    expect((await get('/fine', { 'x-mock-response-name': 'gone' })).status).toBe(410);
    expect((await get('/fine', { 'x-mock-response-name': 'nowhere' })).status).toBe(404);
  });

  test('without the headers that belonged to another connection, and with repeated ones repeated', async () => {
    const response = await get('/connection');
    expect(await response.text()).toBe('body');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test('without headers that are none', async () => {
    const response = await get('/hostile');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-kept')).toBe('kept');
    for (const name of ['injected', 'x-split', 'x-unicode']) expect(response.headers.get(name)).toBeNull();
  });

  test('without a body where there must be none', async () => {
    expect(await (await get('/empty')).text()).toBe('');
    const head = await fetch(`${mock.url}/fine`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('200 for an example without a status, and an error for one that ends no response', async () => {
    expect((await get('/no-status')).status).toBe(200);
    for (const status of ['101', '-1', '1000', '20.5', 'NaN'])
      expect((await get(`/status/${status}`)).status).toBe(500);
    expect((await get('/fine')).status).toBe(200);
  });

  test('404 as JSON that says what there is', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: 'no saved example answers GET /nowhere',
      candidates: expect.arrayContaining(['GET /fine']),
    });
  });

  test('on a connection that it never closes by itself, however long a run pauses', async () => {
    const { headers } = await get('/fine');
    expect([headers.get('connection'), headers.get('keep-alive')]).toEqual(['keep-alive', null]);
  });

  test('a large upload after it has taken all of it', async () => {
    const response = await fetch(`${mock.url}/fine`, { method: 'POST', body: 'x'.repeat(2_000_000) });
    expect(response.status).toBe(404);
  });
});

describe('what a caller may ask for', () => {
  const { request: _, ...answers } = example;
  const posted = (name: string, header: string, body: string): Partial<Example> => ({
    ...answers,
    name,
    body: name,
    request: {
      method: 'POST',
      url: ['https://api.example.com/things'],
      headers: [{ name: ['X-Kind'], value: [header], disabled: false, description: '' }],
      body: { kind: 'raw', language: 'json', text: [body] },
    },
  });
  const things = requestOf('/things', [posted('first', 'a', '{"n": 1, "m": 2}'), posted('second', 'b', '{"n": 2}')]);
  const asked = startMock({ ...collection, items: [things] });
  afterAll(async () => (await asked).close());

  async function post(body: string, headers: Record<string, string>): Promise<string> {
    return (await fetch(`${(await asked).url}/things`, { method: 'POST', body, headers })).text();
  }

  test('that its headers are compared', async () => {
    const wish = { 'x-mock-match-request-headers': 'X-Kind', 'x-kind': 'b' };
    expect(await post('', wish)).toBe('second');
    expect(await post('', { 'x-kind': 'b' })).toBe('first');
    expect(await post('', { ...wish, 'x-kind': 'c' })).toContain('no saved example of POST /things');
  });

  test('that its body is compared, JSON by its value', async () => {
    const wish = { 'x-mock-match-request-body': 'true' };
    expect(await post('{"n":2}', wish)).toBe('second');
    expect(await post('{"m":2,"n":1}', wish)).toBe('first');
    expect(await post('{"n":3}', wish)).toContain('no saved example of POST /things');
  });

  test('that the answer waits', async () => {
    const started = performance.now();
    await post('', { 'x-mock-response-delay': '120' });
    expect(performance.now() - started).toBeGreaterThan(100);
  });
});

describe('a mock that issues tokens', () => {
  const tokenBody = JSON.stringify({ access_token: 'saved', refresh_token: 'saved', expires_in: 3600 });
  const items = [
    { ...requestOf('/token', [{ body: tokenBody }]), method: ['POST'] },
    { ...requestOf('/guarded', [{}]), auth: { kind: 'bearer' as const, token: [{ variable: 'access_token' }] } },
    requestOf('/free', [{}]),
  ];
  const log: string[] = [];
  const onAnswer = ({ method, path, status, answer }: MockAnswer): void => {
    log.push(`${method} ${path} ${status} ${answer}`);
  };
  const issuing = startMock({ ...collection, items }, { tokens: true, onAnswer });
  afterAll(async () => (await issuing).close());

  async function call(path: string, token?: string): Promise<Response> {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return fetch((await issuing).url + path, { headers });
  }

  async function grant(fields: Record<string, string>): Promise<Response> {
    return fetch(`${(await issuing).url}/token`, { method: 'POST', body: new URLSearchParams(fields) });
  }

  test('takes any until it has issued one, then only the last', async () => {
    expect((await call('/guarded', 'from an environment')).status).toBe(200);
    expect((await call('/guarded')).status).toBe(401);
    const first = await (await grant({ grant_type: 'authorization_code' })).json();
    const second = await (await grant({ grant_type: 'refresh_token', refresh_token: first.refresh_token })).json();
    expect(first).toMatchObject({ expires_in: 3600 });
    expect(new Set([first.access_token, second.access_token, 'saved']).size).toBe(3);
    const refused = await call('/guarded', first.access_token);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('Bearer error="invalid_token"'),
    ]);
    expect((await call('/guarded', second.access_token)).status).toBe(200);
    expect((await call('/free')).status).toBe(200);
    const stale = await grant({ grant_type: 'refresh_token', refresh_token: first.refresh_token });
    expect([stale.status, await stale.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
    expect(log.at(-1)).toBe('POST /token 400 the refresh token is not the last one');
    expect(log[0]).toBe('GET /guarded 200 fine');
  });
});

describe('a mock with TLS', () => {
  const secure = startMock(collection, { tls: true });
  afterAll(async () => (await secure).close());

  function fetchSecurely(url: string, ca: string | undefined): Promise<string> {
    return new Promise((resolve, reject) => {
      https
        .get(url, { ca }, (response) => {
          response.setEncoding('utf8').on('data', (text: string) => resolve(`${response.statusCode} ${text}`));
        })
        .once('error', reject);
    });
  }

  test.each(['127.0.0.1', 'localhost'])('answers who trusts its certificate, as %s', async (host) => {
    const { port, certificate } = await secure;
    expect(await fetchSecurely(`https://${host}:${port}/fine`, certificate)).toBe('200 body');
  });

  test('has a new certificate each time, which nobody else trusts', async () => {
    const { url, certificate = '' } = await secure;
    await expect(fetchSecurely(`${url}/fine`, undefined)).rejects.toThrow('self-signed certificate');
    expect(certificate).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(certificate).not.toContain('KEY');
    expect(createCertificate().cert).not.toBe(certificate);
  });
});

describe('the server', () => {
  test('survives what is no HTTP', async () => {
    const socket = net.connect(mock.port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined).end('nonsense\r\n\r\n');
    socket.resume();
    await closed;
    expect((await get('/fine')).status).toBe(200);
  });

  test.each([mock.port, 99_999])('tells that port %d cannot be had', async (port) => {
    await expect(startMock(collection, { port })).rejects.toThrow(Failure);
  });

  test('ends its connections when it is closed', async () => {
    const other = await startMock(collection);
    await (await fetch(`${other.url}/fine`)).text();
    await other.close();
    await expect(fetch(`${other.url}/fine`)).rejects.toThrow('fetch failed');
  });
});
