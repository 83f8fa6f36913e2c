// Descriptions: Markdown with the HTML that Postman's editor writes, made harmless by an allow-list.
import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';
import type { Highlighter } from './highlight.ts';
import { type SafeHtml, trustHtml } from './safe-html.ts';

export interface Markdown {
  /**
   * A description under a heading of level `under` (1 to 6): its own headings follow it without a gap, whatever
   * levels the author used. undefined where nothing is left to read.
   */
  readonly render: (source: string, under: number) => SafeHtml | undefined;
  /** A description in a table cell: headings become bold text. */
  readonly renderCell: (source: string) => SafeHtml | undefined;
  /** The first words as plain text, at most `length` characters. */
  readonly summarise: (source: string, length: number) => string;
}

/** A Markdown renderer whose code blocks are coloured by the given highlighter. */
export function createMarkdown(highlighter: Highlighter): Markdown {
  const parser = createParser(highlighter);
  const toHtml = (source: string, retag: (level: number) => string): SafeHtml | undefined => {
    if (source.trim() === '') return undefined;
    const clean = sanitize(parser.render(source), sanitizerOptions(retag)).trim();
    return clean === '' ? undefined : trustHtml(wrapTables(clean));
  };
  return {
    render: (source, under) => toHtml(source, headingLevels(under)),
    renderCell: (source) => toHtml(source, () => 'strong'),
    summarise: (source, length) => shorten(plainText(parser.render(source.slice(0, length * 20))), length),
  };
}

function createParser(highlighter: Highlighter): InstanceType<typeof MarkdownIt> {
  const parser = new MarkdownIt({
    html: true,
    linkify: true,
    highlight: (code, language) => highlighter.highlight(code, language.toLowerCase()).html,
  });
  // Without this "request.id" becomes a link to Indonesia.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // Pages fetch nothing from other hosts: a picture becomes a link to it.
  parser.renderer.rules['image'] = (tokens, index) => {
    const source = String(tokens[index]?.attrGet('src') ?? '');
    const text = parser.utils.escapeHtml(tokens[index]?.content || 'picture');
    if (inlinePicture.test(source)) return `<img src="${parser.utils.escapeHtml(source)}" alt="${text}">`;
    return `<a href="${parser.utils.escapeHtml(source)}">${text}</a>`;
  };
  return parser;
}

const inlinePicture = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]*$/;

const allowedTags = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'span', 'div', 'details'],
  ...['summary', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'img', 'em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'kbd', 'sub', 'sup', 'small', 'abbr'],
];

function sanitizerOptions(retag: (level: number) => string): sanitize.IOptions {
  const heading = (tagName: string): sanitize.Tag => ({ tagName: retag(Number(tagName.slice(1))), attribs: {} });
  return {
    allowedTags,
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt'],
      pre: ['tabindex'],
      ol: ['start'],
      th: ['colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      abbr: ['title'],
    },
    allowedClasses: { span: ['hljs-*', '*_'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    exclusiveFilter: (frame) => frame.tag === 'img' && !inlinePicture.test(frame.attribs['src'] ?? ''),
    transformTags: {
      ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, heading])),
      a: (tagName, { href }) => ({ tagName, attribs: linkAttributes(href ?? '') }),
      // A block that scrolls must be reachable by keyboard.
      pre: (tagName) => ({ tagName, attribs: { tabindex: '0' } }),
      img: (tagName, { src = '', alt = '' }) => ({ tagName, attribs: { src, alt } }),
    },
  };
}

/** A relative link of a description leads nowhere on this site; its text stays. */
function linkAttributes(href: string): sanitize.Attributes {
  return /^(?:https?:|mailto:)/i.test(href.trim()) ? { href, rel: 'noopener noreferrer' } : {};
}

/** Maps the author's heading levels, in order of appearance, to levels without gaps below `under`. */
function headingLevels(under: number): (level: number) => string {
  const open: number[] = [];
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return `h${Math.min(6, under + open.length)}`;
  };
}

/** The sanitiser leaves table tags without attributes and balanced, so plain replacement is exact. */
function wrapTables(html: string): string {
  return html.replaceAll('<table>', '<div class="scroll" tabindex="0"><table>').replaceAll('</table>', '</table></div>');
}

function plainText(html: string): string {
  const text = sanitize(html, { allowedTags: [], allowedAttributes: {} });
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text
    .replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => characters[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}
