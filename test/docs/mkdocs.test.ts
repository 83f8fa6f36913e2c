// The tree of Markdown, built by MkDocs itself where it is installed.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { buildMarkdown } from '../../src/docs/site.ts';
import { noteNotChecked } from '../support/not-checked.ts';
import { collection, folder, request, site, targets } from './fixture.ts';
import { markupAttacks } from './markup.ts';

const run = promisify(execFile);
const root = mkdtempSync(join(tmpdir(), 'postwright-mkdocs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const names = ['Zebra', '2. <i>a</i> & [b](c)', '1. *Last*'];

const one = collection('Pets', [
  folder('B', [
    ...names.map((name) => request(name, 'https://x.example')),
    ...markupAttacks.map((attack) => request(`x ${attack}`, `https://x.example/${attack}`, { description: attack })),
  ]),
  folder('A', [request('Only', 'https://x.example')]),
]);

test('builds without a warning, in the order of the collection, and nothing becomes markup', async (context) => {
  put('docs/index.md', '# Home\n');
  for (const { path, content } of await buildMarkdown({ collections: [site(one)], targets: targets.slice(2, 3) })) {
    put(`docs/api/${path}`, String(content));
  }
  put(
    'mkdocs.yml',
    'site_name: x\ntheme: mkdocs\nplugins:\n- literate-nav: {nav_file: nav.txt}\nnav:\n- index.md\n- API: api/\n',
  );
  if (!(await build())) {
    return noteNotChecked(context, 'pages made by MkDocs: it is not installed (packages mkdocs, mkdocs-literate-nav)');
  }

  const first = readFileSync(join(root, 'site/api/index.html'), 'utf8');
  const listed = [...first.matchAll(/class="dropdown-item(?: active)?">([^<]*)/g)].map(([, name]) => name);
  expect(listed.slice(0, 5)).toEqual(['Pets', 'B', 'B', 'Zebra', '2. &#60;i&#62;a&#60;/i&#62; &#38; &#91;b&#93;(c)']);
  expect(listed.slice(-3)).toEqual(['A', 'A', 'Only']);

  const read = (path: string): string => readFileSync(join(root, 'site', path.slice(0, -1), 'index.html'), 'utf8');
  const pages = [
    ...new Set([...first.matchAll(/href="(\.\/|[^".#][^".#]*\/)" class="dropdown-item/g)].map(([, href = '']) => href)),
  ];
  expect(pages.length).toBeGreaterThan(markupAttacks.length);
  for (const page of pages) {
    const html = read(join('api', page));
    const main = html.slice(html.indexOf('role="main"'), html.indexOf('<footer'));
    expect([
      page,
      ...main.matchAll(
        /<(?!\/?(?:a|br|code|blockquote|div|del|em|h\d|hr|li|ol|p|pre|span|strong|t\w+|ul)\b)\w[^>]*|\son\w+=(?=[^<]*>)/g,
      ),
    ]).toEqual([page]);
  }
}, 60_000);

/** Builds what is in the folder; false where MkDocs or its plug-in is not installed. Throws what MkDocs warns of. */
async function build(): Promise<boolean> {
  try {
    await run('mkdocs', ['build', '--strict'], { cwd: root });
    return true;
  } catch (error) {
    if (/ENOENT|plugin is not installed/.test(String(error))) return false;
    throw error;
  }
}

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
