// The overview of a collection and the list of collections, as data for overview.hbs and collections.hbs.
import { count } from '../util/count.ts';
import { parseText, sourceOf, substitute } from '../model/text.ts';
import { type AuthView, describeAuth } from './auth-view.ts';
import { type Flow, mustBeSet, originOf, showVariable, type VariableView } from './flow-view.ts';
import type { Markdown } from './markdown.ts';
import { type Frame, frameOf, type Site } from './page-frame.ts';
import { trustHtml, type SafeHtml } from './safe-html.ts';
import type { SiteCollection } from './site-input.ts';
import { listTree, type ListNode } from './pages/list-view.ts';
import { showTokens, type TokensView } from './pages/tokens-view.ts';
import { collectionFileOf, linkTo, type PlannedCollection, singlePathOf } from './site-plan.ts';
import { cover, originOf as baseOf, type Segment, showText } from './text-view.ts';

export interface OverviewPage extends Frame {
  readonly name: string;
  readonly count: number;
  readonly single: boolean;
  readonly description: SafeHtml | undefined;
  readonly bases: readonly BaseView[];
  /** With the number of requests that prove themselves so. */
  readonly auths: readonly (AuthView & { readonly count: number })[];
  readonly variables: readonly (VariableView & { readonly value: string; readonly secret: boolean })[];
  /** undefined where no request proves itself by a variable. */
  readonly tokens: TokensView | undefined;
  /** The collection's file; undefined where there is none. */
  readonly download: DownloadView | undefined;
  /** The page that holds all of it; '' where there is none. */
  readonly everything: string;
  /** The data flow as a picture. */
  readonly picture: SafeHtml | undefined;
  readonly items: readonly ListNode[];
}

interface BaseView {
  readonly text: readonly Segment[];
  /** With the collection's values in it; '' where that is the same. */
  readonly value: string;
}

interface DownloadView {
  readonly file: string;
  readonly href: string;
  /** Variables that an environment has to set. */
  readonly set: readonly string[];
}

export interface CollectionsPage extends Frame {
  readonly name: string;
  readonly collections: readonly {
    readonly name: string;
    readonly href: string;
    readonly summary: string;
    readonly count: number;
    readonly single: boolean;
  }[];
}

interface Tools {
  readonly site: Site;
  readonly markdown: Markdown;
}

/** Everything that a collection's overview shows. */
export function describeOverview(collection: PlannedCollection, flow: Flow, { site, markdown }: Tools): OverviewPage {
  const { source, path, requests } = collection;
  const { name, description } = source.collection;
  const summary = markdown.summarise(description, 160);
  const bases = new Set(requests.map(({ request }) => baseOf(request.url.text)));
  return {
    ...frameOf(site, { path, name, summary, collection }),
    name,
    count: requests.length,
    single: requests.length === 1,
    description: markdown.render(description, 1),
    bases: [...bases].filter((base) => base !== '').map((base) => showBase(base, source)),
    auths: authsOf(collection),
    variables: showVariables(collection, flow),
    picture: drawFlow(collection),
    tokens: showTokens(collection, flow),
    download: source.download === undefined ? undefined : showDownload(collection, flow),
    everything: site.hasSinglePages ? linkTo(path, singlePathOf(collection)) : '',
    items: listTree(collection.items, { path, level: 3, markdown }),
  };
}

/** The flow as a picture, in which each request leads to its page. */
export function drawFlow({ source, path, requests }: PlannedCollection): SafeHtml | undefined {
  const pages = new Map(requests.map((one) => [one.request.pointer, linkTo(path, one.path)]));
  const picture = source.picture?.((pointer) => pages.get(pointer));
  return picture === undefined ? undefined : trustHtml(picture);
}

/** Everything that the list of collections shows. */
export function describeCollections({ site, markdown }: Tools): CollectionsPage {
  const path = 'index.html';
  return {
    ...frameOf(site, { path, name: site.title, summary: count(site.collections.length, 'collection') }),
    name: site.title,
    collections: site.collections.map(({ source, path: overview, requests }) => ({
      name: source.collection.name,
      href: linkTo(path, overview),
      summary: markdown.summarise(source.collection.description, 240),
      count: requests.length,
      single: requests.length === 1,
    })),
  };
}

function showBase(base: string, source: SiteCollection): BaseView {
  const value = sourceOf(substitute(parseText(base), (name) => valueOf(name, source) || undefined));
  return { text: showText(parseText(base)), value: value === base ? '' : value };
}

function authsOf({ requests }: PlannedCollection): OverviewPage['auths'] {
  const counts = new Map<string, AuthView & { readonly count: number }>();
  for (const { request } of requests) {
    const view = describeAuth(request.auth);
    const key = JSON.stringify(view);
    counts.set(key, { ...view, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Variables of the collection first, then those that requests need, then those that nobody needs but someone captures. */
function showVariables({ source, path, requests }: PlannedCollection, flow: Flow): OverviewPage['variables'] {
  const pointers = requests.map(({ request }) => request.pointer);
  const own = source.collection.variables.filter(({ enabled }) => enabled).map(({ name }) => name);
  const names = new Set([...own, ...pointers.flatMap(flow.needs), ...pointers.flatMap(flow.captures)]);
  return [...names].map((name) => {
    const providers = flow.providersOf(name);
    const origin = providers.length === 0 ? originOf(name, source) : '';
    return {
      ...showVariable(name, path, providers),
      origin,
      value: valueOf(name, source),
      secret: isSecret(name, source),
    };
  });
}

function valueOf(name: string, source: SiteCollection): string {
  const known = source.collection.variables.find((variable) => variable.name === name && variable.enabled);
  if (known === undefined || known.value === '') return '';
  return isSecret(name, source) ? cover : known.value;
}

function isSecret(name: string, { collection, secretNames }: SiteCollection): boolean {
  const known = collection.variables.find((variable) => variable.name === name && variable.enabled);
  return known?.secret === true || secretNames?.has(name) === true;
}

function showDownload(collection: PlannedCollection, flow: Flow): DownloadView {
  const { source, path, requests } = collection;
  const needed = new Set(requests.flatMap(({ request }) => flow.needs(request.pointer)));
  const set = [...needed].filter((name) => mustBeSet(name, flow, source));
  const file = collectionFileOf(collection);
  return { file, href: linkTo(path, file), set: set.map((name) => `{{${name}}}`) };
}
