// What a reader has to load, compressed as servers send it: kept small by these limits.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildDocs } from '../../src/app/docs.ts';

const targets =
  'shell/curl php/chilkat-activex typescript/fetch javascript/fetch python/requests php/curl ruby/net-http go/net-http java/okhttp csharp/http-client'.split(
    ' ',
  );

test('script, style and pages of a site with ten targets stay within their budgets', async () => {
  const collections = ['collections/pandadoc.postman_collection.json'];
  const files = [...(await buildDocs({ files: collections, targets, templates: [], options: [] })).files];
  const weigh = (pattern: RegExp): readonly number[] =>
    files.filter(({ path }) => pattern.test(path)).map(({ content }) => gzipSync(content).length);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const pages = weigh(/\.html$/);
  const weight = {
    // Search comes as a whole with the first search: library, index and what shows them.
    script: sum(weigh(/^assets\/(?!minisearch|search)[\w-]+\.js$/)),
    style: sum(weigh(/\.css$/)),
    page: Math.round(sum(pages) / pages.length),
  };
  console.log('bytes after gzip:', weight);
  expect(pages.length).toBeGreaterThan(7);
  expect(weight.script).toBeLessThan(12_000);
  expect(weight.style).toBeLessThan(8000);
  expect(weight.page).toBeLessThan(12_000);
});
