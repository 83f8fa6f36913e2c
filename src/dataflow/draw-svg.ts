// The graph as an SVG picture of our own: no program has to be there, and a page can hold it as it is.
import { escapeXml } from '../util/xml.ts';
import { labelOf, onOneLine, renewalOf, titleOf } from './draw-text.ts';
import { connectedPart } from './graph.ts';
import type { Graph, GraphEdge } from './graph.ts';
import { layOut } from './layout.ts';
import type { Box, Layout, Point, Route } from './layout.ts';

export interface SvgOptions {
  /** Address of a request's page by its pointer; undefined for no link. Only addresses that the caller trusts. */
  readonly hrefOf?: (pointer: string) => string | undefined;
  /** Begins every id in the picture, so that a page can hold more than one. Letters, digits and `-`. */
  readonly idPrefix?: string;
}

const sizes = { boxWidth: 250, boxHeight: 44, port: 18, margin: 16 };
const letter = 6.6;
/** What a box has room for. */
const mostLetters = 29;
const shortest = 60;

/**
 * A picture in which colours are those of the text around it: `class`es say what is what. Readable without seeing it:
 * a title, a description of every flow, and links that say where they lead.
 */
export function drawSvg(whole: Graph, { hrefOf = () => undefined, idPrefix = 'flow' }: SvgOptions = {}): string {
  const graph = connectedPart(whole);
  const widest = Math.max(0, ...graph.edges.map((edge) => fit(labelOf(edge)).length));
  const layout = layOut(graph, { ...sizes, gap: shortest + widest * letter });
  // What is in an image cannot be reached: with links it is a group.
  const role = graph.nodes.some((node) => hrefOf(node.pointer) !== undefined) ? 'group' : 'img';
  const below = graph.edges.some((edge) => edge.kind !== 'gives') ? backSpace : 0;
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height + below)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="flow" role="${role}" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="currentColor">`,
    `<title id="${idPrefix}-title">${xml(`Data flow of ${graph.name}`)}</title>`,
    `<desc id="${idPrefix}-desc">${xml(describe(graph))}</desc>`,
    `<defs><marker id="${idPrefix}-arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker></defs>`,
    ...layout.routes.map((route) => drawRoute(route, idPrefix)),
    ...drawBackward(graph.edges, layout, idPrefix),
    ...layout.boxes.map((box) => drawBox(box, hrefOf(box.node.pointer))),
    '</svg>',
    '',
  ].join('\n');
}

const mostSentences = 40;

/** Every flow in words. */
function describe({ nodes, edges }: Graph): string {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const flows = edges.map(
    (edge) => `${names.get(edge.from) ?? ''} gives ${labelOf(edge)} to ${names.get(edge.to) ?? ''}.`,
  );
  const renewals = nodes
    .filter((node) => node.renews.length > 0)
    .map((node) => `${node.name} ${renewalOf(node.renews)}.`);
  const all = [...flows, ...renewals];
  if (all.length === 0) return 'No request takes a value from another one.';
  const rest = all.length - mostSentences;
  return [...all.slice(0, mostSentences), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ');
}

function drawBox({ node, x, y, height }: Box, href: string | undefined): string {
  const middle = round(y + height / 2);
  const second = node.renews.length > 0 ? renewalOf(node.renews) : node.folders.join(' › ');
  const texts = [
    `<title>${xml([...node.folders, titleOf(node)].join(' › '))}</title>`,
    `<rect x="${round(x)}" y="${round(y)}" width="${sizes.boxWidth}" height="${round(height)}" rx="6" fill="none" stroke="currentColor"/>`,
    `<text x="${round(x + 10)}" y="${second === '' ? middle + 4 : middle - 4}" font-weight="600">${xml(fit(titleOf(node)))}</text>`,
    ...(second === ''
      ? []
      : [`<text x="${round(x + 10)}" y="${middle + 12}" font-size="10">${xml(fit(second))}</text>`]),
  ].join('');
  const group = `<g class="flow-request">${texts}</g>`;
  return href === undefined ? group : `<a href="${xml(href)}">${group}</a>`;
}

function drawRoute({ edge, points }: Route, idPrefix: string): string {
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  // The last part is straight, so that the label stands on it.
  const landing = { x: last.x - fit(labelOf(edge)).length * letter - 14, y: last.y };
  const stops = [...rest.slice(0, -1), landing];
  const path = stops.map((to, index) => curve(points[index] ?? first, to)).join('');
  const line = drawLine(edge, `M${at(first)}${path}L${at(last)}`, idPrefix);
  return `<g class="flow-edge">${line}${drawLabel(edge, { x: last.x - 12, y: last.y - 4 }, 'end')}</g>`;
}

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `C${at({ x: middle, y: from.y })} ${at({ x: middle, y: to.y })} ${at(to)}`;
}

const backSpace = 56;

/** Edges against the order run below the boxes. */
function drawBackward(edges: readonly GraphEdge[], { boxes, height }: Layout, idPrefix: string): readonly string[] {
  const byId = new Map(boxes.map((box) => [box.node.id, box]));
  return edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (edge.kind === 'gives' || !from || !to) return [];
    const [start, end] = [bottomOf(from), bottomOf(to)];
    const y = height + backSpace / 2;
    const path = `M${at(start)}C${at({ x: start.x, y })} ${at({ x: end.x, y })} ${at(end)}`;
    const label = drawLabel(edge, { x: (start.x + end.x) / 2, y: height + backSpace / 4 }, 'middle');
    return [`<g class="flow-edge flow-${edge.kind}">${drawLine(edge, path, idPrefix)}${label}</g>`];
  });
}

function bottomOf({ x, y, height }: Box): Point {
  return { x: x + sizes.boxWidth / 2, y: y + height };
}

function drawLine({ kind, inScripts }: GraphEdge, path: string, idPrefix: string): string {
  const dashes = kind === 'gives' && !inScripts ? '' : ' stroke-dasharray="4 3"';
  return `<path d="${path}" fill="none" stroke="currentColor"${dashes} marker-end="url(#${idPrefix}-arrow)"/>`;
}

function drawLabel(edge: GraphEdge, { x, y }: Point, anchor: 'end' | 'middle'): string {
  const label = labelOf(edge);
  const full = fit(label) === label ? '' : `<title>${xml(label)}</title>`;
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="11">${full}${xml(fit(label))}</text>`;
}

function fit(text: string): string {
  const characters = [...text];
  return characters.length > mostLetters ? `${characters.slice(0, mostLetters - 1).join('')}…` : text;
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function xml(text: string): string {
  return escapeXml(onOneLine(text));
}
