// The page of one request, as data for request.hbs.
import type { Snippet, TargetInfo } from '../model/snippet.ts';
import { uniqueSlugs } from '../util/slug.ts';
import { type AuthView, describeAuth } from './auth-view.ts';
import { type BodyView, showBody } from './body-view.ts';
import { type CodeView, showCode } from './code-view.ts';
import type { SnippetPlace } from './conformance-page.ts';
import { type ExampleView, showExamples } from './example-view.ts';
import { collectFill, type Fill, type FillView } from './fill-view.ts';
import { type Flow, showCaptures, showNeeds, type VariableView } from './flow-view.ts';
import type { Highlighter } from './highlight/highlight.ts';
import { printItem } from './item-json.ts';
import type { Markdown } from './markdown.ts';
import { type Frame, frameOf, type Site } from './page-frame.ts';
import { type ParamsView, showHeaders, showParams, showPathVariables } from './params-view.ts';
import type { SafeHtml } from './safe-html.ts';
import { markSlots } from './slots.ts';
import { linkTo, type PlannedCollection, type PlannedRequest } from './site-plan.ts';
import { type MethodView, type Segment, showMethod, showText } from './text-view.ts';

export interface RequestPage extends Frame {
  readonly name: string;
  readonly method: MethodView;
  readonly url: readonly Segment[];
  readonly back: string;
  readonly description: SafeHtml | undefined;
  readonly snippets: readonly SnippetView[];
  readonly fill: FillView | undefined;
  readonly auth: AuthView;
  readonly needs: readonly VariableView[];
  readonly captures: readonly VariableView[];
  readonly params: readonly ParamsView[];
  readonly body: BodyView | undefined;
  readonly examples: readonly ExampleView[];
  readonly item: (CodeView & { readonly note: string }) | undefined;
  readonly previous: NeighbourView | undefined;
  readonly next: NeighbourView | undefined;
}

export interface SnippetView {
  /** Fragment of the page's URL that selects it: `code-<target>`. */
  readonly id: string;
  readonly language: string;
  readonly client: string;
  readonly link: string;
  readonly install: string;
  readonly code: SafeHtml;
  /** The code itself. */
  readonly text: string;
  /** A name of highlight.js. */
  readonly highlight: string;
  /** Name of the file that a reader can keep it in. */
  readonly file: string;
  /** What values it can hold (`Fill.traitsOf`). */
  readonly traits: string;
  readonly warnings: readonly string[];
  /** How the target's snippets were checked; '' where that is not known. */
  readonly proof: string;
}

interface NeighbourView {
  readonly name: string;
  readonly href: string;
  readonly method: MethodView;
}

export interface PageTools {
  readonly site: Site;
  readonly targets: readonly TargetInfo[];
  readonly markdown: Markdown;
  readonly highlighter: Highlighter;
  /** By the id of a target and the request. */
  readonly proofOf: (target: string, place: SnippetPlace) => string;
}

/** What search engines and lists say of the page. */
export function summaryOf({ request }: PlannedRequest, { markdown }: Pick<PageTools, 'markdown'>): string {
  return markdown.summarise(request.description, 160);
}

/** Everything that the page at `collection.requests[index]` shows. */
export function describeRequest(
  page: PlannedRequest,
  { collection, flow, index }: { readonly collection: PlannedCollection; readonly flow: Flow; readonly index: number },
  { site, targets, markdown, highlighter, proofOf }: PageTools,
): RequestPage {
  const { request, name, path } = page;
  const { source } = collection;
  const made = source.snippetsOf(request);
  const fill = collectFill(made, source);
  const summary = summaryOf(page, { markdown });
  return {
    ...frameOf(site, { path, name, summary, collection, item: page }),
    name,
    method: showMethod(request.method),
    url: showText(request.url.text),
    back: linkTo(path, collection.path, 'items'),
    description: markdown.render(request.description, 1),
    snippets: showSnippets(made, {
      targets,
      highlighter,
      proofOf: (target) => proofOf(target, { file: source.file ?? '', pointer: request.pointer }),
      stem: stemOf(path),
      fill,
    }),
    fill: fill.view,
    auth: describeAuth(request.auth),
    needs: showNeeds(page, flow, source),
    captures: showCaptures(page, flow),
    params: [
      showPathVariables(request.url.pathVariables, markdown),
      showParams('Query parameters', request.url.query, markdown),
      showHeaders(request.headers, markdown),
    ].filter((table) => table !== undefined),
    body: showBody(request.body, markdown, highlighter),
    examples: showExamples(request.examples, highlighter),
    item: showItem(source.rawItems.get(request.pointer), highlighter),
    previous: showNeighbour(page, collection.requests[index - 1]),
    next: showNeighbour(page, collection.requests[index + 1]),
  };
}

interface SnippetSetting {
  readonly targets: readonly TargetInfo[];
  readonly highlighter: Highlighter;
  readonly proofOf: (target: string) => string;
  /** Name of the page's file without its extension. */
  readonly stem: string;
  readonly fill: Fill;
}

function showSnippets(
  snippets: readonly Snippet[],
  { targets, highlighter, proofOf, stem, fill }: SnippetSetting,
): readonly SnippetView[] {
  const ids = uniqueSlugs(targets.map(({ id }) => id));
  return targets.flatMap((target, index) => {
    const snippet = snippets.find((one) => one.target === target.id);
    if (snippet === undefined) return [];
    return {
      id: `code-${ids[index]}`,
      language: target.language,
      client: target.client,
      link: /^https?:\/\//i.test(target.link) ? target.link : '',
      install: target.install,
      code: showSnippet(snippet, highlighter.highlight(snippet.code, target.highlight), fill),
      traits: fill.traitsOf(snippet),
      text: snippet.code,
      highlight: target.highlight,
      file: `${stem}.${extensionOf(target)}`,
      warnings: snippet.warnings.map(({ message }) => message),
      proof: proofOf(target.id),
    };
  });
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '');
}

/** Of the file that the snippet is downloaded to; it can come from a stranger's template. */
function extensionOf({ extension }: TargetInfo): string {
  return /^[\w+-]{1,16}(?:\.[\w+-]{1,16})?$/.test(extension) ? extension : 'txt';
}

function showSnippet({ code, filling }: Snippet, coloured: SafeHtml, { numberOf }: Fill): SafeHtml {
  return filling === undefined ? coloured : markSlots(code, coloured, { filling, numberOf });
}

function showItem(item: unknown, highlighter: Highlighter): RequestPage['item'] {
  if (item === undefined) return undefined;
  const { json, note } = printItem(item);
  return { ...showCode(json, { label: 'Postman collection item JSON', language: 'json' }, highlighter), note };
}

function showNeighbour(page: PlannedRequest, other: PlannedRequest | undefined): NeighbourView | undefined {
  if (other === undefined) return undefined;
  return { name: other.name, href: linkTo(page.path, other.path), method: showMethod(other.request.method) };
}
