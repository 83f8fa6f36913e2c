// Puts the pages of a site together.
import type { GeneratedFile } from '../model/generated-file.ts';
import { conformancePath, describeConformance, proofLines } from './conformance-page.ts';
import { indexFlow } from './flow-view.ts';
import { loadHighlighter } from './highlight.ts';
import { createMarkdown } from './markdown.ts';
import { describeCollections, describeOverview } from './overview-page.ts';
import { loadPageEngine, type PageEngine } from './page-engine.ts';
import { describeSite, readAssets } from './page-frame.ts';
import { describeRequest, type PageTools } from './request-page.ts';
import type { SiteInput } from './site-input.ts';
import { type PlannedCollection, planSite } from './site-plan.ts';

/** What `buildSite` promises. */
export async function renderSite(input: SiteInput): Promise<readonly GeneratedFile[]> {
  const highlighter = await loadHighlighter(input.targets.map(({ highlight }) => highlight));
  const markdown = createMarkdown(highlighter);
  const collections = planSite(input.collections);
  const files = readAssets(input.fillTables);
  const site = describeSite(input, { collections, files }, markdown);
  const proofOf = proofLines(input.conformance);
  const tools = { site, targets: input.targets, markdown, highlighter, proofOf };
  const engine = loadPageEngine();
  const pages = collections.flatMap((collection) => renderCollection(collection, tools, engine));
  const proof = input.conformance;
  const proofs =
    proof === undefined
      ? []
      : [{ path: conformancePath, content: engine.render('conformance', describeConformance(proof, site)) }];
  const list = { path: 'index.html', content: engine.render('collections', describeCollections(tools)) };
  return [...(collections.length === 1 ? [] : [list]), ...pages, ...proofs, ...files];
}

function renderCollection(
  collection: PlannedCollection,
  tools: PageTools,
  engine: PageEngine,
): readonly GeneratedFile[] {
  const flow = indexFlow(collection);
  const overview = engine.render('overview', describeOverview(collection, flow, tools));
  const requests = collection.requests.map((page, index) => ({
    path: page.path,
    content: engine.render('request', describeRequest(page, { collection, flow, index }, tools)),
  }));
  return [{ path: collection.path, content: overview }, ...requests];
}
