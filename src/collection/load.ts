// Turns untrusted, loosely shaped bytes into the model; the only room that knows Postman's SDK.
import { type Diagnostic, Failure, type Location } from '../diagnostics/diagnostic.ts';
import type { Collection } from '../model/collection.ts';
import { findUnprintable } from './check-members.ts';
import { checkStructure } from './check.ts';
import { convertCollection } from './convert.ts';
import { makeDefinition } from './definition.ts';
import { type Document, openDocument } from './document.ts';
import { type Places, placesInTree } from './places.ts';
import { isRecord } from './raw.ts';
import { type ParsedSource, parseSource, type Source } from './source.ts';
import { convertV1, placesInV1 } from './v1.ts';

export interface Loaded {
  readonly collection: Collection;
  /**
   * Plain v2.x definition for newman, without an envelope, which nothing else holds. Every item and folder has an id
   * that no other has: its own, or its JSON pointer; a single item whose pointer is '' has `#`.
   */
  readonly definition: Record<string, unknown>;
  readonly source: Source;
  /** JSON pointer of an item or folder → its JSON as it stands in the file. */
  readonly rawItems: ReadonlyMap<string, unknown>;
  readonly warnings: readonly Diagnostic[];
  readonly locate: (pointer: string, trail?: readonly string[]) => Location;
}

/**
 * Loads a collection (v1, v2.0 or v2.1, in its envelope or not) or a single item.
 * @throws Failure with every problem of the file's structure, and the file's text for code frames.
 */
export async function loadCollection(source: Source): Promise<Loaded> {
  const parsed = parseSource(source);
  try {
    return load(parsed);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure([...parsed.warnings, ...error.diagnostics], new Map([[source.file, source.text]]));
  }
}

function load({ source, value, warnings, locate }: ParsedSource): Loaded {
  const original = open(value, locate);
  const unprintable = findUnprintable(value, locate);
  if (unprintable.length > 0) throw new Failure(unprintable);
  // Parsing twice is the cheapest deep copy, and one that no nesting and no `__proto__` can upset.
  const copy = open(JSON.parse(source.text), locate);
  const places = original.kind === 'v1' ? placesInV1(original) : placesInTree(original.pointer);
  const document = copy.kind === 'v1' ? convertV1(copy, { locate }) : copy;
  const found = checkStructure(document, { places, locate });
  if (found.some((problem) => problem.severity === 'error')) throw new Failure(found);
  const definition = makeDefinition(document, places);
  const isSingleItem = document.kind === 'item';
  return {
    collection: convertCollection(definition, { places, locate, isSingleItem }),
    definition,
    source,
    rawItems: original.kind === 'v1' ? itemsInV1(original) : itemsInTree(original, places),
    warnings: [...warnings, ...found],
    locate,
  };
}

function open(value: unknown, locate: ParsedSource['locate']): Document {
  const document = openDocument(value);
  if (typeof document !== 'string') return document;
  const message = `this is ${document}, and not a collection`;
  throw new Failure([{ code: 'collection/not-a-collection', severity: 'error', message, at: locate('') }]);
}

function itemsInTree(document: Document, places: Places): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  if (document.kind === 'item') found.set(places.root, document.root);
  const open: [unknown, string][] = [[document.root, places.root]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, pointer] = next;
    const items = isRecord(node) ? node['item'] : undefined;
    for (const [index, item] of Array.isArray(items) ? items.entries() : []) {
      found.set(`${pointer}/item/${index}`, item);
      open.push([item, `${pointer}/item/${index}`]);
    }
  }
  return found;
}

function itemsInV1(document: Document): ReadonlyMap<string, unknown> {
  const entries = ['folders', 'requests'].flatMap((list) => {
    const values: unknown = document.root[list];
    return (Array.isArray(values) ? values : []).map(
      (value, index) => [`${document.pointer}/${list}/${index}`, value] as const,
    );
  });
  return new Map(entries);
}
