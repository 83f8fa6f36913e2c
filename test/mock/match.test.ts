import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/collection/load.ts';
import { matchRequest, routesOf, type MockRequest } from '../../src/mock/match.ts';
import type { Collection } from '../../src/model/collection.ts';

interface Saved {
  readonly name: string;
  readonly id?: string;
  readonly code?: number;
  readonly originalRequest?: object;
}

async function collectionOf(items: readonly object[]): Promise<Collection> {
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
  const text = JSON.stringify({ info: { name: 'Mocked', schema }, item: items });
  return (await loadCollection({ file: 'mock.json', text })).collection;
}

function item(request: string, response: readonly Saved[], more: object = {}): object {
  const [method, url] = request.split(/ (.*)/);
  return { name: request, request: { method, header: [], url, ...more }, response };
}

const byId = { raw: 'https://h/users/:id', host: ['h'], path: ['users', ':id'], variable: [{ key: 'id', value: '7' }] };

const collection = await collectionOf([
  item('GET https://h/users', [
    { name: 'bad', code: 500 },
    { name: 'list', code: 200 },
    { name: 'later', code: 200 },
  ]),
  item('GET by id', [{ name: 'one', code: 200 }], { url: byId }),
  item('GET https://h/users/me', [{ name: 'me', code: 200 }]),
  item('GET https://h/users/{{user}}/posts', [{ name: 'posts', code: 200 }]),
  item('DELETE https://h/users/{{user}}', [{ name: 'deleted', code: 204 }]),
  item('POST https://h/things', [{ name: 'json', code: 201 }], {
    body: { mode: 'raw', raw: '{}', options: { raw: { language: 'json' } } },
  }),
  item('POST https://h/things', [{ name: 'form', code: 201 }], {
    body: { mode: 'formdata', formdata: [{ key: 'a', value: '1', type: 'text' }] },
  }),
  item('GET https://h/search?kind=a', [{ name: 'a', code: 200 }]),
  item('GET https://h/search?kind=b&page={{page}}', [{ name: 'b', code: 200 }]),
  item('GET {{baseUrl}}/open/{{x}}', [{ name: 'open', code: 200 }]),
  item('GET https://{{host}}/api/half', [{ name: 'half', code: 200 }]),
  item('GET https://h/own', [
    { name: 'own default', code: 200 },
    { name: 'own 404', code: 404, originalRequest: { method: 'GET', url: 'https://h/own/missing' } },
    { name: 'own post', code: 201, originalRequest: { method: 'POST', url: 'https://h/own' } },
  ]),
  item('GET https://h/caf%C3%A9/a b', [{ name: 'decoded', code: 200 }]),
  item('{{method}} https://h/any', [{ name: 'any method', code: 200 }]),
  item('GET https://h', [{ name: 'root', code: 200 }]),
  item('GET https://h/no-status', [{ name: 'no status' }]),
  item('GET https://h/no-examples', []),
  item('GET https://h/with-id', [{ name: 'with an id', id: 'the-id', code: 404 }]),
  item('GET https://h/case', [{ name: 'lower', code: 200 }]),
  item('GET https://h/CASE', [{ name: 'upper', code: 200 }]),
]);

