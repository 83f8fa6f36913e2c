// Texts that act in Markdown, MDX, Vue, VitePress or MkDocs if they ever are more than text.
import { createProcessor } from '@mdx-js/mdx';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
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
  "\\\\'+process.exit(1)+'",
  'C:\\users\\x',
  'a \\| b',
  '&lt;b&gt; &#60;i&#62;',
  '{process.exit(1)}',
  '{{ constructor.constructor("window.pwned=1")() }}',
  '{{{x}}} }} {{',
  '{ {{x',
  'import fs from "fs"',
  'export const a = process.env',
  'export default {}',
  'https://x.example:{{port}}/y and WWW.x.example:z',
  '[x](https://x.example:{{port}}/) https://x.example:99999999/',
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

const mdx = createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm, remarkDirective] });

interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly url?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly MdxNode[];
}

/** What MDX would run, and what Docusaurus' directives would make of the text; throws where it is no MDX at all. */
export function actsInMdx(text: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: MdxNode): void => {
    if (/^mdx(?!Jsx)|Directive$/.test(node.type)) found.push(node.type);
    if (node.type.startsWith('mdxJsx')) found.push(...actsInElement(node));
    // Docusaurus' build ends at them.
    if (/^https?:/.test(node.url ?? '') && !URL.canParse(node.url ?? '')) found.push(node.url ?? '');
    node.children?.forEach(walk);
  };
  walk(mdx.parse(text) as unknown as MdxNode);
  return found;
}

function actsInElement({ name, attributes = [] }: MdxNode): readonly string[] {
  const others = attributes.filter((one) => one.name !== 'v-pre' || one.value !== '').map((one) => String(one.name));
  return /^(?:span|code|pre)$/.test(name ?? '') ? others : [`<${name}>`, ...others];
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
