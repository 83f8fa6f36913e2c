// The built-in targets, checked and compiled when the package is built: starting up needs neither zod nor Handlebars' compiler.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partialCalls, compileTemplate } from './compiler.ts';
import type { CompiledTemplate } from './engine.ts';
import type { LanguageManifest } from './manifest.ts';
import { readTemplateFolders, type TargetSource } from './folder.ts';

export interface PreparedTarget extends Omit<TargetSource, 'template' | 'partials'> {
  /** Read when it is asked for: few runs print for every target. */
  readonly compiled: () => CompiledTemplate;
}

interface Prepared {
  readonly key: string;
  /** Each once, though most are those of several targets. */
  readonly languages: readonly LanguageManifest[];
  /** `language` is an index. */
  readonly targets: readonly (Omit<TargetSource, 'template' | 'partials' | 'language'> & {
    readonly language: number;
  })[];
}

/** Beside this module once it is built; sources have none. */
const preparedFolder = fileURLToPath(new URL('prepared/', import.meta.url));
/** A checkout has sources beside its templates, whose author may have changed them since the build; a package has not. */
const sourceFolder = fileURLToPath(new URL('../../../src/', import.meta.url));
const indexFile = 'index.cjs';
const require = createRequire(import.meta.url);

/** What the build prepared; undefined where nothing is, or where a template has changed since. */
export function readPrepared(folder: string, from = preparedFolder): readonly PreparedTarget[] | undefined {
  if (!existsSync(join(from, indexFile))) return undefined;
  const { key, languages, targets } = require(join(from, indexFile)) as Prepared;
  if (existsSync(sourceFolder) && key !== keyOf(folder)) return undefined;
  return targets.map((one) => ({
    ...one,
    language: languages[one.language] ?? unknownLanguage(one.id),
    lineage: one.lineage.map((path) => resolve(folder, path)),
    compiled: () => require(join(from, fileOf(one.id))) as CompiledTemplate,
  }));
}

/** The modules that `readPrepared` reads: source by file name. */
export function prepareTargets(folder: string): ReadonlyMap<string, string> {
  const sources = readTemplateFolders(folder, []);
  const languages = new Map(sources.map(({ language }) => [JSON.stringify(language), language]));
  const prepared: Prepared = {
    key: keyOf(folder),
    languages: [...languages.values()],
    targets: sources.map(({ id, language, manifest, isCustom, lineage }) => ({
      id,
      language: [...languages.keys()].indexOf(JSON.stringify(language)),
      manifest,
      isCustom,
      // The package is not where it was built once it is installed.
      lineage: lineage.map((path) => relative(folder, path)),
    })),
  };
  const templates = sources.map(
    (source) => [fileOf(source.id), `module.exports = ${compileTemplate(source.template, usedBy(source))};\n`] as const,
  );
  return new Map([[indexFile, `module.exports = ${JSON.stringify(prepared)};\n`], ...templates]);
}

/** The partials that the template leads to: a language has others, for other clients. */
function usedBy({ template, partials }: TargetSource): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  const follow = (source: string): void => {
    for (const name of partialCalls(source).names) {
      const partial = partials.get(name);
      if (partial === undefined || used.has(name)) continue;
      used.set(name, partial);
      follow(partial);
    }
  };
  follow(template);
  return used;
}

function fileOf(id: string): string {
  return `${id.replace('/', '--')}.cjs`;
}

function unknownLanguage(id: string): never {
  throw new Error(`the prepared targets lack the language of ${id}`);
}

/** Changes with any byte of any template. */
function keyOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('_') && /\.(?:hbs|json)$/.test(name),
  );
  for (const name of files.toSorted())
    hash
      .update(`${name.split(sep).join('/')}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0');
  return hash.digest('hex');
}
