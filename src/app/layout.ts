// Where the snippets of a request go: stable, safe paths that never collide.
import type { Collection, Folder, Item } from '../model/collection.ts';
import { uniqueSlugs } from '../util/slug.ts';

export interface Layout {
  /** The collection's own folder. */
  readonly folder: string;
  /** Pointer of a request → its path below `<folder>/<target>/`, without extension. */
  readonly stems: ReadonlyMap<string, string>;
}

/** One layout for each collection, in the same order; their folders differ. */
export function layOut(collections: readonly Collection[]): readonly Layout[] {
  const folders = uniqueSlugs(
    collections.map((collection) => collection.name),
    'collection',
  );
  return collections.map((collection, index) => ({
    folder: folders[index] ?? '',
    stems: new Map(stemsOf(collection.items, '')),
  }));
}

function stemsOf(items: readonly Item[], prefix: string): readonly (readonly [string, string])[] {
  const requests = items.filter((item) => item.kind === 'request');
  const folders = items.filter((item): item is Folder => item.kind === 'folder');
  const requestSlugs = uniqueSlugs(
    requests.map((request) => request.name),
    'request',
  );
  const folderSlugs = uniqueSlugs(
    folders.map((folder) => folder.name),
    'folder',
  );
  return [
    ...requests.map((request, index) => [request.pointer, `${prefix}${requestSlugs[index] ?? ''}`] as const),
    ...folders.flatMap((folder, index) => stemsOf(folder.items, `${prefix}${folderSlugs[index] ?? ''}/`)),
  ];
}
