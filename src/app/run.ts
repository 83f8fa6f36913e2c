// Collections → newman → reports; against their hosts or a server made of their own examples.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { startMock, type MockServer } from '../mock/server.ts';
import { requestsIn } from '../model/collection.ts';
import type { NewmanOptions, Runnable, RunOptions } from '../runner/options.ts';
import { isJumpOut } from '../runner/record.ts';
import type { Execution, OutputFile, RunEvent, RunReport, RunResult } from '../runner/report.ts';
import { lineCounter } from '../util/lines.ts';
import { loadCollections, loadValues, sourcesOf } from './inputs.ts';
import type { ValueOptions, Values } from './inputs.ts';
import { reportFiles } from './reports.ts';
import type { ReporterChoice } from './reports.ts';
import type { EveryNth as Shard } from '../runner/parallel/lane.ts';
import { bailsAtFailures } from './run/bail.ts';
import type { ParallelBy } from './run-parallel.ts';
import { checkInputFiles } from './run/input-files.ts';
import { countProgress, type Progress, type ProgressCounter } from './run/progress.ts';
import { exportFiles, type ExportOptions } from './run/exports.ts';
import { runAgain, type Retry } from './run/retry.ts';
import { changeEnvironment, openTarget, saveChanges } from './run/save.ts';
import { chooseRequests, type Selected, type Selection } from './run/select.ts';
import { createStopper, unlessStopped, type Stopper } from './run/stop.ts';
import { leftOutProviders } from './run/missing.ts';
import { addSummary, writeReport } from './write-reports.ts';

export type { RunEvent, Stop } from '../runner/report.ts';
export type { Progress } from './run/progress.ts';
export type { Retry } from './run/retry.ts';
export type { Selection } from './run/select.ts';
export type { ParallelBy } from './run-parallel.ts';
export type { EveryNth as Shard } from '../runner/parallel/lane.ts';

/** What newman is told beside the values of variables, under its own names. */
export type PassedOptions = ExportOptions &
  Omit<NewmanOptions, 'environment' | 'globals' | 'envVar' | 'globalVar' | 'reporters' | 'reporter'>;

export interface RunInput extends ValueOptions, ReporterChoice {
  readonly files: readonly string[];
  /** Sends all requests to a server made of the collection's saved examples. */
  readonly mock: boolean;
  /** That server issues new tokens and demands the last one. */
  readonly mockTokens: boolean;
  /** Environment file that gets what scripts changed; mode 0600, the rest of it as it was. */
  readonly saveEnvironment?: string | undefined;
  /** JSON file that gets the names of what each script stored, with scope, request and phase. */
  readonly recordCaptures?: string | undefined;
  readonly showSecrets: boolean;
  /** File that a summary in Markdown is added to, such as GitHub's `$GITHUB_STEP_SUMMARY`. */
  readonly stepSummary?: string | undefined;
  /** How many parts run at the same time; 1 is newman's own order. */
  readonly parallel: number;
  /** What a part is. */
  readonly parallelBy: ParallelBy;
  /** Only every n-th iteration or folder, `index` counted from 0; the other shards are run elsewhere. */
  readonly shard?: Shard | undefined;
  /** A report of the `json` reporter, or a folder with several: parts are shared out by how long they took there. */
  readonly shardDurations?: string | undefined;
  /** `timeout` is that of all collections together. */
  readonly newman: PassedOptions;
  /** Which requests run; all where absent. */
  readonly selection?: Selection | undefined;
  /** How often a request whose connection failed is sent again, or with `retryFailed` a part that failed is run again. */
  readonly retries?: number | undefined;
  readonly retryFailed?: boolean | undefined;
  /** The run stops after so many failures. */
  readonly maxFailures?: number | undefined;
  /** Stops the run; its reason is a `Stop`. Reports and the environment are written all the same. */
  readonly signal?: AbortSignal | undefined;
  readonly stdin?: NodeJS.ReadableStream | undefined;
  /** Called while the runs go on. */
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Called before a part is run again. */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
}

