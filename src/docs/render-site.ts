// Puts the pages of a site together.
import { createHash } from 'node:crypto';
import type { GeneratedFile, OutputFile } from '../model/generated-file.ts';
import { proofLines } from './conformance-page.ts';
import { printCollection } from './files/collection-file.ts';
import { type LlmsSetting, printLlms, printLlmsPart } from './files/llms.ts';
import { printSitemap } from './files/sitemap.ts';
import { colourless, type Highlighter, loadHighlighter } from './highlight/highlight.ts';
import { createMarkdown } from './markdown.ts';
import { loadPageEngine, type PageEngine } from './page-engine.ts';
import { describeSite, readAssets } from './page-frame.ts';
import { listPages, type SitePage } from './pages/all-pages.ts';
import { commonMark } from './plain/escape.ts';
import { printBlocks } from './plain/print.ts';
import { printNavigation } from './plain/navigation.ts';
import { positionsIn, printCategories, printTreePage } from './plain/tree.ts';
import type { PageTools } from './request-page.ts';
import { indexSite, listSearched, readSearchLibrary } from './search.ts';
import type { MadePage, SiteInput } from './site-input.ts';
import { type PlannedCollection, type PlannedItem, planSite, twinOf } from './site-plan.ts';

/** What `streamSite` promises. */
export async function renderSite(input: SiteInput): Promise<Iterable<OutputFile>> {
  const assets = readAssets(input);
  const highlighter = await loadHighlighter(input.targets.map(({ highlight }) => highlight));
  const { collections, tools } = prepare(input, assets, highlighter);
  return renderFiles({ input, assets, collections, tools, engine: loadPageEngine(input.templates) });
}

interface Setting {
  readonly input: SiteInput;
  readonly assets: readonly GeneratedFile[];
  readonly collections: readonly PlannedCollection[];
  readonly tools: PageTools;
  readonly engine: PageEngine;
}

/** Of a page its place in the lists is kept, and its part of llms-full.txt, but not the page. */
function* renderFiles(setting: Setting): Iterable<OutputFile> {
  const { input, assets, collections, tools } = setting;
  const make = rememberPages(setting);
  const entries: Entry[] = [];
  const parts: string[] = [];
  for (const page of listPages(input, collections, tools)) {
    const { files, part } = make(page);
    yield* files;
    if (part !== '') parts.push(part);
    if (page.kind !== 'single') entries.push(entryOf(page));
  }
  yield* collections.flatMap(printCollection);
  yield printLlms(
    entries.filter(({ kind }) => kind !== 'collections'),
    llmsSetting(setting),
  );
  yield { path: 'llms-full.txt', content: parts.join('\n') };
  const paths = entries.map(({ path }) => path);
  if (input.baseUrl !== undefined) yield printSitemap(paths, input.baseUrl);
  yield* assets;
  yield readSearchLibrary();
  yield* searchIndex(setting);
}

/** Building the index takes longer than telling whether it would be another. */
function searchIndex({ input, collections, tools }: Setting): readonly OutputFile[] {
  const content = listSearched(collections, input.targets, tools.markdown);
  const make = (): MadePage => ({ files: [indexSite(content)], part: '' });
  return (input.memory?.recall(hashOf(content), make) ?? make()).files;
}

/** Makes pages, where nothing is remembered of the same. */
function rememberPages(setting: Setting): (page: SitePage) => MadePage {
  const { memory } = setting.input;
  if (memory === undefined) return (page) => makePage(page, setting);
  const surroundings = hashOf([memory.context, surroundingsOf(setting)]);
  return (page) => {
    if (page.basis === undefined) return makePage(page, setting);
    return memory.recall(hashOf([surroundings, page.path, page.basis()]), () => makePage(page, setting));
  };
}

/** What the whole site lends to each of its pages. */
function surroundingsOf({ input, collections, tools: { site, targets } }: Setting): unknown {
  const { conformance, templates, baseUrl, singlePage } = input;
  const { title, footer, logo, revision } = site;
  return [
    { title, footer: footer?.html, logo, revision, targets, conformance, baseUrl, singlePage },
    [...(templates ?? [])],
    collections.map(({ source, path, items }) => {
      const { name, variables } = source.collection;
      return [name, path, source.file, variables, [...(source.secretNames ?? [])], items.map(outlineOf)];
    }),
  ];
}

/** The tree as the pages beside an item show it. */
function outlineOf(item: PlannedItem): unknown {
  if (item.kind === 'folder') return [item.name, item.path, item.items.map(outlineOf)];
  return [item.name, item.path, item.request.method];
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

function makePage(page: SitePage, setting: Setting): MadePage {
  const { path, template } = page;
  const { view, document } = page.content();
  const html = { path, content: setting.engine.render(template, view) };
  if (document === undefined) return { files: [html], part: '' };
  const blocks = document();
  const twin = { path: twinOf(path), content: printBlocks(blocks, commonMark) };
  return { files: [html, twin], part: printLlmsPart(path, blocks, llmsSetting(setting)) };
}

type Entry = Parameters<typeof printLlms>[0][number];

function entryOf({ path, name, summary, kind, collection }: SitePage): Entry {
  return { path, name, summary, kind, group: collection?.source.collection.name ?? '' };
}

function llmsSetting({ input: { baseUrl }, tools: { site } }: Setting): LlmsSetting {
  return { title: site.title, baseUrl };
}

/** What `buildMarkdown` promises. */
export function renderMarkdown(input: SiteInput): readonly GeneratedFile[] {
  // What is no Markdown stays out, and nothing links to it.
  const sources = input.collections.map((source) => ({ ...source, download: undefined }));
  const plain: SiteInput = { ...input, collections: sources, singlePage: false };
  const { collections, tools } = prepare(plain, [], colourless);
  const positions = positionsIn(collections);
  const pages = [...listPages(plain, collections, tools)];
  return [
    ...pages.map((page) => printTreePage(page, positions)),
    ...printCategories(collections),
    ...printNavigation(pages, collections),
  ];
}

interface Prepared {
  readonly collections: readonly PlannedCollection[];
  readonly tools: PageTools;
}

function prepare(input: SiteInput, files: readonly GeneratedFile[], highlighter: Highlighter): Prepared {
  const markdown = createMarkdown(highlighter);
  const collections = planSite(input.collections);
  const site = describeSite(input, { collections, files }, markdown);
  const proofOf = proofLines(input.conformance);
  return { collections, tools: { site, targets: input.targets, markdown, highlighter, proofOf } };
}
