import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderRunReport } from '../../src/docs/run-report/run-report.ts';
import { everything, execution, reportOf } from '../docs/run-report/fixture.ts';
import { hasBrowser, openBrowser } from './open.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.runIf(hasBrowser())('the report of a run, in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'postwright-report-'));
    const evil = '<img src=x onerror=alert(1)></script><script>alert(1)</script>';
    const message = {
      headers: [{ name: evil, value: evil }],
      body: { text: evil, size: 9, cut: false, binary: false },
    };
    const repeated = [0, 1].flatMap((iteration) => everything.map((one) => ({ ...one, iteration })));
    const pages = {
      report: reportOf(),
      iterations: reportOf(repeated),
      evil: reportOf([execution({ trail: [evil], url: evil, detail: { request: message, response: message } })]),
    };
    for (const [name, input] of Object.entries(pages))
      writeFileSync(join(folder, `${name}.html`), await renderRunReport(input, { bodyLimit: 65_536 }));
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page from the disk; complaints are what the browser says and every request that is not the page itself. */
  const open = async (
    name: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: string[] }> => {
    const page = await (await browser.newContext(options)).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    const url = `file://${folder}/${name}.html`;
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    await page.goto(url);
    return { page, complaints };
  };

  const shown = async (page: Page): Promise<readonly string[]> =>
    page.locator('.row:visible .where b').allTextContents();

  test('filters by text and by failure, and says how many are left', async () => {
    const { page, complaints } = await open('report');
    expect(await shown(page)).toEqual(['Create', 'Read', 'Skipped', 'Flaky', 'Lost']);
    await page.getByLabel('Failed only').check();
    expect(await shown(page)).toEqual(['Read', 'Lost']);
    await page.getByLabel('Filter requests').fill('404 users');
    expect(await shown(page)).toEqual(['Read']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 5 requests');
    await page.getByLabel('Failed only').uncheck();
    await page.getByLabel('Filter requests').fill('');
    expect(await shown(page)).toHaveLength(5);
    expect(complaints).toEqual([]);
  });

  test('a row opens to its checks, what failed first, and to both messages', async () => {
    const { page } = await open('report');
    const row = page.locator('#r2');
    expect(await row.getByText('is found').isVisible()).toBe(false);
    await row.locator('summary').click();
    const results = await row.locator('.results li').allTextContents();
    expect(results.map((text) => text.split(':')[0])).toEqual(['failed', 'failed', 'passed', 'skipped']);
    expect(await row.locator('.message-box h3').allTextContents()).toEqual(['Request', 'Response']);
    expect(await row.getByText('api/demo.json:40').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Expand all' }).click();
    expect(await page.locator('.row[open]').count()).toBe(5);
    await page.getByRole('button', { name: 'Collapse all' }).click();
    expect(await page.locator('.row[open]').count()).toBe(0);
  });

  test('a failure and a bar of the chart lead to their row, through a filter, too', async () => {
    const { page } = await open('iterations');
    await page.getByLabel('Filter requests').fill('nothing has this name');
    expect(await shown(page)).toEqual([]);
    await page.locator('.failures').getByRole('link', { name: 'Users › Read' }).first().click();
    await page.locator('#r2[open]').waitFor();
    await page.locator('.chart a').nth(3).click();
    await page.locator('#r6[open]').waitFor();
    expect(await page.locator('.iteration > summary h3').allTextContents()).toEqual(['Iteration 0', 'Iteration 1']);
  });

  test('reads fully without JavaScript', async () => {
    const { page, complaints } = await open('report', { javaScriptEnabled: false });
    expect(await page.getByLabel('Filter requests').isVisible()).toBe(false);
    await page.locator('#r2 > summary').click();
    expect(await page.locator('#r2').getByText('expected 404 to equal 200').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(complaints).toEqual([]);
  });

  test('nothing of a run acts', async () => {
    const { page, complaints } = await open('evil');
    await page.getByRole('button', { name: 'Expand all' }).click();
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    // The Content-Security-Policy of the page would refuse axe.
    const { page } = await open(colorScheme === 'light' ? 'iterations' : 'report', { colorScheme, bypassCSP: true });
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await page.addScriptTag({ path: axe });
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: AxeLike }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    expect(found).toEqual([]);
  });

  test('nothing is wider than the window of a phone', async () => {
    const width = 320;
    const { page } = await open('report', { viewport: { width, height: 800 } });
    await page.getByRole('button', { name: 'Expand all' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('the colours can be changed', async () => {
    const { page } = await open('report', { colorScheme: 'light' });
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await paper();
    await page.getByRole('button', { name: 'Dark colours' }).click();
    expect(await paper()).not.toBe(before);
  });
});

interface AxeLike {
  readonly run: () => Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}
