import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/model/json.ts';
import { parseText, sourceOf } from '../../../src/model/text.ts';
import type { WirePart } from '../../../src/model/wire.ts';
import { bodyItems, fitsItem, headerItem } from '../../../src/snippets/view/request-items.ts';

const field = (name: string, value: string) => ({ name: parseText(name), value: parseText(value) });

function formItems(...fields: readonly (readonly [string, string])[]): readonly string[] {
  const contentType = ['application/x-www-form-urlencoded'];
  const form = { kind: 'form', contentType, isDeclared: false } as const;
  return bodyItems({ ...form, fields: fields.map(([name, value]) => field(name, value)) }).map(sourceOf);
}

function jsonItems(source: string): readonly string[] {
  const text = parseText(source);
  return bodyItems({ kind: 'text', contentType: ['application/json'], text, json: parseJson(text) }).map(sourceOf);
}

function partItems(...parts: readonly Partial<WirePart>[]): readonly string[] {
  const empty = { name: ['n'], value: [], path: [], fileName: [], contentType: [] };
  return bodyItems({ kind: 'multipart', parts: parts.map((part) => ({ ...empty, ...part })) }).map(sourceOf);
}

describe('a header as a request item', () => {
  it.each([
    ['X', 'a: b; c=d@e', 'X:a: b; c=d@e'],
    ['X', '', 'X;'],
    ['X', '@file', String.raw`X:\@file`],
    ['X', '=json', String.raw`X:\=json`],
    ['X', '{{v}}=', 'X:{{v}}='],
  ])('%s with value %j is %s', (name, value, item) => {
    expect(sourceOf(headerItem(field(name, value)))).toBe(item);
  });

  it.each([
    [String.raw`\d+\\:`, true],
    [String.raw`a\:b`, false],
    [String.raw`a\\\=b`, false],
    [String.raw`WORK\user`, true],
  ])('can hold %s: %s', (value, fits) => {
    expect(fitsItem([value])).toBe(fits);
  });
});

describe('a form as request items', () => {
  it('has separators in names escaped, and what would make another separator in values', () => {
    expect(formItems(['a:b', '1'], ['c', '=x'], ['', '']).join('\n')).toBe(['a\\:b=1', 'c=\\=x', '='].join('\n'));
  });

  it.each([
    ['a name that ends in a backslash', ['a\\', '1']],
    ['a backslash in front of a separator', ['a', String.raw`\@`]],
    ['NUL', ['a', '\0']],
    ['a name that reads as an option', ['-a', '1']],
  ] as const)('is text where it has %s', (_, entry) => {
    expect(formItems(['x', 'y'], entry)).toEqual([]);
  });

  it('keeps repeated names only where they stand side by side', () => {
    expect(formItems(['a', '1'], ['a', '2'], ['b', '3'])).toEqual(['a=1', 'a=2', 'b=3']);
    expect(formItems(['a', '1'], ['b', '2'], ['a', '3'])).toEqual([]);
  });
});

describe('JSON as request items', () => {
  it('has strings as they are and other values as JSON', () => {
    expect(jsonItems('{"s": "a\\"b", "n": 1, "l": [true, null, "é{{v}}"], "o": {"k": {}}, "t": "{{v}}"}')).toEqual([
      's=a"b',
      'n:=1',
      'l:=[true, null, "é{{v}}"]',
      'o:={"k": {}}',
      't={{v}}',
    ]);
  });

  it.each([
    ['is no object', '[1]'],
    ['has a name that would be a path', '{"a[b]": 1}'],
    ['has a number for a name', '{"0": 1}'],
    ['has a variable in a name', '{"{{v}}": 1}'],
    ['has a long structure', `{"a": [${'1, '.repeat(30)}1]}`],
    ['has a long string', `{"a": "${'x'.repeat(501)}"}`],
  ])('is text where it %s', (_, source) => {
    expect(jsonItems(source)).toEqual([]);
  });
});

describe('form-data as request items', () => {
  it('has files by their paths, with their types', () => {
    const file = { kind: 'file', path: ['d/a.txt'], fileName: ['a.txt'] } as const;
    expect(partItems({ kind: 'text', value: ['v'] }, { ...file, contentType: ['text/x'] }, file)).toEqual([
      'n=v',
      'n@d/a.txt;type=text/x',
      'n@d/a.txt',
    ]);
  });

  it.each([
    ['a text with a type', { kind: 'text', contentType: ['text/x'] }],
    ['a file with another name than its path', { kind: 'file', path: ['a'], fileName: ['b'] }],
    ['a file without a path', { kind: 'file' }],
    ['a name with a tab', { kind: 'text', name: ['a\tb'] }],
    ['a path from a home folder', { kind: 'file', path: ['~/a'], fileName: ['a'] }],
    ['a path that reads as a type', { kind: 'file', path: ['a;type=b'], fileName: ['a;type=b'] }],
  ] as const)('is written by hand where it has %s', (_, part) => {
    expect(partItems(part)).toEqual([]);
  });
});
