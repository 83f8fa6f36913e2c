// The public API: everything that the command line does, as functions. Nothing inside imports this file.

export { loadCollection } from './collection/load.ts';
export type { Loaded } from './collection/load.ts';
export { loadEnvironment, updateEnvironment } from './collection/environment.ts';
export { readSource } from './collection/source.ts';
export type { Source } from './collection/source.ts';

export { describeTarget, loadTargets } from './snippets/targets/targets.ts';
export type { Target, TargetSet } from './snippets/targets/targets.ts';
export { renderSnippet } from './snippets/render.ts';
export type { RenderOptions, VariableMode } from './snippets/render.ts';

export { renderClient } from './snippets/client/client.ts';
export type { RenderClientOptions, RenderedClient } from './snippets/client/client.ts';
export type { ScriptCaptures } from './snippets/client/captures.ts';
export type { ClientInput } from './snippets/client/plan.ts';

export { runCollection } from './runner/run.ts';
export type { RunOptions } from './runner/options.ts';
export type * from './runner/report.ts';
export { planRun } from './runner/plan.ts';
export type { RunPlan } from './runner/plan.ts';

export { startMock } from './mock/server.ts';
export type { MockOptions, MockServer } from './mock/server.ts';

export { buildMarkdown, buildSite } from './docs/site.ts';
export type { RequestFlow, SiteCollection, SiteInput, SiteLogo } from './docs/site.ts';

export { flowOf } from './dataflow/flow.ts';
export type { Flow, Need, PlacedCapture, RequestFlow as DataFlow, ScriptRead } from './dataflow/flow.ts';
export { drawSvg } from './dataflow/draw-svg.ts';
export type { SvgOptions } from './dataflow/draw-svg.ts';
export { drawDot, drawMermaid } from './dataflow/draw-text.ts';
export { graphOf } from './dataflow/graph.ts';
export type { Graph, GraphEdge, GraphNode } from './dataflow/graph.ts';
export { capturesOf, readScript } from './dataflow/reader.ts';
export type { ScriptReading } from './dataflow/reader.ts';
export { needsOf } from './dataflow/needs.ts';

export { diffFiles, writeFiles } from './app/output.ts';
export type { Differences, OutputOptions, Written } from './app/output.ts';
export type { UserConfig } from './app/config-schema.ts';

export { codes } from './diagnostics/codes.ts';
export type { Code } from './diagnostics/codes.ts';
export { Failure } from './diagnostics/diagnostic.ts';
export type { Diagnostic, Location } from './diagnostics/diagnostic.ts';
export { formatDiagnostic } from './diagnostics/frame.ts';
export type { FrameOptions } from './diagnostics/frame.ts';

export type { Capture, CaptureScope, Condition, ValueSource } from './model/capture.ts';
export { requestsIn } from './model/collection.ts';
export type { Collection, Environment, Folder, Item, VariableValue } from './model/collection.ts';
export type { GeneratedFile } from './model/generated-file.ts';
export type { Example, Request, Script } from './model/request.ts';
export type { Snippet, TargetInfo } from './model/snippet.ts';
export { parseText, sourceOf, substitute, variablesIn } from './model/text.ts';
export type { Lookup, Part, Text, Variable } from './model/text.ts';
