// Loads a collection that is written in a test, frozen, so that nobody changes what others read.
import { createRequire } from 'node:module';
import { loadCollection, type Loaded } from '../../src/collection/load.ts';
import type { Request } from '../../src/model/request.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { deepFreeze } from '../support/freeze.ts';

export async function loadValue(value: unknown): Promise<Loaded> {
  const loaded = await loadCollection({ file: 'test.json', text: JSON.stringify(value) });
  deepFreeze(loaded.collection);
  return loaded;
}

/** The only request of a collection that has `item` as its only item. */
export async function loadItem(item: unknown, collection: Readonly<Record<string, unknown>> = {}): Promise<Request> {
  const { collection: loaded } = await loadValue({ info: { name: 'Test' }, item: [item], ...collection });
  const [request] = requestsIn(loaded);
  if (request === undefined) throw new Error('no request was loaded');
  return request;
}

/** The request of an item that is nothing but that request. */
export function loadRequest(request: unknown): Promise<Request> {
  return loadItem({ name: 'Request', request });
}

interface NewmanSdk {
  readonly Collection: new (definition: unknown) => {
    forEachItem(visit: (item: { id: string; request: { url: { toString(): string } } }) => void): void;
  };
  readonly Variable: new (definition: unknown) => { toString(): string };
}

/** The SDK that newman itself uses, an older release than ours. */
export function newmanRequire(): NodeJS.Require {
  return createRequire(createRequire(import.meta.url).resolve('newman'));
}

export function newmanSdk(): NewmanSdk {
  return newmanRequire()('postman-collection') as NewmanSdk;
}
