import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripComments } from '../../src/collection/convert-body.ts';
import { buildHeaders } from '../../src/collection/sdk.ts';
import type { Body } from '../../src/model/body.ts';
import { sourceOf } from '../../src/model/text.ts';
import { loadRequest, newmanRequire } from './support.ts';

async function load(body: unknown, header: unknown = []): Promise<Body> {
  return (await loadRequest({ method: 'POST', url: 'h', header, body })).body;
}

const empty: readonly unknown[] = [
  null,
  {},
  { raw: 'no mode' },
  { mode: 'raw' },
  { mode: 'raw', raw: '' },
  { mode: 'raw', raw: 5 },
  { mode: 'raw', raw: {} },
  { mode: 'raw', raw: 'x', disabled: true },
  { mode: 'urlencoded' },
  { mode: 'urlencoded', urlencoded: [] },
  { mode: 'formdata', formdata: [null] },
  { mode: 'file', file: { src: null } },
  { mode: 'graphql', graphql: null },
];

test.each(empty.map((body) => [JSON.stringify(body), body]))('%s is no body', async (_name, body) => {
  expect(await load(body)).toEqual({ kind: 'none' });
});

test.each([
  ['text', 'a {{b}}', { language: '', text: ['a ', { variable: 'b' }] }],
  ['raw', { mode: 'raw', raw: 'x' }, { language: '', text: ['x'] }],
  ['an upper-case mode', { mode: 'RAW', raw: 'x' }, { language: '', text: ['x'] }],
  ['an unknown mode', { mode: 'protobuf', raw: 'x' }, { language: '', text: ['x'] }],
  [
    'a language',
    { mode: 'raw', raw: '<a/>', options: { raw: { language: 'xml' } } },
    { language: 'xml', text: ['<a/>'] },
  ],
  [
    'an unknown language',
    { mode: 'raw', raw: 'x', options: { raw: { language: 'yaml' } } },
    { language: 'text', text: ['x'] },
  ],
  ['an object', { mode: 'raw', raw: { a: [1] } }, { language: '', text: ['{"a":[1]}'] }],
])('reads a raw body from %s', async (_name, body, expected) => {
  expect(await load(body)).toEqual({ kind: 'raw', ...expected });
});

const commented = '{"a": "//no" // yes\n, /* yes */ "b": 1}';
const bare = '{"a": "//no" \n,  "b": 1}';
const json = { raw: { language: 'json' } };

const jsonType = { key: 'Content-Type', value: 'application/json' };
const textType = { key: 'Content-Type', value: 'text/plain' };
const problemType = { key: 'content-type', value: 'application/problem+json; charset=utf-8' };
const disabledType = { ...jsonType, disabled: true };

test.each([
  ['language json', { options: json, header: [] }, bare],
  ['language text under a JSON type', { options: { raw: { language: 'text' } }, header: [jsonType] }, commented],
  ['no language, no content type', { header: [] }, commented],
  ['no language, a JSON type', { header: [problemType] }, bare],
  ['no language, another type', { header: [textType] }, commented],
  ['no language, a disabled JSON type', { header: [disabledType] }, bare],
  ['no language, the first enabled type is not JSON', { header: [disabledType, textType] }, commented],
])('strips comments as newman does: %s', async (_name, { header, ...rest }, expected) => {
  const body = await load({ mode: 'raw', raw: commented, ...rest }, header);
  expect(body.kind === 'raw' ? sourceOf(body.text) : body.kind).toBe(expected);
});

