// `--save-environment`: what the scripts of a run stored, written back into the user's file.
import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { updateEnvironment } from '../../collection/environment.ts';
import { readSource } from '../../collection/source.ts';
import type { Source } from '../../collection/source.ts';
import type { Environment } from '../../model/collection.ts';
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
  const changed = new Map(changes.flatMap(({ environment }) => [...environment]));
  const content = updateEnvironment(target.source, changed);
  // A link stays one: it is the file behind it that was meant.
  writeReport({ path: existsSync(target.path) ? realpathSync(target.path) : target.path, content, secret: true });
  return [target.path];
}

/** The environment that the next collection of a run finds. */
export function changeEnvironment(
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

function emptyEnvironment(): string {
  const content = { id: randomUUID(), name: 'environment', values: [], _postman_variable_scope: 'environment' };
  return `${JSON.stringify(content, null, 2)}\n`;
}
