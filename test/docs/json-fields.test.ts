import { describe, expect, test } from 'vitest';
import { showJsonFields } from '../../src/docs/json-fields.ts';
import { parseText } from '../../src/model/text.ts';

const fieldsOf = (text: string): readonly string[] | undefined =>
  showJsonFields(parseText(text))?.rows.map(({ name, value, marks }) => {
    const join = (segments: typeof value): string => segments.map((segment) => segment.text).join('');
    return `${join(name)} ${marks.join()} ${join(value)}`;
  });

describe('the fields of a JSON body', () => {
  test('have paths, types and examples as they are spelled', () => {
    expect(fieldsOf('{"a": "x {{y}}", "b": {"c": 1.50, "d": [], "e": {}}, "f": null, "g": {{h}}, "i": true}')).toEqual([
      'a string x {{y}}',
      'b.c number 1.50',
      'b.d list []',
      'b.e object {}',
      'f  null',
      'g  {{h}}',
      'i boolean true',
    ]);
  });

  test('of a list are told once, with the first value', () => {
    expect(fieldsOf('[{"a": 1}, {"a": 2, "b": [3, 4]}]')).toEqual(['[].a number 1', '[].b[] number 3']);
  });

  test('are not told where there are none, or too many to read', () => {
    expect(fieldsOf('"text"')).toBeUndefined();
    expect(fieldsOf('not JSON')).toBeUndefined();
    expect(
      fieldsOf(JSON.stringify(Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`k${at}`, at])))),
    ).toBeUndefined();
    expect(fieldsOf('{"a": 1')).toBeUndefined();
  });
});
