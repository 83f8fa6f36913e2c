// What the docs are made of: plain data and two questions that other rooms answer.
import type { Collection } from '../model/collection.ts';
import type { Conformance } from '../model/conformance.ts';
import type { OutputFile } from '../model/generated-file.ts';
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
  /** Address of the site's root, such as `https://docs.example.com/api/`; without it there is no sitemap. */
  readonly baseUrl?: string;
  /** Whether each collection also gets one page with everything on it, `<collection>.html`. */
  readonly singlePage?: boolean;
  /** Stands in front of the site's name. */
  readonly logo?: SiteLogo;
  /** Custom properties of site.css by their names without dashes, e.g. `accent`; see `themeProperties`. */
  readonly theme?: Readonly<Record<string, string>>;
  /** Templates by the names that templates/_site gives them, e.g. `request`: instead of those. */
  readonly templates?: ReadonlyMap<string, string>;
  /** What proving the snippets came to; gets a page, and a line below each snippet. */
  readonly conformance?: Conformance;
  /** What a page needs to put a reader's values into snippets that have a `filling`. */
  readonly fillTables?: FillTables;
  /** Pages of requests that did not change are not made again. */
  readonly memory?: PageMemory;
}

/** What earlier builds made of requests. */
export interface PageMemory {
  /** All that snippets are made of beside the requests: changes with targets, options, secrets. */
  readonly context: string;
  /** What `make` made when it was last asked with this key, if that still stands as it was; else what it makes now. */
  readonly recall: (key: string, make: () => MadePage) => MadePage;
}

export interface MadePage {
  readonly files: readonly OutputFile[];
  /** The page in llms-full.txt; '' for one that only repeats others. */
  readonly part: string;
}

export interface SiteLogo {
  /** `svg`, `png`, `jpg`, `gif` or `webp`. */
  readonly extension: string;
  readonly content: Uint8Array;
}

export interface SiteCollection {
  readonly collection: Collection;
  /** Its file as it was named to `verify`, so that a snippet finds its own result in the report. */
  readonly file?: string;
  /** The item's JSON as it stands in the file, by the request's pointer. A request without an entry shows none. */
  readonly rawItems: ReadonlyMap<string, unknown>;
  /** Snippets of a request, one a target at most; those of targets that the site does not show are left out. */
  readonly snippetsOf: (request: Request) => readonly Snippet[];
  /** What its snippets are made of beside the request and the context of `SiteInput.memory`; to be had without making them. */
  readonly basisOf?: (request: Request) => unknown;
  /** Without it a request needs the variables that its snippets need, and captures nothing. */
  readonly flow?: RequestFlow;
  /**
   * The flow as an SVG picture, in which all text of the collection is escaped; undefined where there is nothing to see. `hrefOf` gives the
   * address of a request's page by its pointer.
   */
  readonly picture?: (hrefOf: (pointer: string) => string | undefined) => string | undefined;
  /** The collection as Postman imports it (format v2.1); readers can download it, credentials covered. */
  readonly download?: unknown;
  /** Variables whose values never appear on a page, besides the collection's own secret ones. */
  readonly secretNames?: ReadonlySet<string>;
}

/** Names of variables by the pointer of a request, each name once. */
export interface RequestFlow {
  readonly needs: (pointer: string) => readonly string[];
  readonly captures: (pointer: string) => readonly string[];
}
