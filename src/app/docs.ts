// Collections, their snippets and their data flow → the files of a site.
import { drawSvg } from '../dataflow/draw-svg.ts';
import { connectedPart, graphOf, type Graph } from '../dataflow/graph.ts';
import { flowOf } from '../dataflow/flow.ts';
import type { Flow } from '../dataflow/flow.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildMarkdown, streamSite } from '../docs/site.ts';
import type { SiteCollection, SiteInput } from '../docs/site.ts';
import type { GeneratedFile, OutputFile } from '../model/generated-file.ts';
import { requestsIn } from '../model/collection.ts';
import { hideCredentials } from '../model/credentials.ts';
import { renderFillable } from '../snippets/fill/fill.ts';
import { fillTables } from '../snippets/fill/tables.ts';
import { renderSnippet } from '../snippets/render.ts';
import { readConformance } from './conformance.ts';
import { coverRequests } from './credentials.ts';
import { readLogo, readPageTemplates } from './docs-files.ts';
import { hashOf } from './manifest.ts';
import { hashOfFolder, type PageStore } from './page-store.ts';
import { loadCollections, loadValues, secretNamesIn, sourcesOf } from './inputs.ts';
import type { Loaded, ValueOptions } from './inputs.ts';
import { chooseTargets } from './targets.ts';
import type { ChosenTarget, TargetChoice } from './targets.ts';

