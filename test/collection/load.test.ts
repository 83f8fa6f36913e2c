import { expect, test } from 'vitest';
import { loadCollection } from '../../src/collection/load.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { sourceOf } from '../../src/model/text.ts';
import { loadItem, loadValue, newmanSdk } from './support.ts';

const request = { method: 'GET', url: 'https://example.com' };

test('names every item and folder by its own id or its JSON pointer, and newman uses the same', async () => {
  const { collection, definition } = await loadValue({
    info: { name: 'Ids', _postman_id: 'collection-id' },
    item: [
      { id: 'own', name: 'A', request },
      { id: 'own', name: 'B', request },
      { _postman_id: 'postman', name: 'C', request },
      {
        name: 'F',
        item: [
          { name: 'D', request },
          { id: 7, name: 'E', request },
        ],
      },
    ],
  });
  const requests = requestsIn(collection);
  expect(collection.id).toBe('collection-id');
  expect(requests.map(({ id }) => id)).toEqual(['own', '/item/1', 'postman', '/item/3/item/0', '7']);
  expect(requests.map(({ pointer }) => pointer)).toEqual([
    '/item/0',
    '/item/1',
    '/item/2',
    '/item/3/item/0',
    '/item/3/item/1',
  ]);
  expect(requests.map(({ trail }) => trail)).toEqual([['A'], ['B'], ['C'], ['F', 'D'], ['F', 'E']]);
  const ids: string[] = [];
  const { Collection } = newmanSdk();
  new Collection(definition).forEachItem((item) => ids.push(item.id));
  expect(ids).toEqual(requests.map(({ id }) => id));
  expect(collection.items[3]).toMatchObject({ kind: 'folder', id: '/item/3', pointer: '/item/3', name: 'F' });
});

test('takes a collection out of its envelope, with pointers that lead into the file', async () => {
  const text = JSON.stringify({ collection: { info: { name: 'E' }, item: [{ name: 'A', request }] } });
  const { collection, definition, rawItems, locate } = await loadCollection({ file: 'e.json', text });
  expect(requestsIn(collection)[0]).toMatchObject({ pointer: '/collection/item/0', id: '/collection/item/0' });
  expect(definition).toMatchObject({ info: { name: 'E' } });
  expect(rawItems.get('/collection/item/0')).toEqual({ name: 'A', request });
  const at = locate('/collection/item/0/name', ['A']);
  expect(at).toEqual({
    file: 'e.json',
    pointer: '/collection/item/0/name',
    trail: ['A'],
    span: { offset: text.indexOf('"A"'), length: 3 },
  });
});

test('wraps a single item into a collection that is named after it', async () => {
  const item = { name: 'Refresh', request };
  const { collection, definition, rawItems } = await loadValue(item);
  expect(collection.name).toBe('Refresh');
  expect(requestsIn(collection)).toMatchObject([{ pointer: '', id: '#', trail: ['Refresh'] }]);
  expect(definition).toMatchObject({ info: { name: 'Refresh' }, item: [{ id: '#', name: 'Refresh' }] });
  expect([...rawItems]).toEqual([['', item]]);
});

test('shows each item as it stands in the file, without the ids that newman gets', async () => {
  const folder = { name: 'F', item: [{ name: 'A', request }] };
  const { rawItems } = await loadValue({ info: { name: 'R' }, item: [folder] });
  expect([...rawItems]).toEqual([
    ['/item/0', folder],
    ['/item/0/item/0', folder.item[0]],
  ]);
});

