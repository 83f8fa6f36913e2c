// postwright.config.*: found, loaded and checked; what `build` works from.
import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import type { Loaders } from 'lilconfig';
import strip from 'strip-json-comments';
import { parseSource, type ParsedSource } from '../collection/source.ts';
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
  const result = check(name, found.value);
  if (!result.success) throw badValues(name, result.error.issues, found.json);
  return { file: name, config: placePaths(result.data, relative(process.cwd(), dirname(found.path))) };
}

interface FoundConfig {
  readonly path: string;
  readonly value: unknown;
  /** Of a JSON file. */
  readonly json: ParsedSource | undefined;
}

/** A file of code may give objects that throw when they are looked at. */
function check(file: string, value: unknown): ReturnType<typeof configSchema.safeParse> {
  try {
    return configSchema.safeParse(value, { error: schemaWords });
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function readConfig(file: string | undefined): Promise<FoundConfig> {
  const places = extensions.map((extension) => `postwright.config.${extension}`);
  let json: ParsedSource | undefined;
  const loaders = { ...otherLoaders, '.json': (path: string, text: string) => (json = loadJson(path, text)).value };
  const options = { searchPlaces: places, loaders, stopDir: process.cwd(), ignoreEmptySearchPlaces: false };
  const searcher = lilconfig('postwright', options);
  try {
    // A device may have no end.
    if (file !== undefined && statSync(file).isCharacterDevice()) throw new Error('this is a device, and not a file');
    const found = await (file === undefined ? searcher.search() : searcher.load(resolve(file)));
    if (found === null) throw notFound();
    return { path: found.filepath, value: found.isEmpty === true ? {} : (found.config as unknown), json };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadable(file ?? places.find((place) => existsSync(place)) ?? '', error);
  }
}

const otherLoaders: Loaders = {
  '.ts': loadCode,
  '.js': loadCode,
  '.mjs': loadCode,
  '.yaml': loadYaml,
  '.yml': loadYaml,
};

// Each parser is loaded where a file needs it.

async function loadYaml(path: string, text: string): Promise<unknown> {
  const { parse, YAMLParseError } = await import('yaml');
  try {
    return parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const file = relative(process.cwd(), path);
    const [offset, end] = error.pos;
    const message = error.message.replace(/ at line \d+, column \d+:[\s\S]*$/, '');
    const at = { file, span: { offset, length: Math.max(1, end - offset) } };
    throw new Failure([{ code: 'config/unreadable', severity: 'error', message, at }], new Map([[file, text]]));
  }
}

/** Comments become blanks, so that all places stay where they are. */
function loadJson(path: string, text: string): ParsedSource {
  const file = relative(process.cwd(), path);
  try {
    return parseSource({ file, text: strip(text, { trailingCommas: true }) });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(
      error.diagnostics.map((one) => ({ ...one, code: 'config/unreadable' })),
      new Map([[file, text]]),
    );
  }
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
  return isMissing ? 'there is no such file' : firstLine(error.message);
}

/** What code throws may have anything for a message. */
function firstLine(message: unknown): string {
  return String(message).split('\n')[0] ?? '';
}

function badValues(file: string, issues: readonly Issue[], json: ParsedSource | undefined): Failure {
  const diagnostics = issues.map((issue): Diagnostic => {
    const pointer = buildPointer(issue.path.map(String));
    const at = json?.locate(pointer) ?? { file, pointer };
    const message = schemaSentence(issue, 'the configuration').slice(0, longestMessage);
    return { code: 'config/bad-value', severity: 'error', message, at, ...hintFor(issue) };
  });
  return new Failure(diagnostics, new Map([[file, json?.source.text ?? '']]));
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

/** It names what stands in the file. */
const longestMessage = 500;

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
