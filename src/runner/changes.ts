// The variables of a run before and after it, and what came of them.
import { isDeepStrictEqual } from 'node:util';
import type { EventEmitter } from 'node:events';
import type { Emitted, ItemEvent, ScriptEvent, Summary, SummaryScope } from './events.ts';
import type { Changes, IterationChanges } from './report.ts';
import { storesOf } from './stores.ts';

export interface ScopeValues {
  readonly environment: ReadonlyMap<string, unknown>;
  readonly globals: ReadonlyMap<string, unknown>;
}

/** The values at this moment: newman goes on changing what its summary points to. */
export function valuesOf(summary: Summary | undefined): ScopeValues {
  return { environment: valuesIn(summary?.environment), globals: valuesIn(summary?.globals) };
}

/** What the scripts of a run changed. */
export function changesBetween(before: ScopeValues, after: ScopeValues): Changes {
  return {
    environment: differences(before.environment, after.environment),
    globals: differences(before.globals, after.globals),
  };
}

/** Tells, when a request is over whose scripts changed variables, what has changed since `before`. */
export function tellChanges(
  emitter: EventEmitter & Emitted,
  before: ScopeValues,
  tell: (changes: IterationChanges) => void,
): void {
  let hasChanged = false;
  emitter.on('script', (_error: unknown, { execution }: ScriptEvent) => {
    const stores = [...storesOf(execution?.environment), ...storesOf(execution?.globals)];
    hasChanged ||= stores.length > 0;
  });
  emitter.on('item', (_error: unknown, { cursor }: ItemEvent) => {
    if (!hasChanged) return;
    hasChanged = false;
    tell({ iteration: cursor?.iteration ?? 0, changes: changesBetween(before, valuesOf(emitter.summary)) });
  });
}

/** The value of a variable as a string; scripts may store objects too. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return isPlain(value) ? JSON.stringify(value) : (value as { readonly toString: () => string }).toString();
}

/** Those of a scope that are enabled. */
function valuesIn(scope: SummaryScope | undefined): ReadonlyMap<string, unknown> {
  const members = (scope?.values?.members ?? []).filter((one) => one.disabled !== true && one.key !== undefined);
  return new Map(members.map(({ key, value }) => [key ?? '', jsonOf(value)]));
}

/** Scripts may store objects, too, and go on changing them. */
function jsonOf(value: unknown): unknown {
  if (!isPlain(value)) return isScalar(value) ? value : textOf(value);
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

function differences(before: ScopeValues['globals'], after: ScopeValues['globals']): Changes['environment'] {
  const set = [...after].filter(([name, value]) => !before.has(name) || !isDeepStrictEqual(before.get(name), value));
  const deleted = [...before.keys()].filter((name) => !after.has(name));
  return new Map<string, unknown>([...set, ...deleted.map((name) => [name, undefined] as const)]);
}

/** Instances of newman's own classes print themselves. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
