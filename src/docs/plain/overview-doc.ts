// Overviews, folders, the list of collections and the proof as documents.
import type { ConformancePage } from '../conformance-page.ts';
import type { CollectionsPage, OverviewPage } from '../overview-page.ts';
import type { FolderPage } from '../pages/folder-page.ts';
import type { TokensView } from '../pages/tokens-view.ts';
import { type Block, bullets, code, codeOf, heading, type Inline, link, listed, paragraph, words } from './blocks.ts';
import { blocksOf } from './from-html.ts';
import { count } from '../../util/count.ts';
import { authBlocks, listBlocks, originOf, twinHref } from './parts.ts';

export function overviewDocument(page: OverviewPage): readonly Block[] {
  return [
    heading(1, page.name),
    ...blocksOf(page.description),
    ...(page.bases.length === 0
      ? []
      : [
          heading(2, 'Base URL'),
          bullets(
            page.bases.map(({ text, value }) => words(codeOf(text), value === '' ? '' : words(': ', code(value)))),
          ),
        ]),
    ...(page.auths.length === 0
      ? []
      : [
          heading(2, 'Authentication'),
          ...page.auths.flatMap((auth) => [
            ...authBlocks(auth),
            paragraph(`${auth.count} of ${count(page.count, 'request')}.`),
          ]),
        ]),
    ...tokenBlocks(page.tokens),
    ...downloadBlocks(page.download),
    ...variableTable(page.variables),
    ...itemsOf(page.items),
  ];
}

export function folderDocument(page: FolderPage): readonly Block[] {
  return [heading(1, page.name), ...blocksOf(page.description), ...itemsOf(page.items)];
}

export function collectionsDocument(page: CollectionsPage): readonly Block[] {
  const entries = page.collections.map((one) =>
    words(
      link(one.name, twinHref(one.href)),
      ` (${count(one.count, 'request')})`,
      one.summary === '' ? '' : `: ${one.summary}`,
    ),
  );
  return [heading(1, page.name), bullets(entries)];
}

export function conformanceDocument({ name, requests, comparable, rows }: ConformancePage): readonly Block[] {
  return [
    heading(1, name),
    paragraph(`${count(requests, 'request')}, ${comparable} of them with newman's own to compare with.`),
    {
      kind: 'table',
      head: ['Target', 'Checked', 'By', 'Snippets', 'Conform', 'Identical', 'Not supported', 'Wrong'].map((one) =>
        words(one),
      ),
      rows: rows.map((row) => [
        [code(row.id)],
        ...[row.how, row.toolchain, row.snippets, row.conforming, row.identical, row.unsupported, row.wrong].map(
          (cell) => words(String(cell)),
        ),
      ]),
    },
  ];
}

function itemsOf(items: OverviewPage['items']): readonly Block[] {
  return items.length === 0 ? [] : [heading(2, 'Items'), listBlocks(items)];
}

const names = (labels: readonly string[]): readonly Inline[] => listed(labels.map(code));

function tokenBlocks(tokens: TokensView | undefined): readonly Block[] {
  if (tokens === undefined) return [];
  const steps = tokens.steps.map(({ name, href, method, sends, captures, renews }) =>
    words(
      'Send ',
      code(method.label),
      ' ',
      link(name, twinHref(href)),
      sends.length === 0 ? '' : words(' with ', names(sends)),
      '.',
      captures.length === 0 ? '' : words(' It gives ', names(captures), '.'),
      renews.length === 0 ? '' : words(' It renews ', names(renews), '.'),
    ),
  );
  const set = tokens.set.length === 0 ? [] : [words('Set ', names(tokens.set), ' in your environment.')];
  const all = [...set, ...steps, words('Send any request with ', names(tokens.tokens), '.')];
  return [
    heading(2, tokens.steps.length === 0 ? 'What to set first' : 'How to get the tokens'),
    { kind: 'list', start: 1, items: all.map((content) => [{ kind: 'paragraph', content }]) },
  ];
}

function downloadBlocks(download: OverviewPage['download']): readonly Block[] {
  if (download === undefined) return [];
  const { file, href, set } = download;
  const steps = [
    words('Download ', link(file, href), '.'),
    words('In Postman choose Import and drop the file there.'),
    ...(set.length === 0 ? [] : [words('Make an environment with ', names(set), ', and select it.')]),
  ];
  return [
    heading(2, 'In Postman'),
    { kind: 'list', start: 1, items: steps.map((content) => [{ kind: 'paragraph', content }]) },
  ];
}

function variableTable(variables: OverviewPage['variables']): readonly Block[] {
  if (variables.length === 0) return [];
  const rows = variables.map((one) => [
    [code(one.label)],
    one.secret ? words('secret') : one.value === '' ? [] : [code(one.value)],
    one.links.length === 0 ? words(one.origin) : words('captured', originOf(one, 'by')),
  ]);
  return [
    heading(2, 'Variables'),
    { kind: 'table', head: [words('Name'), words('Default'), words('Where it comes from')], rows },
  ];
}
