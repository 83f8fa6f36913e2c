import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/model/json.ts';
import { parseText } from '../../../src/model/text.ts';
import { isInt32, isPathKey, jsonPaths } from '../../../src/snippets/view/json-paths.ts';

function pathsOf(source: string) {
  const json = parseJson(parseText(source));
  if (json === undefined) throw new Error(`no JSON: ${source}`);
  return jsonPaths(json);
}

describe('jsonPaths', () => {
  it('lists every value in document order with its path', () => {
    expect(pathsOf('{"a": "x", "b": {"c": [1, {"d": true}]}, "n": null, "f": 1.5}')).toEqual([
      { path: 'a', kind: 'string', value: ['x'] },
      { path: 'b.c[0]', kind: 'int', value: ['1'] },
      { path: 'b.c[1].d', kind: 'bool', value: ['true'] },
      { path: 'n', kind: 'null', value: [] },
      { path: 'f', kind: 'number', value: ['1.5'] },
    ]);
  });

  it('keeps variables inside strings', () => {
    expect(pathsOf('{"to": "Hi {{name}}!"}')).toEqual([
      { path: 'to', kind: 'string', value: ['Hi ', { variable: 'name' }, '!'] },
    ]);
  });

  it('names empty objects and arrays, and nothing for an empty document', () => {
    expect(pathsOf('{"o": {}, "a": [], "b": [{}]}')).toEqual([
      { path: 'o', kind: 'object', value: [] },
      { path: 'a', kind: 'array', value: [] },
      { path: 'b[0]', kind: 'object', value: [] },
    ]);
    expect(pathsOf('{}')).toEqual([]);
  });

  it('spells integers that 32 bits cannot hold as numbers', () => {
    expect(
      pathsOf('{"a": 2147483647, "b": 2147483648, "c": -0, "d": 9007199254740993}')?.map((step) => step.kind),
    ).toEqual(['int', 'number', 'number', 'number']);
    expect(isInt32('007')).toBe(false);
  });

  it.each([
    ['a root array', '[1]'],
    ['a root string', '"x"'],
    ['a dot in a key', '{"a.b": 1}'],
    ['a bracket in a key', '{"page[size]": 1}'],
    ['a quote in a key', '{"a\\"b": 1}'],
    ['an empty key', '{"": 1}'],
    ['a key with a space at its end', '{"a ": 1}'],
    ['a repeated key', '{"a": 1, "a": 2}'],
    ['a variable in a key', '{"{{k}}": 1}'],
    ['a bare variable', '{"n": {{count}}}'],
    ['an array in an array', '{"m": [[1]]}'],
    ['NUL in a string', '{"s": "a\\u0000b"}'],
    ['half a surrogate pair', '{"s": "\\ud800"}'],
  ])('gives up on %s', (_what, source) => {
    expect(pathsOf(source)).toBeUndefined();
  });

  it('accepts spaces, dashes and letters of any script in keys', () => {
    expect(['first name', 'x-id', 'größe', '1', '$ref', 'a/b'].every(isPathKey)).toBe(true);
  });
});