export interface DocsInput extends TargetChoice, Pick<ValueOptions, 'environment' | 'globals'> {
  readonly files: readonly string[];
  /** Name of the site; that of its collection where absent. */
  readonly title?: string | undefined;
  /** Markdown for the foot of each page. */
  readonly footer?: string | undefined;
  /** Whether snippets read what the collection's scripts keep of a response; true where absent. */
  readonly captures?: boolean | undefined;
  /** Whether pages take values for variables, which is tried out for each snippet; true where absent. */
  readonly values?: boolean | undefined;
  /** Path of a report of `verify --json`. */
  readonly conformance?: string | undefined;
  /** HTML where absent. */
  readonly format?: 'html' | 'markdown' | undefined;
  /** Address of the site's root. */
  readonly baseUrl?: string | undefined;
  readonly singlePage?: boolean | undefined;
  /** Path of a picture. */
  readonly logo?: string | undefined;
  readonly theme?: Readonly<Record<string, string>> | undefined;
  /** A folder of templates for pages; `templates` are those of snippets. */
  readonly pageTemplates?: string | undefined;
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

export interface Site<File = GeneratedFile> {
  /** To be gone through once: most are made when they are asked for. */
  readonly files: Iterable<File>;
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Builds the site. Its snippets keep variables as Postman spells them; environment and globals only tell which values
 * must not appear.
 *
 * @throws Failure where files, targets or options are wrong
 */
export async function buildDocs(input: DocsInput): Promise<Site> {
  const site = await updateDocs(input);
  return { ...site, files: onlyMade(site.files) };
}

/** Without a store, none is kept. */
function* onlyMade(files: Iterable<OutputFile>): Iterable<GeneratedFile> {
  for (const file of files) if ('content' in file) yield file;
}

/** The same, but that pages of requests that did not change are kept as they stand. */
export async function updateDocs(input: DocsInput, pages?: Pick<PageStore, 'recall'>): Promise<Site<OutputFile>> {
  const targets = inReadingOrder(chooseTargets(input), input);
  const loaded = await loadCollections(input.files, input.stdin);
  const values = await loadValues(input, input.stdin);
  const flows = loaded.map((one) => flowOf(one.collection, one.locate));
  const collections = loaded.map((one, index) => {
    const flow = flows[index] ?? { requests: new Map(), warnings: [] };
    const readCaptures = input.captures ?? true;
    const render = input.values === false ? renderSnippet : renderFillable;
    return describeCollection(one, {
      flow,
      targets,
      readCaptures,
      render,
      secretNames: secretNamesIn(values, one.collection),
    });
  });
  const build = input.format === 'markdown' ? buildMarkdown : streamSite;
  const infos = targets.map((target) => target.info);
  const tables = input.values === false ? {} : { fillTables: fillTables(targets.map(({ target }) => target)) };
  const memory = pages && { context: contextOf(input, targets), recall: pages.recall };
  const site = { collections, targets: infos, ...tables, ...(await settingsOf(input)), ...(memory && { memory }) };
  const made = await build(site);
  // A template of somebody's that fails must not leave half a site behind.
  const files = input.pageTemplates === undefined ? made : [...made];
  const warnings = [
    ...loaded.flatMap((one) => one.warnings),
    ...flows.flatMap((flow) => flow.warnings),
    ...loaded.flatMap((one) => coverRequests(requestsIn(one.collection), one).warnings),
  ];
  return { files, warnings, sources: sourcesOf(loaded) };
}

/** A reader who has not chosen yet sees the first one: not the first of the alphabet, where the maker of the site has not chosen either. */
const firstSeen = 'shell/curl';

function inReadingOrder(all: readonly ChosenTarget[], { targets }: DocsInput): readonly ChosenTarget[] {
  if (targets.length > 0) return all;
  return all.toSorted((a, b) => Number(b.target.id === firstSeen) - Number(a.target.id === firstSeen));
}

/** What snippets are made of beside the collection and its secrets. */
function contextOf({ templates, captures = true, values = true }: DocsInput, targets: readonly ChosenTarget[]): string {
  const chosen = targets.map(({ target, options }) => [target.id, target.isCustom, options]);
  return hashOf(JSON.stringify([chosen, captures, values, templates.map(hashOfFolder)]));
}

async function settingsOf(input: DocsInput): Promise<Omit<SiteInput, 'collections' | 'targets'>> {
  const { title, footer, conformance, baseUrl, singlePage, theme, logo, pageTemplates } = input;
  return {
    ...(title === undefined ? {} : { title }),
    ...(footer === undefined ? {} : { footer }),
    ...(conformance === undefined ? {} : { conformance: await readConformance(conformance) }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(theme === undefined ? {} : { theme }),
    ...(logo === undefined ? {} : { logo: readLogo(logo) }),
    ...(pageTemplates === undefined ? {} : { templates: readPageTemplates(pageTemplates) }),
    singlePage: singlePage === true,
  };
}

interface Setting {
  readonly flow: Flow;
  readonly targets: readonly ChosenTarget[];
  readonly readCaptures: boolean;
  readonly render: typeof renderSnippet;
  readonly secretNames: ReadonlySet<string>;
}

function describeCollection(
  loaded: Loaded,
  { flow, targets, readCaptures, render, secretNames }: Setting,
): SiteCollection {
  const capturesOf = (pointer: string): readonly string[] => [
    ...new Set(flow.requests.get(pointer)?.captures.map((capture) => capture.name) ?? []),
  ];
  return {
    collection: loaded.collection,
    file: loaded.source.file,
    rawItems: loaded.rawItems,
    download: loaded.definition,
    snippetsOf: (whole) => {
      const request = hideCredentials(whole);
      const captures = (flow.requests.get(whole.pointer)?.captures ?? []).filter(
        ({ phase }) => !readCaptures || phase === 'test',
      );
      return targets.map(({ target, options }) =>
        render(request, target, { options, captures, readCaptures, locate: loaded.locate }),
      );
    },
    basisOf: ({ pointer }) => flow.requests.get(pointer)?.captures,
    picture: (hrefOf) => drawFlow(graphOf(loaded.collection, flow), hrefOf),
    flow: {
      needs: (pointer) => flow.requests.get(pointer)?.needs.map((need) => need.name) ?? [],
      captures: capturesOf,
    },
    secretNames,
  };
}

/** A picture of more has nothing to look at. */
const mostNodes = 80;

function drawFlow(graph: Graph, hrefOf: (pointer: string) => string | undefined): string | undefined {
  const part = connectedPart(graph);
  return part.edges.length === 0 || part.nodes.length > mostNodes ? undefined : drawSvg(graph, { hrefOf });
}