export interface RunOutcome {
  readonly reports: readonly RunReport[];
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Runs the collections one after the other. What the scripts of one store in the environment and the globals, the next one finds.
 *
 * @throws Failure where the input is wrong; NeverBegun where `signal` stops it before it has read all input; whatever a server or a script does is in the reports
 */
export async function runCollections(input: RunInput): Promise<RunOutcome> {
  const { all, values, target, ...choice } = await unlessStopped(readInputs(input), input.signal);
  const { selected, warnings: chosen } = choice;
  const isShared = input.parallel > 1 || input.shard !== undefined;
  const stopper = createStopper({
    timeout: input.newman.timeout,
    maxFailures: input.maxFailures,
    bail: isShared && bailsAtFailures(input.newman),
    signal: input.signal,
  });
  const job: Job = { input, values, stopper, progress: countProgress(input.onProgress) };
  const ran = isShared ? runAtOnce(selected, job) : runInTurn(selected, job);
  const { results, warnings } = await ran.finally(stopper.end);
  const reports = results.map(({ report }) => report);
  const reported = await Promise.all(reports.map((report, index) => reportFiles(report, index, input)));
  const files = [
    ...exportFiles(input.newman, { values, selected, results }),
    ...results.flatMap((result, index) => [...result.files, ...(reported[index] ?? [])]),
  ];
  const changes = results.map((result) => result.changes);
  return {
    reports,
    // First what cannot be had again: a token that was refreshed is gone when it is not kept.
    written: [
      ...saveChanges(target, changes),
      ...[...recordFiles(input, results), ...files].map(writeReport),
      ...addSummary(reports, input.stepSummary),
    ],
    warnings: [
      ...all.flatMap((one) => one.warnings),
      ...chosen,
      ...selected.flatMap((one) => leftOutProviders(one, values)),
      ...warnings,
      ...selected.flatMap((one, index) => jumpsOut(one, reports[index])),
    ],
    sources: sourcesOf(all),
  };
}

async function readInputs(input: RunInput) {
  const all = await loadCollections(input.files, input.stdin);
  const values = await loadValues(input, input.stdin);
  await checkInputFiles(input.newman);
  const choice = await chooseRequests(all, input.selection ?? {}, input.newman.folder ?? []);
  return { all, values, ...choice, target: await openTarget(input) };
}

/** What all parts of a run share. */
interface Job {
  readonly input: RunInput;
  readonly values: Values;
  readonly stopper: Stopper;
  readonly progress: ProgressCounter;
}

interface Ran {
  readonly results: readonly Pick<RunResult, 'report' | 'stores' | 'changes' | 'files' | 'cookieJar'>[];
  readonly warnings: readonly Diagnostic[];
}

async function runInTurn(selected: readonly Selected[], job: Job): Promise<Ran> {
  const results: RunResult[] = [];
  let { environment, globals } = job.values;
  const requests = selected.map(({ loaded }) => requestsIn(loaded.collection).length);
  for (const [index, number] of requests.entries()) job.progress.expect(`${index}`, number);
  for (const [index, one] of selected.entries()) {
    const result = await runOne(one, { ...job, values: { ...job.values, environment, globals } }, index);
    environment = changeEnvironment(environment, result.changes.environment);
    globals = changeEnvironment(globals, result.changes.globals);
    results.push(result);
  }
  return { results, warnings: [] };
}

async function runAtOnce(selected: readonly Selected[], { input, values, stopper, progress }: Job): Promise<Ran> {
  const { runInParallel } = await import('./run-parallel.ts');
  const servers = input.mock ? await Promise.all(selected.map((one) => startMockOf(one, input))) : [];
  try {
    const merged = await runInParallel({
      ...input,
      shard: input.shard ?? { index: 0, of: 1 },
      loaded: selected.map(({ loaded }) => loaded),
      runnables: selected.map(runnableOf),
      mockUrls: selected.map((_, index) => servers[index]?.url),
      options: optionsOf(input, values),
      retries: input.retryFailed === true ? (input.retries ?? 1) : 0,
      stopper,
      progress,
      onEvent: input.onEvent ?? (() => undefined),
    });
    return {
      results: merged,
      warnings: merged.flatMap(({ conflicts, report }) =>
        conflicts.map((name): Diagnostic => {
          const message = `parts of ${report.collection} left {{${name}}} with different values; the last is kept`;
          return { code: 'run/conflicting-captures', severity: 'warning', message, at: { file: report.file } };
        }),
      ),
    };
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function runOne(selected: Selected, { input, values, stopper, progress }: Job, index: number) {
  const server = input.mock ? await startMockOf(selected, input) : undefined;
  try {
    return await runAgain(runnableOf(selected), {
      ...input,
      retries: input.retryFailed === true ? (input.retries ?? 1) : 0,
      options: {
        ...optionsOf(input, values),
        ...(server === undefined ? {} : { mockUrl: server.url }),
        signal: stopper.signal,
      },
      expect: (attempt, requests) => {
        stopper.begin();
        progress.expect(`${index}${attempt === 1 ? '' : ` again ${attempt}`}`, requests);
      },
      onExecution: (execution: Execution, isLast: boolean) => {
        progress.add(execution);
        if (isLast) stopper.count(execution);
      },
    });
  } finally {
    await server?.close();
  }
}

/** Made of all examples, since scripts may call what was not selected. */
function startMockOf({ whole }: Selected, { mockTokens }: RunInput): Promise<MockServer> {
  return startMock(whole.collection, { tokens: mockTokens });
}

/** What newman is told, and how a run of ours differs. */
export function optionsOf(input: RunInput, values: Values): RunOptions {
  const {
    timeout: _,
    exportEnvironment: __,
    exportGlobals: ___,
    exportCollection: ____,
    exportCookieJar: _____,
    ...newman
  } = input.newman;
  return {
    ...newman,
    ...(values.environment === undefined ? {} : { environment: values.environment }),
    ...(values.globals === undefined ? {} : { globals: values.globals }),
    envVar: values.envVar,
    globalVar: values.globalVar,
    reporters: input.installedReporters,
    reporter: input.reporterOptions,
    showSecrets: input.showSecrets,
    retries: input.retryFailed === true ? 0 : (input.retries ?? 0),
    ...(input.detail === undefined ? {} : { detail: input.detail }),
  };
}

/** What newman and reports need of a loaded collection, as plain data. */
export function runnableOf({ loaded, leftOut }: Selected): Runnable {
  const { collection, definition, source, locate } = loaded;
  const lineAt = lineCounter(source.text);
  const lines = requestsIn(collection).flatMap(({ pointer }) => {
    const { span } = locate(pointer);
    return span === undefined ? [] : [[pointer, lineAt(span.offset)] as const];
  });
  return { collection, definition, source, lines: new Map(lines), leftOut };
}

function jumpsOut({ loaded }: Selected, report: RunReport | undefined): readonly Diagnostic[] {
  const jumps = (report?.executions ?? []).flatMap(({ pointer, trail, warnings }) =>
    warnings.filter(isJumpOut).map((message) => JSON.stringify([pointer, trail, message])),
  );
  return [...new Set(jumps)].map((jump): Diagnostic => {
    const [pointer, trail, message] = JSON.parse(jump) as [string, string[], string];
    return { code: 'run/left-out-jump', severity: 'warning', message, at: loaded.locate(pointer, trail) };
  });
}

/** The record of all runs: one entry a collection. */
function recordFiles({ recordCaptures: path }: RunInput, results: Ran['results']): readonly OutputFile[] {
  if (path === undefined) return [];
  const runs = results.map(({ report, stores }) => ({
    collection: report.collection,
    file: report.file,
    captures: stores,
  }));
  return [{ path, content: `${JSON.stringify({ runs }, null, 2)}\n`, secret: false }];
}
