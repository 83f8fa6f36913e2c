// The variables of a run before and after it, and what came of them.
import type { Summary, SummaryScope } from './events.ts';
import type { Changes } from './report.ts';

export interface ScopeValues {
  readonly environment: ReadonlyMap<string, string>;
  readonly globals: ReadonlyMap<string, string>;
}

/** The values at this moment: newman goes on changing what its summary points to. */
export function valuesOf(summary: Summary | undefined): ScopeValues {
  return { environment: valuesOfScope(summary?.environment), globals: valuesOfScope(summary?.globals) };
}

/** What the scripts of a run changed. */
export function changesBetween(before: ScopeValues, after: ScopeValues): Changes {
  return {
    environment: differences(before.environment, after.environment),
    globals: differences(before.globals, after.globals),
  };
}

/** The value of a variable as a string; scripts may store objects too. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return isPlain(value) ? JSON.stringify(value) : (value as { readonly toString: () => string }).toString();
}

/** Those of a scope that are enabled. */
export function valuesOfScope(scope: SummaryScope | undefined): ReadonlyMap<string, string> {
  const members = (scope?.values?.members ?? []).filter((one) => one.disabled !== true && one.key !== undefined);
  return new Map(members.map(({ key, value }) => [key ?? '', textOf(value)]));
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Changes['environment'] {
  const set = [...after].filter(([name, value]) => before.get(name) !== value);
  const deleted = [...before.keys()].filter((name) => !after.has(name));
  return new Map<string, string | undefined>([...set, ...deleted.map((name) => [name, undefined] as const)]);
}

/** Instances of newman's own classes print themselves. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
