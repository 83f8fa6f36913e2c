// Values that multiply each other: newman puts them in without an end; here their request fails like any other.
import { createRequire } from 'node:module';
import { putValues, roomToGrow, type Room } from '../../model/text.ts';
import type { StartEvent } from '../events.ts';

/** What puts values into the texts of one request (postman-collection, `superstring`). */
interface Substitutor {
  parse: (text: string) => string;
}

interface SubstitutorClass {
  readonly prototype: Substitutor;
  readonly replacer: (substitutor: Substitutor) => (whole: string, name: string) => unknown;
}

/** Some request has outgrown its room since this was last asked: the runtime puts values in and goes on in the same breath. */
let isOutgrown = false;

/** Requests that hold variables where values should be. */
const outgrown = new WeakSet<object>();

/**
 * Bounds what the values of a request may grow to, in newman and its runtime themselves: each makes a part of a request's objects
 * by its own copy of Postman's SDK. Call it once newman is loaded.
 *
 * @param url `import.meta.url` of a module that newman can be required from
 */
export function limitGrowth(url: string): void {
  const newman = createRequire(createRequire(url).resolve('newman'));
  for (const require of [newman, createRequire(newman.resolve('postman-runtime'))])
    limitSubstitutor(require('postman-collection/lib/superstring') as { readonly Substitutor: SubstitutorClass });
}

function limitSubstitutor({ Substitutor }: { readonly Substitutor: SubstitutorClass }): void {
  const rooms = new WeakMap<Substitutor, Room>();
  Substitutor.prototype.parse = function parse(this: Substitutor, text: string): string {
    const room = rooms.get(this) ?? roomToGrow();
    rooms.set(this, room);
    const replace = Substitutor.replacer(this);
    const grown = putValues(text, (whole, name) => String(replace(whole, name)), room);
    if (grown === undefined) isOutgrown = true;
    return grown ?? text;
  };
}

/** The part of postman-runtime's run that begins a step (`lib/runner/run.js`). */
interface SteppedRun {
  immediate: (action: string, ...payload: readonly unknown[]) => unknown;
}

/** Takes note of the requests that have outgrown their room. Call it for newman's `start`, after `quicken`. */
export function watchGrowth(event: StartEvent): void {
  const run = event.run as SteppedRun | undefined;
  if (typeof run?.immediate !== 'function') return;
  const begin = run.immediate.bind(run);
  run.immediate = (action, ...rest) => {
    if (action === 'httprequest' && isOutgrown) {
      const [payload] = rest as readonly { readonly context?: { readonly item?: { readonly request?: object } } }[];
      if (payload?.context?.item?.request) outgrown.add(payload.context.item.request);
      isOutgrown = false;
    }
    return begin(action, ...rest);
  };
}

/** Why the request cannot be sent; '' where it can. */
export function whyOutgrown(request: object): string {
  return outgrown.has(request)
    ? 'the values of its variables hold each other and grow beyond what a request may be (16 million characters, 65536 variables)'
    : '';
}
