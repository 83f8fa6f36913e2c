import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOut } from '../../../src/runner/parallel/shares.ts';

/** How long each share takes. */
function loadsOf(durations: readonly number[], shares: number): readonly number[] {
  const loads = Array.from({ length: shares }, () => 0);
  for (const [piece, share] of shareOut(durations, shares).entries())
    loads[share] = (loads[share] ?? 0) + (durations[piece] ?? 0);
  return loads;
}

it('gives the longest first, each to whom has the least, the first of equals', () => {
  expect(shareOut([1, 9, 5, 4, 4], 2)).toEqual([1, 0, 1, 1, 0]);
  expect(shareOut([2, 2, 2], 2)).toEqual([0, 1, 0]);
  expect(shareOut([], 3)).toEqual([]);
  expect(shareOut([7], 3)).toEqual([0]);
});

it('gives every piece to a share, and no share much more than it must', () => {
  const durations = fc.array(fc.nat(1000), { maxLength: 40 });
  fc.assert(
    fc.property(durations, fc.integer({ min: 1, max: 8 }), (pieces, shares) => {
      const sum = pieces.reduce((all, one) => all + one, 0);
      const least = Math.max(sum / shares, 0, ...pieces);
      // When the last piece of the longest share came, no share had more than the average.
      const isFair = Math.max(...loadsOf(pieces, shares)) <= sum / shares + least;
      return isFair && shareOut(pieces, shares).every((share) => share >= 0 && share < shares);
    }),
  );
});
