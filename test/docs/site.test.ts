import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { buildSite, type SiteInput } from '../../src/docs/site.ts';
import { collection, folder, param, petSite, request, site, targets } from './fixture.ts';
import { hostileSite } from './hostile.ts';

const pagesOf = async (input: SiteInput): Promise<ReadonlyMap<string, string>> =>
  new Map((await buildSite(input)).map(({ path, content }) => [path, String(content)]));

const pets = await pagesOf(petSite());
const token = pets.get('pet-api/authentication/refresh-token.html') ?? '';
const getPet = pets.get('pet-api/pets/get-pet.html') ?? '';
const overview = pets.get('index.html') ?? '';

test('a site is an overview, a page a folder and request, their Markdown, and the assets', () => {
  const pages = [...pets.keys()].filter((path) => path.endsWith('.html'));
  expect(pages).toEqual([
    'index.html',
    'pet-api/authentication/index.html',
    'pet-api/pets/index.html',
    'pet-api/authentication/refresh-token.html',
    'pet-api/pets/get-pet.html',
    'pet-api/pets/create-pet.html',
  ]);
  const twins = pages.map((path) => path.replace(/html$/, 'md'));
  expect([...pets.keys()].filter((path) => !pages.includes(path))).toEqual([
    ...twins,
    'llms.txt',
    'llms-full.txt',
    'assets/site.css',
    'assets/site.js',
    'assets/nav.js',
    'assets/tabs.js',
    'assets/code.js',
    'assets/search.js',
    'assets/icon.svg',
    'assets/minisearch.js',
    'assets/search-index.js',
  ]);
});

test('the same input gives the same bytes', async () => {
  expect(await pagesOf(petSite())).toEqual(pets);
});

