// Places of a layered drawing: columns in the order of the flow, long edges led past the boxes between their ends.
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

export interface Box {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Route {
  readonly edge: GraphEdge;
  /** From the side of one box to the side of the other; more than two where it passes columns. */
  readonly points: readonly Point[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
}

export interface Sizes {
  readonly boxWidth: number;
  readonly boxHeight: number;
  /** Between two columns. */
  readonly gap: number;
  /** Height that each edge needs at the side of a box. */
  readonly port: number;
  readonly margin: number;
}

interface Slot {
  readonly node: GraphNode | undefined;
  readonly height: number;
  /** Slots of the column before that it is connected with. */
  readonly before: Slot[];
  column: number;
  rank: number;
  y: number;
}

interface Chain {
  readonly edge: GraphEdge;
  readonly slots: readonly Slot[];
}

const sweeps = 4;

/** Lays a graph out from left to right. Edges that go against the order are led from box to box as they are. */
export function layOut(graph: Graph, sizes: Sizes): Layout {
  const forward = graph.edges.filter((edge) => edge.kind === 'gives');
  const slots = createSlots(graph.nodes, forward, sizes);
  const columns: Slot[][] = [];
  const put = (slot: Slot): void => void (columns[slot.column] ??= []).push(slot);
  for (const slot of slots.values()) put(slot);
  const chains = forward.flatMap((edge) => chainOf(edge, { slots, put, height: sizes.port }));
  for (const column of columns) column.forEach((slot, rank) => (slot.rank = rank));
  for (let sweep = 0; sweep < sweeps; sweep += 1) for (const column of columns) arrange(column);
  const height = placeRows(columns, sizes);
  const xOf = (column: number): number => sizes.margin + column * (sizes.boxWidth + sizes.gap);
  const boxes = [...slots.values()].flatMap(({ node, column, y, height: tall }) =>
    node ? [{ node, x: xOf(column), y, height: tall }] : [],
  );
  const width = xOf(Math.max(columns.length, 1)) - sizes.gap + sizes.margin;
  return { width, height, boxes, routes: routesOf(chains, { sizes, xOf }) };
}

/** A node stands one column behind the last of those that give it something; edges go forward in the order of a run. */
function createSlots(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { boxHeight, port }: Sizes,
): ReadonlyMap<string, Slot> {
  const sides = new Map<string, { in: GraphEdge[]; out: number }>(nodes.map((node) => [node.id, { in: [], out: 0 }]));
  for (const edge of edges) {
    sides.get(edge.to)?.in.push(edge);
    const from = sides.get(edge.from);
    if (from) from.out += 1;
  }
  const slots = new Map<string, Slot>();
  for (const node of nodes) {
    const { in: incoming = [], out = 0 } = sides.get(node.id) ?? {};
    const column = Math.max(0, ...incoming.map((edge) => (slots.get(edge.from)?.column ?? -1) + 1));
    // The flow out of a box may leave in one place, what comes in has to be told apart.
    const height = Math.max(boxHeight, (incoming.length + 1) * port, out > 0 ? boxHeight : 0);
    slots.set(node.id, { node, height, before: [], column, rank: 0, y: 0 });
  }
  return slots;
}

interface Weaving {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly put: (slot: Slot) => void;
  readonly height: number;
}

/** The slots of an edge, with an empty one in each column that it passes. */
function chainOf(edge: GraphEdge, { slots, put, height }: Weaving): readonly Chain[] {
  const [from, to] = [slots.get(edge.from), slots.get(edge.to)];
  if (!from || !to || from.column >= to.column) return [];
  const chain = [from];
  for (let column = from.column + 1; column < to.column; column += 1) {
    const passing: Slot = { node: undefined, height, before: [], column, rank: 0, y: 0 };
    put(passing);
    chain.push(passing);
  }
  chain.push(to);
  chain.forEach((slot, index) => {
    const before = chain[index - 1];
    if (before) slot.before.push(before);
  });
  return [{ edge, slots: chain }];
}

/** Slots stand near those that they are connected with; equal ones keep their order. */
function arrange(column: Slot[]): void {
  const middle = new Map(
    column.map((slot) => {
      const sum = slot.before.reduce((total, one) => total + one.rank, 0);
      return [slot, slot.before.length === 0 ? slot.rank : sum / slot.before.length];
    }),
  );
  column.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
  column.forEach((slot, rank) => (slot.rank = rank));
}

const rowGap = 18;

/** Returns the height of the whole; shorter columns stand in the middle of it. */
function placeRows(columns: readonly (readonly Slot[])[], { margin }: Sizes): number {
  const heights = columns.map((column) => column.reduce((sum, slot) => sum + slot.height + rowGap, -rowGap));
  const tallest = Math.max(0, ...heights);
  columns.forEach((column, index) => {
    let y = margin + (tallest - (heights[index] ?? 0)) / 2;
    for (const slot of column) {
      slot.y = y;
      y += slot.height + rowGap;
    }
  });
  return tallest + 2 * margin;
}

interface Drawing {
  readonly sizes: Sizes;
  readonly xOf: (column: number) => number;
}

function routesOf(chains: readonly Chain[], { sizes, xOf }: Drawing): readonly Route[] {
  const entries = new Map<Slot, Chain[]>();
  for (const chain of chains) {
    const to = chain.slots.at(-1);
    if (to) entries.set(to, [...(entries.get(to) ?? []), chain]);
  }
  for (const list of entries.values()) list.sort((a, b) => heightOf(a) - heightOf(b));
  return chains.map((chain) => {
    const points = chain.slots.flatMap((slot, index): Point[] => {
      const x = xOf(slot.column);
      const isLast = index === chain.slots.length - 1;
      const list = isLast ? (entries.get(slot) ?? []) : [];
      const share = isLast ? (list.indexOf(chain) + 1) / (list.length + 1) : 0.5;
      const y = slot.y + slot.height * share;
      if (index === 0) return [{ x: x + sizes.boxWidth, y }];
      return isLast
        ? [{ x, y }]
        : [
            { x, y },
            { x: x + sizes.boxWidth, y },
          ];
    });
    return { edge: chain.edge, points };
  });
}

/** Where an edge comes from, seen from its end. */
function heightOf({ slots }: Chain): number {
  return slots.at(-2)?.y ?? 0;
}
