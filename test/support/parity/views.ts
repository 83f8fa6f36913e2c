// One run of newman and one of postwright from the same command line, each as the same plain data.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EventEmitter } from 'node:events';
import { dirname, join } from 'node:path';
import type { Execution, RunReport } from '../../../src/runner/report.ts';
import { explainLimit } from '../../../src/runner/script-limit.ts';
import { runCli } from '../run-cli.ts';
import type { ParityServer } from './server.ts';

/** What a run did, without times and made-up ids. */
export interface View {
  readonly executions: readonly Seen[];
  readonly failures: readonly string[];
  readonly totals: { readonly iterations: number; readonly items: number; readonly assertions: number };
  /** Whether it says that all is well. */
  readonly fine: boolean;
  /** Files of `--export-*` by name; of a run that never began none. */
  readonly exported: Readonly<Record<string, unknown>>;
  readonly sent: readonly string[];
}

interface Seen {
  readonly name: string;
  readonly iteration: number;
  readonly status: number;
  readonly skipped: boolean;
  readonly assertions: readonly string[];
}

export interface Prepared {
  readonly folder: string;
  /** newman's command line after `run`. */
  readonly argv: readonly string[];
  readonly server: ParityServer;
}

const exportsOf = ['environment', 'globals', 'collection', 'cookie-jar'] as const;

/** The row's files in a folder, and its command line with the folder's name put in. */
export function prepare(
  folder: string,
  row: { readonly files: Readonly<Record<string, string>>; readonly argv: readonly string[] },
  server: ParityServer,
): Prepared {
  for (const [name, content] of Object.entries(row.files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content.replaceAll('{dir}', folder));
  }
  const exported = exportsOf.flatMap((one) => [`--export-${one}`, '{dir}/out/{one}.json'.replace('{one}', one)]);
  const base = ['--global-var', `base=${server.url}`];
  const argv = [...row.argv, ...base, ...exported].map((word) => word.replaceAll('{dir}', folder));
  return { folder, argv, server };
}

export async function viewOfPostwright({ folder, argv, server }: Prepared): Promise<View> {
  const { code, stdout } = await runCli(['run', join(folder, 'api.json'), ...argv, '--json', '--show-secrets']);
  const [line = '{}'] = stdout.split('\n');
  const report = JSON.parse(line === '' ? '{}' : line) as Partial<RunReport>;
  const executions = report.executions ?? [];
  return {
    executions: executions.map(seenOf),
    failures: (report.failures ?? [])
      .map(({ trail, iteration, message }) => `${trail.at(-1) ?? ''} ${iteration}: ${message}`)
      .toSorted(),
    totals: {
      iterations: report.totals?.iterations ?? 0,
      items: executions.length,
      assertions: report.totals?.assertions ?? 0,
    },
    fine: code === 0,
    exported: readExports(folder, server.url),
    sent: server.takeSent(),
  };
}

function seenOf({ name, iteration, status, skipped, assertions }: Execution): Seen {
  return {
    name,
    iteration,
    status,
    skipped,
    assertions: assertions.map((one) => tellAssertion(one.name, one.skipped, one.passed ? '' : one.message)),
  };
}

function tellAssertion(name: string, skipped: boolean, message: string): string {
  return `${name}: ${skipped ? 'skipped' : message === '' ? 'passed' : message}`;
}

interface NewmanError {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
}

interface Told {
  readonly item?: { readonly name: string };
  readonly cursor?: { readonly iteration: number; readonly ref: string; readonly scriptId?: string };
  readonly response?: { readonly code: number };
  readonly assertion?: string;
  readonly skipped?: boolean;
}

interface NewmanSummary {
  readonly run: {
    readonly stats: Readonly<Record<'iterations' | 'items' | 'assertions', { readonly total: number }>>;
    readonly failures: readonly {
      readonly source?: { readonly name: string };
      readonly cursor: { readonly iteration?: number; readonly ref?: string };
      readonly error: NewmanError;
      readonly at: string;
    }[];
    readonly error: unknown;
  };
}

type Heard = Seen & { readonly assertions: string[] };

interface Newman {
  run: (options: object, done: (error: NewmanError | null, summary?: NewmanSummary) => void) => EventEmitter;
}

const require = createRequire(import.meta.url);

