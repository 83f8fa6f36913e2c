// llms.txt, a list of the pages as Markdown (https://llmstxt.org), and llms-full.txt, all of them in one file.
import type { GeneratedFile } from '../../model/generated-file.ts';
import type { SitePage } from '../pages/all-pages.ts';
import { type Block, bullets, heading, link, paragraph, words } from '../plain/blocks.ts';
import { commonMark, type Dialect } from '../plain/escape.ts';
import { printBlocks } from '../plain/print.ts';
import { linkTo, twinOf } from '../site-plan.ts';
import { addressOf } from './sitemap.ts';

export interface LlmsSetting {
  readonly title: string;
  /** Addresses are relative without it. */
  readonly baseUrl: string | undefined;
}

type Entry = Pick<SitePage, 'path' | 'name' | 'summary' | 'kind'> & {
  /** Of the page's collection. */
  readonly group: string;
};

/** A heading, what the site is about in a quote, and a section for each collection. */
export function printLlms(pages: readonly Entry[], { title, baseUrl }: LlmsSetting): GeneratedFile {
  const summary = pages[0]?.summary ?? '';
  const groups = [...new Set(pages.map(({ group }) => group))];
  const blocks: readonly Block[] = [
    heading(1, title),
    ...(summary === '' ? [] : [{ kind: 'quote' as const, blocks: [paragraph(summary)] }]),
    ...groups.flatMap((group) => [
      heading(2, group || 'Optional'),
      bullets(
        pages
          .filter((page) => page.group === group)
          .map((page) =>
            words(link(page.name, placeOf(twinOf(page.path), baseUrl)), page.summary === '' ? '' : `: ${page.summary}`),
          ),
      ),
    ]),
  ];
  return { path: 'llms.txt', content: printBlocks(blocks, commonMark) };
}

/** A page as a part of llms-full.txt: its links lead where they lead on the page. */
export function printLlmsPart(path: string, blocks: readonly Block[], { baseUrl }: LlmsSetting): string {
  const twin = twinOf(path);
  const dialect: Dialect = { ...commonMark, href: (href) => rebase(href, twin, baseUrl) };
  const [title, ...rest] = blocks;
  const source = paragraph('Source: ', link(twin, linkTo(twin, twin)));
  return printBlocks([...(title === undefined ? [] : [title]), source, ...rest], dialect);
}

function placeOf(path: string, baseUrl: string | undefined): string {
  return baseUrl === undefined ? linkTo('llms.txt', path) : addressOf(path, baseUrl);
}

function rebase(href: string, from: string, baseUrl: string | undefined): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return href;
  const { pathname } = new URL(href, new URL(encodeURI(from), 'http://site/'));
  return placeOf(decodeURIComponent(pathname.slice(1)), baseUrl);
}
