// A collection without the requests that are not to run.
import type { Item } from '../../model/collection.ts';
import { requestsIn } from '../../model/collection.ts';
import type { Loaded } from '../inputs.ts';
import { isRecord } from '../../util/raw.ts';

/** Keeps the requests at these pointers and the folders around them, whose scripts, auth and variables count on. */
export function keepRequests(loaded: Loaded, pointers: ReadonlySet<string>): Loaded {
  const { collection, definition } = loaded;
  const ids = new Set(requestsIn(collection).flatMap(({ id, pointer }) => (pointers.has(pointer) ? [id] : [])));
  return {
    ...loaded,
    collection: { ...collection, items: collection.items.flatMap((item) => keepItem(item, pointers)) },
    definition: keepDefinition(definition, ids),
  };
}

function keepItem(item: Item, pointers: ReadonlySet<string>): readonly Item[] {
  if (item.kind === 'request') return pointers.has(item.pointer) ? [item] : [];
  const items = item.items.flatMap((child) => keepItem(child, pointers));
  return items.length === 0 ? [] : [{ ...item, items }];
}

type Definition = Record<string, unknown>;

function keepDefinition(parent: Definition, ids: ReadonlySet<string>): Definition {
  const items: readonly unknown[] = Array.isArray(parent['item']) ? parent['item'] : [];
  return { ...parent, item: items.filter(isRecord).flatMap((item) => keepDefined(item, ids)) };
}

function keepDefined(item: Definition, ids: ReadonlySet<string>): readonly Definition[] {
  if (!Array.isArray(item['item'])) return ids.has(String(item['id'])) ? [item] : [];
  const kept = keepDefinition(item, ids);
  return Array.isArray(kept['item']) && kept['item'].length > 0 ? [kept] : [];
}
