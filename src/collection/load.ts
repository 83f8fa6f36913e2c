// Turns untrusted, loosely shaped bytes into the model; the only room that knows Postman's SDK.
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import type { Collection } from '../model/collection.ts';
import type { Source } from './source.ts';

export interface Loaded {
  readonly collection: Collection;
  /** Plain v2.x definition for newman; items without an id have their JSON pointer as id. */
  readonly definition: Record<string, unknown>;
  readonly source: Source;
  /** JSON pointer of an item → its JSON as it stands in the file. */
  readonly rawItems: ReadonlyMap<string, unknown>;
  readonly warnings: readonly Diagnostic[];
  readonly locate: (pointer: string, trail?: readonly string[]) => Location;
}

export async function loadCollection(_source: Source): Promise<Loaded> {
  throw new Error('not written yet');
}
