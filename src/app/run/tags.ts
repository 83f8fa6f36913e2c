// Tags: Postman has none for requests, so a word with an @ in a name or description is one, for all that is below it.
import type { Collection, Item } from '../../model/collection.ts';

/** `@smoke`, at the beginning of a word, so that an address of e-mail holds none. */
const tag = /(?<![\w.@/-])@([\p{L}\w](?:[\w:.-]*\w)?)/gu;

/** The tags of each request by its pointer, in lower case and without `@`. */
export function tagsIn({ items }: Collection): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(items.flatMap((item) => tagsBelow(item, new Set())));
}

function tagsBelow(item: Item, outer: ReadonlySet<string>): readonly (readonly [string, ReadonlySet<string>])[] {
  const texts = `${item.name}\n${item.description}`;
  const tags = new Set([...outer, ...[...texts.matchAll(tag)].map(([, name = '']) => name.toLowerCase())]);
  if (item.kind === 'request') return [[item.pointer, tags]];
  return item.items.flatMap((child) => tagsBelow(child, tags));
}
