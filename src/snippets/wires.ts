// What a request is on the wire, for clients of different abilities: found once, though asked for by every target.
import type { Request } from '../model/request.ts';
import { resolveRequest, textsOf } from '../model/resolve.ts';
import { parseText, sourceOf, variablesIn, type Lookup, type Text } from '../model/text.ts';
import type { WireRequest } from '../model/wire.ts';
import { oncePer } from '../util/memo.ts';
import { environmentName } from './bindings.ts';
import type { Feature } from './feature-names.ts';
import { featuresOf, leaveOut } from './features.ts';

/** With its variables as they are. */
export const wireOf: (request: Request) => WireRequest = oncePer((request) => resolveRequest(request));

const resolved = oncePer((request: Request) => ({ request, wires: new WeakMap<Lookup, WireRequest>() }));

/** With the values that `lookup` knows, which must be the same as long as the function is. */
export function resolvedWireOf(request: Request, lookup: Lookup): WireRequest {
  const { wires } = resolved(request);
  const known = wires.get(lookup) ?? resolveRequest(request, lookup);
  wires.set(lookup, known);
  return known;
}

export const featuresIn: (wire: WireRequest) => ReadonlySet<Feature> = oncePer(featuresOf);

const reduced = oncePer((_: WireRequest) => new Map<string, WireRequest>());

/** The request without what the client cannot send: the same object for all clients that lack the same. */
export function withoutFeatures(wire: WireRequest, missing: readonly Feature[]): WireRequest {
  if (missing.length === 0) return wire;
  const key = missing.join(' ');
  const known = reduced(wire).get(key) ?? leaveOut(wire, missing);
  reduced(wire).set(key, known);
  return known;
}

export interface WireVariable {
  readonly name: string;
  readonly environmentName: string;
}

/** The variables that are printed, in reading order. */
export const variablesOf: (wire: WireRequest) => readonly WireVariable[] = oncePer((wire) => named(textsOf(wire)));

/** Of a resolved request: what is resolved spells the rest out as Postman does, also where a value names a variable that nobody defines. */
export const openVariablesOf: (wire: WireRequest) => readonly WireVariable[] = oncePer((wire) =>
  named(textsOf(wire).map((text) => parseText(sourceOf(text)))),
);

function named(texts: readonly Text[]): readonly WireVariable[] {
  return variablesIn(...texts).map((name) => ({ name, environmentName: environmentName(name) }));
}
