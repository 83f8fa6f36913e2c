// Collections of format v1 (flat lists of requests and folders): checked, then converted by Postman's transformer.
import { createRequire } from 'node:module';
import { type Diagnostic, Failure, type Location } from '../diagnostics/diagnostic.ts';
import type { Document } from './document.ts';
import { type Places, placesById } from './places.ts';
import { isRecord, plainText, type Raw } from './raw.ts';

interface Transformer {
  convert(
    collection: unknown,
    options: Readonly<Record<string, unknown>>,
    done: (error: Error | null, result?: Record<string, unknown>) => void,
  ): void;
}

interface ConvertOptions {
  readonly locate: (pointer: string) => Location;
}

/**
 * Converts a v1 document, which may be changed by it, to v2.1 with the ids of the file.
 * @throws Failure where a request or folder is no object, or where folders contain themselves.
 */
export function convertV1(document: Document, { locate }: ConvertOptions): Document {
  const fail = (message: string, pointer: string): Failure =>
    new Failure([{ code: 'collection/bad-v1', severity: 'error', message, at: locate(pointer) }]);
  const problems = findProblems(document, locate);
  if (problems.length > 0) throw new Failure(problems);
  const root = transform(document.root);
  if (root === undefined || !isTree(root)) {
    throw fail('the requests, folders and order lists of this v1 collection do not fit together', document.pointer);
  }
  return { ...document, kind: 'v2', root };
}

/** Pointers of requests and folders by their ids. */
export function placesInV1(document: Document): Places {
  const byId = new Map<string, string>();
  for (const list of ['folders', 'requests']) {
    const entries = document.root[list];
    for (const [index, entry] of Array.isArray(entries) ? entries.entries() : []) {
      if (isRecord(entry)) byId.set(plainText(entry['id']), `${document.pointer}/${list}/${index}`);
    }
  }
  return placesById(document.pointer, byId);
}

function findProblems(document: Document, locate: ConvertOptions['locate']): readonly Diagnostic[] {
  return ['requests', 'folders'].flatMap((list) => {
    const entries = document.root[list] ?? [];
    if (!Array.isArray(entries)) return [wrongEntry(`"${list}" must be a list`, locate(`${document.pointer}/${list}`))];
    return entries.flatMap((entry, index) => {
      const at = locate(`${document.pointer}/${list}/${index}`);
      if (entry === null) return [{ ...wrongEntry('this item is null', at), code: 'collection/null-item' as const }];
      return isRecord(entry) ? [] : [wrongEntry('a request or folder must be an object', at)];
    });
  });
}

function wrongEntry(message: string, at: Location): Diagnostic {
  return { code: 'collection/wrong-shape', severity: 'error', message, at };
}

/** The transformer is only loaded for v1 files; it throws on what it does not expect. */
function transform(root: Raw): Raw | undefined {
  const transformer = createRequire(import.meta.url)('postman-collection-transformer') as Transformer;
  let converted: Raw | undefined;
  try {
    transformer.convert(root, { inputVersion: '1.0.0', outputVersion: '2.1.0', retainIds: true }, (_error, result) => {
      converted = result;
    });
  } catch {
    return undefined;
  }
  return converted;
}

/** A folder that is listed twice would be converted twice, and one that lists itself for ever. */
function isTree(root: Raw): boolean {
  const seen = new Set<unknown>();
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) return false;
    seen.add(node);
    const items = isRecord(node) ? node['item'] : undefined;
    for (const item of Array.isArray(items) ? items : []) if (isRecord(item)) open.push(item);
  }
  return true;
}
