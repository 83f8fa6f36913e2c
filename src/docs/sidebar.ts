// The tree beside a page: all of a small collection; of a large one only the folders that the reader is in, so that a page's weight does not grow with it.
import { oncePer } from '../util/memo.ts';
import { linkTo, type PlannedCollection, type PlannedItem, type PlannedRequest } from './site-plan.ts';
import { type MethodView, showMethod } from './text-view.ts';

export interface NavNode {
  readonly name: string;
  readonly href: string;
  /** undefined for a folder or a collection. */
  readonly method: MethodView | undefined;
  readonly current: boolean;
  readonly folder: boolean;
  /** Whether a folder's items are to be seen before the reader has said otherwise. */
  readonly open: boolean;
  readonly items: readonly NavNode[];
}

/** Where the reader is; without a collection on the list of collections. */
export interface Reader {
  readonly collection: PlannedCollection | undefined;
  /** The request or folder of the page. */
  readonly item: PlannedItem | undefined;
}

/** Neighbours shown on either side of the reader's place in one folder. */
const reach = 40;

/** Requests of a collection whose whole tree is on each page, and of one whose folders are all open. */
const fewForPage = 100;
const fewToOpen = 24;

/** The sidebar of the page at `path`. */
export function navigationFor(
  collections: readonly PlannedCollection[],
  path: string,
  { collection, item }: Reader,
): readonly NavNode[] {
  const shown = collections.length === 1 ? collections[0] : collection;
  if (shown !== undefined) return show(shown.items, viewOf(shown, path, item));
  return collections.map((one) => ({
    ...plain,
    name: one.source.collection.name,
    href: linkTo(path, one.path),
    folder: true,
  }));
}

interface View {
  readonly path: string;
  readonly overview: string;
  readonly here: PlannedItem | undefined;
  readonly whole: boolean;
  readonly unfolded: boolean;
}

function viewOf({ path: overview, requests }: PlannedCollection, path: string, here: PlannedItem | undefined): View {
  return {
    path,
    overview,
    here,
    whole: requests.length <= fewForPage,
    unfolded: requests.length <= fewToOpen,
  };
}

const plain = { method: undefined, current: false, folder: false, open: false, items: [] };

function show(items: readonly PlannedItem[], view: View): readonly NavNode[] {
  const here = Math.max(
    0,
    items.findIndex((item) => isAround(item, view.here)),
  );
  const start = Math.max(0, here - reach);
  const end = here + reach + 1;
  const more = (count: number): readonly NavNode[] =>
    count <= 0 ? [] : [{ ...plain, name: `${count} more…`, href: linkTo(view.path, view.overview, 'items') }];
  const nodes = items.slice(start, end).map((item) => node(item, view));
  return [...more(start), ...nodes, ...more(items.length - end)];
}

function node(item: PlannedItem, view: View): NavNode {
  if (item.kind === 'folder') {
    return {
      ...plain,
      name: item.name,
      href: linkTo(view.path, item.path),
      current: item === view.here,
      folder: true,
      open: view.unfolded || isAround(item, view.here),
      items: view.whole || isAround(item, view.here) ? show(item.items, view) : [],
    };
  }
  const elsewhere = nodesFrom(item, view.path);
  return item === view.here ? { ...elsewhere, current: true } : elsewhere;
}

const requestNodes = oncePer<PlannedRequest, Map<string, NavNode>>(() => new Map());

/** A request as pages of one folder show it; many do. */
function nodesFrom(item: PlannedRequest, page: string): NavNode {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  const nodes = requestNodes(item);
  const known = nodes.get(folder);
  if (known !== undefined) return known;
  const { method } = item.request;
  const made = { ...plain, name: item.name, href: linkTo(page, item.path), method: showMethod(method) };
  nodes.set(folder, made);
  return made;
}

function isAround(item: PlannedItem, here: PlannedItem | undefined): boolean {
  return here !== undefined && (item === here || (item.kind === 'folder' && here.folders.includes(item)));
}
