// Where the items of a definition stand in the user's file.
import { buildPointer } from '../diagnostics/pointer.ts';
import type { Raw } from './raw.ts';

export interface Places {
  /** Pointer of the collection, or of the single item. */
  readonly root: string;
  /** Pointer of an item in the file, given its pointer in the tree of items. */
  readonly item: (item: Raw, treePointer: string) => string;
  /** Pointer of something inside an item (or inside the root). */
  readonly inside: (pointer: string, ...keys: readonly (string | number)[]) => string;
}

/** For the v2 formats, where the tree is the file. */
export function placesInTree(root: string): Places {
  return {
    root,
    item: (_item, treePointer) => treePointer,
    inside: (pointer, ...keys) => pointer + buildPointer(keys),
  };
}

/** For a v1 file, a flat list of requests and folders: an item is found by its id, and nothing finer than an item. */
export function placesById(root: string, byId: ReadonlyMap<string, string>): Places {
  return { root, item: (item) => byId.get(String(item['id'])) ?? root, inside: (pointer) => pointer };
}
