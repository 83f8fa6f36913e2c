// Sites of real collections, made as a user makes them: our sample, and one that a company published.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { buildDocs } from '../../src/app/docs.ts';
import { brokenLinks } from '../docs/links.ts';
import { noteAbsentMaterial } from '../support/not-checked.ts';
import { askAxe, layoutShift } from './checks.ts';
import { hasBrowser, useSite } from './open.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const targets =
  'shell/curl php/chilkat-activex typescript/fetch javascript/fetch python/requests php/curl ruby/net-http go/net-http java/okhttp csharp/http-client'.split(
    ' ',
  );

interface RealSite {
  readonly name: string;
  readonly file: string;
  /** What a reader asks for, and the page that answers. */
  readonly question: string;
  readonly answer: RegExp;
}

const sites: readonly RealSite[] = [
  {
    name: 'the sample',
    file: `${root}collections/pandadoc.postman_collection.json`,
    question: 'refresh token php',
    answer: /refresh-access-token\.html.*#code-php/,
  },
  {
    name: 'Adyen, 59 requests',
    file: `${root}../shared/corpus/Adyen__adyen-postman/CheckoutService-v72.json`,
    question: 'refund a payment python',
    answer: /\/refund-a-payment\.html.*#code-python/,
  },
];

const isThere = ({ file }: RealSite): boolean => existsSync(file);

// Not `test.each`, which would take the context for one of its cases.
test.for(sites.filter((one) => !isThere(one)))('the site of $name is not looked at', async ({ name }, context) => {
  await noteAbsentMaterial(context, `the site of ${name}: ../shared/corpus is not here`);
});

describe.runIf(hasBrowser()).each(sites.filter(isThere))('the site of $name', { timeout: 120_000 }, (real) => {
  const site = useSite(async () => [
    ...(await buildDocs({ files: [real.file], targets, templates: [], options: [], singlePage: true })).files,
  ]);
  const { open } = site;
  const pages = (): readonly string[] => site.files.map(({ path }) => path).filter((path) => path.endsWith('.html'));

  /** A part of the pages, where there are many. */
  const some = (step: number): readonly string[] =>
    pages().filter((_, index, all) => all.length < 20 || index % step === 0);

  test('is valid HTML of little weight, in which each link leads somewhere', async () => {
    const texts = new Map(site.files.map(({ path, content }) => [path, Buffer.from(content).toString('utf8')]));
    expect([...texts].flatMap(([path, text]) => brokenLinks(path, text, texts))).toEqual([]);
    const weights = pages()
      .filter((path) => path.includes('/'))
      .map((path) => gzipSync(texts.get(path) ?? '').length);
    expect(weights.reduce((sum, one) => sum + one, 0) / weights.length).toBeLessThan(12_000);
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    for (const path of some(3)) {
      const { results } = await validator.validateString(texts.get(path) ?? '', path);
      const complaints = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      expect([path, ...complaints]).toEqual([path]);
    }
  });

  test.each([390, 820, 1440])('neither scrolls sideways nor moves at %i px, and no page complains', async (width) => {
    const { page, context, complaints } = await open('index.html', { viewport: { width, height: 900 } });
    for (const path of width === 390 ? pages() : some(3)) {
      await page.goto(`${site.origin}/${path}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, overflow, moved: await layoutShift(page) }).toEqual({ path, overflow: 0, moved: 0 });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each(['light', 'dark'] as const)('gives axe no reason to complain in %s', async (colorScheme) => {
    const { page, context } = await open('index.html', { colorScheme, bypassCSP: true });
    for (const path of some(9)) {
      await page.goto(`${site.origin}/${path}`);
      expect([path, ...(await askAxe(page))]).toEqual([path]);
    }
    await context.close();
  });

  test('leads from the start page to the answer by two actions: what is asked, and Enter', async () => {
    const { page, context } = await open('index.html');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(real.question);
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(real.answer);
    expect(await page.locator('.snippet:visible').count()).toBe(1);
    await context.close();
  });

  test('reads fully without a script', async () => {
    const { page, context } = await open('index.html', { javaScriptEnabled: false });
    const request = pages().find((path) => /\/[^/]*(?:token|payment)[^/]*\.html$/.test(path)) ?? '';
    await page.goto(`${site.origin}/${request}`);
    expect(await page.locator('.snippet:visible').count()).toBe(targets.length);
    await context.close();
  });
});
