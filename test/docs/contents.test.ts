import { HtmlValidate } from 'html-validate';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { buildMarkdown, buildSite, type SiteInput } from '../../src/docs/site.ts';
import { collection, folder, param, petSite, request, site, targets } from './fixture.ts';
import { hostileSite } from './hostile.ts';
import { brokenLinks } from './links.ts';
import { actsBeforeParsing, actsInMdx, actsInVue, markupAttacks } from './markup.ts';

const filesOf = async (input: SiteInput): Promise<ReadonlyMap<string, string>> =>
  new Map((await buildSite(input)).map(({ path, content }) => [path, String(content)]));

const baseUrl = 'https://docs.example.com/api';
const definition = {
  info: { name: 'Pet API' },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: 'typed-token' }] },
  variable: [
    { key: 'base', value: 'https://pets.example/v1' },
    { key: 'client_secret', value: 'not-for-the-page' },
  ],
  item: [{ name: 'x', request: { header: [{ key: 'Authorization', value: 'Bearer typed-token' }] } }],
};
const full = {
  ...petSite(),
  baseUrl,
  singlePage: true,
  collections: petSite().collections.map((one) => ({
    ...one,
    download: definition,
    secretNames: new Set(['client_secret']),
  })),
};
const pets = await filesOf(full);
const read = (path: string): string => pets.get(path) ?? `there is no ${path}`;

describe('the page of a folder', () => {
  const page = read('pet-api/pets/index.html');

  test('lists its requests with what they are and how they prove themselves', () => {
    expect(page).toContain('<h1 dir="auto">Pets</h1>');
    expect(page).toContain('<a class="back" href="../../index.html#items">');
    expect(page).toMatch(/<a class="entry" href="get-pet\.html">.*GET.*Get Pet.*<span class="mark">Bearer token</);
    expect(page).toContain('<a href="index.html" class="folder" aria-current="page"><span>Pets</span>');
  });

  test('leads to the folders in it', async () => {
    const tree = [folder('Outer', [folder('Inner', [request('r', 'https://x')], 'What is in it.')])];
    const pages = await filesOf({ collections: [site(collection('A', tree))], targets });
    expect(pages.get('a/outer/index.html')).toMatch(
      /<a class="entry" href="inner\/index\.html">.*<strong>Inner<\/strong>.*What is in it\..*1 request</,
    );
    expect(pages.get('a/outer/inner/r.html')).toMatch(
      /<li><a href="\.\.\/index\.html">Outer<\/a><\/li>\n<li><a href="index\.html">Inner<\/a>/,
    );
  });
});

