// Every page of a site, whatever it is printed as: a view for its template, and a document of the same view.
import { conformancePath, describeConformance } from '../conformance-page.ts';
import { type Flow, indexFlow, showCaptures, showNeeds } from '../flow-view.ts';
import { describeCollections, describeOverview, drawFlow } from '../overview-page.ts';
import type { Block } from '../plain/blocks.ts';
import { collectionsDocument, conformanceDocument, folderDocument, overviewDocument } from '../plain/overview-doc.ts';
import { requestDocument } from '../plain/request-doc.ts';
import { describeRequest, type PageTools, summaryOf } from '../request-page.ts';
import type { SiteCollection, SiteInput } from '../site-input.ts';
import {
  foldersIn,
  type PlannedCollection,
  type PlannedFolder,
  type PlannedItem,
  type PlannedRequest,
} from '../site-plan.ts';
import { singlePathOf } from '../site-plan.ts';
import { describeFolder } from './folder-page.ts';
import { describeSinglePage } from './single-page.ts';

export interface SitePage {
  readonly path: string;
  /** Name of its template. */
  readonly template: string;
  /** Describes it, each time that it is called. */
  readonly content: () => PageContent;
  /** All that it is made of beside what the whole site shares, as plain data; undefined where that is not known. */
  readonly basis: (() => unknown) | undefined;
  readonly name: string;
  readonly summary: string;
  /** undefined for pages that belong to the whole site. */
  readonly collection: PlannedCollection | undefined;
  readonly kind: 'collections' | 'overview' | 'folder' | 'request' | 'single' | 'conformance';
}

export interface PageContent {
  readonly view: object;
  /** The same as blocks; undefined for a page that only repeats others. */
  readonly document: (() => readonly Block[]) | undefined;
}

/** The pages in reading order, described one by one. */
export function* listPages(
  input: SiteInput,
  collections: readonly PlannedCollection[],
  tools: PageTools,
): Iterable<SitePage> {
  if (collections.length !== 1) {
    const view = describeCollections(tools);
    yield page('collections', view, { path: 'index.html', document: () => collectionsDocument(view) });
  }
  for (const collection of collections) yield* pagesOf(collection, tools);
  if (input.conformance === undefined) return;
  const view = describeConformance(input.conformance, tools.site);
  yield page('conformance', view, { path: conformancePath, document: () => conformanceDocument(view) });
}

function* pagesOf(collection: PlannedCollection, tools: PageTools): Iterable<SitePage> {
  const flow = indexFlow(collection);
  yield overviewPage(collection, flow, tools);
  for (const folder of foldersIn(collection.items)) yield folderPage(folder, collection, tools);
  for (const [index, request] of collection.requests.entries()) {
    yield {
      kind: 'request',
      template: 'request',
      path: request.path,
      name: request.name,
      summary: summaryOf(request, tools),
      collection,
      content: () => {
        const view = describeRequest(request, { collection, flow, index }, tools);
        return { view, document: () => requestDocument(view) };
      },
      basis: () => basisOf(request, collection.source, flow),
    };
  }
  if (!tools.site.hasSinglePages) return;
  const view = describeSinglePage(collection, flow, tools);
  yield page('single', view, { path: singlePathOf(collection), document: undefined, collection });
}

function overviewPage(collection: PlannedCollection, flow: Flow, tools: PageTools): SitePage {
  const { path, source } = collection;
  const { name, description } = source.collection;
  return {
    kind: 'overview',
    template: 'overview',
    path,
    name,
    summary: tools.markdown.summarise(description, 160),
    collection,
    content: () => {
      const view = describeOverview(collection, flow, tools);
      return { view, document: () => overviewDocument(view) };
    },
    basis: () => overviewBasisOf(collection, flow),
  };
}

function folderPage(folder: PlannedFolder, collection: PlannedCollection, tools: PageTools): SitePage {
  const { path, name } = folder;
  const { description } = folder.folder;
  return {
    kind: 'folder',
    template: 'folder',
    path,
    name,
    summary: tools.markdown.summarise(description, 160),
    collection,
    content: () => {
      const view = describeFolder(folder, collection, tools);
      return { view, document: () => folderDocument(view) };
    },
    basis: () => [description, folder.items.map(listedOf)],
  };
}

interface PlacedPage {
  readonly path: string;
  readonly document: PageContent['document'];
  readonly collection?: PlannedCollection;
}

function page(
  kind: SitePage['kind'],
  view: { readonly name: string; readonly summary: string },
  { path, document, collection }: PlacedPage,
): SitePage {
  const { name, summary } = view;
  return {
    kind,
    template: kind,
    path,
    name,
    summary,
    collection,
    content: () => ({ view, document }),
    basis: undefined,
  };
}

/** What the page of a request shows, but for what it shows of its surroundings. */
function basisOf(page: PlannedRequest, source: SiteCollection, flow: Flow): unknown {
  const { request } = page;
  return [
    request,
    source.rawItems.get(request.pointer),
    source.basisOf?.(request),
    showNeeds(page, flow, source),
    showCaptures(page, flow),
  ];
}

/** What an overview shows beside its surroundings. */
function overviewBasisOf(collection: PlannedCollection, flow: Flow): unknown {
  const { source, items, requests } = collection;
  const pointers = requests.map(({ request }) => request.pointer);
  return [
    source.collection.description,
    items.map(listedOf),
    pointers.map((pointer) => [flow.needs(pointer), flow.captures(pointer)]),
    source.download === undefined,
    drawFlow(collection)?.html,
  ];
}

/** What lists tell of an item, whose name, path and method are in the surroundings. */
function listedOf(item: PlannedItem): unknown {
  if (item.kind === 'folder') return [item.folder.description, item.items.map(listedOf)];
  const { url, description, auth } = item.request;
  return [url.text, description, auth];
}