/** newman's own command line turns words into options; what it then starts is the same run without reporters. */
function newmanOptions(argv: readonly string[]): object {
  const newman = require('newman') as Newman;
  const program = require.resolve('newman/bin/newman.js');
  // Its parser keeps the lists of an earlier command line.
  delete require.cache[program];
  const original = newman.run;
  let found: object | undefined;
  newman.run = (options) => {
    found = options;
    return undefined as unknown as EventEmitter;
  };
  try {
    (require(program) as (words: readonly string[], done: (error: unknown) => void) => void)(
      ['node', 'newman', 'run', ...argv],
      (error) => {
        if (error) throw error;
      },
    );
  } finally {
    newman.run = original;
  }
  if (found === undefined) throw new Error('newman did not take the command line');
  return found;
}

export async function viewOfNewman({ folder, argv, server }: Prepared): Promise<View> {
  const options = { ...newmanOptions([join(folder, 'api.json'), ...argv]), reporters: [] };
  const suppressed = 'suppressExitCode' in options && options.suppressExitCode === true;
  const executions: Heard[] = [];
  const { error, summary } = await runNewman(options, executions);
  const last = executions.at(-1);
  // newman's command line prints the error that broke a run off, and does not say where it was.
  const brokenOff = error && summary ? [`${last?.name} ${last?.iteration}: ${explainLimit(error.message ?? '')}`] : [];
  const failures = [...(summary?.run.failures ?? []).map(tellFailure), ...brokenOff];
  const failed = summary === undefined || Boolean(summary.run.error) || failures.length > 0;
  return {
    executions: [...executions],
    failures: failures.toSorted(),
    totals: totalsOf(summary, executions.length),
    fine: !failed || suppressed,
    exported: readExports(folder, server.url),
    sent: server.takeSent(),
  };
}

interface End {
  readonly error: NewmanError | null;
  readonly summary: NewmanSummary | undefined;
}

function runNewman(options: object, executions: Heard[]): Promise<End> {
  const newman = require('newman') as Newman;
  return new Promise((resolve) => {
    const emitter = newman.run(options, (error, summary) => {
      // A script had to be stopped: newman says so as if the run were over, and goes on to the end.
      if (error?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') resolve({ error, summary });
    });
    watch(emitter, executions);
  });
}

function totalsOf(summary: NewmanSummary | undefined, items: number): View['totals'] {
  const { iterations, assertions } = summary?.run.stats ?? {};
  return { iterations: iterations?.total ?? 0, items, assertions: assertions?.total ?? 0 };
}

/** The failure of a script's own request has no name of an item, but its cursor leads to one. */
function tellFailure({ source, cursor, error, at }: NewmanSummary['run']['failures'][number]): string {
  const message = at.startsWith('assertion') ? (error.message ?? '') : messageOf(error);
  return `${source?.name ?? names.get(cursor.ref ?? '') ?? ''} ${cursor.iteration ?? 0}: ${message}`;
}

const names = new Map<string, string>();

/** newman's summary leaves out items that were skipped, and mixes the requests of scripts into the others. */
function watch(emitter: EventEmitter, executions: Heard[]): void {
  const change = (fields: Partial<Seen>): void => {
    const last = executions.at(-1);
    if (last) executions[executions.length - 1] = { ...last, ...fields, assertions: last.assertions };
  };
  emitter.on('beforeItem', (_error: unknown, { item, cursor }: Told) => {
    const place = { name: item?.name ?? '', iteration: cursor?.iteration ?? 0 };
    names.set(cursor?.ref ?? '', place.name);
    executions.push({ ...place, status: 0, skipped: true, assertions: [] });
  });
  emitter.on('request', (_error: unknown, { response, cursor }: Told) => {
    if (cursor?.scriptId === undefined) change({ status: response?.code ?? 0, skipped: false });
  });
  emitter.on('assertion', (error: NewmanError | null, { assertion = '', skipped }: Told) => {
    executions.at(-1)?.assertions.push(tellAssertion(assertion, skipped === true, error?.message ?? ''));
  });
}

/** newman prints the class of an error beside its message, postwright before it. */
function messageOf({ name, message }: NewmanError): string {
  const text = explainLimit(message || 'no message');
  return name === undefined || name === 'Error' ? text : `${name}: ${text}`;
}

const made = new Set([
  'id',
  '_postman_id',
  '_postman_exported_at',
  '_postman_exported_using',
  'creation',
  'lastAccessed',
  '_lastExecutionId',
  'version',
]);

function readExports(folder: string, base: string): View['exported'] {
  const entries = exportsOf.flatMap((name) => {
    const path = join(folder, 'out', `${name}.json`);
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8').replaceAll(folder, '{dir}').replaceAll(base, '{base}');
    const value: unknown = JSON.parse(text, (key, one: unknown) => (made.has(key) ? undefined : one));
    return [[name, value] as const];
  });
  return Object.fromEntries(entries);
}
