import { fc, test as property } from './property.ts';
import { describe, expect, it } from 'vitest';
import {
  joinTexts,
  literalOf,
  mapLiterals,
  parseText,
  sourceOf,
  substitute,
  variablesIn,
} from '../../src/model/text.ts';

const braces = fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', '$', '\n', 'é') });

describe('parseText', () => {
  it('takes variables out and keeps their names as they are spelled', () => {
    expect(parseText('a{{b}}c{{ d }}')).toEqual(['a', { variable: 'b' }, 'c', { variable: ' d ' }]);
  });

  it('has no empty and no adjacent literals', () => {
    expect(parseText('')).toEqual([]);
    expect(parseText('{{a}}{{b}}')).toEqual([{ variable: 'a' }, { variable: 'b' }]);
  });

  it('reads braces inside out, as Postman does', () => {
    expect(parseText('{{{a}}}')).toEqual(['{', { variable: 'a' }, '}']);
  });

  property('is undone by sourceOf', [braces], (source) => {
    expect(sourceOf(parseText(source))).toBe(source);
  });
});

describe('substitute', () => {
  const values: Readonly<Record<string, string>> = { a: '1', outer: '{{a}}{{a}}', loop: '{{loop}}', half: '{{' };
  const put = (source: string): string => sourceOf(substitute(parseText(source), (name) => values[name]));

  it.each([
    ['plain', 'plain'],
    ['{{a}}-{{unknown}}', '1-{{unknown}}'],
    ['{{outer}}', '11'],
    ['{{loop}}', '{{loop}}'],
    ['{{half}}a}}', '1'],
  ])('turns %j into %j', (source, expected) => {
    expect(put(source)).toBe(expected);
  });

  it('leaves a text alone whose values multiply each other beyond any memory', () => {
    const lookup = (name: string): string => `{{${name}x}}`.repeat(20);
    expect(substitute([{ variable: 'a' }], lookup)).toEqual([{ variable: 'a' }]);
  });

  it('leaves it alone long before the memory is full, where every value is two variables', () => {
    let asked = 0;
    const lookup = (name: string): string => {
      asked += 1;
      return `{{${name}x}}`.repeat(2);
    };
    expect(substitute([{ variable: 'a' }], lookup)).toEqual([{ variable: 'a' }]);
    expect(asked).toBeLessThan(200_000);
  });

  it('takes all texts of a request together', () => {
    const room = { characters: 25, variables: 10 };
    const texts = Array.from({ length: 4 }, () => sourceOf(substitute([{ variable: 'a' }], () => 'ten digits', room)));
    // Each grows by five characters.
    expect(texts).toEqual(Array(4).fill('ten digits'));
    expect(sourceOf(substitute([{ variable: 'a' }], () => 'eleven digits', room))).toBe('{{a}}');
  });

  it('minds no variables of the text itself, however many there are and however they go round in circles', () => {
    const text = parseText('{{a}}'.repeat(70_000));
    const circle: Readonly<Record<string, string>> = { a: '{{b}}', b: '{{a}}' };
    expect(sourceOf(substitute(text, (name) => circle[name]))).toBe('{{b}}'.repeat(70_000));
  });
});

describe('small functions', () => {
  it('joins, maps and lists', () => {
    expect(joinTexts(['a'], ['b', { variable: 'x' }], ['c'])).toEqual(['ab', { variable: 'x' }, 'c']);
    expect(mapLiterals(parseText('a{{b}}c'), (literal) => literal.toUpperCase())).toEqual([
      'A',
      { variable: 'b' },
      'C',
    ]);
    expect(variablesIn(parseText('{{b}}{{a}}'), parseText('{{b}}'))).toEqual(['b', 'a']);
  });

  it('knows a literal', () => {
    expect(literalOf(parseText('a'))).toBe('a');
    expect(literalOf([])).toBe('');
    expect(literalOf(parseText('{{a}}'))).toBeUndefined();
  });
});
