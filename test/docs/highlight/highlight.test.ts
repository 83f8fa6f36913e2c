import { expect, test } from 'vitest';
import { loadHighlighter } from '../../../src/docs/highlight/highlight.ts';

test('colours the languages that were asked for', async () => {
  const { highlight } = await loadHighlighter(['python']);
  expect(highlight('import os', 'python').html).toBe('<span class="hljs-keyword">import</span> os');
  expect(highlight('{"a":1}', 'json').html).toContain('<span class="hljs-attr">&quot;a&quot;</span>:');
});

test('shows other languages, module paths and very long code as plain escaped text', async () => {
  const { highlight } = await loadHighlighter(['../../package', 'constructor', 'klingon']);
  for (const language of ['klingon', '../../package', 'constructor', 'ruby', '']) {
    expect(highlight('<b>&"', language).html).toBe('&#60;b&#62;&#38;&#34;');
  }
  expect(highlight('1'.repeat(100_001), 'json').html).not.toContain('<span');
});

test('never lets markup of the code through, and keeps carriage returns', async () => {
  const { highlight } = await loadHighlighter(['php', 'typescript', 'bash', 'xml', 'http']);
  for (const language of ['php', 'typescript', 'bash', 'xml', 'json', 'http', 'javascript', 'graphql']) {
    const { html } = highlight('</code></pre><script>alert(1)</script>\r\n<!-- <img onerror=x> -->', language);
    expect(html.replace(/<\/?span[^<>]*>/g, '')).not.toMatch(/[<>]/);
    expect(html).toContain('&#13;\n');
  }
});
