// Which page stands where: one path for each collection and request, and the links between them.
import type { Folder, Item } from '../model/collection.ts';
import type { Request } from '../model/request.ts';
import { sourceOf } from '../model/text.ts';
import { uniqueSlugs } from '../util/slug.ts';
import type { SiteCollection } from './site-input.ts';

export interface PlannedCollection {
  readonly source: SiteCollection;
  /** Folder of its pages; with an extension, the name of the files that hold all of it. */
  readonly slug: string;
  /** Path of the overview page, relative to the site's root. */
  readonly path: string;
  readonly items: readonly PlannedItem[];
  /** All requests in file order. */
  readonly requests: readonly PlannedRequest[];
}

export type PlannedItem = PlannedFolder | PlannedRequest;

export interface PlannedFolder {
  readonly kind: 'folder';
  readonly folder: Folder;
  /** Never empty. */
  readonly name: string;
  readonly path: string;
  /** Those around it, from the outermost to the innermost. */
  readonly folders: readonly PlannedFolder[];
  /** Id of the folder's section on the overview page. */
  readonly anchor: string;
  readonly items: readonly PlannedItem[];
}

export interface PlannedRequest {
  readonly kind: 'request';
  readonly request: Request;
  /** The request's name, or its method and URL where it has none. */
  readonly name: string;
  readonly path: string;
  /** From the outermost to the innermost. */
  readonly folders: readonly PlannedFolder[];
}

/**
 * Lays the site out: `<collection>/<folder>/…/<request>.html`, `index.html` in each folder, overviews in `<collection>/index.html`. The only
 * collection of a site has its overview in `index.html`; its other pages keep their paths when a second one joins.
 */
export function planSite(collections: readonly SiteCollection[]): readonly PlannedCollection[] {
  const slugs = slugsBeside(
    ['index', 'assets', 'conformance'],
    collections.map(({ collection }) => collection.name),
    'collection',
  );
  return collections.map((source, index) => {
    const slug = slugs[index] ?? '';
    const path = collections.length === 1 ? 'index.html' : `${slug}/index.html`;
    const items = planItems(source.collection.items, { segments: [slug], folders: [] });
    return { source, slug, path, items, requests: requestsOf(items) };
  });
}

/** A relative link from one page to another, percent-encoded; works on any server, below any path, and from a disk. */
export function linkTo(from: string, to: string, anchor?: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = here.slice(shared).map(() => '..');
  const path = [...up, ...there.slice(shared).map(encodeURIComponent)].join('/');
  return anchor === undefined ? path : `${path}#${encodeURIComponent(anchor)}`;
}

interface Place {
  readonly segments: readonly string[];
  readonly folders: readonly PlannedFolder[];
}

function planItems(items: readonly Item[], place: Place): readonly PlannedItem[] {
  const slugs = slugsBeside(
    ['index'],
    items.map(({ name }) => name),
    'item',
  );
  return items.map((item, index) => {
    const segments = [...place.segments, slugs[index] ?? ''];
    if (item.kind === 'folder') return planFolder(item, { ...place, segments });
    const name = item.name.trim() || `${sourceOf(item.method)} ${sourceOf(item.url.text)}`;
    return { kind: 'request', request: item, name, path: `${segments.join('/')}.html`, folders: place.folders };
  });
}

function planFolder(folder: Folder, { segments, folders }: Place): PlannedFolder {
  // A slug has no dot, so joining by dots keeps anchors apart.
  const anchor = ['folder', ...segments.slice(1)].join('.');
  const items: PlannedItem[] = [];
  const name = folder.name.trim() || 'Folder';
  const path = `${segments.join('/')}/index.html`;
  const planned: PlannedFolder = { kind: 'folder', folder, name, path, folders, anchor, items };
  items.push(...planItems(folder.items, { segments, folders: [...folders, planned] }));
  return planned;
}

function slugsBeside(taken: readonly string[], names: readonly string[], fallback: string): readonly string[] {
  return uniqueSlugs([...taken, ...names], fallback).slice(taken.length);
}

function requestsOf(items: readonly PlannedItem[]): readonly PlannedRequest[] {
  return items.flatMap((item) => (item.kind === 'folder' ? requestsOf(item.items) : [item]));
}

/** All folders, each before those in it. */
export function foldersIn(items: readonly PlannedItem[]): readonly PlannedFolder[] {
  return items.flatMap((item) => (item.kind === 'folder' ? [item, ...foldersIn(item.items)] : []));
}

/** The same page in another format: `a/b.html` → `a/b.md`. */
export function twinOf(path: string, extension = 'md'): string {
  return `${path.slice(0, -'.html'.length)}.${extension}`;
}

/** The page that holds a whole collection. */
export function singlePathOf({ slug }: PlannedCollection): string {
  return `${slug}.html`;
}

/** The collection's file, to be imported. */
export function collectionFileOf({ slug }: PlannedCollection): string {
  return `${slug}.postman_collection.json`;
}
