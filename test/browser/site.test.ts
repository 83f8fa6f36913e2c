// Every kind of page as a reader's browser shows it: widths, colours, without a script, printed, and what it refuses to run.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildSite, type SiteInput } from '../../src/docs/site.ts';
import { collection, petSite, request, site } from '../docs/fixture.ts';
import { hostileSite } from '../docs/hostile.ts';
import { askAxe, layoutShift } from './checks.ts';
import { hasBrowser, openPage, serve, useSite } from './open.ts';

const tokenPage = 'pet-api/authentication/refresh-token.html';

/** A site with a list of collections in front and a page on its proof, so that it has every kind of page. */
function wholeSite(): SiteInput {
  const other = site(collection('Other API', [request('Ping', 'https://other.example/ping')]));
  const counts = { snippets: 3, identical: 2, equivalent: 1, unsupported: 0, differs: 0, broken: 0, parsed: 0 };
  return {
    ...petSite(),
    singlePage: true,
    collections: [...petSite().collections, other],
    conformance: {
      requests: 3,
      comparable: 3,
      targets: [
        {
          id: 'python/requests',
          language: 'Python',
          client: 'requests',
          method: 'executed',
          toolchain: 'Python 3',
          resolve: counts,
          env: counts,
        },
      ],
    },
  };
}

