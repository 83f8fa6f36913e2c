// All that a configuration file asks for, in one go: snippets, a run, a site.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { GeneratedFile } from '../model/generated-file.ts';
import type { RunEvent, RunReport } from '../runner/report.ts';
import type { Config } from './config-schema.ts';
import { buildDocs } from './docs.ts';
import { filesOf, prepareGeneration } from './generate.ts';
import { diffFiles, writeFiles } from './output.ts';
import { writeDocs } from './write-docs.ts';
import type { Differences, OutputOptions, Written } from './output.ts';
import { chooseReporters } from './reports.ts';

export interface BuildOptions {
  /** Writes nothing. */
  readonly check: boolean;
  /** Overwrites files that postwright did not write. */
  readonly force: boolean;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Called when a part is done, in order. */
  readonly onPart?: (part: BuildPart) => void;
}

interface FolderPart {
  readonly kind: 'snippets' | 'site';
  readonly directory: string;
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

export type BuildPart =
  | (FolderPart & { readonly written: Written })
  | (FolderPart & { readonly differences: Differences })
  | { readonly kind: 'run'; readonly reports: readonly RunReport[] };

/**
 * Does what the configuration asks for.
 *
 * @returns the parts that were done; a part that says no does not stop the others
 * @throws Failure where the input is wrong
 */
export async function buildAll(config: Config, options: BuildOptions): Promise<readonly BuildPart[]> {
  const steps = [buildSnippets, runChecks, buildSite];
  const parts: BuildPart[] = [];
  for (const step of steps) {
    const part = await step(config, options);
    if (part === undefined) continue;
    options.onPart?.(part);
    parts.push(part);
  }
  return parts;
}

/** Whether a part found nothing to object to. */
export function isFine(part: BuildPart): boolean {
  if (part.kind === 'run') return part.reports.every((report) => report.totals.failures === 0);
  if ('written' in part) return true;
  const { changed, missing, extra } = part.differences;
  return changed.length + missing.length + extra.length === 0;
}

async function buildSnippets(config: Config, options: BuildOptions): Promise<BuildPart | undefined> {
  const directory = config.output.snippets;
  if (directory === undefined) return undefined;
  const seen: Diagnostic[] = [];
  const generation = await prepareGeneration({
    ...inputsOf(config),
    variables: config.variables,
    captures: config.captures,
  });
  const files = filesOf(generation, (one) => void seen.push(...one.snippet.warnings));
  const outcome = place(files, { directory, owner: 'snippets', scopes: [''] }, options);
  return {
    kind: 'snippets',
    directory,
    ...outcome,
    warnings: [...generation.warnings, ...seen],
    sources: generation.sources,
  };
}

async function runChecks(config: Config, { onEvent }: BuildOptions): Promise<BuildPart | undefined> {
  if (config.run === undefined) return undefined;
  // newman is slow to load, and not every configuration wants it.
  const { runCollections } = await import('./run.ts');
  const { mock, mockTokens, ...newman } = config.run;
  const { files, environment, globals } = inputsOf(config);
  const { reports } = await runCollections({
    ...chooseReporters([], {}),
    files,
    environment,
    globals,
    mock: mock || mockTokens,
    mockTokens,
    parallel: 1,
    parallelBy: 'iteration',
    showSecrets: false,
    newman: withoutAbsent(newman),
    onEvent,
  });
  return { kind: 'run', reports };
}

async function buildSite(config: Config, options: BuildOptions): Promise<BuildPart | undefined> {
  const directory = config.output.site;
  if (directory === undefined) return undefined;
  const { templates: pageTemplates, ...docs } = config.docs;
  const input = { ...inputsOf(config), ...docs, pageTemplates };
  if (!options.check) {
    const made = await writeDocs(input, { directory, force: options.force, cache: true });
    return { kind: 'site', directory, ...made };
  }
  const { files, warnings, sources } = await buildDocs(input);
  const outcome = place(files, { directory, owner: 'site', scopes: [''] }, options);
  return { kind: 'site', directory, ...outcome, warnings, sources };
}

function inputsOf({ collections, environment, globals, targets, templates }: Config) {
  const chosen = targets ?? [];
  return {
    files: collections,
    environment,
    globals,
    templates,
    targets: chosen.map((target) => target.id),
    options: chosen.flatMap(({ id, options }) =>
      Object.entries(options).map(([name, value]) => ({ target: id, name, value })),
    ),
  };
}

function place(
  files: Iterable<GeneratedFile>,
  place: OutputOptions,
  { check, force }: BuildOptions,
): { readonly written: Written } | { readonly differences: Differences } {
  return check ? { differences: diffFiles(files, place) } : { written: writeFiles(files, { ...place, force }) };
}

type Present<T> = { readonly [Key in keyof T]: Exclude<T[Key], undefined> };

function withoutAbsent<T extends object>(value: T): Partial<Present<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Present<T>>;
}
