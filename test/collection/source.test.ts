import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSource, readSource } from '../../src/collection/source.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function write(bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, 'input.json');
  await writeFile(path, bytes);
  return path;
}

test('reads a file by its name', async () => {
  const path = await write('{"é": "😀"}');
  expect(await readSource(path)).toEqual({ file: path, text: '{"é": "😀"}' });
});

test('takes a byte-order mark off and remembers it', async () => {
  expect(await readSource(await write('\uFEFF{}'))).toMatchObject({ text: '{}', byteOrderMark: true });
});

test('reads standard input, cut anywhere', async () => {
  const bytes = Buffer.from('{"a": "😀"}');
  const stdin = Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]);
  expect(await readSource('-', stdin)).toEqual({ file: '-', text: '{"a": "😀"}' });
});

test('refuses what is not there, is a directory, or is not UTF-8', async () => {
  await expect(readSource(join(folder, 'none.json'))).rejects.toThrow('none.json does not exist');
  await expect(readSource(folder)).rejects.toThrow('is a directory, not a file');
  await expect(readSource(await write(new Uint8Array([0xff, 0xfe, 0x7b, 0x00])))).rejects.toThrow('is not UTF-8 text');
});

test('stops reading after 50 MiB', async () => {
  let chunks = 0;
  const endless = Readable.from(
    (function* endless() {
      for (;;) {
        chunks += 1;
        yield Buffer.alloc(1024 * 1024, 0x20);
      }
    })(),
  );
  await expect(readSource('-', endless)).rejects.toBeInstanceOf(Failure);
  expect(chunks).toBeLessThan(80);
});

test.each([
  ['', 'the file is empty', undefined],
  ['  \n', 'the file is empty', undefined],
  ['{"a": 1,}', 'nothing follows this comma', 7],
  ['[1, ]', 'nothing follows this comma', 2],
  ['// no\n{}', 'JSON has no comments', 0],
  ['{"a": "b', 'this string has no closing quote', 6],
  ['{"a": \'b\'}', 'this is not a JSON value', 6],
  ['{a: 1}', 'this is not a JSON value', 1],
  ['{"a" 1}', 'a colon is expected here', 5],
  ['{"a": 1 "b": 2}', 'a comma is expected here', 8],
  ['{"a": "b\tc"}', 'a control character must be escaped in a string', 6],
  ['{"a": "\\x"}', 'this escape is not one of JSON’s', 6],
  ['{"a": 1} x', 'this is not a JSON value', 9],
  ['{"a": 1} {}', 'the JSON value ends before this, and more text follows', 9],
  ['openapi: 3.1.0\n', 'this is an OpenAPI document in YAML, not JSON', undefined],
  ['<!DOCTYPE html><html>', 'this is an HTML page, not JSON', undefined],
  ['<?xml version="1.0"?>', 'this is an XML document, not JSON', undefined],
  ['curl https://example.com', 'this is a curl command, not JSON', undefined],
])('says what is wrong with %j', (text, message, offset) => {
  const failure = failureOf(text);
  expect(failure.diagnostics).toMatchObject([{ code: 'collection/not-json', message }]);
  expect(failure.diagnostics[0]?.at?.span?.offset).toBe(offset);
  expect(failure.sources.get('x.json')).toBe(text);
});

function failureOf(text: string): Failure {
  try {
    parseSource({ file: 'x.json', text });
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('this is no failure');
}

test('never repeats the text of the file in a message: it may be a secret', () => {
  expect(failureOf('{"token": hunter2}').message).not.toContain('hunter2');
});

test('finds keys that are written twice, at any depth, by what they mean', () => {
  const { value, warnings } = parseSource({
    file: 'x.json',
    text: '{"a": [{"k": 1, "\\u006b": 2}], "b": {"a": 1}, "a": 3}',
  });
  expect(value).toEqual({ a: 3, b: { a: 1 } });
  expect(warnings.map(({ at }) => at?.pointer)).toEqual(['/a/0/k', '/a']);
});

test('locates values, and the closest thing around what is not there', () => {
  const text = '{"a": [10, {"b/c": "x"}], "a": [20]}';
  const { locate } = parseSource({ file: 'x.json', text });
  expect(locate('/a/0').span).toEqual({ offset: text.indexOf('20'), length: 2 });
  expect(locate('/a/5').span).toEqual({ offset: text.indexOf('[20]'), length: 4 });
  expect(locate('').span).toEqual({ offset: 0, length: text.length });
});

test('hostile nesting is told and not suffered', () => {
  const failure = failureOf('['.repeat(200_000) + ']'.repeat(200_000));
  expect(failure.diagnostics[0]?.code).toBe('collection/too-deep');
  expect(failureOf('['.repeat(200_000)).diagnostics[0]?.code).toBe('collection/not-json');
});
