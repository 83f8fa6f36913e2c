// Typed clients: what `generate` makes of a whole collection, beside the snippets of its requests.
import type { Collection, Item } from '../model/collection.ts';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import type { Request } from '../model/request.ts';
import type { RenderedClient } from '../snippets/client/client.ts';
import type { ScriptCaptures } from '../snippets/client/captures.ts';
import { clientTarget } from '../snippets/client/target.ts';

export interface ClientJob {
  readonly collection: Collection;
  /** Those that the client gets a function for, with their credentials hidden. */
  readonly requests: readonly Request[];
  readonly captures: ReadonlyMap<string, ScriptCaptures>;
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
  return ({ collection, requests, ...input }) => {
    const kept = new Map(requests.map((request) => [request.pointer, request]));
    const chosen = { ...collection, items: keepItems(collection.items, kept) };
    return filesOf(renderClient({ ...input, collection: chosen }, input));
  };
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
