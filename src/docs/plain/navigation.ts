// The names and the order of a tree of Markdown, for generators that take them from no page.
import type { GeneratedFile } from '../../model/generated-file.ts';
import type { SitePage } from '../pages/all-pages.ts';
import { escapeHtml } from '../safe-html.ts';
import { type PlannedCollection, type PlannedItem, twinOf } from '../site-plan.ts';
import { references } from './escape.ts';

interface Entry {
  readonly name: string;
  /** Of its Markdown, from the root of the tree. */
  readonly path: string;
  readonly items: readonly Entry[];
}

/** `sidebar.json` for VitePress, `nav.txt` for MkDocs with its plug-in literate-nav. */
export function printNavigation(
  pages: readonly SitePage[],
  collections: readonly PlannedCollection[],
): readonly GeneratedFile[] {
  const entries = listEntries(pages, collections);
  return [
    { path: 'sidebar.json', content: `${JSON.stringify(entries.map(sidebarItem), undefined, 2)}\n` },
    { path: 'nav.txt', content: `${entries.flatMap((entry) => literateNav(entry, '')).join('\n')}\n` },
  ];
}

/** Items of an only collection stand beside its overview, those of several ones below theirs. */
function listEntries(pages: readonly SitePage[], collections: readonly PlannedCollection[]): readonly Entry[] {
  const own = (kind: SitePage['kind']): readonly Entry[] =>
    pages.filter((page) => page.kind === kind).map(({ name, path }) => ({ name, path: twinOf(path), items: [] }));
  const [only, ...others] = collections;
  const listed =
    only !== undefined && others.length === 0
      ? [...own('overview'), ...only.items.map(entryOf)]
      : collections.map(({ source, path, items }) => ({
          name: source.collection.name,
          path: twinOf(path),
          items: items.map(entryOf),
        }));
  return [...own('collections'), ...listed, ...own('conformance')];
}

function entryOf(item: PlannedItem): Entry {
  return { name: item.name, path: twinOf(item.path), items: item.kind === 'folder' ? item.items.map(entryOf) : [] };
}

/** VitePress takes `text` for HTML (https://vitepress.dev/reference/default-theme-sidebar). */
function sidebarItem({ name, path, items }: Entry): object {
  const link = `/${path.replace(/(?:^|(?<=\/))index\.md$|\.md$/, '')}`;
  const text = escapeHtml(name);
  return items.length === 0 ? { text, link } : { text, link, collapsed: true, items: items.map(sidebarItem) };
}

/** Themes of MkDocs print a name as it is: what could be a tag stays a reference. */
function literateNav({ name, path, items }: Entry, indent: string): readonly string[] {
  const line = `${indent}-   [${references(name.replace(/\s+/g, ' ').trim())}](${path})`;
  return [line, ...items.flatMap((item) => literateNav(item, `${indent}    `))];
}
