// What surrounds every page: title, breadcrumb, sidebar, links to the assets.
import { createHash } from 'node:crypto';
import type { GeneratedFile } from '../model/generated-file.ts';
import type { FillTables } from '../model/snippet.ts';
import type { Markdown } from './markdown.ts';
import { minifyJs } from './minify-js.ts';
import { minifyCss, readSiteFile } from './page-engine.ts';
import type { SafeHtml } from './safe-html.ts';
import { type NavNode, navigationFor } from './sidebar.ts';
import type { SiteInput, SiteLogo } from './site-input.ts';
import { linkTo, type PlannedCollection, type PlannedItem, twinOf } from './site-plan.ts';
import { printTheme } from './theme.ts';

export interface Site {
  readonly title: string;
  readonly footer: SafeHtml | undefined;
  readonly collections: readonly PlannedCollection[];
  readonly hasProof: boolean;
  readonly hasSinglePages: boolean;
  /** Path of the logo. */
  readonly logo: string | undefined;
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
  readonly navJs: string;
  readonly tabs: string;
  readonly codeJs: string;
  readonly fillJs: string;
  readonly icon: string;
  /** '' where the site has none. */
  readonly logo: string;
  /** The same page as Markdown; '' where there is none. */
  readonly markdown: string;
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
  /** The request or folder that the page is about. */
  readonly item?: PlannedItem;
}

type AssetName = (typeof assetNames)[number] | 'fill.js';

const assetNames = ['site.css', 'site.js', 'nav.js', 'tabs.js', 'code.js', 'search.js', 'icon.svg'] as const;

type AssetSetting = Pick<SiteInput, 'theme' | 'logo' | 'fillTables'>;

/** css, js and icon of the site, out of templates/_site, and the logo. */
export function readAssets(input: AssetSetting): readonly GeneratedFile[] {
  const { theme, logo, fillTables } = input;
  const files = assetNames.map((name) => {
    const text = readSiteFile(name);
    const styled = name === 'site.css' ? text + printTheme(theme ?? {}, text) : text;
    return { path: `assets/${name}`, content: minify(name, styled) };
  });
  return [
    ...files,
    ...(fillTables === undefined ? [] : [{ path: 'assets/fill.js', content: fillScript(fillTables) }]),
    ...(logo === undefined ? [] : [{ path: logoPath(logo), content: logo.content }]),
  ];
}

function fillScript(tables: FillTables): string {
  return minifyJs(`const fillTables = ${JSON.stringify(tables)};\n${readSiteFile('fill.js')}`);
}

function logoPath({ extension }: SiteLogo): string {
  return `assets/logo.${extension}`;
}

function minify(name: string, text: string): string {
  if (name.endsWith('.css')) return minifyCss(text);
  return name.endsWith('.js') ? minifyJs(text) : text;
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
    hasSinglePages: input.singlePage === true,
    logo: input.logo && logoPath(input.logo),
    revision: hash.digest('hex').slice(0, 8),
  };
}

/** The frame of one page. */
export function frameOf(site: Site, { path, name, summary, collection, item }: PagePlace): Frame {
  const asset = (file: AssetName): string => `${linkTo(path, `assets/${file}`)}?v=${site.revision}`;
  return {
    title: name === site.title ? name : `${name} · ${site.title}`,
    siteTitle: site.title,
    summary,
    home: linkTo(path, 'index.html'),
    css: asset('site.css'),
    js: asset('site.js'),
    navJs: asset('nav.js'),
    tabs: asset('tabs.js'),
    codeJs: asset('code.js'),
    fillJs: asset('fill.js'),
    icon: asset('icon.svg'),
    logo: site.logo === undefined ? '' : `${linkTo(path, site.logo)}?v=${site.revision}`,
    markdown: linkTo(path, twinOf(path)),
    crumbs: crumbsOf(site, path, { collection, item }),
    here: name,
    nav: navigationFor(site.collections, path, { collection, item }),
    proof: site.hasProof ? linkTo(path, 'conformance.html') : '',
    navTitle: collection?.source.collection.name ?? site.title,
    navHome: linkTo(path, collection?.path ?? 'index.html'),
    footer: site.footer,
  };
}

function crumbsOf(
  site: Site,
  path: string,
  { collection, item }: { readonly collection: PlannedCollection | undefined; readonly item: PlannedItem | undefined },
): Frame['crumbs'] {
  const crumbs: { readonly name: string; readonly href: string }[] = [];
  if (path !== 'index.html' && collection?.path !== 'index.html') {
    crumbs.push({ name: site.title, href: linkTo(path, 'index.html') });
  }
  if (item === undefined || collection === undefined) return crumbs;
  crumbs.push({ name: collection.source.collection.name, href: linkTo(path, collection.path) });
  for (const folder of item.folders) crumbs.push({ name: folder.name, href: linkTo(path, folder.path) });
  return crumbs;
}
