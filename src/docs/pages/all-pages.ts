// Every page of a site, whatever it is printed as: a view for its template, and a document of the same view.
import { conformancePath, describeConformance } from '../conformance-page.ts';
import { indexFlow } from '../flow-view.ts';
import { describeCollections, describeOverview } from '../overview-page.ts';
import type { Block } from '../plain/blocks.ts';
import { collectionsDocument, conformanceDocument, folderDocument, overviewDocument } from '../plain/overview-doc.ts';
import { requestDocument } from '../plain/request-doc.ts';
import { describeRequest, type PageTools } from '../request-page.ts';
import type { SiteInput } from '../site-input.ts';
import { foldersIn, type PlannedCollection, singlePathOf } from '../site-plan.ts';
import { describeFolder } from './folder-page.ts';
import { describeSinglePage } from './single-page.ts';

export interface SitePage {
  readonly path: string;
  /** Name of its template. */
  readonly template: string;
  readonly view: object;
  /** The same as blocks; undefined for a page that only repeats others. */
  readonly document: (() => readonly Block[]) | undefined;
  readonly name: string;
  readonly summary: string;
  /** undefined for pages that belong to the whole site. */
  readonly collection: PlannedCollection | undefined;
  readonly kind: 'collections' | 'overview' | 'folder' | 'request' | 'single' | 'conformance';
}

/** The pages in reading order, described one by one. */
export function* listPages(
  input: SiteInput,
  collections: readonly PlannedCollection[],
  tools: PageTools,
): Iterable<SitePage> {
  if (collections.length !== 1) {
    const view = describeCollections(tools);
    yield page('collections', { path: 'index.html', view, document: () => collectionsDocument(view) });
  }
  for (const collection of collections) yield* pagesOf(collection, tools);
  if (input.conformance === undefined) return;
  const view = describeConformance(input.conformance, tools.site);
  yield page('conformance', { path: conformancePath, view, document: () => conformanceDocument(view) });
}

function* pagesOf(collection: PlannedCollection, tools: PageTools): Iterable<SitePage> {
  const flow = indexFlow(collection);
  const overview = describeOverview(collection, flow, tools);
  yield page('overview', {
    path: collection.path,
    view: overview,
    document: () => overviewDocument(overview),
    collection,
  });
  for (const folder of foldersIn(collection.items)) {
    const view = describeFolder(folder, collection, tools);
    yield page('folder', { path: folder.path, view, document: () => folderDocument(view), collection });
  }
  for (const [index, request] of collection.requests.entries()) {
    const view = describeRequest(request, { collection, flow, index }, tools);
    yield page('request', { path: request.path, view, document: () => requestDocument(view), collection });
  }
  if (!tools.site.hasSinglePages) return;
  const view = describeSinglePage(collection, flow, tools);
  yield page('single', { path: singlePathOf(collection), view, document: undefined, collection });
}

function page(
  kind: SitePage['kind'],
  {
    view,
    collection,
    ...rest
  }: Pick<SitePage, 'path' | 'document'> & {
    readonly view: { readonly name: string; readonly summary: string };
    readonly collection?: PlannedCollection;
  },
): SitePage {
  return { kind, template: kind, view, collection, name: view.name, summary: view.summary, ...rest };
}
