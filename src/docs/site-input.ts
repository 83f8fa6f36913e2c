// What the docs are made of: plain data and two questions that other rooms answer.
import type { Collection } from '../model/collection.ts';
import type { Conformance } from '../model/conformance.ts';
import type { Request } from '../model/request.ts';
import type { FillTables, Snippet, TargetInfo } from '../model/snippet.ts';

export interface SiteInput {
  readonly collections: readonly SiteCollection[];
  /** In the order of the tabs. */
  readonly targets: readonly TargetInfo[];
  /** Name of the site; that of the collection where there is one, else "API reference". */
  readonly title?: string;
  /** Markdown at the foot of every page. */
  readonly footer?: string;
  /** What proving the snippets came to; gets a page, and a line below each snippet. */
  readonly conformance?: Conformance;
  /** What a page needs to put a reader's values into snippets that have a `filling`. */
  readonly fillTables?: FillTables;
}

export interface SiteCollection {
  readonly collection: Collection;
  /** The item's JSON as it stands in the file, by the request's pointer. A request without an entry shows none. */
  readonly rawItems: ReadonlyMap<string, unknown>;
  /** Snippets of a request, one a target at most; those of targets that the site does not show are left out. */
  readonly snippetsOf: (request: Request) => readonly Snippet[];
  /** Without it a request needs the variables that its snippets need, and captures nothing. */
  readonly flow?: RequestFlow;
  /**
   * The flow as an SVG picture, in which all text of the collection is escaped; undefined where there is nothing to see. `hrefOf` gives the
   * address of a request's page by its pointer.
   */
  readonly picture?: (hrefOf: (pointer: string) => string | undefined) => string | undefined;
  /** Variables whose values never appear on a page, besides the collection's own secret ones. */
  readonly secretNames?: ReadonlySet<string>;
}

/** Names of variables by the pointer of a request, each name once. */
export interface RequestFlow {
  readonly needs: (pointer: string) => readonly string[];
  readonly captures: (pointer: string) => readonly string[];
}
