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
  /** What scripts get, where that is no string. */
  readonly raw?: unknown;
  readonly secret: boolean;
  readonly enabled: boolean;
}

/** An environment or globals file. */
export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly values: readonly VariableValue[];
}

/** All requests below a collection or folder, in file order. */
export function requestsIn(parent: { readonly items: readonly Item[] }): readonly Request[] {
  return parent.items.flatMap((item) => (item.kind === 'folder' ? requestsIn(item) : [item]));
}
