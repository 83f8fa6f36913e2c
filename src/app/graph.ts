// A collection's data flow as a picture or as data.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { drawDot, drawMermaid } from '../dataflow/draw-text.ts';
import { drawSvg } from '../dataflow/draw-svg.ts';
import { flowOf } from '../dataflow/flow.ts';
import { graphOf } from '../dataflow/graph.ts';
import type { Graph } from '../dataflow/graph.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { writeWhole } from '../util/atomic-file.ts';
import { touchFiles } from './file-errors.ts';
import { loadCollections, sourcesOf } from './inputs.ts';

export type GraphFormat = 'mermaid' | 'dot' | 'json' | 'svg';

export interface GraphInput {
  readonly files: readonly string[];
  readonly format: GraphFormat;
  /** File that gets the picture; the result has it in any case. */
  readonly output?: string | undefined;
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

export interface GraphResult {
  /** With a line break at the end; one picture after the other where there are several collections. */
  readonly text: string;
  readonly requests: number;
  readonly flows: number;
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Draws the data flow of collections.
 *
 * @throws Failure where a file is no collection, or the output cannot be written
 */
export async function drawGraphs(input: GraphInput): Promise<GraphResult> {
  const loaded = await loadCollections(input.files, input.stdin);
  const flows = loaded.map((one) => flowOf(one.collection, one.locate));
  const graphs = loaded.flatMap((one, index) => {
    const flow = flows[index];
    return flow ? [graphOf(one.collection, flow)] : [];
  });
  const text = graphs.map((graph) => draw(graph, input.format)).join('');
  const { output } = input;
  if (output !== undefined) {
    touchFiles(output, () => {
      mkdirSync(dirname(output), { recursive: true });
      writeWhole(output, text);
    });
  }
  return {
    text,
    requests: graphs.flatMap((graph) => graph.nodes).length,
    flows: graphs.flatMap((graph) => graph.edges).length,
    warnings: [...loaded.flatMap((one) => one.warnings), ...flows.flatMap((flow) => flow.warnings)],
    sources: sourcesOf(loaded),
  };
}

function draw(graph: Graph, format: GraphFormat): string {
  switch (format) {
    case 'mermaid':
      return drawMermaid(graph);
    case 'dot':
      return drawDot(graph);
    case 'svg':
      return drawSvg(graph);
    case 'json':
      return `${JSON.stringify(graph)}\n`;
  }
}
