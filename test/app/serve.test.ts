import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/app/serve.ts';
import { makeFolder } from '../support/run-cli.ts';

async function serve(): Promise<{ readonly url: string; readonly folder: string }> {
  const folder = join(makeFolder(), 'site');
  mkdirSync(join(folder, 'a b'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'a b', 'index.html'), 'page');
  writeFileSync(join(folder, 'x.css'), 'style');
  writeFileSync(join(folder, '..', 'secret'), 'secret');
  const server = await serveFolder(folder, 0);
  onTestFinished(() => server.close());
  return { url: server.url, folder };
}

/** `fetch` would tidy the path up. */
async function get(url: string, path: string, method = 'GET'): Promise<readonly [number, string]> {
  return new Promise((resolve, reject) => {
    request(url, { path, method }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    })
      .on('error', reject)
      .end();
  });
}

it('serves files with their types, and the index of a folder', async () => {
  const { url } = await serve();
  expect(await get(url, '/')).toEqual([200, 'home']);
  expect(await get(url, '/a%20b/?q#h')).toEqual([200, 'page']);
  expect(await get(url, '/x.css', 'HEAD')).toEqual([200, '']);
  const response = await fetch(`${url}x.css`);
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

it.each(['/../secret', '/..%2fsecret', '/%2e%2e/secret', '//../secret', '/x%00', '/%', '//[', '/nowhere', '/link'])(
  'has nothing at %s',
  async (path) => {
    const { url, folder } = await serve();
    symlinkSync(join(folder, '..', 'secret'), join(folder, 'link'));
    expect((await get(url, path))[0]).toBe(404);
  },
);

it('answers no other method', async () => {
  const { url } = await serve();
  expect((await get(url, '/', 'POST'))[0]).toBe(404);
});

it('says when there is nothing to serve', async () => {
  await expect(serveFolder(join(makeFolder(), 'x'), 0)).rejects.toMatchObject({
    diagnostics: [{ code: 'docs/no-site' }],
  });
});
