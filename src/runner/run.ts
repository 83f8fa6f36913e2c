// Runs a collection's own checks through newman; the only room that knows newman, and it loads it only when it runs.
import type { EventEmitter } from 'node:events';
import { Failure } from '../diagnostics/diagnostic.ts';
import { requestsIn, type Item, type VariableValue } from '../model/collection.ts';
import { secretsOf } from '../model/credentials.ts';
import { variablesIn, type Text } from '../model/text.ts';
import { controlRun, type Ending } from './control/control.ts';
import { watchGrowth } from './control/growth.ts';
import { catchRejections } from './control/rejections.ts';
import { changesBetween, tellChanges, valuesOf, type ScopeValues } from './changes.ts';
import { jarOf, type CookieJar } from './cookie-jar.ts';
import type { Emitted, RequestEvent, StartEvent, Summary } from './events.ts';
import { reportedFiles, type Reported } from './installed/reported-files.ts';
import { loadReporters, startReporters, type LoadedReporter, type Starting } from './installed/reporters.ts';
import { trimDetail } from './detail.ts';
import { routeTo, type MockRoute } from './mock-route.ts';
import { enterLane, type LaneWatch } from './parallel/lane.ts';
import { limitBodies } from './body-limit.ts';
import { newmanOptionsOf } from './newman-options.ts';
import { forgetExecutions, loadNewman } from './newman.ts';
import type { Runnable, RunOptions } from './options.ts';
import { quicken } from './pace.ts';
import { recordRun, type Recorder, type RecordOptions } from './record.ts';
import { explainLimit, isStoppedScript, waitForScript } from './script-limit.ts';
import { createRedactor, isSecret, keptInReports, redactDeep, showEverything, type Redactor } from './redact.ts';
import { recordStores } from './stores.ts';
import {
  reportOf,
  type Changes,
  type Execution,
  type IterationChanges,
  type OutputFile,
  type RecordedStore,
  type RunError,
  type RunReport,
  type RunResult,
} from './report.ts';

/**
 * Runs the collection's definition with its scripts unchanged. Whatever a server or a script does is a result; wrong
 * input (an unknown folder or reporter, unreadable data) throws a Failure.
 */
export async function runCollection(runnable: Runnable, options: RunOptions = {}): Promise<RunResult> {
  requireFolders(runnable, options.folder ?? []);
  const reporters = loadReporters(options.reporters ?? []);
  const redactor = redactorOf(runnable, options);
  const route = options.mockUrl === undefined ? undefined : routeTo(options.mockUrl);
  try {
    return await run({ runnable, options, redactor, route, reporters });
  } finally {
    route?.close();
  }
}

/** Masks what is secret before the run begins. */
export function redactorOf(runnable: Pick<Runnable, 'collection'>, options: RunOptions): Redactor {
  const secrets = variablesOf(runnable, options).filter(isSecret);
  const typed = credentialsOf(runnable)
    .flat()
    .filter((part) => typeof part === 'string');
  return options.showSecrets === true ? showEverything : createRedactor([...secrets.map((one) => one.value), ...typed]);
}

interface Setting {
  readonly runnable: Runnable;
  readonly options: RunOptions;
  readonly redactor: Redactor;
  readonly route: MockRoute | undefined;
  readonly reporters: readonly LoadedReporter[];
}

async function run(setting: Setting): Promise<RunResult> {
  const { runnable, options, redactor } = setting;
  const { collection, source } = runnable;
  const startedAt = new Date();
  const started = performance.now();
  const tell = options.onEvent ?? (() => undefined);
  const name = redactor.redact(collection.name);
  tell({ kind: 'start', collection: name, file: source.file });
  const outcome = await startNewman(setting, (execution) => {
    tell({ kind: 'execution', execution: toShow(execution, setting) });
  });
  const whole = {
    collection: collection.name,
    file: source.file,
    startedAt: startedAt.toISOString(),
    duration: Math.round(performance.now() - started),
  };
  const { executions } = outcome.recorder;
  const parts = reportOf(whole, { executions, ...outcome.ending, errors: outcome.errors });
  const report: RunReport = {
    ...redactDeep({ ...parts, executions: [] }, redactor.redact, keptInReports),
    executions: executions.map((execution) => toShow(execution, setting)),
  };
  tell({ kind: 'end', report });
  const { recorder: _, errors: __, ending: ___, ...left } = outcome;
  return { report, ...left, secrets: redactor.secrets() };
}

/** Masked with what is known to be secret by now, then as short as it was asked for. */
function toShow(execution: Execution, { options, redactor }: Setting): Execution {
  return trimDetail(redactDeep(execution, redactor.redact, keptInReports), options.detail?.bodyLimit ?? 0);
}

interface Outcome {
  readonly recorder: Recorder;
  readonly errors: readonly RunError[];
  readonly ending: Ending;
  readonly stores: readonly RecordedStore[];
  readonly changes: Changes;
  readonly iterations: readonly IterationChanges[];
  readonly files: readonly OutputFile[];
  readonly cookieJar: CookieJar;
  readonly told: RunResult['told'];
}

