// sitemap.xml (https://www.sitemaps.org/protocol.html), which knows absolute addresses only.
import type { GeneratedFile } from '../../model/generated-file.ts';
import { escapeHtml } from '../safe-html.ts';

/** The address of a page; folders go without their `index.html`. */
export function addressOf(path: string, baseUrl: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `${baseUrl.replace(/\/*$/, '/')}${encoded.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Without dates: the same input gives the same bytes. */
export function printSitemap(paths: readonly string[], baseUrl: string): GeneratedFile {
  const urls = paths.map((path) => `<url><loc>${escapeHtml(addressOf(path, baseUrl))}</loc></url>\n`).join('');
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`;
  return { path: 'sitemap.xml', content };
}
