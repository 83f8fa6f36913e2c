// Variables that the requests of a run need and that nothing gives a value.
import { flowOf } from '../../dataflow/flow.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { requestsIn } from '../../model/collection.ts';
import { lookupIn, type Loaded, type Values } from '../inputs.ts';
import type { Selected } from './select.ts';

export interface Missing {
  readonly name: string;
  /** JSON pointers of the requests that need it. */
  readonly pointers: readonly string[];
  /** The request whose scripts store it, but only after it is needed. */
  readonly laterProvider: string | undefined;
  /** A script stores under names that only a run can tell: this may be one of them. */
  readonly uncertain: boolean;
}

/**
 * In the order in which they are needed.
 *
 * @param columns of the iteration data, which give values too
 */
export function missingIn(loaded: Loaded, values: Values, columns: readonly string[]): readonly Missing[] {
  const lookup = lookupIn(values, loaded.collection);
  const flow = flowOf(loaded.collection, loaded.locate);
  const found = new Map<string, Missing>();
  for (const { pointer } of requestsIn(loaded.collection)) {
    for (const { name, provider, laterProvider, uncertain } of flow.requests.get(pointer)?.needs ?? []) {
      if (provider !== undefined || columns.includes(name) || lookup(name) !== undefined) continue;
      const before = found.get(name) ?? { name, pointers: [], laterProvider, uncertain };
      found.set(name, { ...before, pointers: [...before.pointers, pointer] });
    }
  }
  return [...found.values()];
}

/** A warning for each variable that a request captures which was not selected. */
export function leftOutProviders({ loaded, whole, leftOut }: Selected, values: Values): readonly Diagnostic[] {
  if (leftOut.length === 0 && loaded === whole) return [];
  const flow = flowOf(whole.collection, whole.locate);
  const trails = new Map(requestsIn(whole.collection).map(({ pointer, trail }) => [pointer, trail]));
  return missingIn(loaded, values, []).flatMap(({ name, pointers }): readonly Diagnostic[] => {
    const [pointer = ''] = pointers;
    const provider = flow.requests.get(pointer)?.needs.find((need) => need.name === name)?.provider;
    if (provider === undefined) return [];
    const by = JSON.stringify(trails.get(provider)?.join(' / ') ?? provider);
    const message = `{{${name}}} is captured by ${by}, which is not selected`;
    return [{ code: 'run/left-out-provider', severity: 'warning', message, at: whole.locate(pointer) }];
  });
}
