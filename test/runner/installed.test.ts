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

test('newman is not loaded before something runs', async () => {
  const loaded = await evaluate(`
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(runModule)});
    const files = Object.keys(createRequire(${JSON.stringify(runModule)}).cache);
    console.log(JSON.stringify(files.filter((file) => /node_modules.(newman|postman-)/.test(file))));
  `);
  expect(loaded).toEqual([]);
});
