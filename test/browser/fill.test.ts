// Values that a reader types on a page: in every snippet, on every page, and secrets nowhere else.
import { rmSync } from 'node:fs';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/docs/site.ts';
import type { Auth } from '../../src/model/auth.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { parseText } from '../../src/model/text.ts';
import { renderFillable } from '../../src/snippets/fill/fill.ts';
import { fillTables } from '../../src/snippets/fill/tables.ts';
import { renderSnippet } from '../../src/snippets/render.ts';
import { describeTarget, loadTargets } from '../../src/snippets/targets/targets.ts';
import { collection, folder, request, site } from '../docs/fixture.ts';
import { askAxe } from './checks.ts';
import { hasBrowser, openPage, putOnDisk, useSite } from './open.ts';

const getPage = 'pet-api/pets/get-pet.html';
const putPage = 'pet-api/pets/create-pet.html';

const ids = ['shell/curl', 'python/requests', 'javascript/fetch', 'php/guzzle', 'http/raw'];
const targets = [...loadTargets().values()].filter(({ id }) => ids.includes(id));
const auth: Auth = { kind: 'bearer', token: parseText('{{access_token}}') };
const pets = collection('Pet API', [
  folder('Pets', [
    request('Get Pet', '{{base}}/pets/{{pet_id}}', { auth }),
    request('Create Pet', '{{base}}/pets', {
      method: ['PUT'],
      auth,
      body: { kind: 'raw', language: 'json', text: parseText('{"name": "{{pet_name}}", "age": 2}') },
    }),
  ]),
]);
const requests = requestsIn(pets);

function never(): never {
  throw new Error('there is no such request');
}

describe.runIf(hasBrowser())('values in Chromium', { timeout: 60_000 }, () => {
  const filled = useSite(() =>
    buildSite({
      collections: [site(pets, { snippetsOf: (one) => targets.map((target) => renderFillable(one, target)) })],
      targets: targets.map(describeTarget),
      fillTables: fillTables(targets),
    }),
  );
  let context: BrowserContext;
  let page: Page;
  let complaints: readonly string[];

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
    ({ context, page, complaints } = await filled.open(path, options));
    page.setDefaultTimeout(15_000);
  };
  const type = async (values: Readonly<Record<string, string>>): Promise<void> => {
    await page.locator('#values').evaluate((panel) => panel.setAttribute('open', ''));
    for (const [name, value] of Object.entries(values))
      await page.locator(`#values [data-variable="${name}"]`).fill(value);
  };
  const codes = async (): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      await page
        .locator('.snippet')
        .evaluateAll((all) => all.map((one) => [one.id, one.querySelector('code')?.textContent ?? ''])),
    );
  const printed = (name: string, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const found = requests.find((one) => one.name === name) ?? never();
    return Object.fromEntries(
      targets.map((target) => [
        `code-${target.id.replace('/', '-')}`,
        renderSnippet(found, target, { known: (variable) => values[variable] }).code,
      ]),
    );
  };
  const stored = async (): Promise<string> => await page.evaluate(() => JSON.stringify({ ...localStorage }));

  test('stand in every snippet, on the next page and in other tabs, until they are cleared', async () => {
    await open(getPage);
    expect(await codes()).toEqual(printed('Get Pet', {}));
    const values = { base: 'https://api.pets.example/v2', pet_id: "it's $1", access_token: 'tok"en\\' };
    await type(values);
    const shown = await codes();
    // An HTTP message has its host in another line than the rest of its URL.
    const { base: _, ...held } = values;
    expect(shown).toEqual({
      ...printed('Get Pet', values),
      'code-http-raw': printed('Get Pet', held)['code-http-raw'],
    });
    expect(await page.locator('.url code').textContent()).toBe("https://api.pets.example/v2/pets/it's $1");
    const other = await context.newPage();
    await other.goto(`${filled.origin}/${putPage}`);
    expect(await other.locator('#code-shell-curl pre code').textContent()).toContain(
      "'https://api.pets.example/v2/pets'",
    );
    await type({ base: 'http://localhost:8080' });
    await other.getByText('http://localhost:8080/pets').first().waitFor();
    await other.close();
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await codes()).toEqual(printed('Get Pet', {}));
    expect(await stored()).not.toContain('postwright-values');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('that are secret are covered, and stored only where the reader asks for it', async () => {
    await open(getPage);
    await type({ access_token: 'hush-hush', pet_id: 'rex' });
    const field = page.getByLabel('access_token', { exact: true });
    const security = async (): Promise<string> =>
      await page
        .locator('.snippet:visible mark', { hasText: 'hush-hush' })
        .first()
        .evaluate((mark) => getComputedStyle(mark).getPropertyValue('-webkit-text-security'));
    const cover = async (): Promise<string> =>
      await field.evaluate((one) => getComputedStyle(one).getPropertyValue('-webkit-text-security'));
    expect([await cover(), await security()]).toEqual(['disc', 'disc']);
    await page.getByRole('button', { name: 'Show access_token' }).click();
    expect([await cover(), await security()]).toEqual(['none', 'none']);
    expect(await stored()).toContain('rex');
    expect(await stored()).not.toContain('hush-hush');
    await page.reload();
    expect(await field.inputValue()).toBe('');
    await type({ access_token: 'hush-hush' });
    await page.getByLabel('Remember secret values on this device').check();
    expect(await stored()).toContain('hush-hush');
    await page.goto(`${filled.origin}/${putPage}`);
    expect(await field.inputValue()).toBe('hush-hush');
    await type({});
    await page.getByLabel('Remember secret values on this device').uncheck();
    expect(await stored()).not.toContain('hush-hush');
    await context.close();
  });

  test('that are hostile run nothing, and what they would change more of keeps its placeholder', async () => {
    await open(putPage);
    const hostile = `</code></script><img src=x onerror=document.title='pwned'>{{base}}`;
    await type({ pet_name: hostile.slice(0, -8), access_token: 'é漢' });
    const shown = await codes();
    expect(shown['code-shell-curl']).toContain('</script>');
    expect(await page.locator('main :is(img, script:not([src]))').count()).toBe(0);
    await type({ pet_name: hostile });
    const [first] = Object.keys(await codes());
    expect(await page.locator(`#${first} .unfilled`).textContent()).toContain('{{pet_name}}');
    expect(await page.title()).not.toBe('pwned');
    await type({ pet_name: 'a"b' });
    const values = await codes();
    expect(values['code-python-requests']).toBe(printed('Create Pet', {})['code-python-requests']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('need a script, and no server', async () => {
    await open(getPage, { javaScriptEnabled: false });
    expect(await page.locator('#values').isVisible()).toBe(false);
    await context.close();
    const folder = putOnDisk(filled.files);
    ({ context, page, complaints } = await openPage(filled.browser, `file://${folder}/${getPage}`));
    await type({ pet_id: 'rex' });
    expect((await codes())['code-http-raw']).toContain('/pets/rex');
    await page.goto(`file://${folder}/${getPage}`);
    expect((await codes())['code-http-raw']).toContain('/pets/rex');
    expect(complaints).toEqual([]);
    await context.close();
    rmSync(folder, { recursive: true });
  });

  test.each(['light', 'dark'] as const)('have a panel in which axe finds nothing, in %s', async (colorScheme) => {
    // The Content-Security-Policy of the page would refuse axe.
    await open(putPage, { colorScheme, bypassCSP: true, viewport: { width: 390, height: 844 } });
    await type({ pet_name: 'Rex', access_token: 'a\u{202e}b', base: 'x' });
    await page.getByRole('button', { name: 'Show access_token' }).click();
    expect(await askAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await context.close();
  });
});
