// Every snippet of every target that can be executed here: does it send the request that newman sends? One test file for each group of
// languages asks, so that they run side by side.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { problemsOf, type TargetReport, type VerifyReport } from '../../src/app/verify/report.ts';
import type { VerifyInput } from '../../src/app/verify/subjects.ts';
import { verifyInputs } from '../../src/app/verify/verify.ts';
import type { Counts } from '../../src/model/conformance.ts';
import { describeTarget, loadTargets, type Target } from '../../src/snippets/targets/targets.ts';
import { casesInput, corpusInputs, sampleInput } from './conformance-inputs.ts';
import { hostileInput } from './hostile-input.ts';
import { noteAbsentMaterial, noteNotChecked } from './not-checked.ts';

/** Languages by what their snippets take: a compiler, a browser or Node. All others are `scripts`. */
const groups: Readonly<Record<string, readonly string[]>> = {
  compiled: ['c', 'csharp', 'go', 'java', 'kotlin', 'rust', 'swift'],
  javascript: ['javascript', 'typescript'],
};

/** A browser, a compiler or a parser that takes its time: of the collections of others these get every third request, unless all is asked for. */
const slow: ReadonlySet<string> = new Set([
  'javascript/fetch-browser',
  'javascript/jquery',
  'javascript/xhr',
  'kotlin/okhttp',
  'rust/reqwest',
  'rust/ureq',
  'swift/urlsession',
]);
const wantsAll = !['', '0', undefined].includes(process.env['POSTWRIGHT_ALL_REQUESTS']);

/** A run that hangs is a failure, not a wait. */
const limit = 900_000;

export type Group = 'compiled' | 'javascript' | 'scripts';

interface Bench {
  readonly folder: string;
  readonly canary: ChildProcess;
  readonly inputs: readonly VerifyInput[];
  readonly hasCorpus: boolean;
}

const absentCorpus = 'the collections of others are not on this machine (../shared/corpus)';

let bench: Bench;
const reports: VerifyReport[] = [];

/** The tests of a group's targets. */
export function holdToNewman(group: Group): void {
  beforeAll(async () => {
    bench = await openBench();
  }, limit);
  afterAll(async () => {
    bench.canary.kill();
    await rm(bench.folder, { recursive: true, force: true });
    if (reports.length > 0) console.log(summary(reports));
  });
  const targets = [...loadTargets().values()].filter(({ id }) => groupOf(id) === group);
  it.for(targets.map((target) => [target.id, target] as const))(
    '%s sends what newman sends, and does nothing else',
    { timeout: limit },
    async ([id, target], context) => {
      if (!bench.hasCorpus) await noteAbsentMaterial(context, absentCorpus);
      const report = await verify(target);
      const [result] = report.targets;
      if (result === undefined) throw new Error(`${id} was not verified`);
      reports.push(report);
      if (result.method === 'not-checked') return noteNotChecked(context, `${id}: ${result.reason}`);
      expectConforming(result, report.comparable);
    },
  );
  it('all requests have a truth, or a reason why there is none', expectTruths);
  it('these targets together lack less than 3 of 100 snippets of real requests', async (context) => {
    if (!bench.hasCorpus) return noteAbsentMaterial(context, absentCorpus);
    return expectFewLacks();
  });
}

function groupOf(id: string): Group {
  const [language = ''] = id.split('/');
  const found = Object.entries(groups).find(([, languages]) => languages.includes(language));
  return (found?.[0] ?? 'scripts') as Group;
}

async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'postwright-conformance-'));
  process.env['POSTWRIGHT_CANARY'] = 'untouched';
  const canary = spawn('sleep', ['3600'], { stdio: 'ignore' });
  const corpus = await corpusInputs();
  const inputs = [await sampleInput(), await casesInput(), ...(corpus ?? [])];
  return { folder, canary, inputs, hasCorpus: corpus !== undefined };
}

/** Runs the snippets of one target; those of the last input do nothing else than send where they are executed. */
async function verify(target: Target): Promise<VerifyReport> {
  const { id } = target;
  const { folder, inputs, canary } = bench;
  const workspace = join(folder, id.replace('/', '-'));
  await mkdir(workspace);
  const report = await verifyInputs([...inputs, await hostileInput(id.split('/')[0] ?? '')], {
    targets: [{ target, info: describeTarget(target), options: {} }],
    modes: ['resolve', 'env'],
    cacheFolder: inject('compilersFolder'),
    testsDeclarations: true,
    showsSecrets: true,
    sample: slow.has(id) ? 2 : 6,
    workspace,
    ...(slow.has(id) && !wantsAll ? { isChosen: isThird } : {}),
  });
  expect((await readdir(workspace, { recursive: true })).filter((path) => basename(path) === 'canary')).toEqual([]);
  expect(process.env['POSTWRIGHT_CANARY']).toBe('untouched');
  expect(canary.exitCode ?? canary.signalCode).toBe(null);
  await rm(workspace, { recursive: true });
  return report;
}

function expectConforming(result: TargetReport, comparable: number): void {
  expect(
    problemsOf(result).map(({ trail, mode, messages }) => `${trail.join(' › ')} (${mode}): ${messages.join('; ')}`),
  ).toEqual([]);
  expect(result.resolve.snippets).toBe(comparable);
  // What a manifest calls unsupported is: only certificates cannot be told from requests over plain HTTP.
  expect(result.snippets.filter(({ isNeedless, lacks }) => isNeedless && !lacks.startsWith('tls:'))).toEqual([]);
}

function expectTruths(): void {
  const [report] = reports;
  if (report === undefined) return;
  expect(report.requests).toBeGreaterThan(400);
  const expected =
    /^(?:\w+ requests differ each time|newman sent nothing: (?:Invalid character in header|Method must be))/;
  expect(report.notComparable.filter(({ reason }) => !expected.test(reason))).toEqual([]);
}

function expectFewLacks(): void {
  const real = reports
    .flatMap(({ targets: [target] }) => target?.snippets ?? [])
    .filter(({ mode, file }) => mode === 'resolve' && !file.startsWith('hostile-'));
  const lacking = real.filter(({ kind }) => kind === 'unsupported');
  expect(lacking.length / Math.max(1, real.length)).toBeLessThan(0.03);
}

/** The sample and the cases come first; their requests and the hostile ones are all taken. */
function isThird(input: number, pointer: string): boolean {
  const isOthers = input >= 2 && input < bench.inputs.length;
  return !isOthers || [...pointer].reduce((sum, character) => sum + character.charCodeAt(0), input) % 3 === 0;
}

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
  return [
    line(head),
    ...rows.map(line),
    '',
    'unsupported:',
    ...all.flatMap((report) => report.targets.flatMap(lacksOf)),
  ].join('\n');
}

function rowOf(label: string, { method }: TargetReport, counts: Counts): readonly string[] {
  const { snippets, identical, equivalent, unsupported, differs, broken } = counts;
  return [label, method, ...[snippets, identical, equivalent, unsupported, differs + broken].map(String)];
}

/** What each unsupported feature costs in requests. */
function lacksOf({ id, snippets }: TargetReport): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mode, lacks } of snippets)
    if (lacks !== '' && mode === 'resolve') counts.set(lacks, (counts.get(lacks) ?? 0) + 1);
  return [...counts].map(([lacks, count]) => `  ${id}: ${count} × ${lacks}`);
}
