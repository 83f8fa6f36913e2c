import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { mergeAlike } from '../../src/diagnostics/merge.ts';

const at = { file: 'api.json', pointer: '/item/0' };
const left = { code: 'snippet/unsupported', severity: 'warning', message: 'digest is left out', at } as const;

const about = (subject: string, more: Partial<Diagnostic> = {}): Diagnostic => ({ ...left, ...more, subject });

test('what is said of several things is one message that names them, in the place of the first', () => {
  const other: Diagnostic = { code: 'collection/no-url', severity: 'warning', message: 'no URL', at };
  expect(mergeAlike([about('go/net-http'), other, about('java/okhttp'), about('go/net-http'), other])).toEqual([
    { ...left, message: 'digest is left out in go/net-http, java/okhttp' },
    other,
  ]);
});

test('what is said of one thing, in another place or of another severity stays', () => {
  const all = [about('a'), about('a', { at: { ...at, pointer: '/item/1' } }), about('a', { severity: 'error' })];
  expect(mergeAlike(all)).toEqual(all);
});

test.each([
  [7, 'a0, a1, a2, a3, a4, a5, a6'],
  [8, 'a0, a1, a2, a3, a4, a5 and 2 more'],
])('of %i things the first are named', (count, named) => {
  const all = Array.from({ length: count }, (_, index) => about(`a${index}`));
  expect(mergeAlike(all)).toMatchObject([{ message: `digest is left out in ${named}` }]);
});