test('one request is no requests, on every page and in Markdown', async () => {
  const conformance = { requests: 1, comparable: 1, targets: [] };
  const one = (name: string) => site(collection(name, [folder('F', [request('r', 'https://x')])]));
  for (const collections of [[one('A')], [one('A'), one('B')]]) {
    const input = { collections, targets, conformance, singlePage: true };
    const files = [...(await buildSite(input)), ...(await buildMarkdown(input))];
    const wrong = files.filter(({ content }) => /\b1 (?:requests|collections)\b/.test(String(content)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  }
});

describe('the overview', () => {
  test('tells how to get the tokens, in order', () => {
    const [, steps = ''] = /<ol class="steps">(.*?)<\/ol>/s.exec(read('index.html')) ?? [];
    expect(
      steps
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(
      'Set {{client_id}} in your environment. Send POST Refresh Token. It gives {{access_token}}. Send any request with {{access_token}}.',
    );
    expect(steps).toContain('href="pet-api/authentication/refresh-token.html"');
  });

  test('says nothing of tokens where no request sends one', async () => {
    const pages = await filesOf({ collections: [site(collection('A', [request('r', 'https://x')]))], targets });
    expect(pages.get('index.html')).not.toContain('tokens');
  });

  test('tells what a base URL stands for, and how many requests prove themselves how', () => {
    expect(read('index.md')).toContain('-   `{{base}}`: `https://pets.example/v1`');
    expect(read('index.md')).toMatch(/\*\*Bearer token\.\*\*.*\n\n2 of 3 requests\./);
  });

  test('marks what is secret', () => {
    expect(read('index.html')).toMatch(/\{\{client_secret\}\}<\/var><\/th><td><span class="mark">secret/);
  });
});

describe('the collection’s file', () => {
  test('can be downloaded, without credentials and secret values', () => {
    const text = read('pet-api.postman_collection.json');
    expect(JSON.parse(text)).toMatchObject({
      info: { name: 'Pet API' },
      variable: [{ value: /^https/ }, { value: '' }],
    });
    expect(text).not.toMatch(/typed-token|not-for-the-page/);
    expect(read('index.html')).toContain('<a href="pet-api.postman_collection.json" download>');
  });
});

describe('a request', () => {
  test('marks what it cannot do without', async () => {
    const one = request('r', 'https://x/:id', {
      url: {
        text: ['https://x/:id'],
        pathVariables: [param('id', '1')],
        query: [
          param('q', '1', { description: '(Required) What to look for' }),
          param('p', '', { description: '**Optional** x' }),
        ],
      },
    });
    const page = (await filesOf({ collections: [site(collection('A', [one]))], targets })).get('a/r.html') ?? '';
    expect(page).toMatch(/<code>id<\/code> <span class="mark">required</);
    expect(page).toMatch(/<code>q<\/code> <span class="mark">required<[^]*?<p>What to look for<\/p>/);
    expect(page).toMatch(/<code>p<\/code> <span class="mark">optional</);
  });

  test('tells the fields of a JSON body with type and example', () => {
    const page = read('pet-api/pets/create-pet.html');
    expect(page).toMatch(/<code>name<\/code> <span class="mark">string<[^]*?<var>\{\{pet_name\}\}<\/var>/);
    expect(page).toMatch(/<code>age<\/code> <span class="mark">number<[^]*?<code>1\.50<\/code>/);
  });

  test('names the file that a snippet can be kept in', () => {
    expect(read('pet-api/pets/get-pet.html')).toMatch(/data-file="get-pet\.\w+"/);
  });
});

describe('Markdown', () => {
  test('stands beside every page, and the page says so', () => {
    const pages = [...pets.keys()].filter((path) => path.endsWith('.html') && path !== 'pet-api.html');
    expect(pages.map((path) => path.replace(/html$/, 'md')).filter((path) => !pets.has(path))).toEqual([]);
    expect(read('pet-api/pets/get-pet.html')).toContain(
      '<link rel="alternate" type="text/markdown" href="get-pet.md">',
    );
    expect(read('pet-api.html')).not.toContain('rel="alternate"');
  });

  test('tells what the page tells', () => {
    const text = read('pet-api/authentication/refresh-token.md');
    expect(text).toMatch(
      /^# Refresh Token\n\n`POST` `https:\/\/pets\.example\/oauth2\/token`\n\nTrades a \*\*refresh token\*\*/,
    );
    expect(text).toContain('| `old` (not sent) | `1` |  |');
    expect(text).toContain(
      '-   `{{access_token}}` for [Get Pet](../pets/get-pet.md), [Create Pet](../pets/create-pet.md)',
    );
    expect(text).toMatch(/### Python requests\n\n```python\nimport requests\n/);
    expect(text).toMatch(/### 200 OK\n\n\*\*A 200\*\*\n\n-   `Content-Type: application\/json`\n\n```json\n\{\n/);
  });

  test('is listed in llms.txt and put together in llms-full.txt, with absolute addresses where they are known', async () => {
    expect(read('llms.txt')).toMatch(
      /^# Pet API\n\n> All about pets\.[^\n]*\n\n## Pet API\n\n-   \[Pet API\]\(https:\/\/docs\.example\.com\/api\/index\.md\)/,
    );
    expect(read('llms-full.txt')).toContain('](https://docs.example.com/api/pet-api/pets/get-pet.md)');
    const plain = await filesOf(petSite());
    expect(plain.get('llms.txt')).toContain('-   [Get Pet](pet-api/pets/get-pet.md)');
    expect(plain.get('llms-full.txt')).toContain('[Create Pet](pet-api/pets/create-pet.md)');
  });
});

test('a sitemap needs to know the address', async () => {
  expect(read('sitemap.xml')).toContain('<url><loc>https://docs.example.com/api/</loc></url>');
  expect(read('sitemap.xml')).toContain('<loc>https://docs.example.com/api/pet-api/pets/get-pet.html</loc>');
  expect((await filesOf(petSite())).has('sitemap.xml')).toBe(false);
});

test('one page has everything, and links within itself', () => {
  const page = read('pet-api.html');
  expect(page.match(/<section class="one"/g)).toHaveLength(3);
  expect(page).toContain('<a href="#request.authentication.refresh-token">Refresh Token</a>');
  expect(page).toMatch(/<summary>Python <span class="quiet">requests<\/span>/);
  expect(read('index.html')).toContain('<a href="pet-api.html">Everything on one page</a>');
});

test('every link leads to a file and an id that exist, in Markdown too', { timeout: 60_000 }, async () => {
  const hostile = { ...hostileSite(), singlePage: true };
  const both = { ...full, collections: [...full.collections, ...hostile.collections] };
  for (const input of [full, both]) {
    const files = await filesOf(input);
    expect([...files].flatMap(([path, text]) => brokenLinks(path, text, files))).toEqual([]);
  }
  const tree = new Map((await buildMarkdown(both)).map(({ path, content }) => [path, String(content)]));
  expect([...tree].flatMap(([path, text]) => brokenLinks(path, text, tree))).toEqual([]);
});

test('pages of every kind are valid HTML', { timeout: 60_000 }, async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const kinds = ['index.html', 'pet-api/pets/index.html', 'pet-api.html'];
  for (const path of kinds) {
    const html = read(path);
    const { results } = await validator.validateString(html, path);
    const found = results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${path}:${line} ${ruleId}`));
    expect(found).toEqual([]);
  }
});

describe('a tree of Markdown', () => {
  test('does nothing of its own, whatever the collection says', async () => {
    const parser = new MarkdownIt({ html: true });
    const input = hostileSite(markupAttacks);
    for (const { path, content } of await buildMarkdown(input)) {
      if (!path.endsWith('.md')) continue;
      const text = String(content).replace(/^---\n.*?\n---\n/s, '');
      expect([path, ...actsBeforeParsing(String(content))]).toEqual([path]);
      expect([path, ...actsInVue(parser.render(text))]).toEqual([path]);
    }
  });

  test('is MDX without code', async () => {
    const pages = (await buildMarkdown(hostileSite(markupAttacks))).filter(({ path }) => path.endsWith('.md'));
    const kinds = [pages[0], pages[1], pages.find(({ path }) => !path.endsWith('index.md'))];
    for (const page of kinds) {
      expect(actsInMdx(String(page?.content).replace(/^---\n.*?\n---\n/s, ''))).toEqual([]);
    }
  });

  test('has front matter, and a place for each page', async () => {
    const files = new Map((await buildMarkdown(full)).map(({ path, content }) => [path, String(content)]));
    const others = [...files.keys()].filter((path) => !path.endsWith('.md'));
    expect(others).toEqual([
      'pet-api/_category_.json',
      'pet-api/authentication/_category_.json',
      'pet-api/pets/_category_.json',
      'sidebar.json',
      'nav.txt',
    ]);
    expect(files.get('pet-api/pets/create-pet.md')).toMatch(
      /^---\ntitle: "Create Pet"\nsidebar_position: 2\nslug: "create-pet"\nparse_number_prefixes: false\nrender_macros: false\n---\n\n# Create Pet\n\n`PUT` <code v-pre="">&#123;&#123;base/,
    );
    expect(files.get('index.md')).toMatch(
      /^---\ntitle: "Pet API"\ndescription: "All about pets.*\nsidebar_label: "Overview"\n/,
    );
    expect(files.get('pet-api/pets/index.md')).toContain('\nsidebar_key: "pet-api/pets"\n');
    expect(JSON.parse(files.get('pet-api/pets/_category_.json') ?? '')).toEqual({
      label: 'Pets',
      position: 2,
      link: { type: 'doc', id: 'index' },
    });
    expect(JSON.parse(files.get('pet-api/_category_.json') ?? '')).toEqual({
      label: 'Pet API',
      position: 2,
      link: null,
    });
  });

  test('has its order and names for generators that have none of their own', async () => {
    const one = collection('A', [
      folder('2. <b>{{x}}</b>', [request('z [y](x)', 'https://x'), request('a', 'https://x')]),
      request('Last', 'https://x'),
    ]);
    const files = new Map(
      (await buildMarkdown({ collections: [site(one)], targets })).map(({ path, content }) => [path, String(content)]),
    );
    expect(JSON.parse(files.get('sidebar.json') ?? '')).toEqual([
      { text: 'A', link: '/' },
      {
        text: '2. &#60;b&#62;{{x}}&#60;/b&#62;',
        link: '/a/2-b-x-b/',
        collapsed: true,
        items: [
          { text: 'z [y](x)', link: '/a/2-b-x-b/z-y-x' },
          { text: 'a', link: '/a/2-b-x-b/a' },
        ],
      },
      { text: 'Last', link: '/a/last' },
    ]);
    expect(files.get('nav.txt')?.split('\n')).toEqual([
      '-   [A](index.md)',
      '-   [2. &#60;b&#62;&#123;&#123;x&#125;&#125;&#60;/b&#62;](a/2-b-x-b/index.md)',
      '    -   [z &#91;y&#93;(x)](a/2-b-x-b/z-y-x.md)',
      '    -   [a](a/2-b-x-b/a.md)',
      '-   [Last](a/last.md)',
      '',
    ]);
    const two = await buildMarkdown({ collections: [site(one), site(collection('B', []))], targets, title: 'All' });
    expect(String(two.find(({ path }) => path === 'nav.txt')?.content)).toMatch(
      /^- {3}\[All\]\(index\.md\)\n- {3}\[A\]\(a\/index\.md\)\n {4}- {3}\[2\./,
    );
  });

  test('hides from generators what names say in front matter', async () => {
    const one = request('<!-- @include: x --> {{x}} "\n---\n', 'https://x', { description: '{{y}} <b>' });
    const [, page] = await buildMarkdown({ collections: [site(collection('A', [one]))], targets });
    const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(String(page?.content)) ?? [];
    expect(front).toContain(
      'title: "\\u003c\u2060!-- @include: x --\\u003e \\u007b\\u007bx\\u007d\\u007d \u201d\\n---"',
    );
    expect(String(page?.content)).not.toMatch(/<!--\s*@include/);
  });

  test.each(markupAttacks)('%j is no markup and no code where front matter is printed as it is', async (attack) => {
    const one = request(`x ${attack}`, 'https://x', { description: attack });
    const [, page] = await buildMarkdown({ collections: [site(collection('A', [one]))], targets });
    const labelled = await buildMarkdown({ collections: [site(collection('A', [folder(attack, [])]))], targets });
    const labels = labelled
      .filter(({ path }) => path.endsWith('_category_.json'))
      .map(({ content }) => (JSON.parse(String(content)) as { readonly label: string }).label);
    expect(labels).toHaveLength(2);
    const values = [...String(page?.content).matchAll(/^(?:title|description): (".*")$/gm)].map(
      ([, json = '""']) => JSON.parse(json) as string,
    );
    expect(values.length).toBeGreaterThan(0);
    for (const value of [...labels, ...values]) expect(value).not.toMatch(/<[a-z/!?]|"|\\(?!\u2060)/i);
    expect(String(page?.content)).not.toMatch(/^# .*&#92;(?!\u2060)/m);
  });
});
