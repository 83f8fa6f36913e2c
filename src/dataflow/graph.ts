// The data flow as a graph: requests, and the variables that go from one to the other.
import type { Collection } from '../model/collection.ts';
import { requestsIn } from '../model/collection.ts';
import type { Request } from '../model/request.ts';
import { sourceOf } from '../model/text.ts';
import type { Flow, RequestFlow } from './flow.ts';

export interface GraphNode {
  /** A short name that is safe in every format: `r0`, in the order of a run. */
  readonly id: string;
  /** JSON pointer of the request. */
  readonly pointer: string;
  readonly method: string;
  readonly name: string;
  /** Names of the folders around it, outermost first. */
  readonly folders: readonly string[];
  /** Variables in what it sends. */
  readonly needs: readonly string[];
  /** Variables that its scripts set. */
  readonly provides: readonly string[];
  /** Variables that it needs and sets anew, as refreshing a token does. */
  readonly renews: readonly string[];
  /** Hosts that its scripts call. */
  readonly calls: readonly string[];
}

/**
 * `gives`: stored by one request, needed by a later one. `late`: stored only after it was needed.
 * `cycle`: so too, and the one that stores it needs what the other one gives.
 */
export type EdgeKind = 'gives' | 'late' | 'cycle';

export interface GraphEdge {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly variables: readonly string[];
  /** Only scripts ask for them; they are not in what is sent. */
  readonly inScripts: boolean;
}

export interface Graph {
  readonly name: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The graph of a collection's flow, requests in the order of a run. */
export function graphOf(collection: Collection, flow: Flow): Graph {
  const requests = requestsIn(collection);
  const ids = new Map(requests.map((request, index) => [request.pointer, `r${index}`]));
  const nodes = requests.map((request) => nodeOf(request, flow.requests.get(request.pointer), ids));
  const links = requests.flatMap((request) => linksTo(flow.requests.get(request.pointer), ids));
  return { name: collection.name, nodes, edges: markCycles(merge(links)) };
}

/** The graph without the requests that neither give nor take anything. */
export function connectedPart(graph: Graph): Graph {
  const linked = new Set(graph.edges.flatMap((edge) => [edge.from, edge.to]));
  return { ...graph, nodes: graph.nodes.filter((node) => linked.has(node.id) || node.renews.length > 0) };
}

function nodeOf(request: Request, flow: RequestFlow | undefined, ids: ReadonlyMap<string, string>): GraphNode {
  const needs = (flow?.needs ?? []).map((need) => need.name);
  const later = flow?.captures.filter((one) => one.phase === 'test').map((one) => one.name) ?? [];
  return {
    id: ids.get(request.pointer) ?? '',
    pointer: request.pointer,
    method: sourceOf(request.method),
    name: request.name,
    folders: request.trail.slice(0, -1),
    needs,
    provides: [...new Set(flow?.captures.map((one) => one.name))],
    renews: needs.filter((name) => later.includes(name)),
    calls: flow?.hosts ?? [],
  };
}

type Link = Omit<GraphEdge, 'variables'> & { readonly variable: string };

function linksTo(flow: RequestFlow | undefined, ids: ReadonlyMap<string, string>): readonly Link[] {
  if (!flow) return [];
  const to = ids.get(flow.pointer) ?? '';
  const link = (provider: string | undefined, rest: Pick<Link, 'kind' | 'variable' | 'inScripts'>): readonly Link[] => {
    const from = provider !== undefined && provider !== flow.pointer ? ids.get(provider) : undefined;
    return from === undefined ? [] : [{ from, to, ...rest }];
  };
  const needs = flow.needs.flatMap(({ name: variable, provider, laterProvider }) =>
    provider === undefined
      ? link(laterProvider, { kind: 'late', variable, inScripts: false })
      : link(provider, { kind: 'gives', variable, inScripts: false }),
  );
  const sent = new Set(flow.needs.map((need) => need.name));
  const asked = flow.reads.filter((read) => read.name !== '' && !sent.has(read.name));
  return [
    ...needs,
    ...asked.flatMap((read) => link(read.provider, { kind: 'gives', variable: read.name, inScripts: true })),
  ];
}

/** One edge for all the variables that go the same way. */
function merge(links: readonly Link[]): readonly GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const { variable, ...link } of links) {
    const key = JSON.stringify(link);
    const variables = edges.get(key)?.variables ?? [];
    edges.set(key, { ...link, variables: variables.includes(variable) ? variables : [...variables, variable] });
  }
  return [...edges.values()];
}

/** A late edge closes a cycle where the way back is made of values that are given. */
function markCycles(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const next = new Map<string, string[]>();
  for (const { kind, from, to } of edges) if (kind === 'gives') next.set(from, [...(next.get(from) ?? []), to]);
  const reached = new Map<string, ReadonlySet<string>>();
  const reachedFrom = (start: string): ReadonlySet<string> => {
    const known = reached.get(start) ?? reach(start, next);
    reached.set(start, known);
    return known;
  };
  return edges.map((edge) =>
    edge.kind === 'late' && reachedFrom(edge.to).has(edge.from) ? { ...edge, kind: 'cycle' } : edge,
  );
}

function reach(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const one of seen) for (const to of next.get(one) ?? []) seen.add(to);
  return seen;
}
