// What a reader does: choose a language and a client, search, fold and filter the tree, copy, download, all of it by keyboard.
import { readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/docs/site.ts';
import { collection, folder, petSite, request, site } from '../docs/fixture.ts';
import { hasBrowser, openPage, putOnDisk, serve, shownSnippets, useSite } from './open.ts';

const tokenPage = 'pet-api/authentication/refresh-token.html';
const getPage = 'pet-api/pets/get-pet.html';
const curlSnippet =
  "curl -X POST \\\n  --header 'Accept: application/json' \\\n  'https://pets.example/oauth2/token'\n";

describe.runIf(hasBrowser())('a reader', { timeout: 60_000 }, () => {
  const pets = useSite(() => buildSite(petSite()));
  const { open } = pets;

  test('chooses a language by tab or arrow key, a client by its list, and keeps both on the next page', async () => {
    const { page, context, complaints } = await open(tokenPage);
    expect(await shownSnippets(page)).toEqual(['code-php-chilkat-activex']);
    await page.getByRole('combobox', { name: 'Client' }).selectOption('Chilkat extension');
    expect(await shownSnippets(page)).toEqual(['code-php-chilkat-extension']);
    expect(new URL(page.url()).hash).toBe('#code-php-chilkat-extension');
    await page.getByRole('tab', { name: 'PHP' }).press('ArrowRight');
    expect(await shownSnippets(page)).toEqual(['code-shell-curl']);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    // Back in PHP, its client is the one that was chosen there.
    expect(await shownSnippets(page)).toEqual(['code-php-chilkat-extension']);
    await page.getByRole('tab', { name: 'Python' }).click();
    expect(await page.getByRole('combobox', { name: 'Client' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(`${pets.origin}/${getPage}`);
    expect(await shownSnippets(page)).toEqual(['code-python-requests']);
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Python');
    await page.getByRole('tab', { name: 'TypeScript' }).click();
    await page.goBack();
    await page.waitForURL(`${pets.origin}/${tokenPage}#code-typescript-fetch`);
    expect(await shownSnippets(page)).toEqual(['code-typescript-fetch']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('finds the choice in the address, and in every open tab of the browser', async () => {
    const { page, context, complaints } = await open(`${getPage}#code-php`);
    expect(await shownSnippets(page)).toEqual(['code-php-chilkat-activex']);
    const other = await context.newPage();
    await other.goto(`${pets.origin}/${tokenPage}#code-php-chilkat-extension`);
    expect(await shownSnippets(other)).toEqual(['code-php-chilkat-extension']);
    await other.getByRole('tab', { name: 'Shell' }).click();
    await page.locator('#code-shell-curl').waitFor();
    expect(await shownSnippets(page)).toEqual(['code-shell-curl']);
    await page.goto(`${pets.origin}/${getPage}#code`);
    await page.goto(`${pets.origin}/${getPage}#code-php`);
    expect(await shownSnippets(page)).toEqual(['code-php-chilkat-extension']);
    for (const nonsense of ['#code-', '#code-cobol', '#%E0%A4', '#nav']) {
      await page.goto(`${pets.origin}/${tokenPage}${nonsense}`);
      await page.reload();
      expect(await shownSnippets(page)).toHaveLength(1);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('has room for many languages: one row, the rest in a list, the chosen one in sight', async () => {
    const targets = 'C C# Dart Elixir Go Java Kotlin Lua Perl Ruby Rust Swift'.split(' ').map((language) => ({
      id: `${language.toLowerCase()}/x`,
      language,
      client: 'x',
      link: '',
      highlight: '',
      extension: 'txt',
      install: '',
    }));
    const snippetsOf = () => targets.map(({ id }) => ({ target: id, code: `${id}\n`, warnings: [], variables: [] }));
    const collections = petSite().collections.map((one) => ({ ...one, snippetsOf }));
    const files = await buildSite({ collections, targets });
    const many = await serve(files);
    const viewport = { width: 390, height: 844 };
    const { page, context } = await openPage(pets.browser, `${many.origin}/${tokenPage}`, { viewport });
    await page.getByRole('combobox', { name: 'All languages' }).selectOption('Swift');
    expect(await shownSnippets(page)).toEqual(['code-swift-x']);
    const inRow = await page.getByRole('tab', { name: 'Swift' }).evaluate((tab) => {
      const [own, row] = [tab, tab.parentElement ?? tab].map((one) => one.getBoundingClientRect());
      return own && row && own.top === row.top && own.right <= row.right && row.height === 32;
    });
    expect(inRow).toBe(true);
    await context.close();
    many.server.close();
  });

  test('copies a snippet as it is, and downloads it under a name that tells what it is', async () => {
    const { page, context, complaints } = await open(`${tokenPage}#code-shell-curl`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(async () => await navigator.clipboard.readText())).toBe(curlSnippet);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download code' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('refresh-token.txt');
    expect(readFileSync(await download.path(), 'utf8')).toBe(curlSnippet);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('who asks "how do I refresh a token in PHP" is there in two actions', async () => {
    const { page, context, complaints } = await open('index.html');
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: 'Search' });
    await box.fill('how do I refresh a token in PHP');
    await page.getByText('opens in PHP').waitFor();
    expect(await page.getByRole('dialog').getByRole('option').first().locator('mark').allTextContents()).toEqual(
      expect.arrayContaining(['Refresh', 'Token']),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(`${pets.origin}/${tokenPage}#code-php`);
    expect(await shownSnippets(page)).toEqual(['code-php-chilkat-activex']);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('what is typed before search is there is searched', async () => {
    const { page, context, complaints } = await open('index.html');
    let release = (): void => undefined;
    const isTyped = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search-index.js', async (route) => {
      await isTyped;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('tokx');
    await page.keyboard.press('Backspace');
    release();
    const box = page.getByRole('combobox', { name: 'Search' });
    await box.waitFor();
    expect(await box.inputValue()).toBe('tok');
    await page.keyboard.type('en');
    expect(await box.inputValue()).toBe('token');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('searches names, folders, paths, parameters and descriptions, with slips of the pen', async () => {
    const { page, context } = await open(getPage);
    await page.keyboard.press('Control+k');
    const first = async (words: string): Promise<string> => {
      await page.getByRole('combobox', { name: 'Search' }).fill(words);
      return (
        (await page.getByRole('dialog').getByRole('option').first().getAttribute('href'))?.replace(
          `${pets.origin}/`,
          '',
        ) ?? ''
      );
    };
    expect(await first('creat pet')).toBe('pet-api/pets/create-pet.html');
    expect(await first('authentication')).toMatch(/#folder\.authentication$|authentication\/index\.html$/);
    expect(await first('oauth2')).toBe(tokenPage);
    expect(await first('grant_type')).toBe(tokenPage);
    expect(await first('trades')).toBe(tokenPage);
    expect(await first('refresh token python requests')).toBe(`${tokenPage}#code-python-requests`);
    expect(await first('get pet using curl')).toBe(`${getPage}#code-shell-curl`);
    await page.getByRole('combobox', { name: 'Search' }).fill('xyzzy');
    await page.getByText('Nothing found').waitFor();
    await context.close();
  });

  test('works from a disk, search included', async () => {
    const folder = putOnDisk(pets.files);
    const { page, context, complaints } = await openPage(pets.browser, `file://${folder}/index.html`);
    await page.getByRole('link', { name: /^POST Refresh Token \// }).click();
    await page.waitForURL(/refresh-token\.html$/);
    await page.getByRole('tab', { name: 'Python' }).click();
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Search' }).fill('get pet');
    await page.keyboard.press('Enter');
    await page.waitForURL(/get-pet\.html$/);
    expect(await shownSnippets(page)).toEqual(['code-python-requests']);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(complaints).toEqual([]);
    await context.close();
    rmSync(folder, { recursive: true });
  });

  test('folds the tree, which stays as it was left, and filters it', async () => {
    const { page, context, complaints } = await open('index.html');
    const side = page.getByRole('navigation', { name: 'Collection' });
    const item = side.getByRole('link', { name: 'Create Pet' });
    await side.locator('summary', { hasText: 'Pets' }).click();
    expect(await item.isVisible()).toBe(false);
    await page.goto(`${pets.origin}/${tokenPage}`);
    expect(await item.isVisible()).toBe(false);
    const filter = side.getByRole('searchbox');
    await filter.fill('crea');
    expect(await item.isVisible()).toBe(true);
    expect(await side.getByRole('link', { name: 'Refresh Token' }).isVisible()).toBe(false);
    await filter.fill('');
    expect(await item.isVisible()).toBe(false);
    await filter.fill('create pet');
    await filter.press('Enter');
    await page.waitForURL(/create-pet\.html$/);
    // The reader's place is in sight whatever was folded.
    expect(await side.locator('[aria-current]').textContent()).toContain('Create Pet');
    expect(await item.isVisible()).toBe(true);
    await filter.fill('nowhere');
    await side.getByText('Nothing here').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('has the next page on its way when the pointer is on a link, once', async () => {
    const { page, context, complaints } = await open('index.html');
    const asked: string[] = [];
    page.on('request', (one) => asked.push(new URL(one.url()).pathname));
    const link = page.locator('.side').getByRole('link', { name: 'Get Pet' });
    await Promise.all([page.waitForRequest(/get-pet\.html$/), link.hover()]);
    await page.locator('h1').hover();
    await link.hover();
    expect(asked.filter((path) => path.endsWith('.html'))).toEqual([`/${getPage}`]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('has the page that is open in sight, however long the tree', async () => {
    const requests = Array.from({ length: 90 }, (_, index) => request(`Request ${index}`, `https://x/${index}`));
    const files = await buildSite({ collections: [site(collection('Long', [folder('All', requests)]))], targets: [] });
    const long = await serve(files);
    const { page, context } = await openPage(pets.browser, `${long.origin}/long/all/request-70.html`);
    const box = await page.locator('.side [aria-current]').boundingBox();
    expect(box?.y).toBeGreaterThan(100);
    expect(box?.y).toBeLessThan(620);
    await context.close();
    long.server.close();
  });

  test('needs no mouse: every control is reached in order, shows its focus, and gives it back', async () => {
    const { page, context, complaints } = await open(tokenPage, { viewport: { width: 1440, height: 900 } });
    const seen = await walk(page);
    expect(seen[0]).toBe('Skip to content');
    const place = (name: string): number => seen.indexOf(name);
    const order = [
      'Search',
      'Dark colours',
      'Filter this list',
      'Back to collection items',
      'PHP',
      'Client',
      'Copy code',
    ];
    expect(order.map(place)).toEqual(order.map(place).toSorted((a, b) => a - b));
    expect(place('Search')).toBeGreaterThan(0);
    await page.getByRole('tab', { name: 'PHP' }).focus();
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: 'Search' });
    await box.fill('pet');
    const active = async (): Promise<string | null> => await box.getAttribute('aria-activedescendant');
    const before = await active();
    await page.keyboard.press('ArrowDown');
    expect(await active()).not.toBe(before);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await nameOfFocus(page)).toBe('PHP');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** Names of what Tab leads to, from the top of the page to its end. */
async function walk(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const state = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const around = at.parentElement === null ? '' : getComputedStyle(at.parentElement).outlineStyle;
      const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || around !== 'none';
      return { isMarked, isVisible: at.checkVisibility() };
    });
    if (state === undefined) break;
    const name = await nameOfFocus(page);
    expect({ name, ...state }).toEqual({ name, isMarked: true, isVisible: true });
    names.push(name);
  }
  return names;
}

async function nameOfFocus(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent.replaceAll(/\s+/g, ' ').replace(/ \/$/, '').trim() ?? '';
  });
}
