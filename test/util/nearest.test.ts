import { expect, it } from 'vitest';
import { nearest } from '../../src/util/nearest.ts';

const verbs = ['generate', 'run', 'docs', 'check'];

it.each([
  ['genrate', 'generate'],
  ['generaet', 'generate'],
  ['RUN', 'run'],
  ['doc', 'docs'],
  ['chekc', 'check'],
  ['generate', 'generate'],
])('%s means %s', (word, meant) => {
  expect(nearest(word, verbs)).toBe(meant);
});

it.each(['', 'xyz', 'publish', 'rm'])('%j means nothing here', (word) => {
  expect(nearest(word, verbs)).toBeUndefined();
});
