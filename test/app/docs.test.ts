import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildDocs } from '../../src/app/docs.ts';
import { brokenLinks } from '../docs/links.ts';
import { noteAbsentMaterial } from '../support/not-checked.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = join(root, 'collections/pandadoc.postman_collection.json');
const adyen = join(root, '../shared/corpus/Adyen__adyen-postman/CheckoutService-v72.json');

const ten = [
  'shell/curl',
  'python/requests',
  'javascript/fetch',
  'typescript/fetch',
  'php/curl',
  'ruby/net-http',
  'go/net-http',
  'java/okhttp',
  'csharp/http-client',
  'rust/reqwest',
];

const build = async (file: string, extra: object = {}): Promise<ReadonlyMap<string, string>> => {
  const { files } = await buildDocs({ files: [file], targets: ten, options: [], templates: [], ...extra });
  return new Map(Array.from(files, ({ path, content }) => [path, String(content)]));
};

const requestPages = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].flatMap(([path, html]) =>
    path.endsWith('.html') && html.includes('<article class="request') ? html : [],
  );

describe('the site of the sample', { timeout: 60_000 }, () => {
  test('has pages of less than 12 kB on average, with ten targets', async () => {
    const pages = requestPages(await build(sample));
    expect(pages).toHaveLength(7);
    const sizes = pages.map((html) => gzipSync(html).length);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(12_000);
  });

  test('tells how the tokens are got, and gives the collection away without its secrets', async () => {
    const files = await build(sample);
    expect(files.get('index.md')).toMatch(
      /2\. {2}Send `POST` \[Create Access Token\].*\n3\. {2}Send `POST` \[Refresh Access Token\].* It renews `\{\{access_token\}\}`/,
    );
    const file = JSON.parse(files.get('pandadoc-api-reference.postman_collection.json') ?? '') as object;
    const { files: again } = await (async () => {
      const path = join(makeFolder(), 'again.json');
      writeFileSync(path, JSON.stringify(file));
      return buildDocs({ files: [path], targets: ['shell/curl'], options: [], templates: [] });
    })();
    expect([...again].filter(({ path }) => path.endsWith('.html'))).toHaveLength(10);
  });
});

test('the site of a collection with 59 requests is whole and light', { timeout: 60_000 }, async (context) => {
  if (!existsSync(adyen)) {
    await noteAbsentMaterial(context, 'the docs of the Adyen collection, which is not here');
    return;
  }
  const files = await build(adyen, { singlePage: true, baseUrl: 'https://docs.example.com/' });
  const sizes = requestPages(files).map((html) => gzipSync(html).length);
  expect(sizes).toHaveLength(59);
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(12_000);
  const names = new Set(files.keys());
  expect(
    [...names]
      .filter((path) => path.endsWith('.html') && path.includes('/'))
      .every((path) => names.has(path.replace(/html$/, 'md'))),
  ).toBe(true);
  // Links of a large site: those of its HTML, by files alone.
  const html = [...files].filter(([path]) => path.endsWith('.html') && path !== 'adyen-checkout-api-v72.html');
  expect(html.flatMap(([path, text]) => brokenLinks(path, text, files))).toEqual([]);
});

describe('on the command line', { timeout: 60_000 }, () => {
  test('--format markdown writes Markdown and nothing else', async () => {
    const out = join(makeFolder(), 'tree');
    const result = await runCli(['docs', sample, '-t', 'shell/curl', '--format', 'markdown', '-o', out]);
    expect(result.code).toBe(0);
    const text = readFileSync(join(out, 'pandadoc-api-reference/documents/list-documents.md'), 'utf8');
    expect(text).toMatch(/^---\ntitle: "List Documents"\n/);
    expect(existsSync(join(out, 'index.html'))).toBe(false);
    const check = await runCli(['docs', sample, '-t', 'shell/curl', '--format', 'markdown', '-o', out, '--check']);
    expect(check.code).toBe(0);
  });

  test('--single-page and --base-url add their files', async () => {
    const out = join(makeFolder(), 'site');
    const args = ['docs', sample, '-t', 'shell/curl', '-o', out, '--single-page'];
    expect((await runCli([...args, '--base-url', 'https://docs.example.com/api'])).code).toBe(0);
    expect(existsSync(join(out, 'pandadoc-api-reference.html'))).toBe(true);
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('<loc>https://docs.example.com/api/</loc>');
    const wrong = await runCli([...args, '--base-url', 'docs.example.com']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--base-url needs an address')]);
  });
});

describe('in the configuration file', { timeout: 60_000 }, () => {
  const withConfig = async (docs: object, files: Readonly<Record<string, string>> = {}) => {
    const folder = makeFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const config = { collections: [sample], targets: ['shell/curl'], output: { site: 'site' }, docs };
    writeFileSync(join(folder, 'postwright.config.json'), JSON.stringify(config));
    const result = await runCli(['build', '--config', join(folder, 'postwright.config.json')]);
    return { ...result, read: (name: string) => readFileSync(join(folder, 'site', name), 'utf8') };
  };

  test('templates, logo and theme are found beside it', async () => {
    const { code, read } = await withConfig(
      { templates: './my-templates', logo: 'logo.svg', theme: { accent: '#123456' }, singlePage: true },
      { 'my-templates/crumbs.hbs': '<p>{{here}}</p>', 'my-templates/notes.txt': 'x', 'logo.svg': '<svg/>' },
    );
    expect(code).toBe(0);
    expect(read('pandadoc-api-reference/documents/list-documents.html')).toContain('<p>List Documents</p>');
    expect(read('assets/logo.svg')).toBe('<svg/>');
    expect(read('assets/site.css')).toContain(':root{--accent:#123456}');
  });

  test.each([
    [{ templates: './none' }, 'docs/unreadable'],
    [{ logo: 'logo.txt' }, 'docs/unreadable'],
    [{ theme: { acent: 'red' } }, 'did you mean "accent"?'],
    [{ baseUrl: 'docs.example.com' }, 'docs.baseUrl must be an address that begins with http:// or https://'],
    [{ format: 'pdf' }, 'docs.format'],
  ])('%j is refused', async (docs, message) => {
    const { code, stderr } = await withConfig(docs);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('a template of an unknown name is refused', async () => {
    const { code, stderr } = await withConfig({ templates: 't' }, { 't/requests.hbs': 'x' });
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "request.hbs"?')]);
  });
});
