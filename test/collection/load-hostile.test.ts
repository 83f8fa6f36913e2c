import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCollection } from '../../src/collection/load.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { parseText, sourceOf } from '../../src/model/text.ts';
import { loadValue } from './support.ts';

const request = { method: 'GET', url: 'https://example.com' };

test('loads folders in folders, 200 levels deep', async () => {
  let item: object = { name: 'Deep', request };
  for (let level = 0; level < 200; level += 1) item = { name: 'F', item: [item] };
  const { collection, rawItems } = await loadValue({ info: { name: 'D' }, item: [item] });
  expect(requestsIn(collection)[0]?.trail).toHaveLength(201);
  expect(rawItems.size).toBe(201);
});

test('loads 5,000 requests in a time that nobody waits for', async () => {
  const items = Array.from({ length: 5000 }, (_, index) => ({
    name: `Request ${index}`,
    request: {
      method: 'POST',
      header: [{ key: 'Accept', value: 'application/json' }],
      url: {
        protocol: 'https',
        host: ['api', 'example', 'com'],
        path: ['users', ':id'],
        query: [{ key: 'a', value: '{{b}}' }],
        variable: [{ key: 'id', value: '1' }],
      },
      body: { mode: 'raw', raw: '{"name": "{{name}}"}', options: { raw: { language: 'json' } } },
    },
  }));
  const text = JSON.stringify({ info: { name: 'Large' }, item: items });
  // Time of the processor, which a busy machine does not change: about 0.6 s.
  const before = process.cpuUsage();
  const { collection } = await loadCollection({ file: 'large.json', text });
  const { user, system } = process.cpuUsage(before);
  expect(requestsIn(collection)).toHaveLength(5000);
  expect((user + system) / 1e6).toBeLessThan(2);
});

test('what is put together from text is that text again', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '{', '}', '{{a}}', '{{$guid}}'));
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        expect(sourceOf(parseText(text))).toBe(text);
      },
    ),
  );
});

const keys = [
  'name',
  'request',
  'item',
  'url',
  'raw',
  'host',
  'path',
  'query',
  'variable',
  'header',
  'body',
  'mode',
  'formdata',
  'urlencoded',
  'graphql',
  'file',
];
const moreKeys = [
  'auth',
  'type',
  'basic',
  'key',
  'value',
  'event',
  'listen',
  'script',
  'exec',
  'response',
  'info',
  'method',
  'requests',
  'order',
  'folders',
  'id',
];
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<unknown>(null, true, 5, '', 'raw', 'formdata', 'basic', ':id', '{{x}}', 'test', 'https://h/:a?b#c'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys, ...moreKeys, 'constructor', '__proto__', 'toString'), tie('tree'), {
      maxKeys: 5,
    }),
  ),
}));

/** Requests that are nearly right, so that many get past the structure check. */
const likely = fc.record(
  {
    method: fc.constantFrom<unknown>('GET', 'post', null, '{{m}}'),
    url: fc.oneof(
      fc.constantFrom<unknown>('h', null, {}),
      fc.record(
        {
          host: fc.array(tree, { maxLength: 2 }),
          path: fc.array(tree, { maxLength: 2 }),
          query: fc.array(tree, { maxLength: 2 }),
          variable: fc.array(tree, { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
    ),
    header: fc.oneof(
      fc.constant(null),
      fc.array(fc.dictionary(fc.constantFrom('key', 'value', 'disabled'), tree), { maxLength: 2 }),
    ),
    body: fc.oneof(
      fc.constant(null),
      fc.record(
        {
          mode: fc.constantFrom('raw', 'urlencoded', 'formdata', 'graphql', 'x'),
          raw: tree,
          formdata: fc.array(fc.dictionary(fc.constantFrom(...keys, 'src'), tree), { maxLength: 2 }),
        },
        { requiredKeys: ['mode'] },
      ),
    ),
    auth: fc.oneof(
      fc.constant(null),
      fc.record({ type: fc.constantFrom('basic', 'oauth2', 'x'), basic: tree, oauth2: tree }, { requiredKeys: [] }),
    ),
  },
  { requiredKeys: [] },
);

test('whatever JSON comes in, a collection or a Failure comes out', async () => {
  const item = fc.record(
    {
      name: tree,
      request: likely,
      response: fc.array(tree, { maxLength: 2 }),
      event: fc.array(tree, { maxLength: 2 }),
    },
    { requiredKeys: ['request'] },
  );
  const collection = fc.record({
    info: fc.constant({ name: 'X' }),
    item: fc.array(item, { minLength: 1, maxLength: 2 }),
  });
  const v1 = fc.record({
    name: fc.constant('X'),
    order: tree,
    requests: fc.array(tree, { maxLength: 2 }),
    folders: fc.array(tree, { maxLength: 2 }),
  });
  let loaded = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: collection }, v1, tree, fc.jsonValue()), async (value) => {
      try {
        requestsIn((await loadValue(value)).collection);
        loaded += 1;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
    }),
    { numRuns: 600 },
  );
  expect(loaded).toBeGreaterThan(50);
});

test('folders deeper than newman and the docs can follow are refused, with the place', async () => {
  let item: object = { name: 'Deep', request };
  for (let level = 0; level < 201; level += 1) item = { name: 'F', item: [item] };
  const failure = await loadValue({ info: { name: 'D' }, item: [item] }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).diagnostics).toMatchObject([
    { code: 'collection/too-deep', at: { pointer: '/item/0'.repeat(201), span: {} } },
  ]);
});

test.each([
  ['/info/schema', { info: { name: 'A', schema: { toString: 1 } }, item: [{ request }] }],
  ['/variable/0/key', { info: { name: 'A' }, variable: [{ key: { toString: 1 } }], item: [{ request }] }],
  [
    '/item/0/request/auth/basic/0/type',
    { info: {}, item: [{ request: { auth: { basic: [{ type: { toString: 1 } }] } } }] },
  ],
  ['/requests/0/name', { order: ['a'], requests: [{ id: 'a', name: { toString: 1 } }] }],
])('an object that cannot be turned into text is told at %s', async (pointer, collection) => {
  const failure = await loadValue(collection).catch((error: unknown) => error);
  expect((failure as Failure).diagnostics).toMatchObject([{ code: 'collection/wrong-shape', at: { pointer } }]);
});
