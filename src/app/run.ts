// Collections → newman → reports; against their hosts or a server made of their own examples.
import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { updateEnvironment } from '../collection/environment.ts';
import { readSource } from '../collection/source.ts';
import type { Source } from '../collection/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { startMock, type MockServer } from '../mock/server.ts';
import { requestsIn, type Environment } from '../model/collection.ts';
import type { NewmanOptions, Runnable, RunOptions } from '../runner/options.ts';
import type { OutputFile, RunEvent, RunReport, RunResult } from '../runner/report.ts';
import { runCollection } from '../runner/run.ts';
import { lineCounter } from '../util/lines.ts';
import { touchFiles } from './file-errors.ts';
import { loadCollections, loadValues, sourcesOf } from './inputs.ts';
import type { Loaded, ValueOptions, Values } from './inputs.ts';
import { reportFiles } from './reports.ts';
import type { ReporterChoice } from './reports.ts';
import type { Lane as Shard } from '../runner/parallel/lane.ts';
import type { ParallelBy } from './run-parallel.ts';
import { addSummary, writeReport } from './write-reports.ts';

export type { RunEvent } from '../runner/report.ts';
export type { ParallelBy } from './run-parallel.ts';
export type { Lane as Shard } from '../runner/parallel/lane.ts';

/** What newman is told beside the values of variables, under its own names. */
export type PassedOptions = Omit<
  NewmanOptions,
  'environment' | 'globals' | 'envVar' | 'globalVar' | 'reporters' | 'reporter'
>;

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
  readonly newman: PassedOptions;
  readonly stdin?: NodeJS.ReadableStream | undefined;
  /** Called while the runs go on. */
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
}

