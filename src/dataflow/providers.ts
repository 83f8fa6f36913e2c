// Who gave a variable its value, at one moment of a run in file order.
import type { CaptureScope } from '../model/capture.ts';
import type { Read } from './machine.ts';
import type { ScriptReading } from './reader.ts';

/** Postman looks into them in this order (https://learning.postman.com/docs/sending-requests/variables/variables/#variable-scopes). */
export const precedence: readonly CaptureScope[] = ['local', 'environment', 'collection', 'globals'];

export interface Provided {
  /** Pointer of the request whose scripts stored it last. */
  readonly provider: string | undefined;
  readonly scope: CaptureScope | undefined;
  /** A script stored under a name that only a run can tell. */
  readonly uncertain: boolean;
}

export interface Providers {
  /** Of `{{name}}`. */
  readonly of: (name: string) => Provided;
  /** Of `pm.environment.get(name)`; `pm.variables` looks everywhere. */
  readonly ofRead: (read: Read) => Pick<Provided, 'provider'>;
  /** A script of the request at `pointer` has run. Local variables last as long as the run does. */
  readonly note: (reading: ScriptReading, pointer: string) => void;
}

/** Nobody has stored anything yet. */
export function createProviders(): Providers {
  const stores = new Map(precedence.map((scope) => [scope, new Map<string, string>()]));
  let uncertain = false;
  const find = (name: string): Provided => {
    const scope = precedence.find((one) => stores.get(one)?.has(name));
    return { provider: scope && stores.get(scope)?.get(name), scope, uncertain };
  };
  return {
    of: find,
    ofRead: ({ name, scope }) => ({
      provider: scope === 'local' ? find(name).provider : stores.get(scope)?.get(name),
    }),
    note: ({ captures, unknown }, pointer) => {
      uncertain ||= unknown.length > 0;
      for (const { operation, scope, name, conditions } of captures) {
        const store = stores.get(scope);
        if (operation === 'set') store?.set(name, pointer);
        // What is taken away under a condition may still be there.
        else if (conditions.length > 0) continue;
        else if (operation === 'clear') store?.clear();
        else store?.delete(name);
      }
    },
  };
}
