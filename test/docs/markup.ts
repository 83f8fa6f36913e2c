// Texts that act in Markdown, MDX, Vue, VitePress or MkDocs if they ever are more than text.
import { attacks } from './hostile.ts';

export const markupAttacks: readonly string[] = [
  ...attacks,
  '# heading',
  '- item',
  '12. item',
  '1) item',
  '> quote',
  '===',
  '---',
  '***bold*** __under__ _em_ ~~gone~~ `code`',
  '``` js\nalert(1)\n```',
  '````\n```\n````',
  '~~~',
  '[a]: https://evil.example "x"',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '\\',
  'a \\| b',
  '&lt;b&gt; &#60;i&#62;',
  '{process.exit(1)}',
  '{{ constructor.constructor("window.pwned=1")() }}',
  '{{{x}}} }} {{',
  '{ {{x',
  'import fs from "fs"',
  'export const a = process.env',
  'export default {}',
  '<!-- @include: /etc/hostname -->',
  '<!--@include: ../../secret.md{1,}-->',
  '<<< @/../package.json',
  '--8<-- "mkdocs.yml"',
  ';--8<--',
  'x {onclick=alert(1)} {.class #id}',
  ':::tip\nx\n:::',
  '::: v-pre',
  ':directive[x]{y=z}',
  '!!! note',
  '??? note',
  '[[toc]]',
  '[TOC]',
  '$$x$$',
  '<script setup>import x from "fs"</script>',
  '`{{x}}`',
  '{% include "x" %} {# y #}',
  '--- \ntitle: x\n---',
];

/** What VitePress and MkDocs act on in the file as it stands, in code too. */
export function actsBeforeParsing(text: string): readonly string[] {
  return [...text.matchAll(/<!--\s*@include|^\s*<<<|-+8<-+|\[!code|^\s*:::.*$/gm)].map(([found]) => found);
}

/** Braces, tags and modules outside code: the first two are JSX, the third is JavaScript (https://mdxjs.com/docs/what-is-mdx/). */
export function actsInMdx(text: string): readonly string[] {
  const prose = text
    .replace(/^(`{3,})[\w+-]*\n[^]*?\n\1$/gm, '')
    .replace(/(?<![`\\])(`+)(?!`)[^]*?[^`]\1(?!`)/g, '.')
    .replace(/<\/?(?:span|code|pre)(?: v-pre="")?>/g, '.');
  return [...prose.matchAll(/[{}<]|^(?:import|export)\b/gm)].map(([found]) => found);
}

/** Double braces in what a Vue template would be made of, outside `v-pre`; markdown-it's fences get theirs from VitePress. */
export function actsInVue(html: string): readonly string[] {
  const live = html
    .replace(/<pre><code(?: class="language-[\w+-]+")?>[^]*?<\/code><\/pre>/g, '')
    .replace(/<(\w+) v-pre="">[^]*?<\/\1>/g, '');
  return [...live.replaceAll(/&#123;|&lbrace;/g, '{').matchAll(/\{\{|<[^>]* v-(?!pre)|<script/g)].map(
    ([found]) => found,
  );
}
