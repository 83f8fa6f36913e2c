// Environment and globals files: read into the model, and written back with nothing but the changed values changed.
import { Failure } from '../diagnostics/diagnostic.ts';
import type { Environment } from '../model/collection.ts';
import { recogniseCollection } from './document.ts';
import { editValues } from './environment-edit.ts';
import { isRecord, nameOf, plainText, type Raw, shapeOf } from './raw.ts';
import { parseSecret, type ParsedSource, type Source } from './source.ts';
import { deepestForNewman, isDeeper } from '../util/deep.ts';
import { convertVariables } from './variables.ts';

/**
 * Reads an environment or globals file, with or without its `{"environment": …}` envelope.
 * @throws Failure where the file is none, with all entries that are no variable.
 */
export function loadEnvironment(source: Source): Environment {
  const parsed = parseSecret(source);
  const { root, values } = openEnvironment(parsed);
  return {
    id: plainText(root['id'] ?? root['_postman_id']),
    name: nameOf(root['name'], ''),
    values: convertVariables(values),
  };
}

/**
 * The text of an environment file (with its byte-order mark) in which only the values of `changes` are new: a name
 * that the file has gets its value replaced, another one is added, and undefined takes the name out.
 * @throws Failure where the file is no environment.
 */
export function updateEnvironment(source: Source, changes: ReadonlyMap<string, string | undefined>): string {
  const { path } = openEnvironment(parseSecret(source));
  const mark = source.byteOrderMark === true ? '\uFEFF' : '';
  return mark + editValues(source.text, path, changes);
}

interface OpenEnvironment {
  readonly root: Raw;
  readonly values: readonly unknown[];
  /** Keys from the top of the file to the list of variables. */
  readonly path: readonly string[];
}

function openEnvironment({ source, value, locate }: ParsedSource): OpenEnvironment {
  const fail = (
    code: 'environment/not-an-environment' | 'environment/wrong-shape',
    problems: readonly [string, string][],
  ): Failure => {
    const diagnostics = problems.map(([pointer, message]) => ({
      code,
      severity: 'error' as const,
      message,
      at: locate(pointer),
    }));
    return new Failure(diagnostics, new Map([[source.file, source.text]]));
  };
  const found = findValues(value);
  if (typeof found === 'string') {
    throw fail('environment/not-an-environment', [['', `this is ${found}, and not an environment`]]);
  }
  const base = found.path.map((key) => `/${key}`).join('');
  const wrong = found.values.flatMap((entry, index): [string, string][] =>
    whyNoVariable(entry).map((message) => [`${base}/${index}`, message]),
  );
  if (wrong.length > 0) throw fail('environment/wrong-shape', wrong);
  return found;
}

function whyNoVariable(entry: unknown): readonly string[] {
  if (entry !== null && !isRecord(entry)) return [`a variable must be an object, not ${shapeOf(entry)}`];
  return isDeeper(entry, deepestForNewman)
    ? [`the variable is nested deeper than ${deepestForNewman} levels, which newman cannot read`]
    : [];
}

/** The envelope is named `environment` or `globals`, as Postman's API sends it; a bare list is what old files were. */
function findValues(value: unknown): OpenEnvironment | string {
  if (Array.isArray(value)) return { root: {}, values: value, path: [] };
  if (!isRecord(value)) return shapeOf(value);
  for (const key of [undefined, 'environment', 'globals']) {
    const root = key === undefined ? value : value[key];
    if (!isRecord(root) || !Array.isArray(root['values'])) continue;
    return { root, values: root['values'], path: key === undefined ? ['values'] : [key, 'values'] };
  }
  return recogniseCollection(value) ?? 'an object without a "values" list';
}
