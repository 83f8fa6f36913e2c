// Reporters that are not ours: found where newman finds them, given copies of what happens.
import { createRequire } from 'node:module';
import type { EventEmitter } from 'node:events';
import { Failure, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Emitted } from '../events.ts';
import type { RunOptions } from '../options.ts';
import type { Redactor } from '../redact.ts';
import { copyMasked } from './copy.ts';
import { viewOf } from './view.ts';

type Reporter = new (emitter: EventEmitter, options: object, runOptions: object) => unknown;

export interface LoadedReporter {
  readonly name: string;
  readonly create: Reporter;
}

const builtIn: ReadonlySet<string> = new Set(['cli', 'json', 'junit', 'progress', 'emojitrain']);

/** Throws a Failure for reporters that are not installed where newman is, or that cannot be loaded. */
export function loadReporters(names: readonly string[]): readonly LoadedReporter[] {
  if (names.length === 0) return [];
  const loaded = [...new Set(names)].map(loadReporter);
  const problems = loaded.flatMap((one) => ('create' in one ? [] : [one]));
  if (problems.length > 0) throw new Failure(problems);
  return loaded.flatMap((one) => ('create' in one ? [one] : []));
}

export interface Starting {
  readonly redactor: Redactor;
  readonly options: RunOptions;
  /** As newman was given them. */
  readonly runOptions: object;
}

/**
 * Creates them, for newman's `start`: they hear of it, and of all that follows.
 *
 * @returns what they want written once the run is over
 */
export function startReporters(
  emitter: EventEmitter & Emitted,
  reporters: readonly LoadedReporter[],
  { redactor, options, runOptions }: Starting,
): NonNullable<Emitted['exports']> {
  if (reporters.length === 0) return [];
  const view = viewOf(emitter, redactor);
  const { collection, environment, globals } = emitter.summary ?? {};
  const masked = copyMasked({ ...runOptions, collection, environment, globals }, redactor.redact) as object;
  const given = { ...masked, reporter: options.reporter, newmanVersion: newmanVersion() };
  for (const { name, create: Reporter } of reporters) {
    try {
      view.reporters[name] = new Reporter(view, structuredClone(options.reporter?.[name] ?? {}), given);
    } catch (error) {
      throw new Failure([problem('run/bad-reporter', name, `could not be started: ${messageOf(error)}`)]);
    }
  }
  return view.exports ?? [];
}

function loadReporter(name: string): LoadedReporter | Diagnostic {
  const require = requireOfNewman();
  const path = findPackage(name, require);
  if (path === undefined && !builtIn.has(name))
    return {
      ...problem('run/unknown-reporter', name, ''),
      message: `there is no reporter named ${JSON.stringify(name)}`,
    };
  try {
    return { name, create: require(path ?? `./lib/reporters/${name}`) as Reporter };
  } catch (error) {
    return problem('run/bad-reporter', name, `could not be loaded: ${messageOf(error)}`);
  }
}

/** newman looks for reporters from where it is installed itself. */
export function requireOfNewman(): NodeJS.Require {
  return createRequire(createRequire(import.meta.url).resolve('newman'));
}

function findPackage(name: string, require: NodeJS.Require): string | undefined {
  const [, scope = '', short = ''] = /^(@[\w.-]+\/)?([\w-][\w.-]*)$/.exec(name) ?? [];
  if (short === '') return undefined;
  try {
    return require.resolve(`${scope}newman-reporter-${short}`);
  } catch {
    return undefined;
  }
}

function newmanVersion(): string {
  return (requireOfNewman()('./package.json') as { readonly version: string }).version;
}

function problem(code: 'run/unknown-reporter' | 'run/bad-reporter', name: string, message: string): Diagnostic {
  return { code, severity: 'error', message: `the reporter ${JSON.stringify(name)} ${message}` };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
