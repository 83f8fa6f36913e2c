// Prints a document as Markdown.
import type { Block, Cell, Inline } from './blocks.ts';
import { type Dialect, linkTarget } from './escape.ts';

/** The document with one blank line between blocks and a line break at its end. */
export function printBlocks(blocks: readonly Block[], dialect: Dialect): string {
  return `${joinBlocks(blocks, dialect)}\n`;
}

function joinBlocks(blocks: readonly Block[], dialect: Dialect): string {
  return blocks
    .map((block) => printBlock(block, dialect))
    .filter((text) => text !== '')
    .join('\n\n');
}

function printBlock(block: Block, dialect: Dialect): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.content, dialect)}`.trimEnd();
    case 'paragraph':
      return printLines(block.content, dialect);
    case 'code':
      return dialect.fence(plainLines(block.text), block.language);
    case 'list':
      return printList(block, dialect);
    case 'quote':
      return indent(joinBlocks(block.blocks, dialect), { first: '> ', rest: '> ' });
    case 'rule':
      return '***';
    case 'table':
      return printTable(block, dialect);
  }
}

/** A lone carriage return ends a line for Markdown. */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

/** A paragraph: a forced break begins a new line. */
function printLines(content: readonly Inline[], dialect: Dialect): string {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines
    .map((line) => dialect.lineStart(printInlines(line, dialect).trim()))
    .filter((line) => line !== '')
    .join('  \n');
}

function oneLine(content: readonly Inline[], dialect: Dialect): string {
  return printInlines(content, dialect).replace(/\s+/g, ' ').trim();
}

function printInlines(content: readonly Inline[], dialect: Dialect): string {
  return joinTexts(content)
    .map((inline) => printInline(inline, dialect))
    .join('');
}

/** Two texts side by side can make markup together, such as a brace each. */
function joinTexts(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      joined.splice(-1, 1, { kind: 'text', text: last.text + inline.text });
    else joined.push(inline);
  }
  return joined;
}

function printInline(inline: Inline, dialect: Dialect): string {
  switch (inline.kind) {
    case 'text':
      return dialect.text(inline.text.replace(/\s+/g, ' '));
    case 'code':
      return dialect.code(inline.text.replace(/\s+/g, ' '));
    case 'break':
      return ' ';
    case 'link': {
      const text = printInlines(inline.content, dialect).trim();
      const href = dialect.href(inline.href);
      return text === '' || href === '' ? text : `[${text}](${linkTarget(href)})`;
    }
    default:
      return surround(printInlines(inline.content, dialect), marks[inline.kind]);
  }
}

const marks = { strong: '**', em: '*', strike: '~~' } as const;

/** Marks take hold only where no white space stands inside them. */
function surround(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}

function printList({ start, items }: Extract<Block, { kind: 'list' }>, dialect: Dialect): string {
  const texts = items.map((blocks) => printItem(blocks, dialect));
  const tight = texts.every((text) => !text.includes('\n\n'));
  // Four columns are what Python-Markdown takes for a list in a list.
  const lines = texts.map((text, index) =>
    indent(text, { first: start === undefined ? '-   ' : `${start + index}. `.padEnd(4), rest: '    ' }),
  );
  return lines.join(tight ? '\n' : '\n\n');
}

/** A list right after its paragraph needs no blank line, and leaves the list around it tight. */
function printItem(blocks: readonly Block[], dialect: Dialect): string {
  const [first, second, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || second?.kind !== 'list' || rest.length > 0) return joinBlocks(blocks, dialect);
  return [first, second].map((block) => printBlock(block, dialect)).join('\n');
}

function printTable({ head, rows }: Extract<Block, { kind: 'table' }>, dialect: Dialect): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const line = (cells: readonly Cell[]): string =>
    `| ${Array.from({ length: width }, (_, index) => oneLine(cells[index] ?? [], dialect)).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(width)}`, ...rows.map(line)].join('\n');
}

function indent(text: string, { first, rest }: { readonly first: string; readonly rest: string }): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n');
}
