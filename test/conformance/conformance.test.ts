// Every snippet of every target that can be executed here: does it send the request that newman sends?
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf, type Counts, type TargetReport, type VerifyReport } from '../../src/app/verify/report.ts';
import type { VerifyInput } from '../../src/app/verify/subjects.ts';
import { verifyInputs } from '../../src/app/verify/verify.ts';
import { describeTarget, loadTargets } from '../../src/snippets/targets.ts';
import { casesInput, corpusInputs, sampleInput } from '../support/conformance-inputs.ts';
import { noteAbsentMaterial, noteNotChecked } from '../support/not-checked.ts';

const targets = [...loadTargets().values()];

/** A run that hangs is a failure, not a wait. */
const limit = 900_000;

let cache: string;
let inputs: readonly VerifyInput[] = [];
let hasCorpus = false;
const reports: VerifyReport[] = [];

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'postwright-conformance-'));
  const corpus = await corpusInputs();
  hasCorpus = corpus !== undefined;
  inputs = [await sampleInput(), await casesInput(), ...(corpus ?? [])];
}, limit);

afterAll(async () => {
  await rm(cache, { recursive: true, force: true });
  if (reports.length > 0) console.log(summary(reports));
});

describe('each target', () => {
  it.for(targets.map((target) => [target.id, target] as const))(
    '%s sends what newman sends',
    { timeout: limit },
    async ([id, target], context) => {
      if (!hasCorpus) await noteAbsentMaterial(context, 'the collections of others are not on this machine (../shared/corpus)');
      const report = await verifyInputs(inputs, {
        targets: [{ target, info: describeTarget(target), options: {} }],
        modes: ['resolve', 'env'],
        cacheFolder: cache,
        testsDeclarations: true,
        sample: 6,
      });
      const [result] = report.targets;
      if (result === undefined) throw new Error(`${id} was not verified`);
      reports.push(report);
      if (result.method === 'not-checked') return noteNotChecked(context, `${id}: ${result.reason}`);
      expect(problemsOf(result).map(({ trail, mode, messages }) => `${trail.join(' › ')} (${mode}): ${messages.join('; ')}`)).toEqual([]);
      expect(result.resolve.snippets).toBe(report.comparable);
      // What a manifest calls unsupported is: only certificates cannot be told from requests over plain HTTP.
      expect(result.snippets.filter(({ isNeedless, lacks }) => isNeedless && !lacks.startsWith('tls:'))).toEqual([]);
      expect(result.method === 'parsed' || lostShare(result)).toBeTruthy();
    },
  );
});

/** At most 8 of 100 requests for any one target: 3 of 100 hold for all together, which the last test counts. */
function lostShare({ resolve }: TargetReport): boolean {
  return resolve.unsupported / resolve.snippets < 0.08;
}

describe('the requests', () => {
  it('all have a truth, or a reason why there is none', () => {
    const [report] = reports;
    if (report === undefined) return;
    expect(report.requests).toBeGreaterThan(200);
    const expected =
      /^(?:\w+ requests differ each time|newman sent nothing: (?:Invalid character in header|Method must be))/;
    expect(report.notComparable.filter(({ reason }) => !expected.test(reason))).toEqual([]);
  });
});

function summary(all: readonly VerifyReport[]): string {
  const head = ['target', 'by', 'snippets', 'identical', 'equivalent', 'unsupported', 'wrong'];
  const rows = all
    .flatMap((report) => report.targets)
    .flatMap((target) => [
      rowOf(target.id, target, target.resolve),
      ...(target.env.snippets === 0 ? [] : [rowOf('  environment', target, target.env)]),
    ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line), '', 'unsupported:', ...all.flatMap((report) => report.targets.flatMap(lacksOf))].join('\n');
}

function rowOf(label: string, { method }: TargetReport, counts: Counts): readonly string[] {
  const { snippets, identical, equivalent, unsupported, differs, broken } = counts;
  return [label, method, ...[snippets, identical, equivalent, unsupported, differs + broken].map(String)];
}

/** What each unsupported feature costs in requests. */
function lacksOf({ id, snippets }: TargetReport): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mode, lacks } of snippets) if (lacks !== '' && mode === 'resolve') counts.set(lacks, (counts.get(lacks) ?? 0) + 1);
  return [...counts].map(([lacks, count]) => `  ${id}: ${count} × ${lacks}`);
}
