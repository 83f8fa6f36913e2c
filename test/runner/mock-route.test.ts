import { afterEach, expect, test, vi } from 'vitest';
import { runCollection } from '../../src/runner/run.ts';
import { collectionOf, item, serve } from './support.ts';

afterEach(() => vi.unstubAllEnvs());

test('every request reaches the mock with its own path, query and Host, whatever its host is', async () => {
  const server = await serve();
  const loaded = await collectionOf([
    item('https', 'https://api.example.com/a/b?x=1&x=2'),
    item('variable', '{{baseUrl}}/c?q={{q}}'),
    item('half a host', 'https://{{host}}:{{port}}/d'),
    item('no host', '/e/f'),
    item('script', 'http://api.example.com/g', {
      prerequest: 'pm.sendRequest("https://other.example.com/h", () => {})',
    }),
    item('port', 'http://127.0.0.1:1/i'),
  ]);
  const definition = structuredClone(loaded.definition);
  // A proxy of the machine must not get the requests either.
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']) vi.stubEnv(name, 'http://127.0.0.1:9');
  const { report } = await runCollection(loaded, { mockUrl: server.url });
  await server.close();
  expect(report.failures).toEqual([]);
  expect(server.seen.map(({ url, headers }) => [headers.host, url])).toEqual([
    ['api.example.com', '/a/b?x=1&x=2'],
    ['{{baseurl}}', '/c?q={{q}}'],
    ['{{host}}:{{port}}', '/d'],
    ['localhost', '/e/f'],
    ['other.example.com', '/h'],
    ['api.example.com', '/g'],
    ['127.0.0.1:1', '/i'],
  ]);
  expect(report.executions[0]?.url).toBe('https://api.example.com/a/b?x=1&x=2');
  expect(loaded.definition).toEqual(definition);
});

test('a redirect does not lead away from the mock', async () => {
  const loaded = await collectionOf([
    item('Old', 'https://api.example.com/old', {
      response: [
        { name: 'moved', code: 302, header: [{ key: 'Location', value: 'https://elsewhere.example.com/new' }] },
      ],
    }),
    item('New', 'https://elsewhere.example.com/new', { response: [{ name: 'ok', code: 200, body: 'new' }] }),
  ]);
  const { startMock } = await import('../../src/mock/server.ts');
  const mock = await startMock(loaded.collection);
  const { report } = await runCollection(loaded, { mockUrl: mock.url, folder: ['Old'] });
  await mock.close();
  expect(report.executions).toMatchObject([{ name: 'Old', status: 200, size: 3 }]);
});
