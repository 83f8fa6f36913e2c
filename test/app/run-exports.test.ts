// The files of `--export-…`: the same whether parts ran one after the other or at the same time.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { item, serve, type TestServer } from '../runner/support.ts';
import { collectionFile, runWith, textFile } from './run-support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await serve(({ url = '' }, response) => {
    response.setHeader('set-cookie', `${url.slice(1, 2)}=${url.slice(3)}; Path=/`);
    return {};
  });
});
afterAll(() => server.close());

interface Exports {
  readonly environment: { values: { key: string; value: unknown }[]; name: string; _postman_variable_scope: string };
  readonly globals: Exports['environment'];
  readonly collection: { info: { name: string }; item: { name: string }[] };
  readonly jar: { cookies: { key: string; value: string }[] };
}

const environment = textFile(
  'typed.json',
  JSON.stringify({
    name: 'Typed',
    values: [
      { key: 'count', value: 7, type: 'number' },
      { key: 'flag', value: true },
      { key: 'secret', value: 'kept-as-it-is', type: 'secret' },
      { key: 'gone', value: 'x' },
      { key: 'off', value: 'y', enabled: false },
    ],
  }),
);

const script = `
pm.test('variables keep their types in each iteration', () => {
  pm.expect(pm.environment.get('count')).to.be.a('number');
  pm.expect(pm.environment.get('flag')).to.equal(true);
  pm.expect(pm.collectionVariables.get('size')).to.equal(3);
});
pm.environment.set('object ' + pm.info.iteration, { row: pm.info.iteration });
pm.environment.set('count', 8);
pm.environment.unset('gone');
pm.globals.set('sum', 1.5);`;

async function exportsOf(name: string, parallel: number): Promise<Exports> {
  const path = (scope: string): string => textFile(`${name} ${scope}.json`, '');
  const items = [item('One', `${server.url}/a={{size}}`, { test: script }), item('Two', `${server.url}/b={{row}}`)];
  const extra = { variable: [{ key: 'size', value: 3, type: 'number' }] };
  const paths = {
    environment: path('environment'),
    globals: path('globals'),
    collection: path('collection'),
    jar: path('jar'),
  };
  const outcome = await runWith({
    files: [collectionFile(`${name}.json`, items, extra)],
    environment,
    parallel,
    newman: {
      iterationData: ['x', 'y', 'z'].map((row) => ({ row })),
      exportEnvironment: paths.environment,
      exportGlobals: paths.globals,
      exportCollection: paths.collection,
      exportCookieJar: paths.jar,
    },
  });
  expect(outcome.reports[0]?.failures).toEqual([]);
  const read = ([scope, file]: [string, string]): unknown[] => [scope, JSON.parse(readFileSync(file, 'utf8'))];
  return Object.fromEntries(Object.entries(paths).map(read)) as Exports;
}

test('parallel parts leave the environment, globals, collection and cookies of one run', async () => {
  const atOnce = await exportsOf('at once', 3);
  expect(atOnce.environment).toMatchObject({ name: 'Typed', _postman_variable_scope: 'environment' });
  expect(atOnce.environment.values).toEqual([
    { type: 'any', key: 'count', value: 8 },
    { type: 'any', key: 'flag', value: true },
    { type: 'secret', key: 'secret', value: 'kept-as-it-is' },
    { type: 'any', key: 'off', value: 'y', enabled: false },
    ...[0, 1, 2].map((row) => ({ type: 'any', key: `object ${row}`, value: { row } })),
  ]);
  expect(atOnce.globals.values).toEqual([{ type: 'any', key: 'sum', value: 1.5 }]);
  expect(atOnce.collection).toMatchObject({ info: { name: 'at once.json' }, item: [{ name: 'One' }, { name: 'Two' }] });
  expect(atOnce.jar.cookies.map(({ key, value }) => [key, value])).toEqual([
    ['a', '3'],
    ['b', 'z'],
  ]);
  const inTurn = await exportsOf('in turn', 1);
  expect(inTurn.environment.values).toEqual(atOnce.environment.values);
  expect(inTurn.globals.values).toEqual(atOnce.globals.values);
  expect(inTurn.jar.cookies).toMatchObject(atOnce.jar.cookies.map(({ key, value }) => ({ key, value })));
});

test('of several collections each has its own file; variables go on from one to the next with their types', async () => {
  const store = "pm.environment.set('n', 5); pm.globals.set('g', { a: 1 });";
  const read = `pm.test('types', () => {
  pm.expect(pm.environment.get('n')).to.equal(5);
  pm.expect(pm.globals.get('g')).to.eql({ a: 1 });
});`;
  const files = [
    collectionFile('stores.json', [item('Stores', server.url, { test: store })]),
    collectionFile('reads.json', [item('Reads', server.url, { test: read })]),
  ];
  const exportCollection = textFile('exported.json', '');
  const { reports, written } = await runWith({ files, newman: { exportCollection } });
  expect(reports.map(({ failures }) => failures)).toEqual([[], []]);
  expect(written).toEqual([exportCollection, exportCollection.replace('.json', '-2.json')]);
  const names = written.map((file) => (JSON.parse(readFileSync(file, 'utf8')) as Exports['collection']).info.name);
  expect(names).toEqual(['stores.json', 'reads.json']);
});
