// `--item`: the requests that a pointer or a path of names stands for.
import { Failure } from '../diagnostics/diagnostic.ts';
import type { Collection, Item } from '../model/collection.ts';
import { requestsIn } from '../model/collection.ts';
import type { Request } from '../model/request.ts';
import { nearest } from '../util/nearest.ts';

/**
 * The requests of a collection, or those that `item` names: a JSON pointer (`/item/0`), or names joined by `/`
 * (`Folder/Name`, or the end of it where only one item has it). A folder stands for all its requests.
 *
 * @throws Failure `usage/unknown-item`
 */
export function selectRequests(collection: Collection, item: string | undefined): readonly Request[] {
  if (item === undefined) return requestsIn(collection);
  const items = itemsIn(collection.items);
  const found = findItem(items, item);
  if (found === undefined) throw unknownItem(items, item);
  return found.kind === 'folder' ? requestsIn(found) : [found];
}

function itemsIn(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => (item.kind === 'folder' ? [item, ...itemsIn(item.items)] : [item]));
}

function findItem(items: readonly Item[], wanted: string): Item | undefined {
  const exact = items.find((item) => item.pointer === wanted || nameOf(item) === wanted);
  if (exact !== undefined) return exact;
  const ending = items.filter((item) => nameOf(item).endsWith(`/${wanted}`));
  return ending.length === 1 ? ending[0] : undefined;
}

function nameOf(item: Item): string {
  return item.trail.join('/');
}

function unknownItem(items: readonly Item[], wanted: string): Failure {
  const names = items.flatMap((item) => [nameOf(item), item.name]);
  const guess = nearest(wanted, names);
  const hint = guess === undefined ? {} : { hint: `did you mean "${guess}"?` };
  const message = `no item or more than one item is called ${JSON.stringify(wanted)}`;
  return new Failure([{ code: 'usage/unknown-item', severity: 'error', message, ...hint }]);
}