describe.runIf(hasBrowser())('in Chromium', { timeout: 60_000 }, () => {
  const whole = useSite(() => buildSite(wholeSite()));
  const { open } = whole;
  // Those of the second collection are of the same kinds.
  const pages = (): readonly string[] =>
    whole.files.map(({ path }) => path).filter((path) => /^(?!other-api).*\.html$/.test(path));

  test.each([390, 820, 1440, 1920])('no page scrolls sideways or moves while it loads at %i px', async (width) => {
    const { page, context, complaints } = await open('index.html', { viewport: { width, height: 900 } });
    for (const path of pages()) {
      await page.goto(`${whole.origin}/${path}`);
      const state = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect({ path, ...state, moved: await layoutShift(page) }).toEqual({ path, overflow: 0, moved: 0 });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('three columns on a wide screen, one on a phone with the tree behind a menu', async () => {
    const { page, context } = await open(tokenPage, { viewport: { width: 1440, height: 900 } });
    const left = async (selector: string): Promise<number> => (await page.locator(selector).boundingBox())?.x ?? -1;
    const columns = [await left('.side'), await left('h1'), await left('.panel')];
    expect(columns).toEqual(columns.toSorted((a, b) => a - b));
    expect(new Set(columns).size).toBe(3);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await left('h1')).toBe(await left('.panel'));
    expect(await page.locator('.side').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Menu', exact: true }).click();
    await page.getByRole('navigation', { name: 'Collection' }).getByRole('link', { name: 'Get Pet' }).click();
    await page.waitForURL(/get-pet\.html$/);
    expect(await page.locator('.side').isVisible()).toBe(false);
    await context.close();
  });

  test('the page of everything prints its first snippets whole', async () => {
    const { page, context } = await open('pet-api.html', { viewport: { width: 390, height: 844 } });
    await page.getByRole('link', { name: 'Refresh Token' }).first().click();
    expect(new URL(page.url()).hash).toMatch(/refresh-token$/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.one .example:visible').count()).toBe(4);
    const first = page.locator('.one .block pre:visible').first();
    expect(await first.evaluate((pre) => getComputedStyle(pre).whiteSpace)).toBe('pre-wrap');
    await context.close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    // The Content-Security-Policy of the page would refuse axe.
    const { page, context } = await open('index.html', { colorScheme, bypassCSP: true });
    for (const path of pages().filter((one) => one !== 'pet-api/pets/create-pet.html')) {
      await page.goto(`${whole.origin}/${path}`);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      expect([path, ...(await askAxe(page))]).toEqual([path]);
    }
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('token php');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    expect(await askAxe(page)).toEqual([]);
    await context.close();
  });

  test('the colour scheme is that of the system until the reader switches', async () => {
    const { page, context } = await open('index.html', { colorScheme: 'dark' });
    const other = await context.newPage();
    await other.goto(`${whole.origin}/${tokenPage}`);
    const background = async (of: Page): Promise<string> =>
      await of.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background(page);
    expect(await background(other)).toBe(dark);
    await page.getByRole('button', { name: 'Light colours' }).click();
    expect(await background(page)).toBe('rgb(255, 255, 255)');
    await other.getByRole('button', { name: 'Dark colours' }).waitFor();
    expect(await background(other)).toBe('rgb(255, 255, 255)');
    await page.goto(`${whole.origin}/${tokenPage}`);
    expect(await background(page)).toBe('rgb(255, 255, 255)');
    await context.close();
  });

  test('without a script every snippet is there to read, folders open and close, and no button is dead', async () => {
    const { page, context } = await open(tokenPage, { javaScriptEnabled: false });
    expect(await page.locator('.snippet:visible').count()).toBe(5);
    expect(await page.locator('.snippet h3:visible').count()).toBe(5);
    expect(await page.locator(':is(button, input, select):visible').count()).toBe(0);
    await page.locator('.tabs').getByRole('link', { name: 'Python requests' }).click();
    expect(new URL(page.url()).hash).toBe('#code-python-requests');
    const inside = page.locator('.side').getByRole('link', { name: 'Get Pet' });
    expect(await inside.isVisible()).toBe(true);
    await page.locator('.side summary').last().click();
    expect(await inside.isVisible()).toBe(false);
    await context.close();
  });

  test('prints the chosen snippet whole, without the furniture', async () => {
    const { page, context } = await open(tokenPage, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const furniture = page.locator('.side, .top, .tabs, .switch, .turn, button, select, input');
    expect(await furniture.filter({ visible: true }).count()).toBe(0);
    const snippet = page.locator('.snippet:visible');
    expect(await snippet.count()).toBe(1);
    expect(await snippet.locator('h3').isVisible()).toBe(true);
    const style = await snippet
      .locator('pre')
      .evaluate((pre) => [getComputedStyle(pre).whiteSpace, getComputedStyle(pre).maxHeight]);
    expect(style).toEqual(['pre-wrap', 'none']);
    await context.close();
  });

  test('prints on wide paper without one part lying over another', async () => {
    const { page, context } = await open(tokenPage, { viewport: { width: 1280, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const aside = await page.locator('.aside').boundingBox();
    const details = await page.locator('.details').boundingBox();
    expect((aside?.y ?? 0) + (aside?.height ?? 0)).toBeLessThanOrEqual(details?.y ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    await context.close();
  });

  test('names and descriptions have the direction of their letters, code has its own', async () => {
    const { page, context } = await open('pet-api/pets/get-pet.html');
    const directions = await page.evaluate(() => {
      const [name, prose] = [document.querySelector('h1'), document.querySelector('.about')];
      if (name === null || prose === null) return [];
      name.textContent = '\u0645\u0631\u062d\u0628\u0627 GET';
      const list = document.createElement('ul');
      prose.replaceChildren('\u0648\u0635\u0641 text', list, document.createElement('pre'));
      return [name, list, prose.lastElementChild ?? prose].map((one) => getComputedStyle(one).direction);
    });
    expect(directions).toEqual(['rtl', 'rtl', 'ltr']);
    await context.close();
  });

  test('summaries have the direction of their letters, and words of the next request stay whole on a phone', async () => {
    const { page, context } = await open('index.html', { viewport: { width: 390, height: 844 } });
    const bidi = await page
      .locator('.entry .quiet')
      .first()
      .evaluate((one) => getComputedStyle(one).unicodeBidi);
    expect(bidi).toBe('plaintext');
    await page.goto(new URL('pet-api/pets/get-pet.html', page.url()).href);
    const lines = await page
      .locator('.turn a > span')
      .first()
      .evaluate((one) => {
        const name = document.createRange();
        const text = one.appendChild(document.createTextNode('Authentication'));
        one.querySelector('.method')?.nextSibling?.remove();
        name.selectNodeContents(text);
        return name.getClientRects().length;
      });
    expect(lines).toBe(1);
    await context.close();
  });

  test('nothing of a hostile collection runs, and nothing is fetched from elsewhere', async () => {
    const files = await buildSite({ ...hostileSite(), singlePage: true });
    const hostile = await serve(files);
    const viewport = { width: 390, height: 844 };
    const { page, context, complaints } = await openPage(whole.browser, `${hostile.origin}/index.html`, { viewport });
    for (const { path } of files.filter((file) => file.path.endsWith('.html'))) {
      await page.goto(`${hostile.origin}/${path.split('/').map(encodeURIComponent).join('/')}`);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.toggleAttribute('open')));
      await page
        .locator('main a')
        .evaluateAll((all) => all.forEach((one) => one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))));
      expect({ path, ...(await page.evaluate(inspect)) }).toEqual({ path, ...harmless });
    }
    for (const words of [
      'script',
      'onerror',
      'javascript',
      'evil example',
      '__proto__',
      '<img src=x onerror=alert(1)>',
    ]) {
      if (!(await page.getByRole('dialog').isVisible())) await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search' }).fill(words);
      await page.getByRole('dialog').getByRole('option').first().waitFor();
      expect(await page.evaluate(inspect)).toEqual(harmless);
    }
    expect(complaints).toEqual([]);
    await context.close();
    hostile.server.close();
  });
});

const harmless = { pwned: false, foreignScripts: [], foreign: 0, handlers: [], links: 0, sideways: 0 };

/** Runs in the page: what a hostile string could have become. */
function inspect(): typeof harmless {
  const own = /^(?:site|nav|tabs|code|fill|search|search-index|minisearch)\.js$/;
  return {
    pwned: 'pwned' in globalThis,
    foreignScripts: [...document.scripts]
      .map(({ src }) => new URL(src).pathname.replace(/^.*\//, ''))
      .filter((name) => !own.test(name)) as never[],
    foreign: document.querySelectorAll(
      ':is(main, dialog, nav) :is(iframe, object, svg, math, base, meta, form, style, img)',
    ).length,
    handlers: [...document.querySelectorAll('*')]
      .flatMap((one) => one.getAttributeNames())
      .filter((name) => /^on|^style$/.test(name)) as never[],
    links: [...document.links].filter(({ protocol }) => !/^https?:$|^mailto:$/.test(protocol)).length,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}
