import { describe, expect, it } from 'vitest';
import { encodeBase, encodeQuery, joinQuery, parseUrl, percentDecode, splitQuery } from '../../src/model/url.ts';
import { parseText, sourceOf } from '../../src/model/text.ts';

const encode = (source: string): string => {
  const parts = parseUrl(parseText(source));
  return sourceOf(encodeBase(parts)) + (parts.query === undefined ? '' : `?${sourceOf(encodeQuery(parts.query))}`);
};

describe('a URL, as newman sends it', () => {
  it.each([
    ['https://Example.TEST/A b', 'https://example.test/A%20b'],
    ['example.test', 'http://example.test/'],
    ['http://example.test?x=1', 'http://example.test/?x=1'],
    ['http:///example.test/a', 'http://example.test/a'],
    ['http://h/a#b?c', 'http://h/a'],
    ['http://h\\a', 'http://h/a'],
    ['  http://h/a', 'http://h/a'],
    ['http://h/"<>`?"<>\'`', 'http://h/%22%3C%3E%60?%22%3C%3E%27`'],
    ['http://h/{a}[b]?{a}[b]', 'http://h/%7Ba%7D[b]?{a}[b]'],
    ['http://h/%41%zz%', 'http://h/%41%25zz%25'],
    ['http://h/é?é=😀', 'http://h/%C3%A9?%C3%A9=%F0%9F%98%80'],
    ['http://münchen.test/', 'http://xn--mnchen-3ya.test/'],
    ['http://[::1]:80/a', 'http://[::1]:80/a'],
    ['http://u:p@h/a', 'http://h/a'],
    ['http://h/a?', 'http://h/a?'],
    ['{{base}}/a b', '{{base}}/a%20b'],
    ['{{base}}', '{{base}}'],
    ['http://{{Host}}:{{port}}/x', 'http://{{Host}}:{{port}}/x'],
    ['http://h/{{a/b?c#d}}/x', 'http://h/{{a/b?c#d}}/x'],
    ['http://a b/c', 'http://a%20b/c'],
  ])('%j becomes %j', (source, expected) => {
    expect(encode(source)).toBe(expected);
  });

  it('gives user info, decoded', () => {
    expect(parseUrl(parseText('http://a%20b:c%3A{{d}}@h/')).userInfo).toEqual({
      username: ['a b'],
      password: ['c:', { variable: 'd' }],
    });
    expect(parseUrl(parseText('http://h/')).userInfo).toBeUndefined();
  });
});

describe('a URL whose encoding is switched off', () => {
  it('is encoded only where no request line could hold it', () => {
    const parts = parseUrl(parseText('http://h/a"{b} c?x="<{y}>\' é'));
    expect(sourceOf(encodeBase(parts, 'least'))).toBe('http://h/a"{b}%20c');
    expect(sourceOf(encodeQuery(parts.query ?? [], 'least'))).toBe('x="<{y}>\'%20%C3%A9');
  });
});

describe('a query', () => {
  it('is split without losing anything', () => {
    expect(splitQuery(parseText('a=1&b&=2&&a={{x&y}}'))).toEqual([
      { name: ['a'], value: ['1'] },
      { name: ['b'], value: undefined },
      { name: [], value: ['2'] },
      { name: [], value: undefined },
      { name: ['a'], value: [{ variable: 'x&y' }] },
    ]);
  });

  it('is split in a time that grows with its length only', () => {
    expect(splitQuery(['a=1&'.repeat(100_000)])).toHaveLength(100_001);
  });

  it('is joined with its separators encoded', () => {
    expect(
      sourceOf(
        joinQuery([
          { name: ['a=&#'], value: ['b=&#'] },
          { name: ['c'], value: undefined },
        ]),
      ),
    ).toBe('a%3D%26%23=b=%26%23&c');
  });
});

describe('percentDecode', () => {
  it('decodes UTF-8, keeps a lone percent sign and refuses other octets', () => {
    expect(percentDecode('a%20%C3%A9%zz')).toBe('a é%zz');
    expect(percentDecode('%FF')).toBeUndefined();
  });
});
