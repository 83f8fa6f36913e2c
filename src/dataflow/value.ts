// What the reader knows about a value of a script without running it.
import type { ArrowFunctionExpression, FunctionDeclaration, FunctionExpression } from 'acorn';
import type { Constant, PathStep, ValueSource } from '../model/capture.ts';

export type FunctionNode = ArrowFunctionExpression | FunctionDeclaration | FunctionExpression;

/** A scope of the script, as far as a value has to know about it. */
export interface Names {
  readonly find: (name: string) => Value | undefined;
}

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

export type Value =
  | { readonly kind: 'source'; readonly source: ValueSource }
  | { readonly kind: 'undefined' }
  /** A name of the sandbox that the script did not declare, with its members: `pm.environment.set`. */
  | { readonly kind: 'api'; readonly path: string }
  | { readonly kind: 'function'; readonly node: FunctionNode; readonly scope: Names }
  /** An object or array literal. */
  | { readonly kind: 'record'; readonly members: Map<string, Value>; readonly isList: boolean }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  /** What a pattern finds in the response's text. */
  | { readonly kind: 'match'; readonly pattern: Pattern }
  /** A member of some item of a list in the response's JSON; which item, the conditions may tell. */
  | { readonly kind: 'element'; readonly list: readonly PathStep[]; readonly member: readonly string[] }
  /** The items of a list in the response's JSON of which a member equals a constant. */
  | { readonly kind: 'filtered'; readonly list: readonly PathStep[]; readonly step: PathStep }
  | Opaque;

export interface Opaque {
  readonly kind: 'opaque';
  readonly uses: readonly ValueSource[];
  /** Comes from the response of another request than the script's own. */
  readonly foreign: boolean;
  /** As far as it is known, with `{{name}}` for variables and `…` for the rest. */
  readonly spelling?: string;
  /** How the script spells what a name stands for. */
  readonly text?: string;
}

/** More sources in one value tell nobody anything. */
const mostUses = 8;

export const nothing: Opaque = { kind: 'opaque', uses: [], foreign: false };
export const foreign: Opaque = { kind: 'opaque', uses: [], foreign: true };
export const undefinedValue: Value = { kind: 'undefined' };

export function sourced(source: ValueSource): Value {
  return { kind: 'source', source };
}

export function constant(value: Constant): Value {
  return sourced({ kind: 'constant', value });
}

/** Something made of these values. */
export function mixed(values: readonly Value[], spelling?: string): Opaque {
  const uses = distinctSources(values.flatMap(usesOf)).slice(0, mostUses);
  return { kind: 'opaque', uses, foreign: values.some(isForeign), ...(spelling === undefined ? {} : { spelling }) };
}

/** The value under a name, which says less than what it stands for. */
export function withText(value: Value, text: string): Value {
  return value.kind === 'opaque' && value.text === undefined ? { ...value, text } : value;
}

/** The sources that can be told in a value. */
export function usesOf(value: Value): readonly ValueSource[] {
  switch (value.kind) {
    case 'source':
      return value.source.kind === 'constant' ? [] : [value.source];
    case 'record':
      return [...value.members.values()].slice(0, mostUses).flatMap((member) => shallowUsesOf(member));
    case 'match':
      return [{ kind: 'text', pattern: { ...value.pattern, group: 0 } }];
    case 'element':
    case 'filtered':
      return [{ kind: 'json', path: value.list }];
    case 'opaque':
      return value.uses;
    default:
      return [];
  }
}

/** A record can hold itself. */
function shallowUsesOf(value: Value): readonly ValueSource[] {
  return value.kind === 'record' ? [] : usesOf(value);
}

export function isForeign(value: Value): boolean {
  return value.kind === 'opaque' && value.foreign;
}

export function constantOf(value: Value | undefined): Constant | undefined {
  return value?.kind === 'source' && value.source.kind === 'constant' ? value.source.value : undefined;
}

export function stringOf(value: Value | undefined): string | undefined {
  const known = constantOf(value);
  return known === undefined || known === null ? undefined : String(known);
}

/** A string with `{{name}}` for what variables put into it and `…` for what is not known. */
export function spellingOf(value: Value): string {
  if (value.kind === 'source' && value.source.kind === 'variable') return `{{${value.source.name}}}`;
  if (value.kind === 'opaque') return value.spelling ?? '…';
  return stringOf(value) ?? '…';
}

export function distinctSources(sources: readonly ValueSource[]): readonly ValueSource[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}
