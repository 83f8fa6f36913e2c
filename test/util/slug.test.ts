import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugify, uniqueSlugs } from '../../src/util/slug.ts';

describe('slugify', () => {
  test.each([
    ['Create Access Token', 'create-access-token'],
    ['GET /users/:id (v2.1)', 'get-users-id-v2-1'],
    ['Crème Brûlée', 'creme-brulee'],
    ['Получить токен', 'получить-токен'],
    ['アクセス トークン', 'アクセス-トークン'],
    ['ﬁle № ①', 'file-no-1'],
    ['İstanbul', 'istanbul'],
    ['हिन्दी नाम', 'हिन्दी-नाम'],
  ])('%s reads as %s', (name, slug) => {
    expect(slugify(name, 'request')).toBe(slug);
  });

  test.each(['', ' ', '.', '..', '../..', '/', '\\', '🙂', '\u3164', '\ud800', '{{}}'])('%j falls back', (name) => {
    expect(slugify(name, 'Request 1')).toBe('request-1');
    expect(slugify(name, '/')).toBe('item');
  });

  test.each(['CON', 'nul', 'Com1', 'lpt9', 'COM¹', '.aux.'])('%j is no device of Windows', (name) => {
    expect(slugify(name, 'x')).toMatch(/-item$/);
  });

  test('long names end at a word, and wide letters do not exceed a file name', () => {
    expect(slugify('word '.repeat(40), 'x')).toMatch(/^(?:word-)+word$/);
    expect(Buffer.byteLength(slugify('𠮷'.repeat(300), 'x'))).toBeLessThanOrEqual(180);
  });

  test('any string becomes one safe segment, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const slug = slugify(name, 'x');
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
        expect(slug).not.toMatch(/^-|--|-$/);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(190);
      }),
    );
  });
});

describe('uniqueSlugs', () => {
  test('keeps the order and numbers the later ones', () => {
    expect(uniqueSlugs(['Get', 'get', 'GET!', 'Put'])).toEqual(['get', 'get-2', 'get-3', 'put']);
  });

  test('a name that bears a number keeps it', () => {
    expect(uniqueSlugs(['a', 'a', 'a 2'])).toEqual(['a', 'a-3', 'a-2']);
  });

  test('nameless ones get the fallback', () => {
    expect(uniqueSlugs(['', '🙂'], 'request')).toEqual(['request', 'request-2']);
  });

  test('differ also where case and composition are ignored', () => {
    expect(uniqueSlugs(['Straße', 'strasse', 'ΟΔΟΣ', 'οδοσ'])).toEqual(['straße', 'strasse-2', 'οδος', 'οδοσ-2']);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'A', 'ä', 'ß', 's', '-', '2', ' ') })), (names) => {
        const slugs = uniqueSlugs(names);
        const folded = slugs.map((slug) => slug.normalize('NFKC').toUpperCase());
        expect(new Set(folded).size).toBe(names.length);
      }),
    );
  });

  test('ten thousand equal names take linear time', () => {
    expect(new Set(uniqueSlugs(Array.from({ length: 10_000 }, () => 'Get'))).size).toBe(10_000);
  });
});