test('finds the requests of a v1 collection in their flat list', async () => {
  const { collection, rawItems } = await loadValue({
    id: 'c',
    name: 'V1',
    order: ['r2'],
    folders: [{ id: 'f', name: 'F', order: ['r1'] }],
    folders_order: ['f'],
    requests: [
      {
        id: 'r1',
        name: 'One',
        method: 'POST',
        url: 'https://example.com/:id',
        dataMode: 'raw',
        rawModeData: 'x',
        pathVariables: { id: '5' },
      },
      { id: 'r2', name: 'Two', method: 'GET', url: 'https://example.com', tests: 'tests["ok"] = true;' },
    ],
  });
  const [one, two] = requestsIn(collection);
  expect(one).toMatchObject({
    id: 'r1',
    pointer: '/requests/0',
    trail: ['F', 'One'],
    body: { kind: 'raw', text: ['x'] },
  });
  expect(sourceOf(one?.url.text ?? [])).toBe('https://example.com/5');
  expect(two).toMatchObject({
    id: 'r2',
    pointer: '/requests/1',
    scripts: [{ listen: 'test', source: 'tests["ok"] = true;' }],
  });
  expect(rawItems.get('/requests/1')).toMatchObject({ name: 'Two' });
  expect(collection.items[0]).toMatchObject({ kind: 'folder', pointer: '/folders/0' });
});

test('has a readable name for everything', async () => {
  const { collection } = await loadValue({
    item: [{ request }, { name: '', item: [{ name: 5, request: { url: 'h' } }] }],
  });
  expect(collection.name).toBe('Unnamed collection');
  expect(requestsIn(collection).map(({ trail }) => trail)).toEqual([['Unnamed request'], ['Unnamed folder', '5']]);
});

test('reads descriptions from text and objects, of the request before that of the item', async () => {
  const own = await loadItem({
    name: 'A',
    description: 'item',
    request: { url: 'h', description: { content: '*own*', type: 'text/markdown' } },
  });
  expect(own.description).toBe('*own*');
  expect(
    (await loadItem({ name: 'A', description: 'item', request: { url: 'h', description: null } })).description,
  ).toBe('item');
});

test.each([
  [undefined, ['GET']],
  [null, ['GET']],
  ['', ['GET']],
  ['purge', ['PURGE']],
  ['{{method}}', [{ variable: 'METHOD' }]],
])('reads the method %j as newman does', async (method, expected) => {
  expect((await loadItem({ name: 'A', request: { method, url: 'h' } })).method).toEqual(expected);
});

test('merges protocolProfileBehavior key by key, the item’s own first', async () => {
  const { behavior } = await loadItem(
    {
      item: [{ protocolProfileBehavior: { followRedirects: true }, request }],
      protocolProfileBehavior: { followRedirects: false, disableBodyPruning: true },
    },
    {
      protocolProfileBehavior: {
        strictSSL: false,
        disableBodyPruning: false,
        disabledSystemHeaders: { 'user-agent': true, accept: false },
      },
    },
  );
  expect(behavior).toEqual({
    disableBodyPruning: true,
    disableUrlEncoding: false,
    followRedirects: true,
    strictSSL: false,
    disabledSystemHeaders: ['user-agent'],
  });
});

test('collects the scripts of items, folders and the collection', async () => {
  const { collection } = await loadValue({
    info: { name: 'S' },
    event: [{ listen: 'prerequest', script: { exec: ['a();', 'b();'] } }],
    item: [
      {
        name: 'F',
        event: { listen: 'test', script: 'folder();' },
        item: [
          {
            name: 'A',
            request,
            event: [
              null,
              { listen: 'test', script: { exec: 'one();\r\ntwo();' }, disabled: true },
              { listen: 'test', script: ['list();'] },
              { listen: 'test', script: { exec: [''] } },
              { listen: 'other', script: 'x' },
            ],
          },
        ],
      },
    ],
  });
  expect(collection.scripts).toEqual([
    { listen: 'prerequest', source: 'a();\nb();', pointer: '/event/0/script', disabled: false },
  ]);
  expect(collection.items[0]?.scripts).toEqual([
    { listen: 'test', source: 'folder();', pointer: '/item/0/event/script', disabled: false },
  ]);
  expect(requestsIn(collection)[0]?.scripts).toEqual([
    { listen: 'test', source: 'one();\ntwo();', pointer: '/item/0/item/0/event/1/script', disabled: true },
    { listen: 'test', source: 'list();', pointer: '/item/0/item/0/event/2/script', disabled: false },
  ]);
});

