// Collections → newman → reports; against their hosts or a server made of their own examples.
import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { updateEnvironment } from '../collection/environment.ts';
import { readSource } from '../collection/source.ts';
import type { Source } from '../collection/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { startMock } from '../mock/server.ts';
import type { Environment } from '../model/collection.ts';
import type { NewmanOptions } from '../runner/options.ts';
import type { OutputFile, RunEvent, RunReport, RunResult } from '../runner/report.ts';
import { runCollection } from '../runner/run.ts';
import { writeSecretFile, writeWhole } from '../util/atomic-file.ts';
import { touchFiles } from './file-errors.ts';
import { loadCollections, loadValues, sourcesOf } from './inputs.ts';
import type { Loaded, ValueOptions, Values } from './inputs.ts';
import { reportFiles } from './reports.ts';
import type { ReporterChoice } from './reports.ts';

export type { RunEvent } from '../runner/report.ts';

/** What newman is told beside the values of variables, under its own names. */
export type PassedOptions = Omit<
  NewmanOptions,
  'environment' | 'globals' | 'envVar' | 'globalVar' | 'reporters' | 'reporter'
>;

export interface RunInput extends ValueOptions, ReporterChoice {
  readonly files: readonly string[];
  /** Sends all requests to a server made of the collection's saved examples. */
  readonly mock: boolean;
  /** Environment file that gets what scripts changed; mode 0600, the rest of it as it was. */
  readonly saveEnvironment?: string | undefined;
  /** JSON file that gets the names of what each script stored, with scope, request and phase. */
  readonly recordCaptures?: string | undefined;
  readonly showSecrets: boolean;
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
  const results: RunResult[] = [];
  let { environment } = values;
  for (const one of loaded) {
    const result = await runOne(one, input, { ...values, environment });
    environment = changeEnvironment(environment, result.changes.environment);
    results.push(result);
  }
  const files = results.flatMap((result, index) => [...result.files, ...reportFiles(result.report, index, input)]);
  return {
    reports: results.map((result) => result.report),
    // First what cannot be had again: a token that was refreshed is gone when it is not kept.
    written: [...saveChanges(target, results), ...[...recordFiles(input, results), ...files].map(writeFile)],
    warnings: loaded.flatMap((one) => one.warnings),
    sources: sourcesOf(loaded),
  };
}

async function runOne(loaded: Loaded, input: RunInput, values: Values): Promise<RunResult> {
  const server = input.mock ? await startMock(loaded.collection) : undefined;
  try {
    return await runCollection(loaded, {
      ...input.newman,
      ...(values.environment === undefined ? {} : { environment: values.environment }),
      ...(values.globals === undefined ? {} : { globals: values.globals }),
      envVar: values.envVar,
      globalVar: values.globalVar,
      reporters: input.installedReporters,
      reporter: input.reporterOptions,
      showSecrets: input.showSecrets,
      ...(server === undefined ? {} : { mockUrl: server.url }),
      ...(input.onEvent === undefined ? {} : { onEvent: input.onEvent }),
    });
  } finally {
    await server?.close();
  }
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

function saveChanges(target: SaveTarget | undefined, results: readonly RunResult[]): readonly string[] {
  if (target === undefined) return [];
  const changes = new Map(results.flatMap((result) => [...result.changes.environment]));
  const content = updateEnvironment(target.source, changes);
  // A link stays one: it is the file behind it that was meant.
  writeFile({ path: existsSync(target.path) ? realpathSync(target.path) : target.path, content, secret: true });
  return [target.path];
}

/** The record of all runs: one entry a collection. */
function recordFiles({ recordCaptures: path }: RunInput, results: readonly RunResult[]): readonly OutputFile[] {
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

function writeFile({ path, content, secret }: OutputFile): string {
  touchFiles(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    if (secret) writeSecretFile(path, content);
    else writeWhole(path, content);
  });
  return path;
}
