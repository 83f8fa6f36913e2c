import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Only a process of its own shows what is loaded, and finds a package that is installed nowhere near us.
const runModule = new URL('../../src/runner/run.ts', import.meta.url).href;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reporter-'));
  const home = join(folder, 'newman-reporter-shout');
  await mkdir(home);
  await writeFile(
    join(home, 'index.js'),
    `module.exports = function (emitter, options) {
      emitter.on('beforeDone', () => emitter.exports.push({
        path: options.export,
        default: 'shout.txt',
        content: emitter.summary.run.executions.map((e) => e.item.name + '! ' + e.request.url).join(),
      }));
    };`,
  );
});
beforeAll(async () => {
  const throws = 'module.exports = function () { throw new TypeError("no key given"); };';
  for (const [name, code] of Object.entries({ throws, syntax: 'module.exports = (' })) {
    await mkdir(join(folder, `newman-reporter-${name}`));
    await writeFile(join(folder, `newman-reporter-${name}`, 'index.js'), code);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function evaluate(script: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { env: { ...process.env, NODE_PATH: folder } },
  );
  return JSON.parse(stdout);
}

test('an installed reporter runs, and its file comes back masked', async () => {
  const request = { method: 'GET', url: 'http://127.0.0.1:1/{{token}}' };
  const definition = { info: { name: 'x' }, item: [{ id: '/item/0', name: 'Hello', request }] };
  const collection = { kind: 'collection', id: '', name: 'x', description: '', items: [], variables: [], scripts: [] };
  const environment = {
    id: '',
    name: '',
    values: [{ name: 'token', value: 'secret-value', secret: true, enabled: true }],
  };
  const runnable = { definition, collection, source: { file: 'x.json', text: '' } };
  const options = { environment, reporters: ['shout'], reporter: { shout: { export: 'out/shout.txt' } } };
  const result = await evaluate(`
    import { runCollection } from ${JSON.stringify(runModule)};
    const { files } = await runCollection(${JSON.stringify(runnable)}, ${JSON.stringify(options)});
    console.log(JSON.stringify(files));
  `);
  expect(result).toEqual([{ path: 'out/shout.txt', content: 'Hello! http://127.0.0.1:1/***', secret: false }]);
});

test('a reporter that cannot be loaded or started is told, and nothing is sent', async () => {
  const result = await evaluate(`
    import http from 'node:http';
    import { runCollection } from ${JSON.stringify(runModule)};
    let sent = 0;
    const server = http.createServer((_, response) => { sent += 1; response.end(); });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const item = [{ name: 'x', request: { method: 'GET', url: 'http://127.0.0.1:' + server.address().port } }];
    const collection = { kind: 'collection', id: '', name: 'x', description: '', items: [], variables: [], scripts: [] };
    const runnable = { definition: { info: { name: 'x' }, item }, collection, source: { file: 'x.json', text: '' } };
    const told = [];
    for (const name of ['throws', 'syntax']) {
      const error = await runCollection(runnable, { reporters: [name] }).catch((error) => error);
      told.push([error.diagnostics?.[0].code, error.diagnostics?.[0].message]);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.close();
    console.log(JSON.stringify({ told, sent }));
  `);
  expect(result).toEqual({
    told: [
      ['run/bad-reporter', 'the reporter "throws" could not be started: no key given'],
      ['run/bad-reporter', expect.stringContaining('the reporter "syntax" could not be loaded: ')],
    ],
    sent: 0,
  });
});

test('newman is not loaded before something runs', async () => {
  const loaded = await evaluate(`
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(runModule)});
    const files = Object.keys(createRequire(${JSON.stringify(runModule)}).cache);
    console.log(JSON.stringify(files.filter((file) => /node_modules.(newman|postman-)/.test(file))));
  `);
  expect(loaded).toEqual([]);
});
