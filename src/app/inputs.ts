// The files that a verb is given: collections, and the values of their variables.
import { loadEnvironment } from '../collection/environment.ts';
import { loadCollection } from '../collection/load.ts';
import type { Loaded } from '../collection/load.ts';
import { readSource } from '../collection/source.ts';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { CaptureScope } from '../model/capture.ts';
import type { Collection, Environment, VariableValue } from '../model/collection.ts';
import type { Lookup } from '../model/text.ts';

export type { Loaded } from '../collection/load.ts';

/** Files as the user names them; `-` is standard input, which can be read once. */
export interface ValueOptions {
  readonly environment?: string | undefined;
  readonly globals?: string | undefined;
  /** `key=value`, each winning over the environment's variable. */
  readonly envVar?: readonly string[];
  /** `key=value`, each winning over the global variable. */
  readonly globalVar?: readonly string[];
}

/** Values by scope, overrides included. */
export interface Values {
  readonly environment: Environment | undefined;
  readonly globals: Environment | undefined;
  readonly envVar: readonly Override[];
  readonly globalVar: readonly Override[];
}

export interface Override {
  readonly key: string;
  readonly value: string;
}

/**
 * Loads every collection; the problems of all of them come together.
 *
 * @throws Failure
 */
export async function loadCollections(
  files: readonly string[],
  stdin: NodeJS.ReadableStream | undefined,
): Promise<readonly Loaded[]> {
  const loaded: Loaded[] = [];
  const failures: Failure[] = [];
  for (const file of files) {
    try {
      loaded.push(await loadCollection(await readSource(file, stdin)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw mergeFailures(failures);
  return loaded;
}

export async function loadValues(options: ValueOptions, stdin: NodeJS.ReadableStream | undefined): Promise<Values> {
  const load = async (file: string | undefined): Promise<Environment | undefined> =>
    file === undefined ? undefined : loadEnvironment(await readSource(file, stdin));
  return {
    environment: await load(options.environment),
    globals: await load(options.globals),
    envVar: (options.envVar ?? []).map((text) => parseOverride(text, '--env-var')),
    globalVar: (options.globalVar ?? []).map((text) => parseOverride(text, '--global-var')),
  };
}

/**
 * The value of a variable as Postman finds it: environment, then collection, then globals
 * (https://learning.postman.com/docs/sending-requests/variables/variables/#variable-scopes).
 */
export function lookupIn(values: Values, collection: Collection): Lookup {
  const scopes = [
    enabledOf(values.globals?.values ?? []),
    new Map(values.globalVar.map((one) => [one.key, one.value])),
    enabledOf(collection.variables),
    enabledOf(values.environment?.values ?? []),
    new Map(values.envVar.map((one) => [one.key, one.value])),
  ];
  const all = new Map(scopes.flatMap((scope) => [...scope]));
  return (name) => all.get(name);
}

/** Where a variable gets that value from: overrides count as what they override. */
export function scopesIn(values: Values, collection: Collection): (name: string) => CaptureScope | undefined {
  const scopes = [
    ['environment', namesIn(values.environment?.values ?? [], values.envVar)],
    ['collection', namesIn(collection.variables, [])],
    ['globals', namesIn(values.globals?.values ?? [], values.globalVar)],
  ] as const;
  return (name) => scopes.find(([, known]) => known.has(name))?.[0];
}

/** Variables whose values are not for everybody's eyes. */
export function secretNamesIn(values: Values, collection: Collection): ReadonlySet<string> {
  const all = [...(values.environment?.values ?? []), ...(values.globals?.values ?? []), ...collection.variables];
  return new Set(all.filter((variable) => variable.secret).map((variable) => variable.name));
}

/** Texts of the files by name, for code frames. */
export function sourcesOf(loaded: readonly Loaded[]): ReadonlyMap<string, string> {
  return new Map(loaded.map(({ source }) => [source.file, source.text]));
}

function mergeFailures(failures: readonly Failure[]): Failure {
  return new Failure(
    failures.flatMap((failure) => failure.diagnostics),
    new Map(failures.flatMap((failure) => [...failure.sources])),
  );
}

function namesIn(variables: readonly VariableValue[], overrides: readonly Override[]): ReadonlySet<string> {
  return new Set([...enabledOf(variables).keys(), ...overrides.map((one) => one.key)]);
}

function enabledOf(variables: readonly VariableValue[]): ReadonlyMap<string, string> {
  return new Map(variables.filter((variable) => variable.enabled).map((variable) => [variable.name, variable.value]));
}

/** newman's own grammar: everything after the first `=` is the value. */
function parseOverride(text: string, option: string): Override {
  const at = text.indexOf('=');
  if (at > 0) return { key: text.slice(0, at), value: text.slice(at + 1) };
  const message = `${option} needs KEY=VALUE`;
  throw new Failure([{ code: 'usage/bad-argument', severity: 'error', message }]);
}
