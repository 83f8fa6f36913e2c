// The tree that every consumer reads: collection, folders, requests.
import type { Request, Script } from './request.ts';

export interface Collection {
  readonly kind: 'collection';
  readonly id: string;
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  readonly items: readonly Item[];
  readonly variables: readonly VariableValue[];
  readonly scripts: readonly Script[];
}

export type Item = Folder | Request;

export interface Folder {
  readonly kind: 'folder';
  readonly id: string;
  readonly pointer: string;
  readonly trail: readonly string[];
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  readonly items: readonly Item[];
  readonly scripts: readonly Script[];
}

/** A variable of an environment, of the globals or of a collection. */
export interface VariableValue {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
  readonly enabled: boolean;
  /** As the file has it, where scripts get something else than the text. */
  readonly typed?: TypedValue;
}

export interface TypedValue {
  /** Any JSON value; undefined where the file has none. */
  readonly value: unknown;
  /** One of Postman's: `any`, `string`, `number`, `boolean`, `array`, `object`. */
  readonly type: string;
}

/** An environment or globals file. */
export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly values: readonly VariableValue[];
}

/** The texts of all scripts: of the collection, its folders and its requests. */
export function scriptsIn({ scripts, ...parent }: Collection | Item): readonly string[] {
  const below = 'items' in parent ? parent.items.flatMap(scriptsIn) : [];
  return [...scripts.map(({ source }) => source), ...below];
}

/** All requests below a collection or folder, in file order. */
export function requestsIn(parent: { readonly items: readonly Item[] }): readonly Request[] {
  return parent.items.flatMap((item) => (item.kind === 'folder' ? requestsIn(item) : [item]));
}
