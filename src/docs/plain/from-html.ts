// A sanitised description becomes blocks again, so that what is printed as Markdown went through the same allow-list as the page.
import type { SafeHtml } from '../safe-html.ts';
import type { Block, Cell, Inline } from './blocks.ts';

/** An element or a text of the sanitiser's output. */
type Node = string | Element;

interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
}

/** The blocks of a description; none for undefined. */
export function blocksOf(html: SafeHtml | undefined): readonly Block[] {
  return html === undefined ? [] : readBlocks(parse(html.html).children);
}

/** A description in one line, for a cell of a table. */
export function inlinesOf(html: SafeHtml | undefined): readonly Inline[] {
  return html === undefined ? [] : flatten(parse(html.html).children);
}

const empty = new Set(['br', 'hr', 'img']);

/** The sanitiser's output is balanced, lower case, and has no `<`, `>` or `"` but in tags: reading it needs no tolerance. */
function parse(html: string): Element {
  const root: Element = { tag: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const [token, end, tag = '', attributes = ''] of html.matchAll(/<(\/?)([a-z]\w*)([^>]*)>|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    if (tag === '') parent.children.push(decode(token));
    else if (end === '/') open.splice(Math.max(1, open.length - 1));
    else {
      const element = { tag, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (!empty.has(tag)) open.push(element);
    }
  }
  return root;
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(source.matchAll(/([a-z-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, decode(value)]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(lt|gt|quot|amp));/g, (whole, number: string | undefined, name: string | undefined) =>
    number === undefined ? (characters[name ?? ''] ?? whole) : String.fromCodePoint(Number(number)),
  );
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

const blockTags =
  /^(?:h[1-6]|p|hr|blockquote|pre|div|details|summary|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td)$/;

const isBlock = (node: Node): node is Element => typeof node !== 'string' && blockTags.test(node.tag);

/** Inline nodes between blocks are paragraphs. */
function readBlocks(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const content = flatten(line);
    if (content.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '')) {
      blocks.push({ kind: 'paragraph', content });
    }
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node);
      continue;
    }
    endLine();
    blocks.push(...readBlock(node));
  }
  endLine();
  return blocks;
}

function readBlock(node: Element): readonly Block[] {
  const { tag, children } = node;
  if (/^h[1-6]$/.test(tag)) return [{ kind: 'heading', level: Number(tag.slice(1)), content: flatten(children) }];
  switch (tag) {
    case 'hr':
      return [{ kind: 'rule' }];
    case 'pre':
      return [{ kind: 'code', language: '', text: textOf(node) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(children) }];
    case 'ul':
    case 'ol':
      return [readList(node)];
    case 'table':
      return readTable(node);
    case 'dt':
    case 'summary':
      return [{ kind: 'paragraph', content: [{ kind: 'strong', content: flatten(children) }] }];
    default:
      return readBlocks(children);
  }
}

function readList({ tag, attributes, children }: Element): Block {
  const items = children.filter((child) => typeof child !== 'string').map((child) => readBlocks(child.children));
  return { kind: 'list', start: tag === 'ol' ? Number(attributes.get('start') ?? 1) || 1 : undefined, items };
}

function readTable(table: Element): readonly Block[] {
  const rows = elementsIn(table, 'tr').map((row): readonly Cell[] =>
    row.children.filter((cell) => typeof cell !== 'string').map((cell) => flatten(cell.children)),
  );
  const [head, ...rest] = rows;
  const captions = elementsIn(table, 'caption').map(({ children }): Block => ({
    kind: 'paragraph',
    content: flatten(children),
  }));
  return head === undefined ? captions : [...captions, { kind: 'table', head, rows: rest }];
}

/** Elements of a tag, not those inside others of it. */
function elementsIn(node: Element, tag: string): readonly Element[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.tag === tag ? [child] : elementsIn(child, tag);
  });
}

/** Everything as one line; blocks in it are parted by spaces. */
function flatten(nodes: readonly Node[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (typeof node === 'string') return [{ kind: 'text', text: node }];
    const content = flatten(node.children);
    switch (node.tag) {
      case 'br':
        return [{ kind: 'break' }];
      case 'img':
        return [{ kind: 'text', text: node.attributes.get('alt') ?? '' }];
      case 'code':
      case 'kbd':
        return [{ kind: 'code', text: textOf(node) }];
      case 'strong':
      case 'b':
        return [{ kind: 'strong', content }];
      case 'em':
      case 'i':
        return [{ kind: 'em', content }];
      case 's':
      case 'del':
        return [{ kind: 'strike', content }];
      case 'a':
        return [{ kind: 'link', href: node.attributes.get('href') ?? '', content: withoutLinks(content) }];
      case 'pre':
        return [{ kind: 'code', text: textOf(node) }];
      default:
        return isBlock(node) ? [...content, { kind: 'text', text: ' ' }] : content;
    }
  });
}

/** Markdown has no link in a link. */
function withoutLinks(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'link') return withoutLinks(inline.content);
    return 'content' in inline ? { ...inline, content: withoutLinks(inline.content) } : inline;
  });
}

function textOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
