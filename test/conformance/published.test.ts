// The figures that README and docs publish: all targets are in them, nothing is wrong, and the table is the file's.
// That they are true is what the conformance tests find for the same requests.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConformance } from '../../src/app/conformance.ts';
import { totalOf } from '../../src/model/conformance.ts';
import { loadTargets } from '../../src/snippets/targets/targets.ts';
import { conformanceFile, readmeFile, replaceTable, tableOf } from './published.ts';

const published = await readConformance(conformanceFile);

it('publishes every target', () => {
  expect(published.targets.map(({ id }) => id)).toEqual([...loadTargets().keys()]);
});

it('publishes nothing that was not checked, and nothing wrong', () => {
  expect(published.targets.filter(({ method }) => method === 'not-checked')).toEqual([]);
  expect(published.targets.filter((target) => totalOf(target).differs + totalOf(target).broken > 0)).toEqual([]);
});

it('shows the same in the README', () => {
  const page = readFileSync(readmeFile, 'utf8');
  expect(replaceTable(page, tableOf(published))).toBe(page);
});

it('executes at least 24 targets', () => {
  expect(published.targets.filter(({ method }) => method === 'executed').length).toBeGreaterThanOrEqual(24);
});
