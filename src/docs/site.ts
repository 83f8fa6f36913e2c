// The docs room: a collection, its snippets and its data flow become a static site, as values.
import type { GeneratedFile, OutputFile } from '../model/generated-file.ts';
import type { SiteInput } from './site-input.ts';

export type { PageMemory, RequestFlow, SiteCollection, SiteInput, SiteLogo } from './site-input.ts';

/**
 * Builds the whole site: `index.html`, one page a folder and request below the collection's folder, each page as Markdown
 * beside it, `llms.txt`, `llms-full.txt`, the collections' files where they are given, `sitemap.xml` where the address is, and `assets/`.
 * The same input gives the same bytes. Pages link relatively, load nothing from elsewhere and hold no inline script.
 *
 * Nothing of the input is trusted: texts are escaped, descriptions sanitised, credentials in auth and headers covered.
 * Snippets are shown as they come: a literal secret in one is for the maker of the snippets to cover.
 */
export async function buildSite(input: Omit<SiteInput, 'memory'>): Promise<readonly GeneratedFile[]> {
  // Without a memory, none is kept.
  return Array.from(await streamSite(input)).filter((file) => 'content' in file);
}

/** The files of `buildSite` one by one, each made when it is asked for: to be gone through once. */
export async function streamSite(input: SiteInput): Promise<Iterable<OutputFile>> {
  // Markdown, highlighting and sanitising cost a tenth of a second to load: who imports the library may never ask for a page.
  const { renderSite } = await import('./render-site.ts');
  return renderSite(input);
}

/**
 * The pages of `buildSite` as Markdown with front matter, at the same paths with `.md`, for a generator of sites that a
 * team has already: nothing of a collection is read as JSX, as a Vue template, as an attribute or as an include.
 */
export async function buildMarkdown(input: SiteInput): Promise<readonly GeneratedFile[]> {
  const { renderMarkdown } = await import('./render-site.ts');
  return renderMarkdown(input);
}
