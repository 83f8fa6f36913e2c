// The types of bodies and answers across a whole client: named after their requests, and one for those that are the same.
import {
  inferValueTypes,
  type Alternative,
  type ResponseMember,
  type ResponseType,
  type ResponseTypes,
} from '../view/response-types.ts';
import { claim, reservedTypes } from './names.ts';

export interface Inferred {
  /** A type expression's parts; see `printType`. */
  readonly root: readonly Alternative[];
  /** Those that are met for the first time, the outermost first. */
  readonly declared: readonly ResponseType[];
}

export interface TypeBook {
  /** Keeps a name for something that is no inferred type. */
  reserve(name: string): string;
  /** The type of these values. Types of another `scope` (a file of the client) are not shared. */
  infer(values: readonly unknown[], name: string, scope: string): Inferred;
}

/** Remembers every type that it gave out. */
export function createTypeBook(): TypeBook {
  const used = reservedTypes();
  const known = new Map<string, string>();
  return {
    reserve: (name) => claim(name, used),
    infer: (values, name, scope) => share(inferValueTypes(values, name), { used, known, scope }),
  };
}

interface Shelf {
  readonly used: Set<string>;
  /** Name by what the type is. */
  readonly known: Map<string, string>;
  readonly scope: string;
}

/**
 * Two types are one where their members are the same and their names too; the outermost of a body or an answer needs no
 * same name, since it has its request's.
 */
function share({ root, types }: ResponseTypes, { used, known, scope }: Shelf): Inferred {
  const shapes = shapesOf(types);
  const outermost = root.find((alternative) => alternative.kind === 'object')?.name;
  const names = new Map<string, string>();
  const fresh: ResponseType[] = [];
  for (const type of types) {
    const role = type.name === outermost ? '' : type.name.replace(/\d+$/, '');
    const key = `${scope}\0${role}\0${shapes.get(type.name) ?? ''}`;
    const name = known.get(key) ?? claim(type.name, used);
    if (!known.has(key)) fresh.push(type);
    known.set(key, name);
    names.set(type.name, name);
  }
  const rename = (alternatives: readonly Alternative[]): readonly Alternative[] =>
    alternatives.map((one) => ({ ...one, name: names.get(one.name) ?? one.name, items: rename(one.items) }));
  return {
    root: rename(root),
    declared: fresh.map(({ name, members }) => ({
      name: names.get(name) ?? name,
      members: members.map((member) => ({ ...member, alternatives: rename(member.alternatives) })),
    })),
  };
}

/** What each type is, without names: the innermost first, since the outer ones consist of them. */
function shapesOf(types: readonly ResponseType[]): ReadonlyMap<string, string> {
  const shapes = new Map<string, string>();
  const shapeOf = (alternatives: readonly Alternative[]): unknown =>
    alternatives.map(({ kind, name, items }) => [kind, shapes.get(name) ?? '', shapeOf(items)]);
  for (const { name, members } of types.toReversed())
    shapes.set(
      name,
      JSON.stringify(members.map((one: ResponseMember) => [one.name, one.isOptional, shapeOf(one.alternatives)])),
    );
  return shapes;
}

/** A type expression. What was never anything but null, or never seen, may be anything. */
export function printType(alternatives: readonly Alternative[]): string {
  if (alternatives.every(({ kind }) => kind === 'null' || kind === 'unknown')) return 'unknown';
  return alternatives.map(printAlternative).join(' | ');
}

function printAlternative({ kind, name, items }: Alternative): string {
  if (kind === 'object') return name;
  if (kind !== 'array') return kind;
  const item = printType(items);
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
}