describe('a request is answered by', () => {
  test.each<[string, MockRequest, string]>([
    ['the one with the wanted id, whatever its path', { method: 'GET', target: '/users', id: 'the-id' }, 'with an id'],
    ['the one with the wanted UID', { method: 'GET', target: '/with-id', id: '12345678-the-id' }, 'with an id'],
    ['the one with the wanted pointer', { method: 'GET', target: '/', id: '/item/0/response/2' }, 'later'],
    ['a path in other capitals', { method: 'GET', target: '/Users/ME' }, 'me'],
    ['a path in the same capitals before others', { method: 'GET', target: '/CASE' }, 'upper'],
    ['the first 2xx of its examples', { method: 'GET', target: '/users' }, 'list'],
    ['the same with a slash at the end', { method: 'GET', target: '/users/' }, 'list'],
    ['the one with the wanted status', { method: 'GET', target: '/users', code: '500' }, 'bad'],
    ['the one with the wanted name', { method: 'GET', target: '/users', name: 'later' }, 'later'],
    ['any value of a path variable', { method: 'GET', target: '/users/99' }, 'one'],
    ['a literal segment before a variable one', { method: 'GET', target: '/users/me' }, 'me'],
    ['any value of a {{variable}} in the path', { method: 'GET', target: '/users/x%2Fy/posts' }, 'posts'],
    ['the method it has', { method: 'DELETE', target: '/users/7' }, 'deleted'],
    ['GET when it is HEAD', { method: 'HEAD', target: '/users' }, 'list'],
    ['the first without a content type', { method: 'POST', target: '/things' }, 'json'],
    [
      'the one of its content type',
      { method: 'POST', target: '/things', contentType: 'multipart/form-data; boundary=x' },
      'form',
    ],
    ['the one of its query', { method: 'GET', target: '/search?kind=b&page=3' }, 'b'],
    ['the nearest query', { method: 'GET', target: '/search?kind=a&more=1' }, 'a'],
    ['the end of the path after {{baseUrl}}', { method: 'GET', target: '/v1/base/open/1' }, 'open'],
    ['the end of the path after a host with a variable', { method: 'GET', target: '/x/api/half' }, 'half'],
    ['the request saved with the example', { method: 'GET', target: '/own/missing' }, 'own 404'],
    ['the method saved with the example', { method: 'POST', target: '/own' }, 'own post'],
    ['the path as it reads decoded', { method: 'GET', target: '/café/a%20b' }, 'decoded'],
    ['a request whose method is a variable', { method: 'PURGE', target: '/any' }, 'any method'],
    ['the root', { method: 'GET', target: '/' }, 'root'],
    ['an absolute target, as a proxy gets it', { method: 'GET', target: 'http://h/users?x#y' }, 'list'],
    ['an example without a status', { method: 'GET', target: '/no-status' }, 'no status'],
  ])('%s', (_name, request, expected) => {
    const match = matchRequest(routesOf(collection), request);
    expect(match).toMatchObject({ kind: 'found', route: { example: { name: expected } } });
  });
});

describe('a request that nothing answers is told', () => {
  test('which methods the path has', () => {
    expect(matchRequest(routesOf(collection), { method: 'PUT', target: '/users' })).toEqual({
      kind: 'missing',
      message: 'no saved example answers PUT on this path',
      candidates: ['GET /users'],
    });
  });

  test('which examples there are when none has the wanted status', () => {
    expect(matchRequest(routesOf(collection), { method: 'GET', target: '/users', code: '418' })).toEqual({
      kind: 'missing',
      message: 'no saved example of GET /users has the wanted status, name, headers or body',
      candidates: ['500 bad', '200 list', '200 later'],
    });
  });

  test('that there is no example of the id', () => {
    const match = matchRequest(routesOf(collection), { method: 'GET', target: '/users', id: 'nobody' });
    expect(match).toMatchObject({ kind: 'missing', message: expect.stringContaining('status, name, headers or body') });
  });

  test.each(['/nothing', '/users/1/2/3', '/%E0%A4%A', '//', '/no-examples'])('all paths for %s', (target) => {
    const match = matchRequest(routesOf(collection), { method: 'GET', target });
    expect(match).toMatchObject({
      kind: 'missing',
      candidates: expect.arrayContaining(['GET /users/*', 'GET …/open/*']),
    });
  });
});

test('a path of many segments is matched in no time', () => {
  const started = performance.now();
  matchRequest(routesOf(collection), { method: 'GET', target: '/a'.repeat(100_000) });
  expect(performance.now() - started).toBeLessThan(1000);
});
