import net from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { startMock } from '../../src/mock/server.ts';
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

  test('a large upload after it has taken all of it', async () => {
    const response = await fetch(`${mock.url}/fine`, { method: 'POST', body: 'x'.repeat(2_000_000) });
    expect(response.status).toBe(404);
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
