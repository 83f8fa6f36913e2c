// The index as a browser gets it: found through the library that is shipped with it, run as plain scripts.
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { buildSite, type SiteInput } from '../../src/docs/site.ts';
import { collection, folder, param, petSite, request, site, targets } from './fixture.ts';

interface Hit {
  readonly name: string;
  readonly href: string;
  readonly trail: string;
  readonly path: string;
  readonly method: string;
}

interface Loaded {
  readonly search: (words: string) => readonly Hit[];
  readonly targets: readonly { readonly id: string; readonly language: string; readonly client: string }[];
  readonly text: string;
}

async function load(input: SiteInput): Promise<Loaded> {
  const files = new Map((await buildSite(input)).map(({ path, content }) => [path, String(content)]));
  const text = files.get('assets/search-index.js') ?? '';
  const code = `${files.get('assets/minisearch.js')};${text};
    const { index, fields, storeFields, targets } = globalThis.postwrightIndex;
    const engine = MiniSearch.loadJS(index, { fields, storeFields });
    ({ search: (words) => JSON.stringify(engine.search(words, { combineWith: 'AND' })), targets: JSON.stringify(targets) })`;
  const made = runInNewContext(code, {}) as { search: (words: string) => string; targets: string };
  return {
    search: (words) => JSON.parse(made.search(words)) as readonly Hit[],
    targets: JSON.parse(made.targets) as Loaded['targets'],
    text,
  };
}

const pets = await load(petSite());
const namesOf = (hits: readonly Hit[]): readonly string[] => hits.map(({ name }) => name);

test('finds by name, folder, path, parameter and description, and tells where it is', () => {
  for (const words of ['refresh token', 'oauth2', 'grant_type', 'trades'])
    expect([words, ...namesOf(pets.search(words))]).toEqual([words, 'Refresh Token']);
  expect(namesOf(pets.search('pets'))).toEqual(expect.arrayContaining(['Pets', 'Get Pet', 'Create Pet']));
  expect(pets.search('refresh')[0]).toMatchObject({
    href: 'pet-api/authentication/refresh-token.html',
    trail: 'Authentication',
    method: 'POST',
    path: '/oauth2/token',
  });
});

test('names the targets by the fragments of their tabs', () => {
  expect(pets.targets.map(({ id }) => id)).toEqual([
    'code-php-chilkat-activex',
    'code-php-chilkat-extension',
    'code-shell-curl',
    'code-typescript-fetch',
    'code-python-requests',
  ]);
});

test('finds words inside names in camel case', async () => {
  const one = request('listUserAccounts', 'https://x/y', {
    url: { text: ['https://x/y'], query: [param('pageSize', '1')], pathVariables: [] },
  });
  const { search } = await load({ collections: [site(collection('A', [one]))], targets });
  for (const words of ['accounts', 'listUserAccounts', 'size']) expect(namesOf(search(words))).toEqual([one.name]);
});

test('knows the collection where there are several', async () => {
  const other = site(collection('Other', [folder('Inner', [request('Ping', 'https://x/ping')])]));
  const { search } = await load({ ...petSite(), collections: [...petSite().collections, other] });
  expect(search('ping')[0]).toMatchObject({ trail: 'Other › Inner', href: 'other/inner/ping.html' });
  expect(namesOf(search('other'))).toEqual(expect.arrayContaining(['Inner', 'Ping']));
});

test('holds no values, no credentials and nothing that a page leaves out of a description', async () => {
  const one = request('r', 'https://x/y?key=SECRET', {
    description: 'Shown. <!-- SECRET --><script>SECRET</script>',
    headers: [param('X-Key', 'SECRET')],
    auth: { kind: 'bearer', token: ['SECRET'] },
    url: { text: ['https://x/y?key=SECRET'], query: [param('key', 'SECRET')], pathVariables: [] },
  });
  const { text, search } = await load({ collections: [site(collection('A', [one]))], targets });
  expect(search('shown')).toHaveLength(1);
  expect(text).not.toMatch(/secret/i);
});

test('is data whatever the names are', async () => {
  const names = ['__proto__', 'constructor', '"),globalThis.pwned=1,("', '</script><script>', '\u2028\\'];
  const requests = names.map((name) => request(name, `https://x/${name}`));
  const { search } = await load({ collections: [site(collection('A', requests))], targets });
  expect(namesOf(search('proto'))).toEqual(['__proto__']);
  expect(namesOf(search('constructor'))).toEqual(['constructor']);
  expect(namesOf(search('pwned=1'))).toEqual([names[2]]);
});
