import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/frame.ts';
import { loadEnvironment, updateEnvironment } from '../../src/collection/environment.ts';

const source = (text: string): { file: string; text: string } => ({ file: 'env.json', text });

const pretty = `{
\t"id": "e1",
\t"name": "Staging",
\t"values": [
\t\t{
\t\t\t"key": "base",
\t\t\t"value": "https://example.com",
\t\t\t"enabled": true
\t\t},
\t\t{
\t\t\t"key": "access_token",
\t\t\t"value": "",
\t\t\t"type": "secret",
\t\t\t"enabled": true
\t\t}
\t],
\t"_postman_variable_scope": "environment"
}
`;

test('reads names, values, secrets and what is switched off', () => {
  const values = [
    { key: 'a', value: '1', enabled: true },
    { key: 'b', value: '2', type: 'secret', enabled: false },
    { key: 'c', value: 5 },
    { key: 'd', value: null, disabled: true },
    { key: 'e' },
    null,
    { value: 'nameless' },
  ];
  expect(loadEnvironment(source(JSON.stringify({ id: 'i', name: 'N', values })))).toEqual({
    id: 'i',
    name: 'N',
    values: [
      { name: 'a', value: '1', secret: false, enabled: true },
      { name: 'b', value: '2', secret: true, enabled: false },
      { name: 'c', value: '5', secret: false, enabled: true, typed: { value: 5, type: 'any' } },
      { name: 'd', value: 'null', secret: false, enabled: false, typed: { value: null, type: 'any' } },
      { name: 'e', value: '', secret: false, enabled: true, typed: { value: undefined, type: 'any' } },
    ],
  });
});

test('reads globals, envelopes and old bare lists', () => {
  const values = [{ key: 'a', value: '1' }];
  for (const value of [
    { values, _postman_variable_scope: 'globals' },
    { environment: { values } },
    { globals: { values } },
    values,
  ]) {
    expect(loadEnvironment(source(JSON.stringify(value))).values).toEqual([
      { name: 'a', value: '1', secret: false, enabled: true },
    ]);
  }
});

test.each([
  [{ info: {}, item: [] }, 'a collection'],
  [{ name: 'A', request: {} }, 'a collection item'],
  [{ a: 1 }, 'an object without a "values" list'],
  ['text', 'a string'],
])('refuses %j', (value, kind) => {
  expect(() => loadEnvironment(source(JSON.stringify(value)))).toThrow(`this is ${kind}, and not an environment`);
});

test('never shows a value, whatever is wrong with the file', () => {
  const broken = '{"values": [{"key": "password", "value": "hunter2"}, 5, {"key": "x", "value": hunter2"}]}';
  for (const text of [broken, broken.replace('hunter2"}]', '"hunter2"}]')]) {
    const printed = printFailure(() => loadEnvironment(source(text)), text);
    expect(printed).toContain('"value": ***');
    expect(printed).not.toContain('hunter2');
  }
});

function printFailure(act: () => unknown, text: string): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure)
      return error.diagnostics.map((one) => formatDiagnostic(one, text, { color: false })).join('\n');
  }
  throw new Error('this is no failure');
}

const update = (text: string, changes: Readonly<Record<string, string | undefined>>): string =>
  updateEnvironment(source(text), new Map(Object.entries(changes)));

test('changes a value and nothing else', () => {
  expect(update(pretty, { access_token: 'a"b\n' })).toBe(pretty.replace('"value": ""', String.raw`"value": "a\"b\n"`));
  expect(update(pretty, { base: 'https://example.com' })).toBe(pretty);
  expect(update(pretty, {})).toBe(pretty);
});

test('adds a variable in the style of the file', () => {
  const added = '\t\t},\n\t\t{\n\t\t\t"key": "refresh_token",\n\t\t\t"value": "r",\n\t\t\t"enabled": true\n\t\t}\n\t],';
  expect(update(pretty, { refresh_token: 'r' })).toBe(pretty.replace('\t\t}\n\t],', added));
  expect(update('{"values":[{"key":"a","value":"1"}]}', { b: '2' })).toBe(
    '{"values":[{"key":"a","value":"1"},{"key":"b","value":"2","enabled":true}]}',
  );
  expect(update('{"values":[]}', { b: '2' })).toBe('{"values":[{"key":"b","value":"2","enabled":true}]}');
  expect(update('{\r\n  "values": []\r\n}', { b: '2' })).toBe(
    '{\r\n  "values": [\r\n    {\r\n      "key": "b",\r\n      "value": "2",\r\n      "enabled": true\r\n    }\r\n  ]\r\n}',
  );
});

test('takes variables out, each with its comma', () => {
  const text = '{"values": [{"key": "a"}, {"key": "b"},\n {"key": "a"}, {"key": "c"}]}';
  expect(update(text, { a: undefined })).toBe('{"values": [{"key": "b"}, {"key": "c"}]}');
  expect(update(text, { c: undefined, b: undefined })).toBe('{"values": [{"key": "a"},\n {"key": "a"}]}');
  expect(update(text, { a: undefined, b: undefined, c: undefined })).toBe('{"values": []}');
  expect(update(text, { none: undefined })).toBe(text);
});

test('of several entries changes the one that Postman uses', () => {
  const text = '{"values": [{"key":"a","value":"1"},{"key":"a","value":"2"},{"key":"a","value":"3","enabled":false}]}';
  expect(update(text, { a: 'new' })).toBe(text.replace('"2"', '"new"'));
});

test('gives a value to an entry that has none', () => {
  expect(update('{"values": [{ "key" : "a" }]}', { a: '1' })).toBe('{"values": [{ "value" : "1", "key" : "a" }]}');
});

test('keeps the byte-order mark', () => {
  const text = updateEnvironment(
    { file: 'e', text: '[{"key":"a","value":"1"}]', byteOrderMark: true },
    new Map([['a', '2']]),
  );
  expect(text).toBe('\uFEFF[{"key":"a","value":"2"}]');
});

test('what is saved is what is read, for any change of any file', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'é"');
  const entry = fc.record(
    { key: name, value: fc.string({ unit: 'binary' }), type: fc.constantFrom('secret', 'default') },
    { requiredKeys: ['key'] },
  );
  const changes = fc.array(fc.tuple(name, fc.option(fc.string({ unit: 'binary' }), { nil: undefined })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), changes, fc.constantFrom('', '  ', '\t'), (values, list, indent) => {
      const change = new Map(list);
      const text = JSON.stringify({ name: 'X', values, end: true }, undefined, indent);
      const saved = updateEnvironment(source(text), change);
      expect(JSON.parse(saved)).toMatchObject({ name: 'X', end: true });
      const after = new Map(loadEnvironment(source(saved)).values.map((one) => [one.name, one.value]));
      const before = new Map(loadEnvironment(source(text)).values.map((one) => [one.name, one.value]));
      for (const [key, value] of change)
        if (value === undefined) before.delete(key);
        else before.set(key, value);
      expect(after).toEqual(before);
    }),
  );
});

test('a variable that is switched off and gets a value is switched on', () => {
  expect(update('{"values": [{"key":"a","value":"1","enabled":false}]}', { a: '2' })).toBe(
    '{"values": [{"key":"a","value":"2","enabled":true}]}',
  );
  expect(update('{"values": [{"key":"a","disabled":true,"value":"1"}]}', { a: '2' })).toBe(
    '{"values": [{"key":"a","disabled":false,"value":"2"}]}',
  );
});
