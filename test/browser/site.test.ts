import { readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/docs/site.ts';
import type { GeneratedFile } from '../../src/model/generated-file.ts';
import { petSite } from '../docs/fixture.ts';
import { hostileSite } from '../docs/hostile.ts';
import { hasBrowser, openBrowser, putOnDisk, serve } from './open.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const tokenPage = 'pet-api/authentication/refresh-token.html';
const getPage = 'pet-api/pets/get-pet.html';
const folderPage = 'pet-api/pets/index.html';
const wholePage = 'pet-api.html';

describe.runIf(hasBrowser())('in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  let pets: readonly GeneratedFile[];

  beforeAll(async () => {
    pets = await buildSite({ ...petSite(), singlePage: true });
    ({ server, origin } = await serve(pets));
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens a page and collects what the browser complains of and what it asks other hosts for. */
  const open = async (
    url: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: string[] }> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(url).origin) && !/^(?:file|data):/.test(request.url()))
        complaints.push(request.url());
    });
    await page.goto(url);
    return { page, complaints };
  };

  test('snippets are tabs: by click, by arrow keys, kept on the next page and by address', async () => {
    const { page, complaints } = await open(`${origin}/${tokenPage}`);
    expect(await shownSnippets(page)).toEqual(['code-php-chilkat-activex']);
    await page.getByRole('tab', { name: 'Shell curl' }).click();
    expect(await shownSnippets(page)).toEqual(['code-shell-curl']);
    expect(new URL(page.url()).hash).toBe('#code-shell-curl');
    await page.keyboard.press('ArrowRight');
    expect(await shownSnippets(page)).toEqual(['code-typescript-fetch']);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Python requests');
    await page.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(`${origin}/${getPage}`);
    expect(await shownSnippets(page)).toEqual(['code-python-requests']);
    await page.goto(`${origin}/${getPage}#code-php`);
    expect(await shownSnippets(page)).toEqual(['code-php-chilkat-activex']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a snippet is copied as it is', async () => {
    const { page } = await open(`${origin}/${tokenPage}#code-shell-curl`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('#code-shell-curl .copy').click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(async () => await navigator.clipboard.readText());
    expect(copied).toBe(
      "curl -X POST \\\n  --header 'Accept: application/json' \\\n  'https://pets.example/oauth2/token'\n",
    );
    await page.context().close();
  });

  test('a snippet is downloaded under the name of its request', async () => {
    const { page, complaints } = await open(`${origin}/${getPage}#code-python-requests`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#code-python-requests .download').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^get-pet\.\w+$/);
    expect(readFileSync(await download.path(), 'utf8')).toContain('import requests\n');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the page of everything prints its first snippets whole', async () => {
    const { page } = await open(`${origin}/${wholePage}`, { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('link', { name: 'Refresh Token' }).first().click();
    expect(new URL(page.url()).hash).toMatch(/refresh-token$/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.one .example:visible').count()).toBe(4);
    expect(
      await page
        .locator('.one .block pre:visible')
        .first()
        .evaluate((pre) => getComputedStyle(pre).whiteSpace),
    ).toBe('pre-wrap');
    await page.context().close();
  });

  test('the colour scheme is that of the system until the reader switches', async () => {
    const { page } = await open(`${origin}/index.html`, { colorScheme: 'dark' });
    const background = async (): Promise<string> =>
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await page.getByRole('button', { name: 'Light colours' }).click();
    expect(await background()).not.toBe(dark);
    await page.goto(`${origin}/${tokenPage}`);
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });

  test('without a script every snippet is there to read, and no dead button', async () => {
    const { page } = await open(`${origin}/${tokenPage}`, { javaScriptEnabled: false });
    expect(await page.locator('.snippet:visible').count()).toBe(5);
    expect(await page.locator('.snippet h3:visible').count()).toBe(5);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.getByRole('link', { name: 'Python requests' }).click();
    expect(new URL(page.url()).hash).toBe('#code-python-requests');
    await page.context().close();
  });

  test('a phone scrolls in one direction, and has the menu', async () => {
    for (const path of ['index.html', tokenPage, getPage, folderPage]) {
      const { page } = await open(`${origin}/${path}`, { viewport: { width: 390, height: 844 } });
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390]);
      await page.getByRole('link', { name: 'Menu', exact: true }).click();
      await page.getByRole('navigation', { name: 'Collection' }).getByRole('link', { name: 'Pets' }).click();
      await page.waitForURL(/pets\/index\.html$/);
      expect(await page.locator('.side').isVisible()).toBe(false);
      await page.context().close();
    }
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    for (const path of ['index.html', tokenPage, getPage, folderPage, wholePage]) {
      // The Content-Security-Policy of the page would refuse axe.
      const { page } = await open(`${origin}/${path}`, { colorScheme, bypassCSP: true });
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: AxeLike }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
      expect([path, ...found]).toEqual([path]);
      await page.context().close();
    }
  });

  test('works from a disk', async () => {
    const folder = putOnDisk(pets);
    const { page, complaints } = await open(`file://${folder}/index.html`);
    await page
      .getByRole('link', { name: /^POST Refresh Token/ })
      .last()
      .click();
    await page.waitForURL(/refresh-token\.html$/);
    await page.getByRole('tab', { name: 'Python requests' }).click();
    await page.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(/get-pet\.html$/);
    expect(await shownSnippets(page)).toEqual(['code-python-requests']);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(complaints).toEqual([]);
    await page.context().close();
    rmSync(folder, { recursive: true });
  });

  test('prints the chosen snippet whole, without the furniture', async () => {
    const { page } = await open(`${origin}/${tokenPage}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.side, .top, .tabs, .turn, button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.snippet:visible pre').evaluate((pre) => getComputedStyle(pre).whiteSpace)).toBe(
      'pre-wrap',
    );
    await page.context().close();
  });

  test('nothing of a hostile collection runs, and nothing is fetched from elsewhere', async () => {
    const files = await buildSite({ ...hostileSite(), singlePage: true });
    const hostile = await serve(files);
    const { page, complaints } = await open(`${hostile.origin}/index.html`, { viewport: { width: 390, height: 844 } });
    for (const { path } of files.filter((file) => file.path.endsWith('.html'))) {
      await page.goto(`${hostile.origin}/${path.split('/').map(encodeURIComponent).join('/')}`);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.toggleAttribute('open')));
      await page
        .locator('main a')
        .evaluateAll((all) => all.forEach((one) => one.dispatchEvent(new MouseEvent('mouseover'))));
      const state = await page.evaluate(() => ({
        pwned: 'pwned' in globalThis,
        scripts: [...document.scripts].map(({ src }) => new URL(src).pathname.replace(/^.*\//, '')).sort(),
        foreign: document.querySelectorAll('main :is(iframe, object, svg, math, base, meta, form, style)').length,
        handlers: [...document.querySelectorAll('*')]
          .flatMap((one) => one.getAttributeNames())
          .filter((name) => /^on|^style$/.test(name)),
        links: [...document.links].filter(({ protocol }) => !/^https?:$|^mailto:$/.test(protocol)).length,
        width: document.documentElement.scrollWidth,
        frame: document.body.lastElementChild?.className,
      }));
      const scripts =
        path.endsWith('index.html') || !path.includes('/') ? ['site.js'] : ['download.js', 'site.js', 'tabs.js'];
      expect({ path, ...state }).toEqual({
        path,
        pwned: false,
        scripts,
        foreign: 0,
        handlers: [],
        links: 0,
        width: 390,
        frame: 'foot',
      });
    }
    expect(complaints).toEqual([]);
    await page.context().close();
    hostile.server.close();
  });
});

/** Ids of the snippets that a reader sees. */
async function shownSnippets(page: Page): Promise<readonly string[]> {
  return await page.locator('.snippet:visible').evaluateAll((all) => all.map(({ id }) => id));
}

interface AxeLike {
  readonly run: () => Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}
