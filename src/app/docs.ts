// Collections, their snippets and their data flow → the files of a site.
import { drawSvg } from '../dataflow/draw-svg.ts';
import { connectedPart, graphOf, type Graph } from '../dataflow/graph.ts';
import { flowOf } from '../dataflow/flow.ts';
import type { Flow } from '../dataflow/flow.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildSite } from '../docs/site.ts';
import type { SiteCollection } from '../docs/site.ts';
import type { GeneratedFile } from '../model/generated-file.ts';
import { requestsIn } from '../model/collection.ts';
import { hideCredentials } from '../model/credentials.ts';
import { renderFillable } from '../snippets/fill/fill.ts';
import { fillTables } from '../snippets/fill/tables.ts';
import { renderSnippet } from '../snippets/render.ts';
import { readConformance } from './conformance.ts';
import { coverRequests } from './credentials.ts';
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
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

export interface Site {
  readonly files: readonly GeneratedFile[];
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
  const targets = chooseTargets(input);
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
  const files = await buildSite({
    collections,
    targets: targets.map((target) => target.info),
    ...(input.values === false ? {} : { fillTables: fillTables(targets.map(({ target }) => target)) }),
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.footer === undefined ? {} : { footer: input.footer }),
    ...(input.conformance === undefined ? {} : { conformance: readConformance(input.conformance) }),
  });
  const warnings = [
    ...loaded.flatMap((one) => one.warnings),
    ...flows.flatMap((flow) => flow.warnings),
    ...loaded.flatMap((one) => coverRequests(requestsIn(one.collection), one).warnings),
  ];
  return { files, warnings, sources: sourcesOf(loaded) };
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
    rawItems: loaded.rawItems,
    snippetsOf: (whole) => {
      const request = hideCredentials(whole);
      const captures = (flow.requests.get(whole.pointer)?.captures ?? []).filter(
        ({ phase }) => !readCaptures || phase === 'test',
      );
      return targets.map(({ target, options }) =>
        render(request, target, { options, captures, readCaptures, locate: loaded.locate }),
      );
    },
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
