import { expect, test } from 'vitest';
import { count } from '../../src/util/count.ts';

test('a noun in its number', () => {
  expect([0, 1, 2].map((number) => count(number, 'file'))).toEqual(['0 files', '1 file', '2 files']);
});
