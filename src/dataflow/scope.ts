// The names that a script declares, with what is known of their values at the moment.
import { mixed } from './value.ts';
import type { Names, Value } from './value.ts';

export interface Scope extends Names {
  readonly isFunction: boolean;
  /** `var` belongs to the function around it, everything else to the block. */
  readonly declare: (
    name: string,
    declared: { readonly value: Value; readonly guards: number; readonly hoist?: boolean },
  ) => void;
  /** `guards` is the number of conditions at this place: more than at the declaration, and the old value may stay. */
  readonly assign: (name: string, assigned: { readonly value: Value; readonly guards: number }) => void;
  readonly functionScope: () => Scope;
}

interface Binding {
  value: Value;
  readonly guards: number;
}

/** A scope within `outer`; the script's own where there is none. */
export function createScope(outer: Scope | undefined, isFunction: boolean): Scope {
  const bindings = new Map<string, Binding>();
  const scope: Scope = {
    isFunction,
    find: (name) => bindings.get(name)?.value ?? outer?.find(name),
    declare: (name, { value, guards, hoist = false }) => {
      if (hoist && !isFunction && outer) scope.functionScope().declare(name, { value, guards });
      else bindings.set(name, { value, guards });
    },
    assign: (name, { value, guards }) => {
      const known = bindings.get(name);
      if (known) known.value = guards > known.guards ? eitherOf(known.value, value) : value;
      else if (outer) outer.assign(name, { value, guards });
      else bindings.set(name, { value, guards: 0 });
    },
    functionScope: () => (isFunction || !outer ? scope : outer.functionScope()),
  };
  return scope;
}

/** What a variable holds after a branch that may have been taken. */
function eitherOf(before: Value, after: Value): Value {
  const isBlank = before.kind === 'undefined' || (before.kind === 'source' && isEmpty(before.source));
  return isBlank ? after : mixed([before, after]);
}

function isEmpty(source: { readonly kind: string; readonly value?: unknown }): boolean {
  return source.kind === 'constant' && (source.value === '' || source.value === null);
}
