// Puts the pages of a site together.
import type { GeneratedFile } from '../model/generated-file.ts';
import { proofLines } from './conformance-page.ts';
import { printCollection } from './files/collection-file.ts';
import { type LlmsSetting, printLlms, printLlmsPart } from './files/llms.ts';
import { printSitemap } from './files/sitemap.ts';
import { colourless, type Highlighter, loadHighlighter } from './highlight.ts';
import { createMarkdown } from './markdown.ts';
import { loadPageEngine, type PageEngine } from './page-engine.ts';
import { describeSite, readAssets } from './page-frame.ts';
import { listPages, type SitePage } from './pages/all-pages.ts';
import { commonMark } from './plain/escape.ts';
import { printBlocks } from './plain/print.ts';
import { positionsIn, printCategories, printTreePage } from './plain/tree.ts';
import type { PageTools } from './request-page.ts';
import { indexSite, readSearchLibrary } from './search.ts';
import type { SiteInput } from './site-input.ts';
import { type PlannedCollection, planSite, twinOf } from './site-plan.ts';

/** What `buildSite` promises. */
export async function renderSite(input: SiteInput): Promise<readonly GeneratedFile[]> {
  const files = readAssets(input);
  const highlighter = await loadHighlighter(input.targets.map(({ highlight }) => highlight));
  const { collections, tools } = prepare(input, files, highlighter);
  const engine = loadPageEngine(input.templates);
  const setting = { title: tools.site.title, baseUrl: input.baseUrl };
  const pages = Array.from(listPages(input, collections, tools), (page) => renderPage(page, engine, setting));
  const entries = pages.map(({ entry }) => entry).filter(({ kind }) => kind !== 'single');
  return [
    ...pages.flatMap((page) => page.files),
    ...collections.flatMap(printCollection),
    printLlms(
      entries.filter(({ kind }) => kind !== 'collections'),
      setting,
    ),
    { path: 'llms-full.txt', content: pages.flatMap(({ part }) => (part === '' ? [] : part)).join('\n') },
    ...(input.baseUrl === undefined
      ? []
      : [
          printSitemap(
            entries.map(({ path }) => path),
            input.baseUrl,
          ),
        ]),
    ...files,
    readSearchLibrary(),
    indexSite(collections, input.targets, tools.markdown),
  ];
}

/** What `buildMarkdown` promises. */
export function renderMarkdown(input: SiteInput): readonly GeneratedFile[] {
  // What is no Markdown stays out, and nothing links to it.
  const sources = input.collections.map((source) => ({ ...source, download: undefined }));
  const plain: SiteInput = { ...input, collections: sources, singlePage: false };
  const { collections, tools } = prepare(plain, [], colourless);
  const positions = positionsIn(collections);
  const pages = Array.from(listPages(plain, collections, tools), (page) => printTreePage(page, positions));
  return [...pages, ...printCategories(collections)];
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

interface RenderedPage {
  readonly files: readonly GeneratedFile[];
  readonly entry: Parameters<typeof printLlms>[0][number];
  /** The page in llms-full.txt. */
  readonly part: string;
}

function renderPage(page: SitePage, engine: PageEngine, setting: LlmsSetting): RenderedPage {
  const { path, name, summary, kind, template, view, collection, document } = page;
  const html = { path, content: engine.render(template, view) };
  const group = collection?.source.collection.name ?? '';
  const entry = { path, name, summary, kind, group };
  if (document === undefined) return { files: [html], entry, part: '' };
  const blocks = document();
  const twin = { path: twinOf(path), content: printBlocks(blocks, commonMark) };
  return { files: [html, twin], entry, part: printLlmsPart(path, blocks, setting) };
}
