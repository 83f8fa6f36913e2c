// A model request from the JSON of a Postman request, frozen, so that nothing can change it unseen.
import { loadCollection } from '../../src/collection/load.ts';
import { requestsIn } from '../../src/model/collection.ts';
import type { Request } from '../../src/model/request.ts';
import { deepFreeze } from '../support/freeze.ts';

/** `request` may leave out method and url; `behavior` is the item's protocolProfileBehavior. */
export async function requestOf(request: unknown, behavior: object = {}, item: object = {}): Promise<Request> {
  const whole = {
    name: 'request',
    protocolProfileBehavior: behavior,
    ...item,
    request: { method: 'GET', url: 'http://h/', ...(request as object) },
  };
  const loaded = await loadCollection({ file: 'item.json', text: JSON.stringify(whole) });
  const [first] = requestsIn(loaded.collection);
  if (first === undefined) throw new Error('no request in the item');
  return deepFreeze(first);
}
