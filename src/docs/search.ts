// The search index: made with the site, loaded by a script element on first use, since a page on a disk may fetch nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import type { Param } from '../model/body.ts';
import type { GeneratedFile } from '../model/generated-file.ts';
import type { Request } from '../model/request.ts';
import type { TargetInfo } from '../model/snippet.ts';
import { sourceOf } from '../model/text.ts';
import { uniqueSlugs } from '../util/slug.ts';
import type { Markdown } from './markdown.ts';
import { linkTo, type PlannedCollection, type PlannedItem, type PlannedRequest } from './site-plan.ts';
import { showMethod, showPath } from './text-view.ts';

/** What search.js gets of a hit; only ever shown as text. */
interface Entry {
  readonly id: number;
  readonly name: string;
  /** Names of what it lies in, from the outermost. */
  readonly trail: string;
  /** '' for a folder. */
  readonly method: string;
  readonly tone: string;
  readonly path: string;
  readonly summary: string;
  /** Relative to the root of the site. */
  readonly href: string;
}

interface Words {
  readonly description: string;
  readonly parameters: string;
  /** Parts of names in camel case, so that `token` finds `accessToken`. */
  readonly parts: string;
}

/** `search.js` asks for the same fields; the rest of its options stand there. */
const fields = ['name', 'trail', 'method', 'path', 'parameters', 'parts', 'description'];
const storeFields = ['name', 'trail', 'method', 'tone', 'path', 'summary', 'href'];

/** Characters of a description that are searched. */
const longestSearched = 4000;

/**
 * `assets/search-index.js`, which sets `postwrightIndex` to the index of all requests and folders and to the names of
 * the targets, by which a question such as "refresh token php" finds its tab.
 */
export function indexSite({ entries, targets }: SearchContent): GeneratedFile {
  const index = new MiniSearch({ fields, storeFields });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const data = JSON.stringify({ fields, storeFields, targets, index });
  // A string for JSON.parse: an object literal would give `__proto__` a meaning.
  return {
    path: 'assets/search-index.js',
    content: `globalThis.postwrightIndex=JSON.parse(${JSON.stringify(data)})\n`,
  };
}

/** All that the index is made of. */
export interface SearchContent {
  readonly entries: readonly (Omit<Entry, 'id'> & Words)[];
  readonly targets: readonly { readonly id: string; readonly language: string; readonly client: string }[];
}

export function listSearched(
  collections: readonly PlannedCollection[],
  targets: readonly TargetInfo[],
  markdown: Markdown,
): SearchContent {
  const entries = collections.flatMap((collection) => {
    const around = collections.length === 1 ? [] : [collection.source.collection.name];
    return collection.items.flatMap((item) => entriesOf(item, { around, markdown }));
  });
  const ids = uniqueSlugs(targets.map(({ id }) => id));
  return { entries, targets: targets.map(({ language, client }, at) => ({ id: `code-${ids[at]}`, language, client })) };
}

/** `assets/minisearch.js`: the library as its package ships it for browsers, under its licence. */
export function readSearchLibrary(): GeneratedFile {
  const main = pathToFileURL(createRequire(import.meta.url).resolve('minisearch'));
  const licence = readFileSync(new URL('../../LICENSE.txt', main), 'utf8').trim();
  const code = readFileSync(new URL('../umd/index.js', main), 'utf8');
  return { path: 'assets/minisearch.js', content: `/* MiniSearch\n${licence}\n*/\n${withoutSourceMap(code)}` };
}

interface Place {
  readonly around: readonly string[];
  readonly markdown: Markdown;
}

function entriesOf(item: PlannedItem, place: Place): SearchContent['entries'] {
  const { around, markdown } = place;
  const described = item.kind === 'folder' ? item.folder : item.request;
  const common = {
    name: item.name,
    trail: around.join(' › '),
    summary: markdown.summarise(described.description, 120),
    description: wordsOf(described.description),
  };
  if (item.kind === 'request') return [{ ...common, ...requestEntry(item) }];
  const folder = {
    ...common,
    method: '',
    tone: '',
    path: '',
    parameters: '',
    parts: splitNames(item.name),
    href: linkTo('index.html', item.path),
  };
  const inside = { ...place, around: [...around, item.name] };
  return [folder, ...item.items.flatMap((child) => entriesOf(child, inside))];
}

function requestEntry({ request, path, name }: PlannedRequest): Pick<Entry, 'method' | 'tone' | 'path' | 'href'> & {
  readonly parameters: string;
  readonly parts: string;
} {
  const { label, tone } = showMethod(request.method);
  const address = showPath(request.url.text)
    .map(({ text }) => text)
    .join('');
  const parameters = namesIn(request).join(' ');
  const parts = splitNames(`${name} ${address} ${parameters}`);
  return { method: label, tone, path: address, href: linkTo('index.html', path), parameters, parts };
}

function namesIn({ url, headers, body }: Request): readonly string[] {
  const form: readonly Param[] = body.kind === 'urlencoded' ? body.fields : body.kind === 'formdata' ? body.parts : [];
  return [...url.pathVariables, ...url.query, ...headers, ...form].map(({ name }) => sourceOf(name));
}

/** Only the words that are in camel case, in pieces. */
function splitNames(text: string): string {
  return (text.match(/\w*[a-z\d][A-Z]\w*/g) ?? []).join(' ').replaceAll(/([a-z\d])([A-Z])/g, '$1 $2');
}

/** Without markup, and without signs that the library would take for parts of words, such as a backtick. */
function wordsOf(description: string): string {
  return description
    .slice(0, longestSearched)
    .replaceAll(/<!--.*?-->|<(script|style)\b.*?<\/\1>|<[^>]*>/gis, ' ')
    .replaceAll(/\p{S}+/gu, ' ');
}

function withoutSourceMap(code: string): string {
  return code.replace(/\/\/# sourceMappingURL=.*\s*$/, '');
}
