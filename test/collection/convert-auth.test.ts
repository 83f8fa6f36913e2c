import { expect, test } from 'vitest';
import type { Auth } from '../../src/model/auth.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { loadItem, loadRequest, loadValue, newmanSdk } from './support.ts';

async function load(auth: unknown): Promise<Auth> {
  return (await loadRequest({ url: 'h', auth })).auth;
}

const cases: readonly (readonly [unknown, Auth])[] = [
  [null, { kind: 'none' }],
  [{}, { kind: 'none' }],
  [{ type: 'noauth' }, { kind: 'none' }],
  [
    {
      type: 'basic',
      basic: [
        { key: 'username', value: '{{u}}' },
        { key: 'password', value: 5 },
      ],
    },
    { kind: 'basic', username: [{ variable: 'u' }], password: ['5'] },
  ],
  [
    { type: 'basic', basic: { username: 'u', password: 'p' } },
    { kind: 'basic', username: ['u'], password: ['p'] },
  ],
  [{ type: 'basic' }, { kind: 'basic', username: [], password: [] }],
  [
    {
      type: 'bearer',
      bearer: [
        { key: 'token', value: 'a' },
        { key: 'token', value: 'b' },
      ],
    },
    { kind: 'bearer', token: ['b'] },
  ],
  [
    {
      type: 'apikey',
      apikey: [
        { key: 'key', value: 'K' },
        { key: 'value', value: 'V' },
      ],
    },
    { kind: 'apikey', name: ['K'], value: ['V'], in: 'header' },
  ],
  [
    { type: 'apikey', apikey: { key: 'K', value: 'V', in: 'query' } },
    { kind: 'apikey', name: ['K'], value: ['V'], in: 'query' },
  ],
  [
    { type: 'oauth2', oauth2: { accessToken: 'T' } },
    { kind: 'oauth2', token: ['T'], in: 'header', prefix: ['Bearer'] },
  ],
  [
    { type: 'oauth2', oauth2: { accessToken: 'T', addTokenTo: 'queryParams', headerPrefix: ' OAuth ' } },
    { kind: 'oauth2', token: ['T'], in: 'query', prefix: ['OAuth'] },
  ],
  [
    { type: 'oauth2', oauth2: { accessToken: 'T', headerPrefix: '' } },
    { kind: 'oauth2', token: ['T'], in: 'header', prefix: [] },
  ],
  [{ type: 'oauth2', oauth2: { accessToken: 'T', tokenType: 'MAC' } }, { kind: 'none' }],
  [{ type: 'oauth2', oauth2: { accessToken: 'T', addTokenTo: 'body' } }, { kind: 'none' }],
  [
    {
      type: 'awsv4',
      awsv4: [
        { key: 'accessKey', value: '{{k}}', type: 'string' },
        { key: 'flag', value: true },
        { key: 'gone', value: { x: 1 } },
      ],
    },
    {
      kind: 'awsv4',
      parameters: [
        { name: 'accessKey', value: [{ variable: 'k' }] },
        { name: 'flag', value: ['true'] },
      ],
    },
  ],
];

test.each(cases.map(([auth, expected]) => [JSON.stringify(auth), auth, expected] as const))(
  '%s',
  async (_name, auth, expected) => {
    expect(await load(auth)).toEqual(expected);
  },
);

test('an auth type that is not known is told and stops what would be inherited', async () => {
  const { collection, warnings } = await loadValue({
    info: { name: 'T' },
    auth: { type: 'basic', basic: [] },
    item: [{ name: 'A', request: { url: 'h', auth: { type: 'passkey' } } }],
  });
  expect(requestsIn(collection)[0]?.auth).toEqual({ kind: 'none' });
  expect(warnings.map(({ code, at }) => [code, at?.pointer])).toEqual([
    ['collection/unknown-auth', '/item/0/request/auth/type'],
  ]);
});

const odd: readonly (readonly [string, object])[] = [
  ...['update', 'toJSON', '__proto__', 'constructor'].map(
    (type) => [`the type ${type}`, { type, [type]: [{ key: 'token', value: 'x' }] }] as const,
  ),
  ...['__proto__', 'constructor', 'hasOwnProperty'].flatMap((key) => [
    [`a parameter ${key}`, { type: 'bearer', bearer: [{ key, value: 'x' }] }] as const,
    [`a parameter ${key} of an old auth`, { type: 'bearer', bearer: Object.fromEntries([[key, null]]) }] as const,
  ]),
];

test.each(odd)('newman can load an auth with %s', async (_name, auth) => {
  const item = { name: 'A', request: { url: 'h', auth }, response: [{ originalRequest: { url: 'h', auth } }] };
  const { definition } = await loadValue({ info: { name: 'T' }, auth, item: [{ name: 'F', auth, item: [item] }] });
  const { Collection } = newmanSdk();
  expect(() => JSON.stringify(new Collection(definition))).not.toThrow();
});

const bearer = (token: string): object => ({ type: 'bearer', bearer: [{ key: 'token', value: token }] });

test.each([
  ['the item’s own', [bearer('folder'), bearer('item')], { kind: 'bearer', token: ['item'] }],
  ['the folder’s', [bearer('folder'), null], { kind: 'bearer', token: ['folder'] }],
  ['the collection’s', [null, undefined], { kind: 'bearer', token: ['collection'] }],
  ['the collection’s for an auth without a type', [{}, {}], { kind: 'bearer', token: ['collection'] }],
  ['none where the folder says so', [{ type: 'noauth' }, undefined], { kind: 'none' }],
  ['none where the item says so', [bearer('folder'), { type: 'noauth' }], { kind: 'none' }],
])('inherits %s', async (_name, [folder, item], expected) => {
  const request = await loadItem(
    {
      name: 'Folder',
      auth: folder,
      item: [{ name: 'Inner', item: [{ name: 'A', request: { url: 'h', auth: item } }] }],
    },
    { auth: bearer('collection') },
  );
  expect(request.auth).toEqual(expected);
});
