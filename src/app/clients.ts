// Typed clients: what `generate` makes of a whole collection, beside the snippets of its requests.
import type { Collection, Item } from '../model/collection.ts';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import type { Flow, PlacedCapture } from '../dataflow/flow.ts';
import type { Request } from '../model/request.ts';
import type { RenderedClient } from '../snippets/client/client.ts';
import type { ScriptCaptures } from '../snippets/client/captures.ts';
import type { Loaded } from './inputs.ts';
import { clientTarget } from '../snippets/client/target.ts';

export interface ClientJob {
  readonly collection: Collection;
  /** Those that the client gets a function for, with their credentials hidden. */
  readonly requests: readonly Request[];
  /** What the scripts store. */
  readonly flow: Flow;
  /** Names of the variables of environment and globals. */
  readonly variables: readonly string[];
  readonly showsSecrets: boolean;
  readonly locate: (pointer: string, trail: readonly string[]) => Location;
}

export interface ClientFile {
  /** Below the client's own folder. */
  readonly path: string;
  readonly code: string;
  /** Those of the whole client are with its first file. */
  readonly warnings: readonly Diagnostic[];
}

/** Whether a choice of targets names the client. */
export function choosesClient(targets: readonly string[]): boolean {
  return targets.includes(clientTarget.info.id);
}

/** Loads what prints clients, which no other target needs. */
export async function prepareClients(): Promise<(job: ClientJob) => readonly ClientFile[]> {
  const { renderClient } = await import('../snippets/client/client.ts');
  return ({ collection, requests, flow, ...input }) => {
    const kept = new Map(requests.map((request) => [request.pointer, request]));
    const chosen = { ...collection, items: keepItems(collection.items, kept) };
    return filesOf(renderClient({ ...input, collection: chosen, captures: scriptCaptures(flow) }, input));
  };
}

/** What the clients of collections would warn about, where the choice of targets names the client. */
export async function findingsOfClients(
  loaded: readonly Pick<Loaded, 'collection' | 'locate'>[],
  targets: readonly string[],
): Promise<readonly Diagnostic[]> {
  if (!choosesClient(targets)) return [];
  const { planClient } = await import('../snippets/client/plan.ts');
  return loaded.flatMap(({ collection, locate }) => planClient({ collection, locate, captures: new Map() }).warnings);
}

/** What the scripts of each request store and take away, in the order in which they run. */
function scriptCaptures({ requests }: Flow): ReadonlyMap<string, ScriptCaptures> {
  return new Map(
    [...requests].map(([pointer, { captures, clears, unknown }]) => {
      const all = [...captures, ...clears].toSorted(byRun);
      const before = all.filter(({ phase }) => phase === 'prerequest');
      const after = all.filter(({ phase }) => phase === 'test');
      return [pointer, { before, after, unknown: [...new Set(unknown.map(({ text }) => text))] }];
    }),
  );
}

/** Scripts of the collection run before those of a folder, and these before those of a request. */
function byRun(a: PlacedCapture, b: PlacedCapture): number {
  const [first, second] = [a.script.split('/'), b.script.split('/')];
  if (first.length !== second.length) return first.length - second.length;
  return a.script === b.script ? a.line - b.line : indexIn(first) - indexIn(second);
}

/** `/item/0/event/1/script` is the second of its item. */
function indexIn(pointer: readonly string[]): number {
  return Number(pointer[pointer.lastIndexOf('event') + 1] ?? 0);
}

function filesOf({ files, warnings }: RenderedClient): readonly ClientFile[] {
  return files.map(({ path, content }, index) => ({
    path,
    code: String(content),
    warnings: index === 0 ? warnings : [],
  }));
}

function keepItems(items: readonly Item[], kept: ReadonlyMap<string, Request>): readonly Item[] {
  return items.flatMap((item): readonly Item[] => {
    if (item.kind === 'request') return [kept.get(item.pointer) ?? []].flat();
    return [{ ...item, items: keepItems(item.items, kept) }];
  });
}
