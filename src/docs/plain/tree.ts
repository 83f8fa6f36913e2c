// A tree of Markdown with front matter, for Docusaurus, VitePress, MkDocs or a wiki.
import type { GeneratedFile } from '../../model/generated-file.ts';
import type { SitePage } from '../pages/all-pages.ts';
import { foldersIn, type PlannedCollection, type PlannedItem, twinOf } from '../site-plan.ts';
import { portable } from './escape.ts';
import { printBlocks } from './print.ts';

/** The page as a file of the tree. */
export function printTreePage(page: SitePage, positions: ReadonlyMap<string, number>): GeneratedFile {
  const path = twinOf(page.path);
  const body = printBlocks(page.content().document?.() ?? [], portable);
  return { path, content: `${frontMatter(page, path, positions.get(page.path) ?? 1)}\n${body}` };
}

/** Docusaurus reads the name and the place of a folder from `_category_.json`. */
export function printCategories(collections: readonly PlannedCollection[]): readonly GeneratedFile[] {
  const positions = positionsIn(collections);
  return collections.flatMap(({ slug, source, items }, index) => [
    category(slug, source.collection.name, index + 2),
    ...foldersIn(items).map(({ path, name }) =>
      category(path.slice(0, path.lastIndexOf('/')), name, positions.get(path) ?? 1),
    ),
  ]);
}

/** Path of a page → its place among its neighbours, from 1; the page of a folder is as the folder's. */
export function positionsIn(collections: readonly PlannedCollection[]): ReadonlyMap<string, number> {
  const place = (items: readonly PlannedItem[]): readonly (readonly [string, number])[] =>
    items.flatMap((item, index) => [
      [item.path, index + 1] as const,
      ...(item.kind === 'folder' ? place(item.items) : []),
    ]);
  return new Map(collections.flatMap(({ items }) => place(items)));
}

function category(folder: string, label: string, position: number): GeneratedFile {
  return { path: `${folder}/_category_.json`, content: `${JSON.stringify({ label, position }, undefined, 2)}\n` };
}

function frontMatter({ name, summary, kind }: SitePage, path: string, position: number): string {
  const stem = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const isIndex = stem === 'index';
  const lines = [
    // Docusaurus takes a number in front of a file's name for its place.
    ...(isIndex ? [] : [`id: ${quote(stem)}`]),
    `title: ${quote(name)}`,
    ...(summary === '' ? [] : [`description: ${quote(summary)}`]),
    `sidebar_position: ${kind === 'overview' || kind === 'collections' ? 1 : position}`,
    ...(isIndex ? [] : [`slug: ${quote(stem)}`]),
    // The macros plug-in of MkDocs would read variables as its own.
    'render_macros: false',
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A string of JSON is one of YAML (https://yaml.org/spec/1.2.2/#53-indicator-characters); what a generator acts on before it parses is hidden. */
function quote(text: string): string {
  return JSON.stringify(withoutTags(text)).replace(
    /[<>{}\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * VitePress puts front matter into a `<script>`, which `</script>` in a title ends, so that Vue runs what follows; themes of MkDocs print it
 * in pages and attributes as it is. No tag begins where an invisible word joiner (U+2060) follows `<`, and no attribute ends at a curly quote.
 */
function withoutTags(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, '<\u2060').replaceAll('"', '\u201d');
}
