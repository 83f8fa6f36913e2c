// Every snippet of every executable target, executed: does it send the request that newman sends?
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTargets } from '../../src/snippets/targets.ts';
import {
  prepareCases,
  prepareCorpus,
  prepareSample,
  type ConformanceCase,
  type ConformanceInput,
} from '../support/conformance-cases.ts';
import { conformanceTable, unsupportedSummary } from '../support/conformance-table.ts';
import { noteAbsentMaterial, noteNotChecked } from '../support/not-checked.ts';
import { proveWay, waysOf, type Way, type WayResult } from '../support/prove-target.ts';

const targets = [...loadTargets().values()];
const ways = targets.flatMap(waysOf);
/** Those whose language can read the environment; one shell stands for all. */
const readers = ways.filter((way) => way.target.language.variable !== undefined && !/zsh|dash/.test(way.label));

/** A run that hangs is a failure, not a wait. */
const limit = 300_000;

let workspace: string;
const inputs: ConformanceInput[] = [];
const results: WayResult[] = [];
const environmentResults: WayResult[] = [];
let cases: readonly ConformanceCase[] = [];
let hasCorpus = false;

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'postwright-conformance-'));
  const corpus = await prepareCorpus(workspace);
  hasCorpus = corpus !== undefined;
  inputs.push(await prepareSample(workspace), await prepareCases(workspace), ...(corpus ? [corpus] : []));
  cases = inputs.flatMap((input) => input.cases);
}, limit);

afterAll(async () => {
  await Promise.all(inputs.map((input) => input.close()));
  await rm(workspace, { recursive: true });
  report();
});

describe('the requests', () => {
  it('all have a truth, or a reason why there is none', async (context) => {
    if (!hasCorpus)
      await noteAbsentMaterial(context, 'the collections of others are not on this machine (../shared/corpus)');
    expect(cases.length).toBeGreaterThan(200);
    const reasons = cases.map((one) => one.notComparable).filter((reason) => reason !== '');
    const expected =
      /^(?:\w+ requests differ each time|newman sent nothing: (?:Invalid character in header|Method must be))/;
    expect(reasons.filter((reason) => !expected.test(reason))).toEqual([]);
  });
});

describe('each target', () => {
  it('can be executed, or says in its manifest that it cannot', () => {
    expect(ways.length).toBeGreaterThan(0);
    const idle = targets.filter((target) => target.manifest.verify?.run !== undefined && waysOf(target).length === 0);
    expect(idle.map((target) => target.id)).toEqual([]);
  });

  it.for(ways)('$label sends what newman sends', { timeout: limit }, async (way, context) => {
    const result = await proveWay(way, cases, { directory: folderOf(way, 'resolve'), mode: 'resolve' });
    results.push(result);
    if (result.notChecked !== '') return noteNotChecked(context, `${way.label}: ${result.notChecked}`);
    expect(result.differs.map(({ id, what }) => `${id}: ${what}`)).toEqual([]);
    expect(result.identical + result.equivalent + result.unsupported.length).toBe(result.cases);
    // What a manifest calls unsupported is: only certificates cannot be told from requests over plain HTTP.
    expect(result.needless.filter(({ what }) => !what.startsWith('tls:'))).toEqual([]);
  });

  it.for(readers)(
    '$label sends it too with variables from the environment',
    { timeout: limit },
    async (way, context) => {
      const result = await proveWay(way, cases, { directory: folderOf(way, 'env'), mode: 'env' });
      environmentResults.push(result);
      if (result.notChecked !== '') return noteNotChecked(context, `${way.label}: ${result.notChecked}`);
      expect(result.differs.map(({ id, what }) => `${id}: ${what}`)).toEqual([]);
      expect(result.cases).toBeGreaterThan(hasCorpus ? 100 : 4);
    },
  );
});

function folderOf(way: Way, mode: string): string {
  return join(workspace, `${way.label} ${mode}`.replace(/\W+/g, '-'));
}

function report(): void {
  const silent = cases.filter((one) => one.notComparable !== '');
  const title = `Conformance: ${cases.length} requests, ${cases.length - silent.length} of them with newman's own to compare with`;
  const lines = [
    conformanceTable(title, results),
    '',
    conformanceTable('With variables from the environment, requests that have some:', environmentResults),
    '',
    'Without a truth:',
    ...silent.map((one) => `  ${one.id}: ${one.notComparable}`),
    '',
    'Unsupported:',
  ];
  console.log([...lines, ...results.filter((one) => one.notChecked === '').map(unsupportedSummary)].join('\n'));
}
