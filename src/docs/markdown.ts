// Descriptions: Markdown with the HTML that Postman's editor writes, made harmless by an allow-list.
import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';
import type { Highlighter } from './highlight/highlight.ts';
import { type SafeHtml, trustHtml } from './safe-html.ts';

export interface Markdown {
  /**
   * A description under a heading of level `under` (1 to 6): its own headings follow it without a gap, whatever
   * levels the author used. undefined where nothing is left to read.
   */
  readonly render: (source: string, under: number) => SafeHtml | undefined;
  /** A description in a table cell: headings become bold text. */
  readonly renderCell: (source: string) => SafeHtml | undefined;
  /** The first words of the first paragraph as plain text, at most `length` characters. */
  readonly summarise: (source: string, length: number) => string;
}

/** A Markdown renderer whose code blocks are coloured by the given highlighter. */
export function createMarkdown(highlighter: Highlighter): Markdown {
  const parser = createParser(highlighter);
  const toHtml = (source: string, retag: (level: number) => string): SafeHtml | undefined => {
    if (source.trim() === '') return undefined;
    const clean = sanitize(parser.render(source), sanitizerOptions(retag))
      .replace(/<p>\s*<\/p>\n?/g, '')
      .trim();
    return visible.test(clean) ? trustHtml(freeBlocks(wrapTables(clean))) : undefined;
  };
  return {
    render: (source, under) => toHtml(source, headingLevels(under)),
    renderCell: (source) => toHtml(source, () => 'strong'),
    summarise: (source, length) =>
      shorten(plainText(firstParagraph(parser.render(source.slice(0, length * 20)))), length),
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
    if (isInLink(tokens.slice(0, index))) return text;
    return `<a href="${parser.utils.escapeHtml(source)}">${text}</a>`;
  };
  return parser;
}

/** A link in a link is none of HTML's. */
function isInLink(before: readonly { readonly type: string }[]): boolean {
  const last = before.findLast(({ type }) => type === 'link_open' || type === 'link_close');
  return last?.type === 'link_open';
}

/** A picture, a rule, or any text outside a tag. */
const visible = /<(?:img|hr)\b|(?:^|>)\s*[^<\s]/;

const inlinePicture = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]*$/;

const allowedTags = [
  'h1 h2 h3 h4 h5 h6 p br hr blockquote pre code span div details',
  'summary ul ol li dl dt dd table caption thead tbody tfoot tr th td a',
  'img em strong b i u s del ins mark kbd sub sup small abbr',
].flatMap((tags) => tags.split(' '));

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
  return html
    .replaceAll('<table>', '<div class="scroll" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}

/**
 * HTML ends a paragraph where a block begins; Markdown around raw HTML puts blocks into paragraphs all the same.
 * Such paragraphs become divs.
 */
function freeBlocks(html: string): string {
  const open: { readonly at: number; holdsBlock: boolean }[] = [];
  const tags = new Map<number, string>();
  for (const { 0: tag, 1: name = '', index } of html.matchAll(/<\/?([a-z]\w*)[^>]*>/g)) {
    if (tag === '</p>') {
      const paragraph = open.pop();
      if (paragraph?.holdsBlock === true) tags.set(paragraph.at, '<div>').set(index, '</div>');
    } else if (block.test(name) && !tag.startsWith('</')) {
      for (const paragraph of open) paragraph.holdsBlock = true;
      if (tag === '<p>') open.push({ at: index, holdsBlock: false });
    }
  }
  return html.replace(/<\/?p>/g, (tag, index: number) => tags.get(index) ?? tag);
}

const block = /^(?:p|div|table|details|ul|ol|dl|pre|blockquote|hr|h\d)$/;

function firstParagraph(html: string): string {
  return /<p>(.*?)<\/p>/s.exec(html)?.[1] ?? html;
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
