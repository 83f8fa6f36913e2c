// A tree of Markdown with front matter, for Docusaurus, VitePress, MkDocs or a wiki.
import type { GeneratedFile } from '../../model/generated-file.ts';
import type { SitePage } from '../pages/all-pages.ts';
import { foldersIn, type PlannedCollection, type PlannedItem, twinOf } from '../site-plan.ts';
import type { Block } from './blocks.ts';
import { portable } from './escape.ts';
import { printBlocks } from './print.ts';

/** The page as a file of the tree. */
export function printTreePage(page: SitePage, positions: ReadonlyMap<string, number>): GeneratedFile {
  const path = twinOf(page.path);
  const blocks = page.content().document?.() ?? [];
  const body = printBlocks(blocks.map(harmlessTitle), portable);
  return { path, content: `${frontMatter(page, path, positions.get(page.path) ?? 1)}\n${body}` };
}

/** Docusaurus reads the name and the place of a folder from `_category_.json`. */
export function printCategories(collections: readonly PlannedCollection[]): readonly GeneratedFile[] {
  const positions = positionsIn(collections);
  return collections.flatMap(({ slug, path: overview, source, items }, index) => [
    category(`${slug}/index.html`, source.collection.name, { position: index + 2, page: overview }),
    ...foldersIn(items).map(({ path, name }) =>
      category(path, name, { position: positions.get(path) ?? 1, page: path }),
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

/** The page is named, since a request called like its folder, or `readme`, would be taken for the folder's. */
function category(
  index: string,
  label: string,
  { position, page }: { readonly position: number; readonly page: string },
): GeneratedFile {
  const link = page === index ? { type: 'doc', id: 'index' } : null;
  const content = `${JSON.stringify({ label: harmless(label), position, link }, undefined, 2)}\n`;
  return { path: index.replace(/index\.html$/, '_category_.json'), content };
}

function frontMatter({ name, summary, kind }: SitePage, path: string, position: number): string {
  const stem = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const folder = path.replace(/(?:^|\/)index\.md$/, '');
  const lines = [
    `title: ${quote(name)}`,
    ...(summary === '' ? [] : [`description: ${quote(summary)}`]),
    // The folder beside it has the collection's name.
    ...(kind === 'overview' && folder === '' ? ['sidebar_label: "Overview"'] : []),
    // Folders of the same name are one to its translations.
    ...(stem === 'index' && folder !== '' ? [`sidebar_key: ${quote(folder)}`] : []),
    `sidebar_position: ${kind === 'overview' || kind === 'collections' ? 1 : position}`,
    ...(stem === 'index' ? [] : [`slug: ${quote(stem)}`]),
    // Docusaurus takes a number in front of a name for a place, and `1-users` and `2-users` for the same.
    'parse_number_prefixes: false',
    // The macros plug-in of MkDocs would read variables as its own.
    'render_macros: false',
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A string of JSON is one of YAML (https://yaml.org/spec/1.2.2/#53-indicator-characters); what a generator acts on before it parses is hidden. */
function quote(text: string): string {
  return JSON.stringify(harmless(text)).replace(
    /[<>{}\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * VitePress puts front matter into a `<script>`, which `</script>` in a title ends, so that Vue runs what follows; themes of MkDocs print it
 * in pages and attributes as it is, and Docusaurus puts names of folders into the JSON of a `<script>`. No tag begins where an invisible word joiner (U+2060) follows `<`, and no attribute ends at a curly quote.
 */
function harmless(text: string): string {
  return joinBackslashes(text.replace(/<(?=[a-z/!?])/gi, '<\u2060').replaceAll('"', '\u201d'));
}

/**
 * Docusaurus writes front matter and the first heading as strings of JavaScript and leaves backslashes as they are: one in front of a quote
 * lets what follows run, others end the build. With a word joiner behind it a backslash escapes nothing.
 */
function joinBackslashes(text: string): string {
  return text.replaceAll('\\', '\\\u2060');
}

function harmlessTitle(block: Block): Block {
  if (block.kind !== 'heading' || block.level !== 1) return block;
  const content = block.content.map((one) => (one.kind === 'text' ? { ...one, text: joinBackslashes(one.text) } : one));
  return { ...block, content };
}
