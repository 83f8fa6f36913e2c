// The page of a request as a document: what the HTML shows, but for the item's JSON.
import type { BodyView } from '../body-view.ts';
import type { ExampleView } from '../example-view.ts';
import type { RequestPage, SnippetView } from '../request-page.ts';
import { type Block, bullets, code, codeOf, fence, heading, paragraph, strong, words } from './blocks.ts';
import { blocksOf } from './from-html.ts';
import { authBlocks, codeBlocks, paramsBlocks, variableBlocks } from './parts.ts';

/** The document, its title included. */
export function requestDocument(page: RequestPage): readonly Block[] {
  return [
    heading(1, page.name),
    paragraph(code(page.method.label), ' ', codeOf(page.url)),
    ...blocksOf(page.description),
    heading(2, 'Authentication'),
    ...authBlocks(page.auth),
    ...under('Variables needed', page.needs, (needs) => [variableBlocks(needs, 'from')]),
    ...under('Variables captured', page.captures, (captures) => [variableBlocks(captures, 'for')]),
    ...under('Parameters', page.params, (params) => params.flatMap((table) => paramsBlocks(table, 3))),
    ...bodyBlocks(page.body),
    ...under('Code', page.snippets, (snippets) => snippets.flatMap(snippetBlocks)),
    ...under('Saved examples', page.examples, (examples) => examples.flatMap(exampleBlocks)),
  ];
}

function under<T>(title: string, all: readonly T[], blocks: (all: readonly T[]) => readonly Block[]): readonly Block[] {
  return all.length === 0 ? [] : [heading(2, title), ...blocks(all)];
}

function bodyBlocks(body: BodyView | undefined): readonly Block[] {
  if (body === undefined) return [];
  return [
    heading(2, 'Body'),
    paragraph(`${body.kind}.`),
    ...(body.file.length === 0 ? [] : [paragraph(codeOf(body.file))]),
    ...body.blocks.flatMap(codeBlocks),
    ...(body.fields === undefined ? [] : paramsBlocks(body.fields, 3)),
  ];
}

function snippetBlocks(snippet: SnippetView): readonly Block[] {
  const { language, client, text, highlight, warnings, install, proof } = snippet;
  return [
    heading(3, `${language} ${client}`),
    ...warnings.map((warning) => paragraph(warning)),
    fence(text, highlight),
    ...(install === '' ? [] : [paragraph('Install: ', code(install))]),
    ...(proof === '' ? [] : [paragraph(`Checked: ${proof}.`)]),
  ];
}

function exampleBlocks({ status, name, headers, body }: ExampleView): readonly Block[] {
  const lines = headers.map((header) => words(code(`${header.name}: ${header.value}`)));
  return [
    heading(3, status),
    paragraph(strong(name)),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
    ...(body === undefined ? [paragraph('No body.')] : codeBlocks(body)),
  ];
}
