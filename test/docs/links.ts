// Follows the links of a site's files.

/** Links of an HTML or Markdown file that lead to no file, or to no id of it. */
export function brokenLinks(path: string, text: string, files: ReadonlyMap<string, string>): readonly string[] {
  return linksOf(path, text).flatMap((href) => {
    if (/^(?:https?|mailto|javascript):/.test(href)) return [];
    const url = new URL(href, new URL(encodeURI(path), 'http://site/'));
    const target = files.get(decodeURIComponent(url.pathname.slice(1)));
    const id = decodeURIComponent(url.hash.slice(1));
    return target !== undefined && (id === '' || target.includes(`id="${id}"`)) ? [] : [`${href} on ${path}`];
  });
}

function linksOf(path: string, text: string): readonly string[] {
  if (path.endsWith('.html')) {
    const links = text.matchAll(/<(?:a|link|img|script) [^>]*?(?:href|src)="([^"]*)"/g);
    return Array.from(links, ([, href = '']) => href.replaceAll('&#x3D;', '='));
  }
  if (!/\.(?:md|txt)$/.test(path)) return [];
  const prose = text.replace(/^(`{3,})[\w+-]*\n[^]*?\n\1$/gm, '').replace(/(?<![`\\])(`+)(?!`).*?[^`]\1(?!`)/g, '');
  return Array.from(prose.matchAll(/(?<!\\)\]\(([^()\s]*)\)/g), ([, href = '']) => href);
}
