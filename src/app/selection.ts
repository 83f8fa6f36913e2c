// `--item`: the requests that a pointer or a path of names stands for.
import { Failure } from '../diagnostics/diagnostic.ts';
import type { Collection, Item } from '../model/collection.ts';
import { requestsIn } from '../model/collection.ts';
import type { Request } from '../model/request.ts';
import { nearest } from '../util/nearest.ts';

/** A person reads no longer list. */
const maxPointers = 5;

/**
 * The requests of a collection, or those that `item` names: a JSON pointer (`/item/0`), or names joined by `/`
 * (`Folder/Name`, or the end of it where only one item has it). A folder stands for all its requests.
 *
 * @throws Failure `usage/unknown-item`
 */
export function selectRequests(collection: Collection, item: string | undefined): readonly Request[] {
  if (item === undefined) return requestsIn(collection);
  const items = itemsIn(collection.items);
  const [found, ...others] = findItems(items, item);
  if (found === undefined) throw noSuchItem(items, item);
  if (others.length > 0) throw severalItems([found, ...others], item);
  return found.kind === 'folder' ? requestsIn(found) : [found];
}

function itemsIn(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => (item.kind === 'folder' ? [item, ...itemsIn(item.items)] : [item]));
}

/** A pointer before a whole path of names before the end of one. */
function findItems(items: readonly Item[], wanted: string): readonly Item[] {
  const ways: readonly ((item: Item) => boolean)[] = [
    (item) => item.pointer === wanted,
    (item) => nameOf(item) === wanted,
    (item) => nameOf(item).endsWith(`/${wanted}`),
  ];
  for (const way of ways) {
    const found = items.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

function nameOf(item: Item): string {
  return item.trail.join('/');
}

function noSuchItem(items: readonly Item[], wanted: string): Failure {
  const names = items.flatMap((item) => [nameOf(item), item.name]);
  const guess = nearest(wanted, names);
  return failure(
    `no item is called ${JSON.stringify(wanted)}`,
    guess === undefined ? undefined : `did you mean "${guess}"?`,
  );
}

function severalItems(found: readonly Item[], wanted: string): Failure {
  const pointers = found.slice(0, maxPointers).map((item) => item.pointer);
  const rest = found.length > maxPointers ? ', …' : '';
  return failure(
    `${found.length} items are called ${JSON.stringify(wanted)}`,
    `name one by its JSON pointer: ${pointers.join(', ')}${rest}`,
  );
}

function failure(message: string, hint: string | undefined): Failure {
  const fix = hint === undefined ? {} : { hint };
  return new Failure([{ code: 'usage/unknown-item', severity: 'error', message, ...fix }]);
}
