import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openPageStore } from '../../src/app/page-store.ts';
import { serveFolder } from '../../src/app/serve.ts';
import { writeDocs } from '../../src/app/write-docs.ts';

const folder = mkdtempSync(join(tmpdir(), 'postwright-write-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const request = (name: string, path: string) => ({
  name,
  request: { method: 'GET', url: `https://a.example/${path}` },
});

async function build(directory: string, paths: readonly string[]) {
  const file = join(folder, 'api.json');
  const item = paths.map((path, index) => request(`Request ${index}`, path));
  writeFileSync(file, JSON.stringify({ info: { name: 'Api', schema }, item }));
  const input = { files: [file], targets: ['shell/curl'], templates: [], options: [] };
  const place = { directory, force: false, cache: true, cacheFolder: join(folder, 'cache') };
  return (await writeDocs(input, place)).written;
}

it('writes the same site with what it remembers as without, and what was changed by hand again', async () => {
  const [kept, fresh] = [join(folder, 'kept'), join(folder, 'fresh')];
  await build(kept, ['a', 'b']);
  const page = join(kept, 'api/request-0.html');
  writeFileSync(page, 'spoiled');
  const again = await build(kept, ['a', 'c']);
  await build(fresh, ['a', 'c']);
  expect(again.written).toContain('api/request-0.html');
  expect(again.written).toContain('api/request-1.html');
  for (const name of ['api/request-0.html', 'api/request-1.html', 'api/request-1.md', 'llms-full.txt', 'index.html'])
    expect(readFileSync(join(kept, name), 'utf8')).toBe(readFileSync(join(fresh, name), 'utf8'));
});

it('asks for a page again only when its key is new or its file is not what it was', () => {
  const site = join(folder, 'store');
  const made: string[] = [];
  const round = (keys: readonly string[]): void => {
    const store = openPageStore(folder, join(folder, 'cache'));
    for (const key of keys)
      store.recall(key, () => {
        made.push(key);
        writeFileSync(site, 'page');
        return { files: [{ path: 'store', content: 'page' }], part: '' };
      });
    store.save();
  };
  round(['one']);
  const old = join(folder, 'cache/docs-1/old.json');
  writeFileSync(old, '{}');
  utimesSync(old, 0, 0);
  round(['one', 'two']);
  expect(existsSync(old)).toBe(false);
  expect(made).toEqual(['one', 'two']);
  writeFileSync(site, 'other');
  round(['one']);
  expect(made).toEqual(['one', 'two', 'one']);
  expect(statSync(site).size).toBe(4);
});

it('has open pages load again', { timeout: 20_000 }, async () => {
  const directory = join(folder, 'served');
  await build(directory, ['a']);
  const server = await serveFolder(directory, 0, true);
  try {
    const page = await (await fetch(`${server.url}index.html`)).text();
    expect(page).toContain('<script src="/.postwright/reload.js" async></script>');
    expect(page).toContain("default-src 'none'; connect-src 'self';");
    expect(readFileSync(join(directory, 'index.html'), 'utf8')).not.toContain('.postwright');
    const events = (await fetch(`${server.url}.postwright/reload`)).body?.getReader();
    const read = async (): Promise<string> => new TextDecoder().decode((await events?.read())?.value);
    expect(await read()).toMatch(/^retry: 500\ndata: \d+\n\n$/);
    server.reload();
    expect(await read()).toBe('data: reload\n\n');
  } finally {
    await server.close();
  }
});
