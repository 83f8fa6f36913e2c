// What a request is on the wire, for clients of different abilities: found once, though asked for by every target.
import type { Request } from '../../model/request.ts';
import { resolveRequest, textsOf } from '../../model/resolve.ts';
import { parseText, sourceOf, variablesIn, type Lookup, type Text } from '../../model/text.ts';
import type { WireRequest } from '../../model/wire.ts';
import { lazily, type Memory } from '../../util/lazy.ts';
import { lately } from '../../util/memo.ts';
import { environmentName } from '../print/bindings.ts';
import type { Feature } from './feature-names.ts';
import { featuresOf, leaveOut } from './features.ts';

/** A request that can be sent, with what is known of it. */
export interface Sendable {
  readonly wire: WireRequest;
  /** Whether values have been put in. */
  readonly isResolved: boolean;
  readonly features: ReadonlySet<Feature>;
  /** Those that are printed, in reading order. */
  readonly variables: readonly WireVariable[];
  /** By what clients lack, without which it is. */
  readonly reduced: Map<string, Sendable>;
  /** What its views remember, by what they depend on. */
  readonly memories: Map<string, Memory>;
}

export interface WireVariable {
  readonly name: string;
  readonly environmentName: string;
}

/** The request with its variables as they are. */
export const sendableOf: (request: Request) => Sendable = lately((request) =>
  sendable({ wire: resolveRequest(request), isResolved: false }),
);

const resolved = lately<Request, WeakMap<Lookup, Sendable>>(() => new WeakMap());

/** The request with the values that `lookup` knows, which must be the same as long as the function is. */
export function resolvedSendableOf(request: Request, lookup: Lookup): Sendable {
  const byLookup = resolved(request);
  const known = byLookup.get(lookup) ?? sendable({ wire: resolveRequest(request, lookup), isResolved: true });
  byLookup.set(lookup, known);
  return known;
}

const filled = lately<Request, WeakMap<Lookup, Sendable>>(() => new WeakMap());

/** The same, but what `lookup` does not know stays a variable. */
export function filledSendableOf(request: Request, lookup: Lookup): Sendable {
  const byLookup = filled(request);
  const known = byLookup.get(lookup) ?? sendable({ wire: resolveRequest(request, lookup, true), isResolved: false });
  byLookup.set(lookup, known);
  return known;
}

/** Without what the client cannot send: the same object for all clients that lack the same. */
export function withoutFeatures(whole: Sendable, missing: readonly Feature[]): Sendable {
  if (missing.length === 0) return whole;
  const key = missing.join(' ');
  const known =
    whole.reduced.get(key) ?? sendable({ wire: leaveOut(whole.wire, missing), isResolved: whole.isResolved });
  whole.reduced.set(key, known);
  return known;
}

const sendable = lazily<Pick<Sendable, 'wire' | 'isResolved'>, Sendable>({
  wire: ({ wire }) => wire,
  isResolved: ({ isResolved }) => isResolved,
  features: ({ wire }) => featuresOf(wire),
  variables: ({ wire, isResolved }) => variablesOf(isResolved ? spelledOut(textsOf(wire)) : textsOf(wire)),
  reduced: () => new Map<string, Sendable>(),
  memories: () => new Map<string, Memory>(),
});

/** What is resolved spells the rest out as Postman does, also where a value names a variable that nobody defines. */
function spelledOut(texts: readonly Text[]): readonly Text[] {
  return texts.map((text) => parseText(sourceOf(text)));
}

function variablesOf(texts: readonly Text[]): readonly WireVariable[] {
  return variablesIn(...texts).map((name) => ({ name, environmentName: environmentName(name) }));
}