test('reads saved examples in all their shapes', async () => {
  const { examples } = await loadItem({
    name: 'A',
    request,
    response: [
      {
        name: 'OK',
        originalRequest: { method: 'post', url: { host: ['h'], path: [':id'], variable: [{ key: 'id', value: '1' }] } },
        code: 200,
        status: 'OK',
        header: [
          { key: 'A', value: '1' },
          { key: 'B', value: '2', disabled: true },
        ],
        body: '{"a":1}',
      },
      null,
      { name: null, originalRequest: 'https://h/{{x}}', code: '404', header: 'A: 1\nB: 2', body: null },
      { header: null, body: { a: 1 } },
    ],
  });
  expect(examples).toEqual([
    {
      name: 'OK',
      pointer: '/item/0/response/0',
      status: 200,
      reason: 'OK',
      headers: [{ name: 'A', value: '1' }],
      body: '{"a":1}',
      request: { method: 'POST', url: ['h/1'], headers: [], body: { kind: 'none' } },
    },
    {
      name: 'Unnamed example',
      pointer: '/item/0/response/2',
      status: 404,
      reason: '',
      headers: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
      body: '',
      request: { method: 'GET', url: ['https://h/', { variable: 'x' }], headers: [], body: { kind: 'none' } },
    },
    {
      name: 'Unnamed example',
      pointer: '/item/0/response/3',
      status: 0,
      reason: '',
      headers: [],
      body: '{"a":1}',
      request: undefined,
    },
  ]);
});

test('allows what the format allows and Postman exports', async () => {
  const { warnings } = await loadValue({
    info: {
      name: 'T',
      description: { content: 'x', type: 'text/markdown' },
      version: '1.0.0',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: null,
    event: null,
    variable: null,
    protocolProfileBehavior: {},
    item: [
      {
        name: 'A',
        event: null,
        response: null,
        request: { url: 'h', auth: null, header: null, body: null, description: null, proxy: null },
      },
      {
        name: 'B',
        request: { url: { raw: 'h', query: [{ key: null, value: null }], variable: [] }, method: '{{verb}}', body: {} },
      },
      { name: 'C', item: [], description: null },
    ],
  });
  expect(warnings).toEqual([]);
});

test('tells all problems of a file together, warnings among them', async () => {
  const text = '{"item": [null, {"name": "A"}, {"name": "B", "request": {"method": "A B", "method": "C D"}}]}';
  const failure = await loadCollection({ file: 'x.json', text }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  const { diagnostics, sources } = failure as Failure;
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'collection/duplicate-key',
    'collection/null-item',
    'collection/no-request',
    'collection/bad-method',
    'collection/no-url',
  ]);
  expect(sources.get('x.json')).toBe(text);
});

test('of a key that is written twice, points at the one that counts', async () => {
  const text = '{"item": [{"name": "A", "request": {"method": "GET", "url": "h", "method": "A B"}}]}';
  const failure = (await loadCollection({ file: 'x.json', text }).catch((error: unknown) => error)) as Failure;
  expect(failure.diagnostics.at(-1)?.at?.span?.offset).toBe(text.indexOf('"A B"'));
});

test.each([
  [{ values: [], _postman_variable_scope: 'globals' }, 'a globals file'],
  [{ values: [] }, 'an environment'],
  [{ openapi: '3.1.0', info: {}, paths: {} }, 'an OpenAPI document'],
  [{ swagger: '2.0', info: {}, paths: {} }, 'a Swagger document'],
  [{ log: { entries: [] } }, 'a HAR file'],
  [{ version: 1, collections: [], environments: [] }, 'a Postman data dump of several collections'],
  [{ _type: 'export', resources: [] }, 'an Insomnia export'],
  [{ method: 'GET', url: 'h' }, 'a request without the item around it'],
  [[], 'a list'],
  [null, 'null'],
  [5, 'a number'],
])('says what a file is that is no collection: %j', async (value, kind) => {
  await expect(loadValue(value)).rejects.toThrow(`this is ${kind}, and not a collection`);
});
