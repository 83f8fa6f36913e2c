import { describe, expect, test } from 'vitest';
import { loadHighlighter } from '../../src/docs/highlight/highlight.ts';
import { createMarkdown } from '../../src/docs/markdown.ts';

const markdown = createMarkdown(await loadHighlighter([]));
const levels = (source: string, under: number): unknown => html(source, under).match(/<h\d/g);
const html = (source: string, under = 1): string => markdown.render(source, under)?.html ?? '';

describe('a description', () => {
  test('keeps what people write', () => {
    expect(html('**b** `c` [l](https://a.example) https://b.example')).toBe(
      '<p><strong>b</strong> <code>c</code> <a href="https://a.example" rel="noopener noreferrer">l</a> ' +
        '<a href="https://b.example" rel="noopener noreferrer">https://b.example</a></p>',
    );
    expect(html('<details><summary>s</summary>H<sub>2</sub>O</details>')).toContain(
      '<summary>s</summary>H<sub>2</sub>O',
    );
    expect(html('request.id and a.com')).toBe('<p>request.id and a.com</p>');
  });

  test('a table, of Markdown or of HTML, scrolls by itself and by keyboard', () => {
    for (const source of ['|a|\n|-|\n|b|', '<table class="x" onclick="y"><tr><td>b</td></tr></table>']) {
      expect(html(source)).toMatch(/<div class="scroll" tabindex="0"><table>[^]*<\/table><\/div>/);
      expect(html(source)).not.toMatch(/onclick|"x"/);
    }
  });

  test('a block inside a paragraph stays inside', () => {
    expect(html('<p>a <b><table><tr><td><p>x</p></td></tr></table></b></p>')).toMatch(
      /^<div>a <b><div class="scroll"[^]*<p>x<\/p>[^]*<\/b><\/div>$/,
    );
    expect(html('a <details><summary>s</summary>x</details>')).toBe(
      '<p>a </p><details><summary>s</summary>x</details>',
    );
  });

  test('code blocks are coloured', () => {
    expect(html('```json\n{"a": 1}\n```')).toContain('<span class="hljs-number">1</span>');
  });

  test('headings follow the page without a gap', () => {
    expect(levels('# a\n### b\n## c\n# d', 1)).toEqual(['<h2', '<h3', '<h3', '<h2']);
    expect(levels('### a\n# b', 1)).toEqual(['<h2', '<h2']);
    expect(levels('<h1>a</h1>\n\n## b\n### c\n#### d', 4)).toEqual(['<h5', '<h6', '<h6', '<h6']);
    expect(markdown.renderCell('# a')?.html).toBe('<strong>a</strong>');
  });

  test('nothing to read is nothing', () => {
    expect(markdown.render(' \n', 1)).toBeUndefined();
    expect(markdown.render('<script>x</script>', 1)).toBeUndefined();
    expect(markdown.render('<!-- x -->', 1)).toBeUndefined();
    expect(markdown.render('<p><style>x</style></p>', 1)).toBeUndefined();
  });

  test('pictures from elsewhere become links, inline ones stay', () => {
    expect(html('![cat](https://a.example/c.png)')).toBe(
      '<p><a href="https://a.example/c.png" rel="noopener noreferrer">cat</a></p>',
    );
    expect(html('[![cat](https://a.example/c.png)](https://a.example)')).toBe(
      '<p><a href="https://a.example" rel="noopener noreferrer">cat</a></p>',
    );
    expect(html('![dot](data:image/png;base64,AAAA)')).toBe(
      '<p><img src="data:image/png;base64,AAAA" alt="dot" /></p>',
    );
    expect(html('<img src="https://a.example/c.png">x')).not.toContain('<img');
  });

  test.each([
    '<script>alert(1)</script>x',
    '<img src=x onerror=alert(1)>x',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>x',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href=" &#1; javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '<iframe src="//evil.example"></iframe>x',
    '<form action="//evil.example"><button>x</button></form>',
    '<p style="position:fixed" class="top" id="main">x</p>',
    '</div></main></body><base href="//evil.example">x',
    '```"><script>alert(1)</script>\nx\n```',
    '<a href="https://a.example" onclick="alert(1)" target="_top">x</a>',
    '<pre tabindex="5" onfocus="alert(1)">x</pre>',
  ])('%s is harmless', (source) => {
    const out = html(source);
    expect(out).toContain('x');
    expect(out).not.toMatch(
      /<(?:script|svg|math|style|iframe|form|button|base|\/main|\/body)|<[^>]* (?:on\w+|style|id|target)=|(?:href|src)="(?!https?:|mailto:|data:image\/png)/i,
    );
    expect(out).not.toMatch(/tabindex="[^0]/);
  });
});

test('a summary is the first paragraph in plain words', () => {
  expect(markdown.summarise('# T\n\nReads **one** `pet` & more\nof it.\n\nSecond.', 160)).toBe(
    'Reads one pet & more of it.',
  );
  expect(markdown.summarise('one two three', 9)).toBe('one two…');
  expect(markdown.summarise('<script>alert(1)</script>', 99)).toBe('');
});