describe('the page of a request', () => {
  test('says where it is and leads back', () => {
    expect(token).toContain('<title>Refresh Token · Pet API</title>');
    expect(token).toContain('<li><a href="index.html">Authentication</a></li>');
    expect(token).toContain('<a class="back" href="../../index.html#items">Back to collection items</a>');
    expect(token).toMatch(/rel="next" href="\.\.\/pets\/get-pet\.html"/);
    expect(getPet).toMatch(/rel="prev" href="\.\.\/authentication\/refresh-token\.html"/);
  });

  test('marks the variables of the URL', () => {
    expect(getPet).toContain('<code><var>{{base}}</var>/pets/:id</code>');
  });

  test('has every snippet, in the order of the targets, coloured', () => {
    expect([...token.matchAll(/<section class="snippet" id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'code-php-chilkat-activex',
      'code-php-chilkat-extension',
      'code-shell-curl',
      'code-typescript-fetch',
      'code-python-requests',
    ]);
    expect(token).toContain('<span class="hljs-keyword">import</span> requests');
    expect(token).toContain('pip install requests');
  });

  test('tells the fields with their descriptions, and which are not sent', () => {
    expect(token).toMatch(
      /<code>grant_type<\/code><\/th>\n<td><code>refresh_token<\/code><div class="prose" dir="auto"><p>Always/,
    );
    expect(token).toMatch(/<tr class="off">\n<th scope="row"><code>old<\/code> <span class="mark">not sent/);
  });

  test('tells the auth in words', () => {
    expect(getPet).toMatch(
      /Bearer token\.<\/strong> Header <code>Authorization: Bearer <var>\{\{access_token\}\}<\/var>/,
    );
    expect(token).toContain('No authentication.');
  });

  test('shows the saved examples by status, JSON spread out', () => {
    expect(token.indexOf('>200 OK<')).toBeLessThan(token.indexOf('>400 Bad Request<'));
    expect(token).toContain('&quot;expires_in&quot;</span>: <span class="hljs-number">3600');
  });

  test('links what it needs to what provides it, and what it captures to what uses it', () => {
    expect(getPet).toMatch(
      /<var>\{\{access_token\}\}<\/var>\n<span><a href="\.\.\/authentication\/refresh-token\.html">Refresh Token/,
    );
    expect(token).toMatch(
      /Variables captured[^]*<a href="\.\.\/pets\/get-pet\.html">Get Pet<\/a>, <a [^>]*>Create Pet/,
    );
  });

  test('shows a raw body as it is spelled', () => {
    expect(pets.get('pet-api/pets/create-pet.html')).toContain('<span class="hljs-number">1.50</span>');
  });

  test('without a data flow needs what its snippets need', async () => {
    const one = site(collection('A', [request('r', 'https://x/{{who}}')]));
    const page = (await pagesOf({ collections: [one], targets })).get('a/r.html');
    expect(page).toMatch(/Variables needed[^]*\{\{who\}\}/);
  });
});

describe('the overview', () => {
  test('lists the items by folder with their descriptions', () => {
    expect(overview).toMatch(
      /<h3 id="folder\.authentication"><a href="pet-api\/authentication\/index\.html">Authentication<\/a><\/h3>\n<div class="prose" dir="auto"><p>How to get <strong>in/,
    );
    expect(overview).toMatch(
      /href="pet-api\/pets\/get-pet\.html"><span class="method get">GET<\/span> <span class="what"><strong>Get Pet/,
    );
  });

  test('tells the variables and where they come from, but no secret', () => {
    expect(overview).toContain('https://pets.example/v1');
    expect(overview).toContain('captured by <a href="pet-api/authentication/refresh-token.html">');
    expect(overview).not.toContain('not-for-the-page');
  });

  test('shows the flow as a picture whose requests lead to their pages', async () => {
    const [one] = petSite().collections;
    const picture = (hrefOf: (pointer: string) => string | undefined): string =>
      `<svg role="group"><a href="${hrefOf('/item/0/item/0') ?? ''}"><text>x</text></a></svg>`;
    const pages = await pagesOf({ ...petSite(), collections: one === undefined ? [] : [{ ...one, picture }] });
    expect(pages.get('index.html')).toMatch(/Data flow[^]*<svg role="group"><a href="pet-api\/[\w/-]+\.html"><text>/);
    expect(overview).not.toContain('Data flow');
  });

  test('covers a value that the caller calls secret', async () => {
    const [one] = petSite().collections;
    const input = { ...petSite(), collections: one === undefined ? [] : [{ ...one, secretNames: new Set(['base']) }] };
    expect((await pagesOf(input)).get('index.html')).not.toContain('https://pets.example/v1');
  });

  test('several collections have a list in front', async () => {
    const input = { collections: [site(collection('A', [])), site(collection('B', []))], targets, title: 'Everything' };
    const pages = await pagesOf(input);
    const html = [...pages.keys()].filter((path) => path.endsWith('.html'));
    expect(html).toEqual(['index.html', 'a/index.html', 'b/index.html']);
    expect(pages.get('index.html')).toMatch(
      /<h1 dir="auto">Everything<\/h1>[^]*<a class="entry" href="a\/index\.html">/,
    );
    expect(pages.get('a/index.html')).toContain('<a href="../index.html">Everything</a>');
  });
});

test('credentials that stand in the collection are covered', async () => {
  const one = request('r', 'https://x', {
    headers: [param('Authorization', 'Bearer SECRET'), param('Accept', 'SHOWN')],
    auth: { kind: 'basic', username: ['me'], password: ['SECRET'] },
  });
  const input = { collections: [{ ...site(collection('A', [one])), snippetsOf: () => [] }], targets };
  const page = (await pagesOf(input)).get('a/r.html') ?? '';
  expect(page).toContain('SHOWN');
  expect(page).toContain('Bearer ••••');
  expect(page).not.toContain('SECRET');
});

test("a page's weight does not grow with the collection", async () => {
  const many = Array.from({ length: 400 }, (_, index) => request(`Request ${index}`, `https://x/${index}`));
  const input = { collections: [site(collection('A', [...many, folder('F', many)]))], targets: [] };
  const page = (await pagesOf(input)).get('a/request-200.html') ?? '';
  expect(page.length).toBeLessThan(20_000);
  expect(page).toContain('160 more…');
});

test('pages are valid HTML', { timeout: 30_000 }, async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const hostile = [...(await pagesOf(hostileSite()))].filter(([path]) => path.endsWith('.html'));
  const own = [...pets].filter(([path]) => path.endsWith('.html')).slice(1, 4);
  for (const [path, html] of [...own, ...hostile.slice(0, 2)]) {
    const { results } = await validator.validateString(html, path);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  }
});