function startNewman(setting: Setting, onExecution: (execution: Execution) => void): Promise<Outcome> {
  const { runnable, options, redactor, route } = setting;
  const newman = loadNewman();
  const runOptions = newmanOptionsOf(runnable, options, route);
  return new Promise((resolve, reject) => {
    let started: Started | undefined;
    let before: ScopeValues | undefined;
    let lane: LaneWatch | undefined;
    const finish = (error: Error | null, end: Summary | undefined): void => {
      if (!before || !started) return reject(badInput(setting, error?.message ?? 'newman did not start'));
      started.endRejections();
      const ending = control.end();
      const errors = recorder.close(error ? [{ kind: 'run', message: explainLimit(error.message) }] : ending.errors);
      const changes = changesBetween(before, valuesOf(end));
      const iterations = lane?.end() ?? [];
      const left = { files: reportedFiles(started.reported, redactor), cookieJar: jarOf(started.event) };
      resolve({ recorder, errors, ending, stores, changes, iterations, ...left, told: started.told });
    };
    const emitter: EventEmitter & Emitted = newman.run(runOptions, (error, summary) => {
      const end = (): void => finish(error, summary as unknown as Summary | undefined);
      if (isStoppedScript(error)) waitForScript(emitter, end);
      else end();
    });
    emitter.once('start', (_error: unknown, event: StartEvent) => {
      before = valuesOf(emitter.summary);
      try {
        started = {
          event,
          ...meetReporters(emitter, event, { ...setting, runOptions }),
          endRejections: catchRejections(emitter),
        };
      } catch (error) {
        event.run?.abort?.();
        return reject(error);
      }
      quicken(event, runnable.collection);
      watchGrowth(event);
      route?.onStart(event);
      if (options.onChanges) tellChanges(emitter, before, options.onChanges);
      if (options.lane) lane = enterLane(emitter, event, options.lane);
      control.start(event);
    });
    if (!options.reporters?.length) forgetExecutions(emitter);
    if (route) emitter.on('beforeRequest', (_error: unknown, event: RequestEvent) => route.onBeforeRequest(event));
    const stores = recordStores(emitter, runnable.collection);
    const giveUp = (): void => {
      emitter.emit('beforeDone', null, { summary: emitter.summary });
      finish(null, emitter.summary);
      // What newman still has to say is about a run that is over.
      emitter.removeAllListeners();
    };
    const control = controlRun(emitter, { runnable, options, giveUp });
    const recorder = recordRun(emitter, { ...recordOptionsOf(setting, onExecution), takeTries: control.takeTries });
    limitBodies(emitter);
  });
}

interface Started extends Pick<RunResult, 'told'> {
  readonly reported: Reported;
  readonly event: StartEvent;
  readonly endRejections: () => void;
}

/** Those of this run, or of the greater one that it is a part of. */
function meetReporters(
  emitter: EventEmitter & Emitted,
  event: StartEvent,
  { reporters, ...starting }: Setting & Starting,
): Omit<Started, 'event' | 'endRejections'> {
  const { stage } = starting.options;
  return {
    reported: startReporters(emitter, reporters, starting),
    ...(stage !== undefined && { told: stage.join(emitter, event, starting) }),
  };
}

function recordOptionsOf(
  setting: Setting,
  onExecution: (execution: Execution) => void,
): Omit<RecordOptions, 'takeTries'> {
  const { runnable, options, redactor } = setting;
  const marked = variablesOf(runnable, options).flatMap((one) => (one.secret ? [one.name] : []));
  const lineOf = (pointer: string): number => runnable.lines?.get(pointer) ?? 0;
  const secretNames = new Set([...marked, ...variablesIn(...credentialsOf(runnable))]);
  const leftOut = new Set(runnable.leftOut);
  const detail = options.detail && { ...options.detail, masked: options.showSecrets !== true };
  return { collection: runnable.collection, redactor, secretNames, lineOf, leftOut, detail, onExecution };
}

/** What the requests prove themselves with, whatever the names of it. */
function credentialsOf({ collection }: Pick<Runnable, 'collection'>): readonly Text[] {
  return requestsIn(collection).flatMap((request) => secretsOf(request.auth));
}

/** Every variable whose value we are given, whether it is enabled or not. */
function variablesOf({ collection }: Pick<Runnable, 'collection'>, options: RunOptions): readonly VariableValue[] {
  const overrides = [...(options.envVar ?? []), ...(options.globalVar ?? [])];
  const given = [...(options.environment?.values ?? []), ...(options.globals?.values ?? []), ...collection.variables];
  const proving = variablesIn(...credentialsOf({ collection }));
  const marked = new Set([...given.flatMap((one) => (one.secret ? [one.name] : [])), ...proving]);
  return [
    ...given.map((one) => ({ ...one, secret: marked.has(one.name) })),
    ...overrides.map(({ key, value }) => ({ name: key, value, secret: marked.has(key), enabled: true })),
  ];
}

/** newman runs nothing, successfully, when it does not find the folder. */
function requireFolders({ collection, source }: Runnable, folders: readonly string[]): void {
  const known = new Set(collection.items.flatMap(namesOf));
  const unknown = folders.filter((folder) => !known.has(folder));
  if (unknown.length === 0) return;
  throw new Failure(
    unknown.map((folder) => ({
      code: 'run/unknown-folder' as const,
      severity: 'error' as const,
      message: `the collection has no folder or request named ${JSON.stringify(folder)}`,
      at: { file: source.file },
    })),
  );
}

function namesOf(item: Item): readonly string[] {
  return [item.id, item.name, ...(item.kind === 'folder' ? item.items.flatMap(namesOf) : [])];
}

/** newman names some of the files that it could not load by their paths, and others by their kind only. */
function badInput({ runnable, options }: Setting, message: string): Failure {
  const line = message.replace(/\s+/g, ' ');
  const kinds = [
    [/^iteration data/, options.iterationData],
    [/cookie ?jar/i, options.cookieJar],
    [/ssl client/i, options.sslClientCertList],
  ] as const;
  const isMeant = ([kind, path]: (typeof kinds)[number]): boolean =>
    typeof path === 'string' && (kind.test(line) || line.includes(` ${path} `));
  const named = kinds.find(isMeant)?.[1];
  const file = typeof named === 'string' ? named : runnable.source.file;
  return new Failure([{ code: 'run/bad-input', severity: 'error', message: line, at: { file } }]);
}
