import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { loadHighlighter } from '../../src/docs/highlight/highlight.ts';
import { createMarkdown } from '../../src/docs/markdown.ts';
import { type Block, bullets, code, fence, heading, link, paragraph, words } from '../../src/docs/plain/blocks.ts';
import { commonMark, portable } from '../../src/docs/plain/escape.ts';
import { blocksOf } from '../../src/docs/plain/from-html.ts';
import { printBlocks } from '../../src/docs/plain/print.ts';
import { actsBeforeParsing, actsInMdx, actsInVue, markupAttacks } from './markup.ts';

const parser = new MarkdownIt({ html: true });
const markdown = createMarkdown(await loadHighlighter([]));

const print = (...blocks: readonly Block[]): string => printBlocks(blocks, commonMark);
const printed = (source: string): string => print(...blocksOf(markdown.render(source, 1)));
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text wherever a page puts one. */
const everywhere = (text: string): readonly Block[] => [
  heading(2, text),
  paragraph(text),
  paragraph('a ', text, ' ', code(text), ' b'),
  bullets([words(text), words(link(text, 'x.md'))]),
  { kind: 'table', head: [words('Name')], rows: [[words(text)], [[code(text)]]] },
  { kind: 'quote', blocks: [paragraph(text)] },
  fence(text, 'json'),
  paragraph('The end.'),
];

describe('CommonMark', () => {
  test.each(markupAttacks)('%j stays text', (attack) => {
    const html = parser.render(printBlocks(everywhere(attack), commonMark));
    const shown = parser.utils.escapeHtml(squeeze(attack));
    const tags = [...html.matchAll(/<\/?([a-z]\w*)[^>]*>/g)].map(([tag]) => tag).join(' ');
    const plain = parser.render(printBlocks(everywhere('x'), commonMark));
    expect(tags).toBe([...plain.matchAll(/<\/?([a-z]\w*)[^>]*>/g)].map(([tag]) => tag).join(' '));
    expect(squeeze(html)).toContain(`<h2>${shown}</h2>`);
    expect(squeeze(html)).toContain(`<td>${shown}</td>`);
    expect(html).toContain(parser.utils.escapeHtml(attack.replace(/\n+$/, '')));
  });

  test('is what a person would write', () => {
    const name = 'A & B: the snake_case of C++ (v1.0) at https://x.example?a=b&c=d';
    expect(print(paragraph(name))).toBe(`${name}\n`);
    expect(print(paragraph('{{base}}/pets is ', code('{{base}}/pets')))).toBe('{{base}}/pets is `{{base}}/pets`\n');
    expect(print(bullets([words('a'), words('b')]))).toBe('-   a\n-   b\n');
  });

  test('a fence is longer than any run of backticks inside', () => {
    expect(print(fence('a\n````\nb', 'json'))).toBe('`````json\na\n````\nb\n`````\n');
    expect(print(fence('x', 'js onload'))).toBe('```\nx\n```\n');
  });
});

describe('a description', () => {
  test.each([
    ['# A\n\ntext **b** *i* ~~s~~ `c`', '## A\n\ntext **b** *i* ~~s~~ `c`\n'],
    ['1. a\n2. b\n   - c', '1.  a\n2.  b\n    -   c\n'],
    ['> q\n\n---', '> q\n\n***\n'],
    ['| a | b |\n|---|---|\n| 1 \\| 2 | `x` |', '| a | b |\n| --- | --- |\n| 1 \\| 2 | `x` |\n'],
    ['[a b](https://x.example/a_(b)?c=*d*)', '[a b](https://x.example/a_%28b%29?c=*d*)\n'],
    ['```json\n{"a": 1}\n```', '```\n{"a": 1}\n```\n'],
    [
      '<table><tr><td>a</td><td><b>b</b></td></tr><tr><td>c</td></tr></table>',
      '| a | **b** |\n| --- | --- |\n| c |  |\n',
    ],
    ['a<br>b', 'a  \nb\n'],
    ['<details><summary>s</summary>t</details>', '**s**\n\nt\n'],
    ['<script>alert(1)</script>', ''],
    ['&lt;b&gt; &amp;amp;', '\\<b> \\&amp;\n'],
  ])('%j', (source, expected) => {
    expect(printed(source).replace(/^\n$/, '')).toBe(expected);
  });
});

describe('the Markdown of site generators', () => {
  test.each(markupAttacks)('%j does nothing', (attack) => {
    const text = printBlocks(everywhere(attack), portable);
    expect(actsBeforeParsing(text)).toEqual([]);
    expect(actsInMdx(text)).toEqual([]);
    expect(actsInVue(parser.render(text))).toEqual([]);
  });

  test.each(markupAttacks)('%j is read as it is', (attack) => {
    const html = parser.render(printBlocks(everywhere(attack), portable)).replace(/<\/?(?:span|code)\b[^>]*>/g, '');
    expect(squeeze(html)).toContain(`<p>${decodedAndEscaped(attack)}</p>`);
  });

  test('a link that is no URL is text', () => {
    const to = (href: string): string => printBlocks([paragraph(link('docs', href))], portable);
    expect(to('https://x.example:{{port}}/')).toBe('docs\n');
    expect(to('https://x.example/{{id}}')).toBe('[docs](https://x.example/%7B%7Bid%7D%7D)\n');
    expect(to('../x.md')).toBe('[docs](../x.md)\n');
  });

  test('the checks find what they look for', () => {
    expect(actsBeforeParsing('```\n<!-- @include: x -->\n```')).toHaveLength(1);
    for (const text of [
      '{x}',
      '`a` {b}',
      'import "x"',
      'a\n\nexport const x = 1',
      '<b>x</b>',
      ':::tip\nx\n:::',
      'a :b[c] d',
    ]) {
      expect([text, actsInMdx(text)]).not.toEqual([text, []]);
    }
    expect(() => actsInMdx('a <b')).toThrow('name');
    expect(actsInVue('<p>{{ x }}</p>')).toHaveLength(1);
    expect(actsInVue('<p v-pre="">{{ x }}</p>')).toEqual([]);
  });
});

function decodedAndEscaped(text: string): string {
  return parser.utils.escapeHtml(squeeze(text));
}
