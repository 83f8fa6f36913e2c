import { describe, expect, test } from 'vitest';
import { readSiteFile } from '../../src/docs/page-engine.ts';
import { buildSite } from '../../src/docs/site.ts';
import { printTheme, themeProperties } from '../../src/docs/theme.ts';
import { petSite } from './fixture.ts';

const css = readSiteFile('site.css');

describe('a theme', () => {
  test('sets properties that the style sheet has', async () => {
    expect(themeProperties(css)).toEqual(expect.arrayContaining(['accent', 'paper', 'radius', 'sans']));
    const theme = {
      accent: 'light-dark(#a00, oklch(70% 0.1 20 / 80%))',
      sans: '"Example Sans", system-ui',
      radius: 'calc(2px + .5em)',
    };
    const files = await buildSite({ ...petSite(), theme });
    const sheet = String(files.find(({ path }) => path === 'assets/site.css')?.content);
    expect(sheet).toMatch(
      /:root\{--accent:light-dark\(#a00,oklch\(70% 0\.1 20 \/ 80%\)\);--sans:"Example Sans",system-ui;--radius:calc\(2px \+ \.5em\)\}$/,
    );
  });

  test.each([
    'red; } body { display: none',
    'red}',
    'url(https://evil.example/x)',
    'URL (x)',
    'image-set("https://evil.example/x" 1x)',
    'a/*',
    '</style>',
    '\\75rl(x)',
    'red)',
    'calc((1px)',
    '"open',
    '\'a"b',
    'red !important',
    '@import "x"',
    'a: b',
    '',
    'x'.repeat(201),
  ])('refuses %j', (value) => {
    expect(() => printTheme({ accent: value }, css)).toThrow(/no plain value/);
  });

  test('refuses a property that is not there, and guesses the one that was meant', () => {
    expect(() => printTheme({ acent: 'red' }, css)).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ hint: 'did you mean "accent"?' })] }),
    );
  });
});

describe('templates of the user', () => {
  const build = async (name: string, text: string): Promise<string> => {
    const files = await buildSite({ ...petSite(), templates: new Map([[name, text]]) });
    return String(files.find(({ path }) => path === 'pet-api/pets/get-pet.html')?.content);
  };
  const refusal = (code: string, message: RegExp): unknown =>
    expect.objectContaining({
      diagnostics: [expect.objectContaining({ code, message: expect.stringMatching(message) })],
    });

  test('replace one, others stay', async () => {
    const page = await build('crumbs.hbs', '<nav class="crumbs" aria-label="Path">{{here}}</nav>');
    expect(page).toContain('<nav class="crumbs" aria-label="Path">Get Pet</nav>');
    expect(page).toContain('<h1 dir="auto">Get Pet</h1>');
  });

  test.each([
    ['crumb.hbs', 'x', 'docs/unknown-template', /crumb\.hbs replaces nothing/],
    ['crumbs.hbs', '{{#if here}}', 'docs/bad-template', /crumbs\.hbs: Parse error on line 1/],
    ['crumbs.hbs', '{{{here}}}', 'docs/bad-template', /unescaped output is not allowed/],
    ['crumbs.hbs', '{{nowhere}}', 'docs/bad-template', /"nowhere" not defined/],
    ['crumbs.hbs', '{{safe here}}', 'docs/bad-template', /only sanitised or highlighted markup/],
  ])('%s with %j is refused', async (...[name, text, code, message]) => {
    await expect(build(name, text)).rejects.toEqual(refusal(code, message));
  });
});

test('a logo stands in front of the name', async () => {
  const logo = { extension: 'svg', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
  const files = new Map((await buildSite({ ...petSite(), logo })).map(({ path, content }) => [path, content]));
  expect(files.get('assets/logo.svg')).toBe(logo.content);
  expect(files.get('pet-api/pets/get-pet.html')).toMatch(
    /<a class="brand"[^>]*><img class="logo" src="\.\.\/\.\.\/assets\/logo\.svg\?v[^"]*" alt="" height="28">Pet API/,
  );
});
