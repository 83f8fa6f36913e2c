// What a template reads of a view, and whether that is the same for two views but for the values of variables.
import { encodeWith } from '../../model/encoding.ts';
import { encodingsOf, sourceOf, type Text } from '../../model/text.ts';
import type { View } from '../view/view.ts';
import type { Values } from './slots.ts';

/** Names on the way to a part of a view; `[]` stands for each item of a list, `[length]` for how many there are. */
export type Path = readonly string[];

/** The view as it is, which notes what is read of it; texts and JSON are read in the whole. */
export function watchView(view: View, paths: Map<string, Path>): View {
  return watch(view, root, paths) as View;
}

/** Templates read the same parts of every view: their paths are made once. */
interface Trail {
  readonly path: Path;
  readonly name: string;
  readonly inner: Map<string, Trail>;
}

const root: Trail = { path: [], name: '', inner: new Map() };

function follow(trail: Trail, step: string): Trail {
  const known = trail.inner.get(step);
  if (known !== undefined) return known;
  const path = [...trail.path, step];
  const next = { path, name: path.join(' '), inner: new Map<string, Trail>() };
  trail.inner.set(step, next);
  return next;
}

function watch(value: object, trail: Trail, paths: Map<string, Path>): object {
  const isList = Array.isArray(value);
  return new Proxy(value, {
    get(target, key): unknown {
      // The getters of a lazy object need the object itself.
      const member: unknown = Reflect.get(target, key, target);
      if (typeof key === 'symbol' || typeof member === 'function') return member;
      if (isList && key === 'length') {
        note(follow(trail, '[length]'), paths);
        return member;
      }
      const inner = follow(trail, isList ? '[]' : key);
      if (isStructure(member)) return watch(member, inner, paths);
      note(inner, paths);
      return member;
    },
  });
}

function note({ name, path }: Trail, paths: Map<string, Path>): void {
  paths.set(name, path);
}

/** Neither a text, nor JSON, nor something plain; an empty list may be a text. */
function isStructure(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || 'type' in value || 'variable' in value) return false;
  return !Array.isArray(value) || (value.length > 0 && value.every((one) => isStructure(one)));
}

/** Whether what is at the path of one view, with the values put in, is what is there in the other. */
export function areAlike(views: readonly [open: unknown, filled: unknown], path: Path, values: Values): boolean {
  const isAlike = (open: unknown, filled: unknown, step: number): boolean => {
    const name = path[step];
    if (name === undefined) return isFilled(open, filled, values);
    if (name === '[length]') return lengthOf(open) === lengthOf(filled);
    if (name !== '[]') return isAlike(memberOf(open, name), memberOf(filled, name), step + 1);
    if (!Array.isArray(open) || !Array.isArray(filled) || open.length !== filled.length) return false;
    return open.every((one, index) => isAlike(one, filled[index], step + 1));
  };
  return isAlike(views[0], views[1], 0);
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : -1;
}

export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function isFilled(open: unknown, filled: unknown, values: Values): boolean {
  if (!isObject(open) || !isObject(filled)) return Object.is(open, filled);
  // A template may ask whether there is any text.
  if (isText(open) && isText(filled))
    return open.length > 0 === filled.length > 0 && fillText(open, values) === sourceOf(filled);
  if (Array.isArray(open) || Array.isArray(filled))
    return Array.isArray(open) && Array.isArray(filled) && areFilled(open, filled, values);
  const names = Object.keys(open);
  return (
    names.length === Object.keys(filled).length &&
    names.every((name) => isFilled(memberOf(open, name), memberOf(filled, name), values))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function areFilled(open: readonly unknown[], filled: readonly unknown[], values: Values): boolean {
  return open.length === filled.length && open.every((one, index) => isFilled(one, filled[index], values));
}

function isText(value: unknown): value is Text {
  return (
    Array.isArray(value) &&
    value.every((part) => typeof part === 'string' || (typeof part === 'object' && part !== null && 'variable' in part))
  );
}

/** The text with the values as they stand in it. */
export function fillText(text: Text, values: Values): string {
  return text
    .map((part) => {
      const value = typeof part === 'string' ? undefined : values.get(part.variable);
      return typeof part === 'string' || value === undefined ? sourceOf([part]) : encodeWith(encodingsOf(part), value);
    })
    .join('');
}
