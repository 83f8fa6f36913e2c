import { expect, it } from 'vitest';
import { lazily, type Memory } from '../../src/util/lazy.ts';

interface Sum {
  readonly sum: number;
  readonly doubled: number;
}

function counted() {
  let calls = 0;
  const sumOf = lazily<readonly number[], Sum>({
    sum: (numbers) => {
      calls += 1;
      return numbers.reduce((total, one) => total + one, 0);
    },
    doubled: (_, { sum }) => sum * 2,
  });
  return { sumOf, calls: () => calls };
}

it('computes a member when it is read, and once', () => {
  const { sumOf, calls } = counted();
  const made = sumOf([1, 2, 3]);
  expect(calls()).toBe(0);
  expect([made.doubled, made.sum, made.doubled]).toEqual([12, 6, 12]);
  expect(calls()).toBe(1);
});

it('shares what was computed through a memory', () => {
  const { sumOf, calls } = counted();
  const memory: Memory = [];
  const input = [1, 2];
  expect(sumOf(input, memory).sum + sumOf(input, memory).doubled).toBe(9);
  expect(calls()).toBe(1);
  expect(sumOf([5]).sum).toBe(5);
});
