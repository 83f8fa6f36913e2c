// The rules one by one; that they are newman's is what test/conformance shows.
import { describe, expect, it } from 'vitest';
import { resolveRequest, textsOf } from '../../src/model/resolve.ts';
import { sourceOf, variablesIn } from '../../src/model/text.ts';
import type { WireRequest } from '../../src/model/wire.ts';
import { requestOf } from './request-of.ts';

const values: Readonly<Record<string, string>> = { host: 'api.test', token: 't', type: 'text/csv' };
const lookup = (name: string): string | undefined => values[name];
const headersOf = (wire: WireRequest): readonly string[] =>
  wire.headers.map(({ name, value }) => `${sourceOf(name)}: ${sourceOf(value)}`);

describe('variables', () => {
  it('stay without values, and are put in with them', async () => {
    const request = await requestOf({
      url: 'https://{{host}}/a',
      header: [{ key: 'X', value: '{{unknown}} {{token}}' }],
    });
    expect(variablesIn(...textsOf(resolveRequest(request)))).toEqual(['host', 'unknown', 'token']);
    const wire = resolveRequest(request, lookup);
    expect(sourceOf(wire.url.text)).toBe('https://api.test/a');
    expect(headersOf(wire)).toEqual(['X: {{unknown}} t']);
    expect(variablesIn(...textsOf(wire))).toEqual([]);
  });
});

describe('headers', () => {
  it('keep order and repeats; a later spelling replaces an earlier one; cookies are joined', async () => {
    const header = ['a: 1', 'a: 2', 'b: 1', 'B: 2', 'Cookie: x=1', 'Cookie: y=2', ': nameless'].map((line) => ({
      key: line.split(': ')[0],
      value: line.split(': ')[1],
    }));
    expect(headersOf(resolveRequest(await requestOf({ header })))).toEqual([
      'a: 1',
      'a: 2',
      'B: 2',
      'Cookie: x=1; y=2',
    ]);
  });

  it.each([
    [
      'the Content-Type of a body',
      { header: [{ key: 'Content-Type', value: 'a/b\r\nX: 1' }], body: { mode: 'raw', raw: 'x' } },
    ],
    ['a bearer token', { auth: { type: 'bearer', bearer: [{ key: 'token', value: 't\r\nX: 1' }] } }],
    ['the name of a variable', { header: [{ key: 'A', value: '{{a\r\nX: 1}}' }] }],
    [
      'the type of a text part',
      { body: { mode: 'formdata', formdata: [{ key: 'a', type: 'text', value: 'b', contentType: 'a/b\r\nX: 1' }] } },
    ],
    [
      'the type of a file part',
      { body: { mode: 'formdata', formdata: [{ key: 'a', type: 'file', src: 'f', contentType: 'a/b\nX: 1' }] } },
    ],
  ])('are never made by a line break in %s', async (_, request) => {
    const wire = resolveRequest(await requestOf({ method: 'POST', ...request }));
    expect(JSON.stringify([wire.headers, wire.auth, wire.body])).not.toContain('X: 1');
    expect(wire.problems).toHaveLength(1);
  });

  it('that no client can send are left out and named', async () => {
    const header = [
      { key: 'X', value: 'a\r\nEvil: 1' },
      { key: 'bad name', value: '1' },
      { key: 'Y', value: '\u{1f600}' },
      { key: 'Z', value: 'é' },
    ];
    const wire = resolveRequest(await requestOf({ header }));
    expect(headersOf(wire)).toEqual(['Z: é']);
    expect(wire.problems).toHaveLength(3);
  });

  it('do without a declared length', async () => {
    expect(headersOf(resolveRequest(await requestOf({ header: [{ key: 'Content-Length', value: '7' }] })))).toEqual([]);
  });
});

