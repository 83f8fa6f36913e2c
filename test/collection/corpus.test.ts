import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEnvironment } from '../../src/collection/environment.ts';
import { loadCollection } from '../../src/collection/load.ts';
import { readSource } from '../../src/collection/source.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { sourceOf } from '../../src/model/text.ts';
import { newmanSdk } from './support.ts';

const shared = join(import.meta.dirname, '../../../shared');
const corpus = join(shared, 'corpus');

interface Row {
  readonly path: string;
  readonly format: string;
  readonly requests: number;
  readonly covers: string;
}

/** The table of SOURCES.md; empty where the samples are not there. */
function readTable(): readonly Row[] {
  if (!existsSync(corpus)) return [];
  const lines = readFileSync(join(corpus, 'SOURCES.md'), 'utf8').split('\n');
  const cells = lines
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((row) => row.length === 10 && row[5] !== '---' && row[1] !== 'file');
  return cells.map((row) => ({
    path: row[1] ?? '',
    format: row[6] ?? '',
    requests: Number(row[7]),
    covers: row[8] ?? '',
  }));
}

const rows = readTable();
const collections = rows.filter(({ format }) => format.startsWith('collection'));
const environments = rows.filter(({ format }) => format === 'environment');

test('the samples are known', () => {
  if (rows.length === 0) {
    console.log(`not checked: there are no sample collections at ${corpus}`);
    return;
  }
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => /json/.test(file));
  expect(rows.map(({ path }) => path).toSorted()).toEqual(files.toSorted());
});

test.runIf(collections.length > 0).each(collections)('loads $path', async ({ path, requests }) => {
  const { collection, definition, rawItems } = await loadCollection(await readSource(join(corpus, path)));
  const found = requestsIn(collection);
  expect(found).toHaveLength(requests);
  expect(found.every(({ pointer }) => rawItems.has(pointer))).toBe(true);
  const theirs: string[][] = [];
  const { Collection } = newmanSdk();
  new Collection(definition).forEachItem((item) => theirs.push([item.id, item.request.url.toString()]));
  expect(found.map(({ id, url }) => [id, sourceOf(url.text)])).toEqual(theirs);
});

test.runIf(environments.length > 0).each(environments)('loads $path', async ({ path, covers }) => {
  const { values } = loadEnvironment(await readSource(join(corpus, path)));
  expect(`${values.length} values`).toBe(covers);
});

test.runIf(rows.length > 0)('tells where the sample that is no JSON is wrong', async () => {
  const path = join(corpus, 'microcks__microcks/OpenBankAPI.postman_collection.json');
  const source = await readSource(path);
  await expect(loadCollection(source)).rejects.toMatchObject({
    diagnostics: [
      {
        code: 'collection/not-json',
        message: 'the JSON value ends before this, and more text follows',
        at: { span: { offset: 14806 } },
      },
    ],
  });
});

const seed = join(shared, 'seed/refresh-access-token.item.json');

test.runIf(existsSync(seed))('loads an item as Postman’s page shows it', async () => {
  const { collection } = await loadCollection(await readSource(seed));
  const [request] = requestsIn(collection);
  expect(request).toMatchObject({
    name: 'Refresh Access Token',
    pointer: '',
    method: ['POST'],
    url: { text: ['https://api.pandadoc.com/oauth2/access_token'] },
  });
  expect(
    request?.body.kind === 'urlencoded' &&
      request.body.fields.map(({ name, value }) => [sourceOf(name), sourceOf(value ?? [])]),
  ).toEqual([
    ['grant_type', 'refresh_token'],
    ['client_id', '{{client_id}}'],
    ['client_secret', '{{client_secret}}'],
    ['scope', 'read+write'],
    ['refresh_token', '{{refresh_token}}'],
  ]);
  expect(request?.scripts[0]?.source).toContain(
    'postman.setEnvironmentVariable("access_token", jsonData.access_token);',
  );
});