test('strips from any text what newman’s own release of the library strips', () => {
  const strip = newmanRequire()('strip-json-comments') as (text: string, options: object) => string;
  const piece = fc.constantFrom('"', '\\', '/', '*', '/*', '*/', '//', '\n', '\r\n', ' ', 'a', '{', '}');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
      (text) => {
        const expected = text.includes('//') || text.includes('/*') ? strip(text, { whitespace: false }) : text;
        expect(stripComments(text, 'json', buildHeaders([]))).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});

test('reads a form, with the names and values that newman sends', async () => {
  const urlencoded = [
    { key: 'a', value: '1', description: 'first', disabled: true },
    { key: 'a', value: '{{b}}' },
    null,
    { key: 'n', value: null },
    { key: 'number', value: 5 },
    { key: 'list', value: ['x', 'y'] },
    { key: '', value: 'nameless' },
    { value: 'no key' },
  ];
  expect(await pairs({ mode: 'urlencoded', urlencoded })).toEqual([
    ['a', '1', true],
    ['a', '{{b}}', false],
    ['n', '', false],
    ['number', '5', false],
    ['list', 'x', false],
    ['list', 'y', false],
    ['', 'nameless', false],
    ['undefined', 'no key', false],
  ]);
});

test('reads a form from text', async () => {
  expect(await pairs({ mode: 'urlencoded', urlencoded: 'a=1&b&c=2=3' })).toEqual([
    ['a', '1', false],
    ['b', '', false],
    ['c', '2=3', false],
  ]);
});

async function pairs(definition: unknown): Promise<readonly unknown[]> {
  const body = await load(definition);
  if (body.kind !== 'urlencoded') throw new Error(`a form was expected, not ${body.kind}`);
  return body.fields.map(({ name, value, disabled }) => [sourceOf(name), sourceOf(value ?? []), disabled]);
}

test('reads form-data with texts and files', async () => {
  const formdata = [
    { key: 'a', value: '{{v}}', type: 'text', contentType: 'application/json' },
    { key: 'o', value: { x: 1 } },
    { key: 'z', value: 0 },
    { key: 'f', type: 'file', src: '/tmp/a.png' },
    { key: 'g', type: 'file', src: ['a.txt', 'b.txt'], fileName: 'c.txt', disabled: true },
    { key: 'h', type: 'file', src: null },
  ];
  const body = await load({ mode: 'formdata', formdata });
  const text = { kind: 'text', description: '', disabled: false, contentType: [] };
  const file = { kind: 'file', description: '', disabled: false, contentType: [], value: [], fileName: undefined };
  expect(body).toEqual({
    kind: 'formdata',
    parts: [
      { ...text, name: ['a'], value: [{ variable: 'v' }], contentType: ['application/json'] },
      { ...text, name: ['o'], value: ['{"x":1}'] },
      { ...text, name: ['z'], value: [] },
      { ...file, name: ['f'], paths: [['/tmp/a.png']] },
      { ...file, name: ['g'], paths: [['a.txt'], ['b.txt']], fileName: ['c.txt'], disabled: true },
      { ...file, name: ['h'], paths: [] },
    ],
  });
});

test.each([
  [{ src: 'a.json' }, { path: ['a.json'], mediaType: 'application/json' }],
  ['photo.jpg', { path: ['photo.jpg'], mediaType: 'image/jpeg' }],
  [{ src: '{{file}}' }, { path: [{ variable: 'file' }], mediaType: 'application/octet-stream' }],
])('reads a file body from %j', async (file, expected) => {
  expect(await load({ mode: 'file', file })).toEqual({ kind: 'file', ...expected });
});

test.each([
  [
    { query: 'q {{v}}', variables: '{"a": {{b}}}' },
    { query: ['q ', { variable: 'v' }], operationName: undefined, variables: ['{"a": ', { variable: 'b' }, '}'] },
  ],
  [
    { query: 'q', operationName: 'Op', variables: { a: 1 } },
    { query: ['q'], operationName: ['Op'], variables: ['{"a":1}'] },
  ],
  [
    { query: 'q', operationName: null, variables: '' },
    { query: ['q'], operationName: undefined, variables: [] },
  ],
])('reads GraphQL from %j', async (graphql, expected) => {
  expect(await load({ mode: 'graphql', graphql })).toEqual({ kind: 'graphql', ...expected });
});

test.each([
  [{ query: 'q', operationName: null, variables: { a: 1 } }, '{"query":"q","operationName":null,"variables":{"a":1}}'],
  [{ variables: '{"a":1}' }, '{"variables":{"a":1}}'],
  [{}, '{}'],
])('turns GraphQL that is not quite that into the JSON newman sends: %j', async (graphql, expected) => {
  expect(await load({ mode: 'graphql', graphql })).toEqual({ kind: 'raw', language: 'json', text: [expected] });
});
