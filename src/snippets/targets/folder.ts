// Reads and checks template folders: a target is a folder `<language>/<client>`, found by looking, listed nowhere.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Code } from '../../diagnostics/codes.ts';
import { Failure, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkTemplate, compileTemplate, partialCalls } from './compiler.ts';
import { TemplateFault } from './emit-value.ts';
import { manifestSchemas, type LanguageManifest, type TargetManifest } from './manifest.ts';
import { isRecord } from '../../util/raw.ts';
import { schemaSentence, schemaWords } from '../../util/schema-words.ts';

/** A target as its folder states it, checked but not compiled. */
export interface TargetSource {
  readonly id: string;
  readonly language: LanguageManifest;
  readonly manifest: TargetManifest;
  /** Whether the folder is one of the user's (`--templates`). */
  readonly isCustom: boolean;
  readonly template: string;
  /** Source by name; a client's own win over its language's. */
  readonly partials: ReadonlyMap<string, string>;
  /** The language's folder, then those of the languages that it extends. */
  readonly lineage: readonly string[];
}

/**
 * Reads the built-in folder and those of users; a later folder's target replaces one with the same id, and may use a
 * language that an earlier folder has. Throws a `Failure` with every problem of every folder.
 */
export function readTemplateFolders(builtIn: string, directories: readonly string[]): readonly TargetSource[] {
  const loading: Loading = { languages: new Map(), targets: new Map(), problems: [], sources: new Map() };
  loadFolder(loading, builtIn, false);
  for (const directory of directories) loadUserFolder(loading, directory);
  if (loading.problems.length > 0) throw new Failure(loading.problems, loading.sources);
  return [...loading.targets.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

interface LoadedLanguage {
  readonly manifest: LanguageManifest;
  /** The manifest as JSON, with what it extends. */
  readonly facts: unknown;
  readonly partials: ReadonlyMap<string, string>;
  readonly lineage: readonly string[];
}

interface Loading {
  readonly languages: Map<string, LoadedLanguage>;
  readonly targets: Map<string, TargetSource>;
  readonly problems: Diagnostic[];
  readonly sources: Map<string, string>;
}

function loadUserFolder(loading: Loading, directory: string): void {
  if (existsSync(directory) && statSync(directory).isDirectory()) loadFolder(loading, directory, true);
  else report(loading, 'template/no-folder', { file: directory, message: `there is no folder "${directory}"` });
}

function loadFolder(loading: Loading, directory: string, isCustom: boolean): void {
  const names = foldersIn(directory);
  const pending = new Set(names.filter((name) => existsSync(join(directory, name, 'language.json'))));
  for (const name of names) loadLanguage(loading, { directory, name, pending });
  for (const name of names) {
    const folder = join(directory, name);
    const partials = readPartials(folder);
    for (const client of foldersIn(folder))
      loadTarget(loading, { folder: join(folder, client), languageName: name, partials, isCustom });
  }
}

interface PendingLanguage {
  readonly directory: string;
  readonly name: string;
  /** Languages of the directory that are still to be loaded: one that is extended is loaded first. */
  readonly pending: Set<string>;
}

function loadLanguage(loading: Loading, { directory, name, pending }: PendingLanguage): void {
  if (!pending.delete(name)) return;
  const folder = join(directory, name);
  const file = join(folder, 'language.json');
  const own = readJson(loading, file);
  if (own === undefined) return;
  const parent = isRecord(own) && typeof own['extends'] === 'string' ? own['extends'] : undefined;
  const base = parent === undefined ? undefined : loadParent(loading, file, { directory, name: parent, pending });
  const facts = mergeFacts(base?.facts, own);
  const manifest = checkManifest(loading, { file, json: facts }, manifestSchemas().language);
  const partials = new Map([...(base?.partials ?? []), ...readPartials(folder)]);
  const lineage = [folder, ...(base?.lineage ?? [])];
  if (manifest !== undefined) loading.languages.set(name, { manifest, facts, partials, lineage });
}

function loadParent(loading: Loading, file: string, parent: PendingLanguage): LoadedLanguage | undefined {
  loadLanguage(loading, parent);
  const base = loading.languages.get(parent.name);
  const message = `there is no language ${JSON.stringify(parent.name)} to extend`;
  if (base === undefined) report(loading, 'template/no-language', { file, message });
  return base;
}

/** What a dialect states itself wins; objects are merged key by key, lists and values replaced, `null` takes away (RFC 7396). */
function mergeFacts(base: unknown, own: unknown): unknown {
  if (!isRecord(base) || !isRecord(own)) return own;
  const merged = Object.entries(own).map(([key, value]) => [key, mergeFacts(base[key], value)] as const);
  return Object.fromEntries(
    Object.entries({ ...base, ...Object.fromEntries(merged) }).filter(([, value]) => value !== null),
  );
}

interface TargetFolder {
  readonly folder: string;
  readonly languageName: string;
  readonly partials: ReadonlyMap<string, string>;
  readonly isCustom: boolean;
}

function loadTarget(loading: Loading, { folder, languageName, partials: shared, isCustom }: TargetFolder): void {
  const id = `${languageName}/${basename(folder)}`;
  const language = loading.languages.get(languageName);
  if (language === undefined) {
    report(loading, 'template/no-language', {
      file: folder,
      message: `no language.json tells how ${languageName} is written`,
    });
    return;
  }
  const manifest = readTarget(loading, join(folder, 'target.json'), language);
  const partials = new Map([...language.partials, ...shared, ...readPartials(folder)]);
  const template = readTemplate(loading, join(folder, 'snippet.hbs'), { manifest, partials });
  if (manifest === undefined || template === undefined) return;
  // The built-in ones are compiled when the package is built.
  if (isCustom && loading.problems.length === 0)
    checkCompilation(loading, join(folder, 'snippet.hbs'), { template, partials });
  const facts = manifest.environment ? language.manifest : { ...language.manifest, variable: undefined };
  loading.targets.set(id, { id, language: facts, manifest, isCustom, template, partials, lineage: language.lineage });
}

interface TemplateContext {
  readonly manifest: TargetManifest | undefined;
  readonly partials: ReadonlyMap<string, string>;
}

function readTemplate(loading: Loading, file: string, { manifest, partials }: TemplateContext): string | undefined {
  const source = readText(loading, file);
  if (source === undefined) return undefined;
  for (const { message, line } of checkTemplate(source, {
    options: Object.keys(manifest?.options ?? {}),
    partials: [...partials.keys()],
  })) {
    const offset =
      source
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const length = Math.max(1, (source.split('\n')[line - 1] ?? '').length);
    report(loading, 'template/bad-template', { file, message, span: { offset, length } });
  }
  checkPartials(loading, file, { manifest, partials, source });
  return source;
}

/** What can be parsed may still hold what no template for code can: a block of an unknown name, a decorator. */
function checkCompilation(loading: Loading, file: string, { template, partials }: Compilation): void {
  try {
    compileTemplate(template, partials);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const where = error.partial === '' ? `line ${error.line}` : `_${error.partial}.hbs, line ${error.line}`;
    report(loading, 'template/bad-template', { file, message: `${where}: ${error.message}` });
  }
}

type Compilation = Pick<TargetSource, 'template' | 'partials'>;

/** Those that the template leads to: a language may have others, for other clients. */
function checkPartials(
  loading: Loading,
  file: string,
  { manifest, partials, source }: TemplateContext & { readonly source: string },
): void {
  const args: string[] = [];
  const used = new Set<string>();
  const follow = (template: string): void => {
    const calls = partialCalls(template);
    args.push(...calls.args);
    for (const name of calls.names) if (!used.has(name) && used.add(name)) follow(partials.get(name) ?? '');
  };
  follow(source);
  const known = { options: Object.keys(manifest?.options ?? {}), partials: [...partials.keys()], args };
  for (const name of used)
    for (const { message, line } of checkTemplate(partials.get(name) ?? '', known))
      report(loading, 'template/bad-template', { file, message: `_${name}.hbs, line ${line}: ${message}` });
}

/** What a language says of the options and the proof of its targets is theirs. */
function readTarget(loading: Loading, file: string, { manifest }: LoadedLanguage): TargetManifest | undefined {
  const own = readJson(loading, file);
  if (own === undefined) return undefined;
  const proven = isRecord(own) && isRecord(own['verify']) ? { verify: manifest.verify } : {};
  const { options, captures } = manifest;
  const shared = { options, ...(captures === undefined ? {} : { captures }), ...proven };
  return checkManifest(loading, { file, json: mergeFacts(shared, own) }, manifestSchemas().target);
}

/** undefined where there is no JSON, which is reported. */
function readJson(loading: Loading, file: string): unknown {
  const text = readText(loading, file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(loading, 'template/bad-manifest', { file, message: `is no JSON: ${reason}` });
    return undefined;
  }
}

function checkManifest<Schema extends z.ZodType>(
  loading: Loading,
  { file, json }: { readonly file: string; readonly json: unknown },
  schema: Schema,
): z.infer<Schema> | undefined {
  const result = schema.safeParse(json, { error: schemaWords });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const pointer = issue.path.map((step) => `/${String(step)}`).join('');
    report(loading, 'template/bad-manifest', { file, message: schemaSentence(issue, basename(file)), pointer });
  }
  return undefined;
}

function readText(loading: Loading, file: string): string | undefined {
  if (!existsSync(file)) {
    report(loading, 'template/no-file', { file, message: `there is no ${basename(file)}` });
    return undefined;
  }
  const text = readFileSync(file, 'utf8');
  loading.sources.set(file, text);
  return text;
}

/** Partials are named by their file: `_headers.hbs` is `{{> headers}}`. */
function readPartials(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((name) => /^_[\w-]+\.hbs$/.test(name));
  return new Map(files.map((name) => [name.slice(1, -'.hbs'.length), readFileSync(join(folder, name), 'utf8')]));
}

function foldersIn(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z0-9][a-z0-9-]*$/.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

interface Report {
  readonly file: string;
  readonly message: string;
  readonly pointer?: string;
  readonly span?: { readonly offset: number; readonly length: number };
}

function report(loading: Loading, code: Code, { message, ...at }: Report): void {
  loading.problems.push({ code, severity: 'error', message, at });
}