describe('auth', () => {
  it('bearer and basic take the place of a declared Authorization; an empty token does not', async () => {
    const header = [{ key: 'authorization', value: 'mine' }];
    const bearer = (token: string): unknown => ({
      header,
      auth: { type: 'bearer', bearer: [{ key: 'token', value: token }] },
    });
    const signed = resolveRequest(await requestOf(bearer('t')));
    expect([signed.auth, headersOf(signed)]).toEqual([{ kind: 'bearer', token: ['t'] }, []]);
    const unsigned = resolveRequest(await requestOf(bearer('')));
    expect([unsigned.auth, headersOf(unsigned)]).toEqual([{ kind: 'none' }, ['authorization: mine']]);
  });

  it('an API key replaces entries with its name at the end of the query', async () => {
    const apikey = [
      { key: 'key', value: 'k' },
      { key: 'value', value: 'a&b' },
      { key: 'in', value: 'query' },
    ];
    const wire = resolveRequest(await requestOf({ url: 'http://h/?k=1&x=2', auth: { type: 'apikey', apikey } }));
    expect(sourceOf(wire.url.text)).toBe('http://h/?x=2&k=a%26b');
  });

  it('user info stands in for basic auth unless Authorization is declared', async () => {
    expect(resolveRequest(await requestOf({ url: 'http://a:b@h/' })).auth).toEqual({
      kind: 'basic',
      username: ['a'],
      password: ['b'],
    });
    const wire = resolveRequest(
      await requestOf({ url: 'http://a:b@h/', header: [{ key: 'Authorization', value: 'x' }] }),
    );
    expect(wire.auth).toEqual({ kind: 'none' });
  });
});

describe('bodies', () => {
  const raw = (text: string, more = {}): unknown => ({ method: 'POST', body: { mode: 'raw', raw: text, ...more } });

  it('text has the type of its language, or text/plain, or the declared one', async () => {
    const json = { options: { raw: { language: 'json' } } };
    expect(resolveRequest(await requestOf(raw('{}', json))).body).toMatchObject({
      kind: 'text',
      contentType: ['application/json'],
    });
    expect(resolveRequest(await requestOf(raw('x'))).body).toMatchObject({ contentType: ['text/plain'] });
    const declared = { ...(raw('x') as object), header: [{ key: 'content-type', value: '{{type}}' }] };
    expect(resolveRequest(await requestOf(declared), lookup).body).toMatchObject({ contentType: ['text/csv'] });
  });

  it('are pruned for GET unless told otherwise, and when empty', async () => {
    const get = { ...(raw('x') as object), method: 'GET' };
    expect(resolveRequest(await requestOf(get)).body.kind).toBe('none');
    expect(resolveRequest(await requestOf(get, { disableBodyPruning: true })).body.kind).toBe('text');
    expect(resolveRequest(await requestOf(raw(''))).body.kind).toBe('none');
  });

  it('GraphQL becomes JSON with its strings escaped and its variables as they stand', async () => {
    const graphql = { query: '{ a(b: "{{token}}") }', variables: '{"n": 1.50}' };
    const wire = resolveRequest(await requestOf({ method: 'POST', body: { mode: 'graphql', graphql } }), lookup);
    expect(wire.body.kind === 'text' && sourceOf(wire.body.text)).toBe(
      '{"query":"{ a(b: \\"t\\") }","variables":{"n": 1.50}}',
    );
  });

  it('forms group repeated names and put indexes first, as newman does', async () => {
    const urlencoded = ['b=1', 'a=2', 'b=3', '10=x', '9=y', '__proto__=z'].map((pair) => ({
      key: pair.split('=')[0],
      value: pair.split('=')[1],
    }));
    const wire = resolveRequest(await requestOf({ method: 'POST', body: { mode: 'urlencoded', urlencoded } }));
    expect(
      wire.body.kind === 'form' && wire.body.fields.map(({ name, value }) => `${sourceOf(name)}=${sourceOf(value)}`),
    ).toEqual(['9=y', '10=x', 'b=1', 'b=3', 'a=2']);
  });
});