export interface RunOutcome {
  readonly reports: readonly RunReport[];
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Runs the collections one after the other. What the scripts of one store in the environment, the next one finds.
 *
 * @throws Failure where the input is wrong; whatever a server or a script does is in the reports
 */
export async function runCollections(input: RunInput): Promise<RunOutcome> {
  const loaded = await loadCollections(input.files, input.stdin);
  const values = await loadValues(input, input.stdin);
  const target = await openTarget(input);
  const { results, warnings } =
    input.parallel > 1 || input.shard !== undefined
      ? await runAtOnce(loaded, values, input)
      : await runInTurn(loaded, values, input);
  const reported = await Promise.all(results.map(({ report }, index) => reportFiles(report, index, input)));
  const files = results.flatMap((result, index) => [...result.files, ...(reported[index] ?? [])]);
  return {
    reports: results.map((result) => result.report),
    // First what cannot be had again: a token that was refreshed is gone when it is not kept.
    written: [
      ...saveChanges(target, results),
      ...[...recordFiles(input, results), ...files].map(writeReport),
      ...addSummary(
        results.map(({ report }) => report),
        input.stepSummary,
      ),
    ],
    warnings: [...loaded.flatMap((one) => one.warnings), ...warnings],
    sources: sourcesOf(loaded),
  };
}

interface Ran {
  readonly results: readonly Pick<RunResult, 'report' | 'stores' | 'changes' | 'files'>[];
  readonly warnings: readonly Diagnostic[];
}

async function runInTurn(loaded: readonly Loaded[], values: Values, input: RunInput): Promise<Ran> {
  const results: RunResult[] = [];
  let { environment } = values;
  for (const one of loaded) {
    const result = await runOne(one, input, { ...values, environment });
    environment = changeEnvironment(environment, result.changes.environment);
    results.push(result);
  }
  return { results, warnings: [] };
}

async function runAtOnce(loaded: readonly Loaded[], values: Values, input: RunInput): Promise<Ran> {
  const { runInParallel } = await import('./run-parallel.ts');
  const servers = input.mock ? await Promise.all(loaded.map((one) => startMockOf(one, input))) : [];
  try {
    const merged = await runInParallel({
      parallel: input.parallel,
      parallelBy: input.parallelBy,
      shard: input.shard ?? { index: 0, of: 1 },
      loaded,
      runnables: loaded.map(runnableOf),
      mockUrls: loaded.map((_, index) => servers[index]?.url),
      options: optionsOf(input, values),
      onEvent: input.onEvent ?? (() => undefined),
    });
    return {
      results: merged.map(({ report, stores, changes }) => ({ report, stores, changes, files: [] })),
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

async function runOne(loaded: Loaded, input: RunInput, values: Values): Promise<RunResult> {
  const server = input.mock ? await startMockOf(loaded, input) : undefined;
  try {
    return await runCollection(runnableOf(loaded), {
      ...optionsOf(input, values),
      ...(server === undefined ? {} : { mockUrl: server.url }),
      ...(input.onEvent === undefined ? {} : { onEvent: input.onEvent }),
    });
  } finally {
    await server?.close();
  }
}

function startMockOf({ collection }: Loaded, { mockTokens }: RunInput): Promise<MockServer> {
  return startMock(collection, { tokens: mockTokens });
}

function optionsOf(input: RunInput, values: Values): RunOptions {
  return {
    ...input.newman,
    ...(values.environment === undefined ? {} : { environment: values.environment }),
    ...(values.globals === undefined ? {} : { globals: values.globals }),
    envVar: values.envVar,
    globalVar: values.globalVar,
    reporters: input.installedReporters,
    reporter: input.reporterOptions,
    showSecrets: input.showSecrets,
    ...(input.detail === undefined ? {} : { detail: input.detail }),
  };
}

/** What newman and reports need of a loaded collection, as plain data. */
function runnableOf({ collection, definition, source, locate }: Loaded): Runnable {
  const lineAt = lineCounter(source.text);
  const lines = requestsIn(collection).flatMap(({ pointer }) => {
    const { span } = locate(pointer);
    return span === undefined ? [] : [[pointer, lineAt(span.offset)] as const];
  });
  return { collection, definition, source, lines: new Map(lines) };
}

interface SaveTarget {
  readonly path: string;
  /** What the changes are applied to: the file itself, else the environment of the run, else an empty one. */
  readonly source: Source;
}

/** Before the run, so that a file that is no environment or has no place is told about before anything is sent. */
async function openTarget({ saveEnvironment: path, environment, stdin }: RunInput): Promise<SaveTarget | undefined> {
  if (path === undefined) return undefined;
  touchFiles(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(dirname(path), constants.W_OK);
  });
  const base = !existsSync(path) && environment !== '-' ? environment : path;
  const exists = base !== undefined && existsSync(base);
  const source = exists ? await readSource(base, stdin) : { file: path, text: emptyEnvironment() };
  updateEnvironment(source, new Map());
  return { path, source };
}

function emptyEnvironment(): string {
  const content = { id: randomUUID(), name: 'environment', values: [], _postman_variable_scope: 'environment' };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function saveChanges(target: SaveTarget | undefined, results: Ran['results']): readonly string[] {
  if (target === undefined) return [];
  const changes = new Map(results.flatMap((result) => [...result.changes.environment]));
  const content = updateEnvironment(target.source, changes);
  // A link stays one: it is the file behind it that was meant.
  writeReport({ path: existsSync(target.path) ? realpathSync(target.path) : target.path, content, secret: true });
  return [target.path];
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

function changeEnvironment(
  environment: Environment | undefined,
  changes: ReadonlyMap<string, string | undefined>,
): Environment | undefined {
  if (changes.size === 0) return environment;
  const values = environment?.values ?? [];
  const kept = values.filter((one) => !changes.has(one.name));
  const changed = [...changes].flatMap(([name, value]) => {
    const secret = values.some((one) => one.name === name && one.secret);
    return value === undefined ? [] : [{ name, value, secret, enabled: true }];
  });
  return { id: environment?.id ?? '', name: environment?.name ?? 'environment', values: [...kept, ...changed] };
}
