// What options of the command line do to a run.
import { collection, folder, get, scope } from './collection.ts';
import type { Row } from './script-rows.ts';

const fails = (name: string): string => `pm.test("${name}", () => { throw new Error("no") })`;

const tree = collection([
  folder('A', [get('a1', '/echo/a1'), get('a2', '/echo/a2', { test: fails('a2') })]),
  folder('B', [get('b1', '/echo/b1'), folder('A', [get('inner', '/echo/inner')])]),
  get('c', '/echo/c'),
]);

const perRow = collection([
  get('row', '/echo/{{name}}/{{n}}', {
    test: `pm.environment.set("row" + pm.info.iteration, JSON.stringify([pm.iterationData.toObject(), data]));
pm.environment.set("type" + pm.info.iteration, typeof pm.iterationData.get("n"));`,
  }),
]);

const rows = JSON.stringify([{ name: 'x', n: 1 }, { name: 'y', n: '2', o: { deep: true } }, { name: 'z' }]);
const csv = '\uFEFFname,n,quoted\nx, 1 ,"1"\ny,2.5,"a ""b"""\n"z,1",,true\n';
const upload = { method: 'POST', body: { mode: 'file', file: { src: 'up/load.txt' } } };
const part = { method: 'POST', body: { mode: 'formdata', formdata: [{ key: 'f', type: 'file', src: 'up/load.txt' }] } };
const broken = [get('one', '', { url: 'http://127.0.0.1:1/' }), get('two', '/echo/2')];

function withScopes(name: string, argv: readonly string[]): Row {
  return {
    name,
    api: collection([get('uses', '/echo/{{e}}/{{g}}/{{both}}')]),
    files: { 'env.json': scope({ e: '1', both: 'env' }), 'globals.json': scope({ g: '2', both: 'globals' }) },
    argv,
  };
}

/** Values that are no text, and what scripts find. */
const typed: Row = {
  name: 'values of other types in an environment and among the globals',
  api: collection([
    get('typed', '/echo/{{n}}/{{yes}}/{{nothing}}', {
      test: `const all = ['n', 'yes', 'nothing', 'list'].map((name) => [name, pm.environment.get(name), pm.globals.get(name)]);
pm.environment.set('seen', JSON.stringify(all));
pm.environment.set('n', pm.environment.get('n') + 1);`,
    }),
  ]),
  files: Object.fromEntries(
    ['env.json', 'globals.json'].map((name) => [
      name,
      scope({}, [
        { key: 'n', value: 7 },
        { key: 'yes', value: true },
        { key: 'nothing', value: null },
        { key: 'list', value: [1, { a: 2 }] },
      ]),
    ]),
  ),
  argv: ['-e', '{dir}/env.json', '-g', '{dir}/globals.json', '-n', '2'],
};

const scopes = ['-e', '{dir}/env.json', '-g', '{dir}/globals.json'];

export const optionRows: readonly Row[] = [
  withScopes('-e and -g', scopes),
  withScopes('--env-var and --global-var win', [...scopes, '--env-var=e=a=b', '--global-var=g=', '--env-var=new=1']),
  withScopes('--env-var without a file', ['--env-var', 'e=1', '--global-var', 'both=2']),
  typed,
  { name: '--iteration-count', api: perRow, argv: ['--iteration-count', '3'] },
  { name: '--iteration-data as JSON', api: perRow, files: { 'rows.json': rows }, argv: ['-d', '{dir}/rows.json'] },
  { name: '--iteration-data as CSV', api: perRow, files: { 'rows.csv': csv }, argv: ['-d', '{dir}/rows.csv'] },
  {
    name: 'more iterations than rows',
    api: perRow,
    files: { 'r.json': rows },
    argv: ['-d', '{dir}/r.json', '-n', '4'],
  },
  {
    name: 'fewer iterations than rows',
    api: perRow,
    files: { 'r.json': rows },
    argv: ['-d', '{dir}/r.json', '-n', '1'],
  },
  { name: '--folder', api: tree, argv: ['--folder', 'B'] },
  { name: '--folder of a name that is there twice', api: tree, argv: ['--folder', 'A'] },
  { name: '--folder twice', api: tree, argv: ['--folder', 'c', '--folder', 'B'] },
  { name: '--folder of a request', api: tree, argv: ['--folder', 'inner'] },
  { name: '--bail', api: tree, argv: ['--bail'] },
  { name: '--bail of a request that is not answered', api: collection(broken), argv: ['--bail'] },
  { name: '--bail folder', api: tree, argv: ['--bail', 'folder'] },
  { name: '--bail failure', api: tree, argv: ['--bail', 'failure'] },
  { name: '--suppress-exit-code', api: tree, argv: ['-x'] },
  { name: '--delay-request', api: tree, argv: ['--delay-request', '5'] },
  {
    name: '--timeout-request',
    api: collection([get('slow', '/slow/3000'), get('next', '/echo/1')]),
    argv: ['--timeout-request', '150'],
  },
  {
    name: '--timeout-script',
    api: collection([get('endless', '/echo/1', { test: 'while (true) {}' }), get('next', '/echo/2')]),
    argv: ['--timeout-script', '200'],
  },
  {
    name: '--timeout-script of one that waits',
    api: collection([get('waits', '/echo/1', { test: 'setTimeout(() => {}, 5000)' }), get('next', '/echo/2')]),
    argv: ['--timeout-script', '200'],
  },
  { name: 'redirects are followed', api: collection([get('moves', '/redirect/1')]) },
  { name: '--ignore-redirects', api: collection([get('moves', '/redirect/1')]), argv: ['--ignore-redirects'] },
  {
    name: '--working-dir',
    api: collection([get('file', '/echo/1', upload), get('part', '/echo/2', part)]),
    files: { 'work/up/load.txt': 'the file' },
    argv: ['--working-dir', '{dir}/work'],
  },
  {
    name: '--no-insecure-file-read within the folder',
    api: collection([get('file', '/echo/1', upload)]),
    files: { 'work/up/load.txt': 'the file' },
    argv: ['--working-dir', '{dir}/work', '--no-insecure-file-read'],
  },
  {
    name: '--cookie-jar',
    api: collection([get('sends', '/echo/1')]),
    files: {
      'jar.json': JSON.stringify({
        version: 'tough-cookie@4.1.3',
        storeType: 'MemoryCookieStore',
        rejectPublicSuffixes: true,
        cookies: [{ key: 'kept', value: '1', domain: '127.0.0.1', path: '/', hostOnly: true }],
      }),
    },
    argv: ['--cookie-jar', '{dir}/jar.json'],
  },
  {
    name: '--silent, --color, --disable-unicode, --verbose',
    api: tree,
    argv: ['--silent', '--color', 'off', '--disable-unicode', '--verbose'],
  },
  { name: '--folder that is not there', api: tree, argv: ['--folder', 'Nowhere'] },
  { name: 'an environment that is not there', api: tree, argv: ['-e', '{dir}/missing.json'] },
  { name: 'data that is not there', api: tree, argv: ['-d', '{dir}/missing.json'] },
];
