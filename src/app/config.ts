// postwright.config.*: found, loaded and checked; what `build` works from.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import type { Loaders } from 'lilconfig';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildPointer } from '../diagnostics/pointer.ts';
import { nearest } from '../util/nearest.ts';
import { schemaSentence, schemaWords } from '../util/schema-words.ts';
import { configKeys, configSchema } from './config-schema.ts';
import type { Config } from './config-schema.ts';

const extensions = ['ts', 'js', 'mjs', 'json', 'yaml', 'yml'];

export interface LoadedConfig {
  /** Relative to the working directory, as all the paths in `config`. */
  readonly file: string;
  readonly config: Config;
}

/**
 * Loads the named file, or the one in the working directory. Folders above are not searched: a configuration can be
 * code, and what lies in a parent folder was not put there for this project.
 *
 * @throws Failure `config/not-found`, `config/unreadable`, `config/bad-value`
 */
export async function loadConfig(file: string | undefined): Promise<LoadedConfig> {
  const found = await readConfig(file);
  const name = relative(process.cwd(), found.path);
  const result = configSchema.safeParse(found.value, { error: schemaWords });
  if (!result.success) throw badValues(name, result.error.issues, sourceOf(found.path));
  return { file: name, config: placePaths(result.data, relative(process.cwd(), dirname(found.path))) };
}

async function readConfig(file: string | undefined): Promise<{ readonly path: string; readonly value: unknown }> {
  const places = extensions.map((extension) => `postwright.config.${extension}`);
  const options = { searchPlaces: places, loaders, stopDir: process.cwd(), ignoreEmptySearchPlaces: false };
  const searcher = lilconfig('postwright', options);
  try {
    const found = await (file === undefined ? searcher.search() : searcher.load(resolve(file)));
    if (found === null) throw notFound();
    return { path: found.filepath, value: found.isEmpty === true ? {} : (found.config as unknown) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadable(file ?? places.find((place) => existsSync(place)) ?? '', error);
  }
}

const loaders: Loaders = {
  '.ts': loadCode,
  '.js': loadCode,
  '.mjs': loadCode,
  '.json': loadJson,
  '.yaml': loadYaml,
  '.yml': loadYaml,
};

// Each parser is loaded where a file needs it.

async function loadYaml(_path: string, text: string): Promise<unknown> {
  const { parse } = await import('yaml');
  return parse(text) as unknown;
}

async function loadJson(_path: string, text: string): Promise<unknown> {
  const { default: strip } = await import('strip-json-comments');
  return JSON.parse(strip(text, { trailingCommas: true })) as unknown;
}

async function loadCode(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(path).import(path, { default: true });
}

function notFound(): Failure {
  return new Failure([
    {
      code: 'config/not-found',
      severity: 'error',
      message: `no postwright.config.{${extensions.join(',')}} in this folder`,
    },
  ]);
}

function unreadable(file: string, error: unknown): Failure {
  const message = explain(error);
  return new Failure([{ code: 'config/unreadable', severity: 'error', message, at: { file } }]);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMissing = 'code' in error && error.code === 'ENOENT';
  return isMissing ? 'there is no such file' : (error.message.split('\n')[0] ?? '');
}

function badValues(file: string, issues: readonly Issue[], text: string): Failure {
  const diagnostics = issues.map((issue): Diagnostic => {
    const at = { file, pointer: buildPointer(issue.path.map(String)) };
    const message = schemaSentence(issue, 'the configuration');
    return { code: 'config/bad-value', severity: 'error', message, at, ...hintFor(issue) };
  });
  return new Failure(diagnostics, new Map([[file, text]]));
}

/** Where a key is unknown, the known one that looks most like it with its path. */
function hintFor({ keys, path }: Issue): { readonly hint?: string } {
  const unknown = keys?.[0];
  if (unknown === undefined) return {};
  const written = [...path, unknown].join('.');
  const guess = nearest(written, configKeys);
  return guess === undefined ? {} : { hint: `did you mean "${guess}"?` };
}

interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

function sourceOf(path: string): string {
  return extname(path) === '.json' ? readFileSync(path, 'utf8') : '';
}

/** Paths in the file are relative to the file. */
function placePaths(config: Config, directory: string): Config {
  const place = (path: string): string => relative(process.cwd(), resolve(directory, path)) || '.';
  const placeOptional = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : place(path);
  return {
    ...config,
    collections: config.collections.map(place),
    environment: placeOptional(config.environment),
    globals: placeOptional(config.globals),
    templates: config.templates.map(place),
    output: { snippets: placeOptional(config.output.snippets), site: placeOptional(config.output.site) },
    docs: {
      ...config.docs,
      conformance: placeOptional(config.docs.conformance),
      logo: placeOptional(config.docs.logo),
      templates: placeOptional(config.docs.templates),
    },
    run: config.run && { ...config.run, workingDir: placeOptional(config.run.workingDir) },
  };
}
