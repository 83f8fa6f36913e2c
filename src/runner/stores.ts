// What the scripts of a run really stored, by name: the truth that reading them is held against.
import type { EventEmitter } from 'node:events';
import type { CaptureScope } from '../model/capture.ts';
import { requestsIn, type Collection } from '../model/collection.ts';
import type { Script } from '../model/request.ts';
import type * as Events from './events.ts';
import type { RecordedStore } from './report.ts';

/** newman's names of the scopes. */
const scopes = new Map<Exclude<keyof NonNullable<Events.ScriptEvent['execution']>, 'return'>, CaptureScope>([
  ['environment', 'environment'],
  ['globals', 'globals'],
  ['collectionVariables', 'collection'],
  ['_variables', 'local'],
]);

/** Notes every store from now on, in the order of the run; values are never kept. */
export function recordStores(emitter: EventEmitter, collection: Collection): readonly RecordedStore[] {
  const stores: RecordedStore[] = [];
  const pointers = new Map(requestsIn(collection).map(({ id, pointer }) => [id, pointer]));
  emitter.on('script', (_error: unknown, { item, cursor, event, execution }: Events.ScriptEvent) => {
    const pointer = pointers.get(item?.id ?? '');
    const phase = event?.listen;
    if (pointer === undefined || !isPhase(phase)) return;
    const place = { pointer, phase, iteration: cursor?.iteration ?? 0 };
    for (const [key, scope] of scopes) {
      stores.push(...storesOf(execution?.[key]).map((store) => ({ ...place, scope, ...store })));
    }
  });
  return stores;
}

function isPhase(listen: string | undefined): listen is Script['listen'] {
  return listen === 'prerequest' || listen === 'test';
}

/** What a script did to a scope. Of a variable that was touched more than once newman keeps the last. */
export function storesOf(scope: Events.Scope | undefined): readonly Pick<RecordedStore, 'operation' | 'name'>[] {
  const { compacted = {}, stream = [] } = scope?.mutations ?? {};
  return [...Object.values(compacted), ...stream].flatMap((mutation) => {
    const [name] = mutation;
    if (typeof name !== 'string') return [];
    return [{ operation: mutation.length > 1 ? ('set' as const) : ('unset' as const), name }];
  });
}
