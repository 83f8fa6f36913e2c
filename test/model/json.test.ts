import { describe, expect, it } from 'vitest';
import { keepsMeaning, parseJson, type Json } from '../../src/model/json.ts';
import { parseText, sourceOf } from '../../src/model/text.ts';
import { fc, test as property } from './property.ts';

const parse = (source: string): Json | undefined => parseJson(parseText(source));

describe('parseJson', () => {
  it('keeps the order of keys, repeated keys and the spelling of numbers', () => {
    expect(parse('{"b":1.50,"a":1e3,"b":-0}')).toEqual({
      type: 'object',
      members: [
        [['b'], { type: 'number', source: '1.50' }],
        [['a'], { type: 'number', source: '1e3' }],
        [['b'], { type: 'number', source: '-0' }],
      ],
    });
  });

  it('finds variables in strings, in keys and for bare values', () => {
    expect(parse('{"{{k}}":"x{{v}}","n":{{count}}}')).toEqual({
      type: 'object',
      members: [
        [[{ variable: 'k' }], { type: 'string', text: ['x', { variable: 'v' }] }],
        [['n'], { type: 'variable', name: 'count' }],
      ],
    });
  });

  it.each([
    '',
    '{',
    '[1,]',
    '{"a":1,}',
    '01',
    '+1',
    '.5',
    '1.',
    "'a'",
    '"\t"',
    '"\\x"',
    '"\\u12"',
    '// c\n1',
    'nul',
    '1 2',
    '{1:2}',
    '\u0000',
    '"\u0000"',
  ])('refuses %j', (source) => {
    expect(parse(source)).toBeUndefined();
  });

  it('gives up on nesting that no reader wants, without overflowing', () => {
    expect(parse('['.repeat(50_000) + ']'.repeat(50_000))).toBeUndefined();
  });

  property('agrees with JSON.parse', [fc.json({ noUnicodeString: false })], (source) => {
    const json = parseJson([source]);
    expect(json === undefined ? undefined : toValue(json)).toEqual(JSON.parse(source));
  });

  property(
    'refuses what JSON.parse refuses',
    [fc.string({ unit: fc.constantFrom(...'{}[]",:0123.eE+-\\ntrue falsul\t\n') })],
    (source) => {
      let valid = true;
      try {
        JSON.parse(source);
      } catch {
        valid = false;
      }
      expect(parseJson([source]) !== undefined).toBe(valid);
    },
  );
});

describe('keepsMeaning', () => {
  it.each([
    ['{"a":[1,-2,0,1.5,true,null,"x"]}', true],
    ['{"a":1,"a":2}', false],
    ['1.50', false],
    ['1.0', false],
    ['1e3', false],
    ['-0', false],
    ['9007199254740993', false],
    ['9007199254740991', true],
    ['0.00001', false],
    ['"\\ud800"', false],
    ['"\\u007b{x}}"', false],
    ['{{n}}', false],
    ['{"a":"{{n}}"}', true],
  ])('%s: %s', (source, expected) => {
    const json = parse(source);
    expect(json !== undefined && keepsMeaning(json)).toBe(expected);
  });
});

function toValue(json: Json): unknown {
  switch (json.type) {
    case 'null':
      return null;
    case 'boolean':
      return json.value;
    case 'number':
      return Number(json.source);
    case 'string':
      return sourceOf(json.text);
    case 'variable':
      return undefined;
    case 'array':
      return json.items.map(toValue);
    case 'object': {
      const result = {};
      for (const [key, value] of json.members)
        Object.defineProperty(result, sourceOf(key), {
          value: toValue(value),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      return result;
    }
  }
}
