// A whole collection on one page, as data for single.hbs: to print, to search, to keep.
import type { Flow, VariableView } from '../flow-view.ts';
import { describeOverview, type OverviewPage } from '../overview-page.ts';
import { frameOf } from '../page-frame.ts';
import { describeRequest, type PageTools, type RequestPage } from '../request-page.ts';
import type { SafeHtml } from '../safe-html.ts';
import type { NavNode } from '../sidebar.ts';
import { linkTo, type PlannedCollection, type PlannedItem, type PlannedRequest, singlePathOf } from '../site-plan.ts';
import { showMethod } from '../text-view.ts';

export interface SinglePage extends OverviewPage {
  readonly back: string;
  readonly sections: readonly SingleSection[];
}

export interface SingleSection {
  readonly anchor: string;
  readonly level: number;
  readonly name: string;
  readonly description: SafeHtml | undefined;
  /** undefined for a folder. */
  readonly request: SingleRequest | undefined;
  readonly sections: readonly SingleSection[];
}

type SingleRequest = Pick<
  RequestPage,
  'method' | 'url' | 'snippets' | 'auth' | 'needs' | 'captures' | 'params' | 'body' | 'examples'
> & {
  /** Its own page. */
  readonly page: string;
};

interface Setting {
  readonly collection: PlannedCollection;
  readonly flow: Flow;
  readonly tools: PageTools;
  /** A link of the page at `from`, as it has to be on the single page. */
  readonly relink: (href: string, from: string) => string;
}

/** Everything that the page shows. Links between its requests stay on it. */
export function describeSinglePage(collection: PlannedCollection, flow: Flow, tools: PageTools): SinglePage {
  const path = singlePathOf(collection);
  const relink = relinker(collection);
  const overview = describeOverview({ ...collection, path }, flow, tools);
  const { name, summary } = overview;
  const setting = { collection, flow, tools, relink };
  return {
    ...overview,
    ...frameOf(tools.site, { path, name, summary, collection }),
    nav: collection.items.map(navNode),
    variables: overview.variables.map((one) => ({ ...one, ...relinkVariable(one, path, relink) })),
    tokens: overview.tokens && {
      ...overview.tokens,
      steps: overview.tokens.steps.map((step) => ({ ...step, href: relink(step.href, path) })),
    },
    everything: '',
    markdown: '',
    back: linkTo(path, collection.path, 'items'),
    sections: sectionsOf(collection.items, 2, setting),
  };
}

function sectionsOf(items: readonly PlannedItem[], level: number, setting: Setting): readonly SingleSection[] {
  const { markdown } = setting.tools;
  return items.map((item) => ({
    anchor: anchorOf(item),
    level,
    name: item.name,
    description: markdown.render(item.kind === 'folder' ? item.folder.description : item.request.description, level),
    request: item.kind === 'folder' ? undefined : requestOf(item, setting),
    sections: item.kind === 'folder' ? sectionsOf(item.items, Math.min(5, level + 1), setting) : [],
  }));
}

function requestOf(page: PlannedRequest, setting: Setting): SingleRequest {
  const { collection, flow, tools, relink } = setting;
  const view = describeRequest(page, { collection, flow, index: collection.requests.indexOf(page) }, tools);
  const { method, url, snippets, auth, params, body, examples } = view;
  const move = (one: VariableView): VariableView => relinkVariable(one, page.path, relink);
  return {
    method,
    url,
    snippets,
    auth,
    params,
    body,
    examples,
    needs: view.needs.map(move),
    captures: view.captures.map(move),
    page: linkTo(singlePathOf(collection), page.path),
  };
}

function relinkVariable(variable: VariableView, from: string, relink: Setting['relink']): VariableView {
  return { ...variable, links: variable.links.map((one) => ({ ...one, href: relink(one.href, from) })) };
}

/** Pages of requests become places on the single page; other links are kept, seen from there. */
function relinker(collection: PlannedCollection): Setting['relink'] {
  const anchors = new Map(collection.requests.map((one) => [one.path, anchorOf(one)]));
  return (href, from) => {
    const { pathname } = new URL(href, new URL(encodeURI(from), 'http://site/'));
    const path = decodeURIComponent(pathname.slice(1));
    const anchor = anchors.get(path);
    return anchor === undefined ? linkTo(singlePathOf(collection), path) : `#${encodeURIComponent(anchor)}`;
  };
}

/** A slug has no dot, so joining by dots keeps anchors apart. */
function anchorOf(item: PlannedItem): string {
  if (item.kind === 'folder') return item.anchor;
  return [
    'request',
    ...item.path
      .replace(/\.html$/, '')
      .split('/')
      .slice(1),
  ].join('.');
}

function navNode(item: PlannedItem): NavNode {
  return {
    name: item.name,
    href: `#${encodeURIComponent(anchorOf(item))}`,
    method: item.kind === 'request' ? showMethod(item.request.method) : undefined,
    current: false,
    folder: item.kind === 'folder',
    open: true,
    items: item.kind === 'folder' ? item.items.map(navNode) : [],
  };
}
