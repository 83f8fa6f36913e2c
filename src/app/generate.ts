// Collections × targets → snippets, one at a time, with the paths they go to.
import { flowOf } from '../dataflow/flow.ts';
import type { Flow } from '../dataflow/flow.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { GeneratedFile } from '../model/generated-file.ts';
import type { Request } from '../model/request.ts';
import type { Snippet } from '../model/snippet.ts';
import { sourceOf } from '../model/text.ts';
import type { Lookup } from '../model/text.ts';
import { renderSnippet } from '../snippets/render.ts';
import type { VariableMode } from '../snippets/render.ts';
import { clientTarget } from '../snippets/client/target.ts';
import { choosesClient, prepareClients } from './clients.ts';
import type { ClientFile, ClientJob } from './clients.ts';
import { coverRequests } from './credentials.ts';
import { loadCollections, loadValues, lookupIn, secretNamesIn, sourcesOf } from './inputs.ts';
import type { Loaded, ValueOptions, Values } from './inputs.ts';
import { layOut } from './layout.ts';
import type { Layout } from './layout.ts';
import { selectRequests } from './selection.ts';
import { chooseTargets } from './targets.ts';
import type { ChosenTarget, TargetChoice } from './targets.ts';

export interface GenerateInput extends ValueOptions, TargetChoice {
  /** Collections or single items; `-` is standard input. */
  readonly files: readonly string[];
  readonly variables: VariableMode;
  /** A pointer or names joined by `/`; all requests where undefined. */
  readonly item?: string | undefined;
  /** Whether snippets read what the collection's scripts keep of a response. */
  readonly captures?: boolean | undefined;
  /** Prints credentials that are typed into the collection and, in `resolve` mode, variables that are marked secret. */
  readonly showSecrets?: boolean;
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

export interface GeneratedSnippet {
  /** undefined for a file of a client, which is for the whole collection. */
  readonly request: Request | undefined;
  /** Of the request or the collection. */
  readonly name: string;
  readonly snippet: Snippet;
  /** Path below the output folder. */
  readonly file: string;
}

export interface Generation {
  /** Renders as it is read, so that no more than one snippet need be in memory. */
  readonly snippets: () => Iterable<GeneratedSnippet>;
  /** The folders that this generation answers for; see `OutputOptions.scopes`. */
  readonly scopes: readonly string[];
  /** Of loading and of scripts; those of a snippet are with the snippet. */
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Loads what is needed and makes ready to render.
 *
 * @throws Failure where files, targets, options or the item are wrong
 */
export async function prepareGeneration(input: GenerateInput): Promise<Generation> {
  const targets = chooseTargets(input);
  const renderClient = choosesClient(input.targets) ? await prepareClients() : undefined;
  const loaded = await loadCollections(input.files, input.stdin);
  const values = await loadValues(input, input.stdin);
  const layouts = layOut(loaded.map((one) => one.collection));
  const jobs = loaded.map((one, index): Job => {
    const lookup = lookupIn(values, one.collection);
    const secrets = input.showSecrets === true ? new Set<string>() : secretNamesIn(values, one.collection);
    const selected = selectRequests(one.collection, input.item);
    const covered = input.showSecrets === true ? { requests: selected, warnings: [] } : coverRequests(selected, one);
    return {
      loaded: one,
      client: renderClient && ((requests, flow) => renderClient(clientJob(one, { input, values, requests, flow }))),
      layout: layouts[index] ?? { folder: '', stems: new Map() },
      ...covered,
      flow: flowOf(one.collection, one.locate),
      lookup: (name) => (secrets.has(name) ? undefined : lookup(name)),
    };
  });
  return {
    snippets: () => renderAll(jobs, targets, input),
    scopes:
      input.item === undefined
        ? scopesOf(layouts, [...targets.map(({ target }) => target.id), ...clientIds(input)])
        : [],
    warnings: jobs.flatMap((job) => [...job.loaded.warnings, ...job.flow.warnings, ...job.warnings]),
    sources: sourcesOf(loaded),
  };
}

/** The snippets as files for `writeFiles` and `diffFiles`; `see` is told of each. */
export function* filesOf(generation: Generation, see?: (one: GeneratedSnippet) => void): Iterable<GeneratedFile> {
  for (const one of generation.snippets()) {
    see?.(one);
    yield { path: one.file, content: one.snippet.code };
  }
}

/** One line of `generate --json` (design, part 6). */
export function describeSnippet(
  { request, name, snippet, file }: GeneratedSnippet,
  withCode: boolean,
): Record<string, unknown> {
  return {
    pointer: request?.pointer ?? '',
    trail: request?.trail ?? [],
    name,
    method: sourceOf(request?.method ?? []),
    target: snippet.target,
    file,
    ...(withCode ? { code: snippet.code } : {}),
    warnings: snippet.warnings,
  };
}

interface Job {
  readonly loaded: Loaded;
  /** Where a client was chosen. */
  readonly client: ((requests: readonly Request[], flow: Flow) => readonly ClientFile[]) | undefined;
  readonly layout: Layout;
  readonly requests: readonly Request[];
  readonly warnings: readonly Diagnostic[];
  readonly flow: Flow;
  readonly lookup: Lookup;
}

function* renderAll(
  jobs: readonly Job[],
  targets: readonly ChosenTarget[],
  { variables, captures: readCaptures = false }: Pick<GenerateInput, 'variables' | 'captures'>,
): Iterable<GeneratedSnippet> {
  for (const job of jobs) {
    for (const request of job.requests) {
      const all = job.flow.requests.get(request.pointer)?.captures ?? [];
      // A snippet shows what comes of the response; what a script sets before is there in names alone.
      const captures = readCaptures ? all.filter(({ phase }) => phase === 'test') : all;
      const common = { variables, lookup: job.lookup, captures, readCaptures, locate: job.loaded.locate };
      for (const { target, info, options } of targets) {
        const stem = job.layout.stems.get(request.pointer) ?? '';
        const file = `${job.layout.folder}/${target.id}/${stem}.${info.extension}`;
        const snippet = renderSnippet(request, target, { ...common, options });
        yield { request, name: request.name, snippet, file };
      }
    }
    yield* renderClient(job);
  }
}

function* renderClient({ client, requests, flow, layout, loaded }: Job): Iterable<GeneratedSnippet> {
  const { id } = clientTarget.info;
  for (const { path, code, warnings } of client?.(requests, flow) ?? []) {
    const snippet = { target: id, code, warnings, variables: [] };
    yield { request: undefined, name: loaded.collection.name, snippet, file: `${layout.folder}/${id}/${path}` };
  }
}

interface ClientSetting {
  readonly input: GenerateInput;
  readonly values: Values;
  readonly requests: readonly Request[];
  readonly flow: Flow;
}

function clientJob({ collection, locate }: Loaded, { input, values, requests, flow }: ClientSetting): ClientJob {
  const scopes = [...(values.environment?.values ?? []), ...(values.globals?.values ?? [])];
  const variables = scopes.filter((one) => one.enabled).map((one) => one.name);
  const showsSecrets = input.showSecrets === true;
  return { collection, requests, variables, flow, showsSecrets, locate };
}

function clientIds({ targets }: GenerateInput): readonly string[] {
  return choosesClient(targets) ? [clientTarget.info.id] : [];
}

function scopesOf(layouts: readonly Layout[], ids: readonly string[]): readonly string[] {
  return layouts.flatMap(({ folder }) => ids.map((id) => `${folder}/${id}`));
}
