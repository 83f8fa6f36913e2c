// The graph as text for other programs to draw: Mermaid and Graphviz.
import { connectedPart } from './graph.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** A Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), with a line break at the end. */
export function drawMermaid(whole: Graph): string {
  const graph = connectedPart(whole);
  const edges = graph.edges.map(({ from, to, ...edge }) => {
    const arrow = edge.kind === 'gives' && !edge.inScripts ? '-->' : '-.->';
    return `  ${from} ${arrow}|"${forMermaid(labelOf(edge))}"| ${to}`;
  });
  const groups = groupsOf(graph.nodes).flatMap(({ title, nodes }, index) => {
    const lines = nodes.map((node) => `${node.id}["${forMermaid(titleOf(node))}"]`);
    if (title === '') return lines.map((line) => `  ${line}`);
    return [`  subgraph g${index}["${forMermaid(title)}"]`, ...lines.map((line) => `    ${line}`), '  end'];
  });
  const renewals = graph.nodes.flatMap(({ id, renews }) =>
    renews.length === 0 ? [] : [`  ${id} -.->|"${forMermaid(renewalOf(renews))}"| ${id}`],
  );
  return `${['flowchart LR', ...groups, ...edges, ...renewals].join('\n')}\n`;
}

/** A digraph in Graphviz' language (https://graphviz.org/doc/info/lang.html), with a line break at the end. */
export function drawDot(whole: Graph): string {
  const graph = connectedPart(whole);
  const groups = groupsOf(graph.nodes).flatMap(({ title, nodes }, index) => {
    const lines = nodes.map((node) => `${node.id} [label=${forDot(titleOf(node))}];`);
    if (title === '') return lines.map((line) => `  ${line}`);
    const inner = [`label=${forDot(title)};`, ...lines].map((line) => `    ${line}`);
    return [`  subgraph cluster_${index} {`, ...inner, '  }'];
  });
  const edges = graph.edges.map(({ from, to, ...edge }) => {
    const style = edge.kind === 'gives' && !edge.inScripts ? '' : ', style=dashed';
    return `  ${from} -> ${to} [label=${forDot(labelOf(edge))}${style}];`;
  });
  const renewals = graph.nodes.flatMap(({ id, renews }) =>
    renews.length === 0 ? [] : [`  ${id} -> ${id} [label=${forDot(renewalOf(renews))}, style=dashed];`],
  );
  const head = [`digraph ${forDot(graph.name)} {`, '  rankdir=LR;', '  node [shape=box];'];
  return `${[...head, ...groups, ...edges, ...renewals, '}'].join('\n')}\n`;
}

/** What an edge says in every picture. */
export function labelOf({ kind, variables }: Pick<GraphEdge, 'kind' | 'variables'>): string {
  const names = variables.join(', ');
  return kind === 'gives' ? names : `${names} (${kind === 'late' ? 'too late' : 'in a circle'})`;
}

export function renewalOf(names: readonly string[]): string {
  return `renews ${names.join(', ')}`;
}

export function titleOf({ method, name }: GraphNode): string {
  return method === '' ? name : `${method} ${name}`;
}

interface Group {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
}

function groupsOf(nodes: readonly GraphNode[]): readonly Group[] {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const title = node.folders.join(' › ');
    groups.set(title, [...(groups.get(title) ?? []), node]);
  }
  return [...groups].map(([title, members]) => ({ title, nodes: members }));
}

/**
 * Every character that could mean something becomes an entity code
 * (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters): quotes, `%%{` directives, markup.
 */
function forMermaid(text: string): string {
  return onOneLine(text).replaceAll(/[^\p{L}\p{N}\p{M} _.,/›-]/gu, (char) => `#${char.codePointAt(0) ?? 32};`);
}

/** In a quoted string a backslash starts an escape, and HTML entities are read. */
function forDot(text: string): string {
  const escaped = onOneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;');
  return `"${escaped}"`;
}

/** Control characters, and halves of characters, stand for nothing that could be drawn. */
export function onOneLine(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ');
}
