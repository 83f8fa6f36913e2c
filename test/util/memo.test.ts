import { expect, it, vi } from 'vitest';
import { lately, oncePer } from '../../src/util/memo.ts';

it('oncePer calls once for each object', () => {
  const compute = vi.fn<(key: object) => object>(() => ({}));
  const remembered = oncePer(compute);
  const [a, b] = [{}, {}];
  expect(remembered(a)).toBe(remembered(a));
  expect(remembered(b)).not.toBe(remembered(a));
  expect(compute).toHaveBeenCalledTimes(2);
});

it('lately calls again once it was asked for another', () => {
  const compute = vi.fn<(key: object) => number>(() => 1);
  const remembered = lately(compute);
  const [a, b] = [{}, {}];
  for (const key of [a, a, b, b, a]) remembered(key);
  expect(compute).toHaveBeenCalledTimes(3);
});
