// What reading the scripts says, against what newman saw them store.
import { describe, expect, it } from 'vitest';
import { compareWithRun } from '../support/recorded-truth.ts';
import type { Comparison } from '../support/recorded-truth.ts';
import { corpusInputs, sampleInput } from '../support/conformance-inputs.ts';
import { noteAbsentMaterial } from '../support/not-checked.ts';

const needed = 0.95;

interface Score {
  readonly precision: number;
  readonly recall: number;
}

function scoreOf(comparisons: readonly Comparison[]): Score {
  const sum = (count: (one: Comparison) => number): number => comparisons.reduce((all, one) => all + count(one), 0);
  const agreed = sum((one) => one.agreed);
  return {
    precision: agreed / (agreed + sum((one) => one.invented.length)),
    recall: agreed / (agreed + sum((one) => one.missed.length)),
  };
}

function print(name: string, comparisons: readonly Comparison[]): Score {
  const score = scoreOf(comparisons);
  const list = (title: string, entries: readonly string[]): readonly string[] =>
    entries.map((entry) => `  ${title}: ${entry}`);
  const lines = comparisons.flatMap((one) => [
    ...list('missed', one.missed),
    ...list('invented', one.invented),
    ...list('not reached', one.unreached),
  ]);
  const agreed = comparisons.reduce((all, one) => all + one.agreed, 0);
  const unreached = comparisons.reduce((all, one) => all + one.unreached.length, 0);
  const summary = `captures of ${name}: precision ${score.precision.toFixed(3)}, recall ${score.recall.toFixed(3)}, ${agreed} agreed, ${unreached} not reached`;
  console.log([summary, ...lines].join('\n'));
  return score;
}

describe('captures that were read', () => {
  it('are those that the sample makes', async () => {
    const { loaded, values } = await sampleInput();
    const score = print('the sample', [await compareWithRun(loaded, values)]);
    expect(score).toEqual({ precision: 1, recall: 1 });
  });

  it('are those that the collections of others make', { timeout: 180_000 }, async (context) => {
    const inputs = await corpusInputs();
    if (!inputs)
      return noteAbsentMaterial(context, 'the collections of others are not on this machine (../shared/corpus)');
    const comparisons: Comparison[] = [];
    for (const { loaded, values } of inputs) {
      const comparison = await compareWithRun(loaded, values);
      const name = loaded.source.file.split('/').at(-1) ?? '';
      const named = (entries: readonly string[]) => entries.map((entry) => `${name} ${entry}`);
      const { missed, invented, unreached } = comparison;
      comparisons.push({
        ...comparison,
        missed: named(missed),
        invented: named(invented),
        unreached: named(unreached),
      });
    }
    const { precision, recall } = print('all', comparisons);
    expect(precision).toBeGreaterThanOrEqual(needed);
    expect(recall).toBeGreaterThanOrEqual(needed);
  });
});
