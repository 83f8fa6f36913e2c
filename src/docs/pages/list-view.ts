// Requests and folders as a list to choose from, for overviews and the pages of folders.
import { describeAuth } from '../auth-view.ts';
import type { Markdown } from '../markdown.ts';
import type { SafeHtml } from '../safe-html.ts';
import { linkTo, type PlannedFolder, type PlannedItem, type PlannedRequest } from '../site-plan.ts';
import { type MethodView, type Segment, showMethod, showPath } from '../text-view.ts';

export interface ListNode {
  /** undefined for a folder. */
  readonly method: MethodView | undefined;
  readonly name: string;
  readonly href: string;
  readonly path: readonly Segment[];
  readonly summary: string;
  /** Request: how it proves itself, in two or three words; '' where it does not, and where the list does not tell. */
  readonly auth: string;
  /** Folder: id and level of its heading, description and items; the id is '' where the list does not go into folders. */
  readonly anchor: string;
  readonly level: number;
  readonly description: SafeHtml | undefined;
  readonly items: readonly ListNode[];
  /** Folder: requests in it, at any depth. */
  readonly count: number;
  readonly single: boolean;
}

export interface Listing {
  /** Of the page that the list stands on. */
  readonly path: string;
  /** Of the headings of folders. */
  readonly level: number;
  readonly markdown: Markdown;
}

/** The whole tree, folders as headings. */
export function listTree(items: readonly PlannedItem[], listing: Listing): readonly ListNode[] {
  return items.map((item) => {
    if (item.kind === 'request') return listRequest(item, listing);
    const { level, markdown } = listing;
    return {
      ...listFolder(item, listing),
      anchor: item.anchor,
      level,
      description: markdown.render(item.folder.description, level),
      items: listTree(item.items, { ...listing, level: Math.min(6, level + 1) }),
    };
  });
}

/** One level: folders lead to their pages. Requests tell their auth. */
export function listLevel(items: readonly PlannedItem[], listing: Listing): readonly ListNode[] {
  return items.map((item) => {
    if (item.kind === 'folder') return listFolder(item, listing);
    const auth = item.request.auth.kind === 'none' ? '' : describeAuth(item.request.auth).label;
    return { ...listRequest(item, listing), auth };
  });
}

function listRequest(item: PlannedRequest, { path, markdown }: Listing): ListNode {
  const { request } = item;
  return {
    ...listed,
    method: showMethod(request.method),
    name: item.name,
    href: linkTo(path, item.path),
    path: showPath(request.url.text),
    summary: markdown.summarise(request.description, 120),
  };
}

function listFolder(item: PlannedFolder, { path, markdown }: Listing): ListNode {
  const count = countRequests(item.items);
  return {
    ...listed,
    name: item.name,
    href: linkTo(path, item.path),
    summary: markdown.summarise(item.folder.description, 120),
    count,
    single: count === 1,
  };
}

/** Requests at any depth. */
export function countRequests(items: readonly PlannedItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'folder' ? countRequests(item.items) : 1), 0);
}

const listed = {
  method: undefined,
  href: '',
  path: [],
  summary: '',
  auth: '',
  anchor: '',
  level: 0,
  description: undefined,
  items: [],
  count: 0,
  single: false,
};
