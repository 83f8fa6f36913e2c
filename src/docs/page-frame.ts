// What surrounds every page: title, breadcrumb, sidebar, links to the assets.
import { createHash } from 'node:crypto';
import type { GeneratedFile } from '../model/generated-file.ts';
import type { FillTables } from '../model/snippet.ts';
import type { Markdown } from './markdown.ts';
import { minifyCss, readSiteFile } from './page-engine.ts';
import type { SafeHtml } from './safe-html.ts';
import { type NavNode, navigationFor } from './sidebar.ts';
import type { SiteInput } from './site-input.ts';
import { linkTo, type PlannedCollection, type PlannedRequest } from './site-plan.ts';

export interface Site {
  readonly title: string;
  readonly footer: SafeHtml | undefined;
  readonly collections: readonly PlannedCollection[];
  readonly hasProof: boolean;
  /** Marks the links to css and js, so that a browser never shows a new page with an old style. */
  readonly revision: string;
}

export interface Frame {
  readonly title: string;
  readonly siteTitle: string;
  readonly summary: string;
  readonly home: string;
  readonly css: string;
  readonly js: string;
  readonly tabs: string;
  readonly fillJs: string;
  readonly icon: string;
  readonly crumbs: readonly { readonly name: string; readonly href: string }[];
  readonly here: string;
  readonly nav: readonly NavNode[];
  /** The page that tells how the snippets were checked; '' where there is none. */
  readonly proof: string;
  readonly navTitle: string;
  readonly navHome: string;
  readonly footer: SafeHtml | undefined;
}

export interface PagePlace {
  /** Path of the page. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly collection?: PlannedCollection;
  readonly request?: PlannedRequest;
}

type AssetName = (typeof assetNames)[number] | 'fill.js';

const assetNames = ['site.css', 'site.js', 'tabs.js', 'icon.svg'] as const;

/** css, js and icon of the site, out of templates/_site. */
export function readAssets(tables?: FillTables): readonly GeneratedFile[] {
  const assets = assetNames.map((name) => {
    const text = readSiteFile(name);
    return { path: `assets/${name}`, content: name === 'site.css' ? minifyCss(text) : text };
  });
  return tables === undefined ? assets : [...assets, { path: 'assets/fill.js', content: fillScript(tables) }];
}

function fillScript(tables: FillTables): string {
  // Exact for fill.js, which has no text of several lines, not for any script.
  const script = readSiteFile('fill.js').replace(/^\s*(?:\/\/|\/?\*).*\n|^\s+/gm, '');
  return `const fillTables = ${JSON.stringify(tables)};\n${script}`;
}

/** What all pages of a site share; `files` are its assets. */
export function describeSite(
  input: SiteInput,
  {
    collections,
    files,
  }: { readonly collections: readonly PlannedCollection[]; readonly files: readonly GeneratedFile[] },
  markdown: Markdown,
): Site {
  const [first] = collections;
  const only = collections.length === 1 ? first?.source.collection.name : undefined;
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  return {
    title: input.title ?? only ?? 'API reference',
    footer: markdown.render(input.footer ?? 'Made from a Postman collection by postwright.', 1),
    collections,
    hasProof: input.conformance !== undefined,
    revision: hash.digest('hex').slice(0, 8),
  };
}

/** The frame of one page. */
export function frameOf(site: Site, { path, name, summary, collection, request }: PagePlace): Frame {
  const asset = (file: AssetName): string => `${linkTo(path, `assets/${file}`)}?v=${site.revision}`;
  return {
    title: name === site.title ? name : `${name} · ${site.title}`,
    siteTitle: site.title,
    summary,
    home: linkTo(path, 'index.html'),
    css: asset('site.css'),
    js: asset('site.js'),
    tabs: asset('tabs.js'),
    fillJs: asset('fill.js'),
    icon: asset('icon.svg'),
    crumbs: crumbsOf(site, path, { collection, request }),
    here: name,
    nav: navigationFor(site.collections, path, { collection, request }),
    proof: site.hasProof ? linkTo(path, 'conformance.html') : '',
    navTitle: collection?.source.collection.name ?? site.title,
    navHome: linkTo(path, collection?.path ?? 'index.html'),
    footer: site.footer,
  };
}

function crumbsOf(
  site: Site,
  path: string,
  {
    collection,
    request,
  }: { readonly collection: PlannedCollection | undefined; readonly request: PlannedRequest | undefined },
): Frame['crumbs'] {
  const crumbs: { readonly name: string; readonly href: string }[] = [];
  if (path !== 'index.html' && collection?.path !== 'index.html') {
    crumbs.push({ name: site.title, href: linkTo(path, 'index.html') });
  }
  if (request === undefined || collection === undefined) return crumbs;
  crumbs.push({ name: collection.source.collection.name, href: linkTo(path, collection.path) });
  for (const { name, anchor } of request.folders) {
    crumbs.push({ name, href: linkTo(path, collection.path, anchor) });
  }
  return crumbs;
}
