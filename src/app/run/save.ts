// `--save-environment`: what the scripts of a run stored, written back into the user's file.
import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { updateEnvironment } from '../../collection/environment.ts';
import { readSource } from '../../collection/source.ts';
import type { Source } from '../../collection/source.ts';
import type { Environment, VariableValue } from '../../model/collection.ts';
import { textOf } from '../../runner/changes.ts';
import type { Changes } from '../../runner/report.ts';
import { touchFiles } from '../file-errors.ts';
import { writeReport } from '../write-reports.ts';

export interface SaveTarget {
  readonly path: string;
  /** What the changes are applied to: the file itself, else the environment of the run, else an empty one. */
  readonly source: Source;
}

export interface SaveOptions {
  readonly saveEnvironment?: string | undefined;
  readonly environment?: string | undefined;
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

/** Before the run, so that a file that is no environment or has no place is told about before anything is sent. */
export async function openTarget(options: SaveOptions): Promise<SaveTarget | undefined> {
  const { saveEnvironment: path, environment, stdin } = options;
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

/** Writes the file and returns its path. */
export function saveChanges(target: SaveTarget | undefined, changes: readonly Changes[]): readonly string[] {
  if (target === undefined) return [];
  const changed = new Map(changes.flatMap(({ environment }) => [...environment].map(withText)));
  const content = updateEnvironment(target.source, changed);
  // A link stays one: it is the file behind it that was meant.
  writeReport({ path: existsSync(target.path) ? realpathSync(target.path) : target.path, content, secret: true });
  return [target.path];
}

function withText([name, value]: readonly [string, unknown]): readonly [string, string | undefined] {
  return [name, value === undefined ? undefined : textOf(value)];
}

/** The environment, or the globals, that the next collection of a run finds: new variables come last. */
export function changeEnvironment(
  environment: Environment | undefined,
  changes: Changes['environment'],
): Environment | undefined {
  if (changes.size === 0) return environment;
  const { id = '', name = '', values = [] } = environment ?? {};
  const enabled = new Set(values.filter((one) => one.enabled).map((one) => one.name));
  const kept = values.flatMap((one) => (one.enabled && changes.has(one.name) ? changed(one, changes) : [one]));
  const added = [...changes.keys()].filter((one) => !enabled.has(one));
  return { id, name, values: [...kept, ...added.flatMap((one) => changed({ name: one, secret: false }, changes))] };
}

/** A variable with its new value; nothing where it was deleted. */
function changed({ name, secret }: Pick<VariableValue, 'name' | 'secret'>, changes: Changes['environment']) {
  const raw = changes.get(name);
  if (raw === undefined) return [];
  return [
    {
      name,
      value: textOf(raw),
      ...(typeof raw !== 'string' && { typed: { value: raw, type: 'any' } }),
      secret,
      enabled: true,
    },
  ];
}

function emptyEnvironment(): string {
  const content = { id: randomUUID(), name: 'environment', values: [], _postman_variable_scope: 'environment' };
  return `${JSON.stringify(content, null, 2)}\n`;
}
