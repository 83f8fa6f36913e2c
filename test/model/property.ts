// fast-check as a vitest test: one line for one law.
import fc from 'fast-check';
import { it } from 'vitest';

export { fc };

/** Checks a law on random input; the counterexample is in the failure's message. */
export function test<Values extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  law: (...values: Values) => void,
): void {
  it(name, () => {
    fc.assert(
      fc.property(...arbitraries, (...values) => law(...values)),
      { numRuns: 300 },
    );
  });
}
