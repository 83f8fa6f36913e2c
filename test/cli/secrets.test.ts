// Marked secrets go through a run in every way that there is; then every byte that came out is searched for them.
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, type Listening } from '../support/listen.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** By how each becomes known as a secret. The core of each stands in every spelling of it. */
const secrets = {
  variable: 'a/markedVariable7f3a91c2&b"c',
  collection: 'markedCollection51b0',
  global: 'markedGlobal8c2d',
  password: 'markedPassword44e1',
  typed: 'markedTyped90aa',
  captured: 'markedCaptured3d71',
  handedOut: 'markedHandedOut6b08',
  cookie: 'markedCookie2f5c',
  header: 'markedHeadere73d',
  redirect: 'markedRedirect19ab',
  sentInBody: 'markedSentInBodya4c6',
  query: 'markedQueryb81f',
} as const;

function found(text: string): readonly string[] {
  const pair = base64Of(`user:${secrets.password}`);
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const core = /marked\w+/.exec(secret)?.[0] ?? '';
    const spellings = [core, base64Of(secret), ...(name === 'password' ? [pair] : [])];
    return spellings.some((one) => text.includes(one)) ? [name] : [];
  });
}

function base64Of(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=+$/, '');
}

let close: Listening['close'];
let url: string;

beforeAll(async () => {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/away'))
      return void response.writeHead(302, { location: `/landed?access_token=${secrets.redirect}` }).end();
    let sent = '';
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('set-cookie', `session=${secrets.cookie}; Path=/`);
      response.setHeader('x-auth-token', secrets.header);
      const echo = { url: request.url, headers: request.headers, sent };
      response.end(JSON.stringify({ refresh_token: secrets.handedOut, id: secrets.captured, echo }));
    });
  });
  ({ url, close } = await listen(server));
});
afterAll(() => close());

/** Everything that a script can do to give a secret away. */
const talkative = `
  const all = pm.response.text();
  pm.environment.set('access_token', pm.response.json().id);
  console.log(all, pm.environment.get('secret'), pm.request.headers);
  pm.test('name ' + pm.environment.get('secret'), () => pm.expect(all).to.equal('x'));
  pm.test('cookies', () => pm.expect(pm.cookies.toObject()).to.eql({}));
  pm.test('headers', () => pm.expect(pm.response.headers.toObject()).to.have.property('nothing'));
  pm.test('body', () => pm.expect(pm.response.json()).to.have.property('nothing'));
  pm.sendRequest(pm.variables.get('url') + '/inner?token=' + pm.environment.get('access_token'), () => {
    throw new Error('script ' + all);
  });`;

function collection(): string {
  const request = (path: string, more: object = {}): object => ({ method: 'GET', url: `{{url}}${path}`, ...more });
  const event = [{ listen: 'test', script: { exec: talkative.split('\n') } }];
  const post = (mode: string, content: unknown, more: object = {}): object =>
    request('/post', { method: 'POST', body: { mode, [mode]: content }, ...more });
  const pair = (key: string, value: string): object => ({ key, value });
  const items = {
    'Secret variable': request('/get?q={{secret}}&api_key={{query_key}}', { header: [pair('X-Any', '{{secret}}')] }),
    'Bearer token': request('/get', { auth: { type: 'bearer', bearer: [pair('token', '{{access_token}}')] } }),
    'Basic credentials': request('/get', {
      auth: { type: 'basic', basic: [pair('username', 'user'), pair('password', '{{password}}')] },
    }),
    'Typed header': request('/get', { header: [pair('Authorization', `Token ${secrets.typed}`)] }),
    'JSON body': post('raw', `{"client_secret": "${secrets.sentInBody}", "b": "{{secret}}", "c": "{{global_secret}}"}`),
    'Form {{secret}}': post('urlencoded', [pair('password', '{{password}}'), pair('d', '{{collection_secret}}')]),
    Parts: post('formdata', [{ ...pair('e', '{{secret}}'), type: 'text' }]),
    Redirect: request('/away'),
    Cookies: request('/get'),
    Unreachable: { method: 'GET', url: 'http://127.0.0.1:1/{{secret}}?token={{access_token}}' },
  };
  const item = Object.entries(items).map(([name, one]) => ({ name, request: one, event }));
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
  const variable = [{ key: 'collection_secret', value: secrets.collection }, pair('url', url)];
  return JSON.stringify({ info: { name: 'Marked', schema }, item, variable }, null, 2);
}

function scope(values: Readonly<Record<string, string>>): string {
  const list = Object.entries(values).map(([key, value]) => ({ key, value, type: 'secret', enabled: true }));
  return JSON.stringify({ id: 'x', name: 'marked', values: list });
}

/** A folder with the collection and what it needs, as the current one. */
function prepare(): string {
  const folder = makeFolder();
  writeFileSync(join(folder, 'marked.json'), collection());
  const { variable, password, query } = secrets;
  writeFileSync(join(folder, 'env.json'), scope({ secret: variable, password, query_key: query }));
  writeFileSync(join(folder, 'globals.json'), scope({ global_secret: secrets.global }));
  return folder;
}

const inputs: ReadonlySet<string> = new Set(['marked.json', 'env.json', 'globals.json', 'newman-reporter-spy']);

/** Every file of the folder but the inputs, by what was found in it. */
function search(folder: string): Readonly<Record<string, readonly string[]>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !inputs.has(name.split('/')[0] ?? '') && statSync(join(folder, name)).isFile())
    .map((name) => [name, found(readFileSync(join(folder, name), 'utf8'))] as const);
  return Object.fromEntries(files.filter(([, secrets]) => secrets.length > 0));
}

const ours = ['cli', 'verbose', 'json', 'ndjson', 'junit', 'tap', 'github', 'html'];

/** All reporters of ours, each to its file. */
function reporters(folder: string, suffix: string): readonly string[] {
  const files = ours.flatMap((name) => [`--reporter-${name}-export`, join(folder, `${suffix}.${name}`)]);
  return ['-r', ours.join(','), ...files, '--reporter-json-detail', '--reporter-ndjson-detail'];
}

it('the search itself finds each of them, in each spelling', () => {
  for (const [name, secret] of Object.entries(secrets))
    for (const text of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      expect(found(`<${text}>`)).toContain(name);
});

it('no secret is in what reporters print and write, third-party ones among them', async () => {
  const folder = prepare();
  mkdirSync(join(folder, 'newman-reporter-spy'));
  writeFileSync(
    join(folder, 'newman-reporter-spy', 'index.js'),
    readFileSync(new URL('../fixtures/reporters/spy.js', import.meta.url)),
  );
  const own = ['-r', 'spy,progress', '--reporter-spy-export', join(folder, 'spy.txt')];
  const records = ['--record-captures', join(folder, 'captures.json')];
  const exports = ['--export-environment', 'values.json', '--export-cookie-jar', 'jar.json'];
  const argv = [...marked(folder), ...reporters(folder, 'run'), ...own, ...records, ...exports];
  const { code, output } = await runProcess(folder, argv);
  expect(code).toBe(1);
  const spied = readFileSync(join(folder, 'spy.txt'), 'utf8');
  for (const heard of ['assertion ', 'console ', 'exception ', 'request ', 'script ', 'beforeRequest ', 'beforeDone '])
    expect(spied).toContain(heard);
  expect(spied).toContain('"name":"Bearer token"');
  expect(found(output)).toEqual([]);
  // What `--export-…` asks for is the values themselves: for their owner only.
  expect(Object.keys(search(folder)).toSorted()).toEqual(['jar.json', 'values.json']);
  for (const name of ['jar.json', 'values.json']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
}, 60_000);

it('no secret is in what parallel parts print and write, nor in what is merged of them', async () => {
  const folder = prepare();
  const shards = join(folder, 'shards');
  const all = [];
  for (const index of [1, 2]) {
    const shard = ['-n', '4', '--parallel', index === 1 ? '2' : '1', '--shard', `${index}/2`];
    const json = ['--reporter-json-detail', '--reporter-json-export', join(shards, `${index}.json`)];
    all.push(await runCli([...marked(folder), ...shard, '-r', 'verbose,json', ...json]));
  }
  all.push(await runCli(['merge-reports', shards, ...reporters(folder, 'merged')]));
  expect(all.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(found(all.map(({ stdout, stderr }) => stdout + stderr).join('\n'))).toEqual([]);
  expect(search(folder)).toEqual({});
  expect(readFileSync(join(folder, 'merged.html'), 'utf8')).toContain('Iteration 3');
}, 60_000);

it('what one part shows to be a secret is masked in the others', async () => {
  const folder = prepare();
  const script = `
    const { id } = pm.response.json();
    if (pm.info.iteration === 0) pm.environment.set('access_token', id);
    else pm.test('is ' + id, () => pm.expect(id).to.equal('x'));`;
  const event = [{ listen: 'test', script: { exec: script.split('\n') } }];
  const one = { name: 'One', event, request: { method: 'GET', url } };
  const { info } = JSON.parse(collection()) as { info: object };
  writeFileSync(join(folder, 'marked.json'), JSON.stringify({ info, item: [one] }));
  const reports = [
    '-r',
    'json,html',
    ...['json', 'html'].flatMap((name) => [`--reporter-${name}-export`, join(folder, name)]),
  ];
  await runCli(['run', join(folder, 'marked.json'), '-n', '2', '--parallel', '2', ...reports]);
  expect(readFileSync(join(folder, 'json'), 'utf8')).toContain('"name": "is ***"');
  expect(search(folder)).toEqual({});
}, 60_000);

it('--show-secrets shows them, so the ways above do lead out', async () => {
  const folder = prepare();
  const path = join(folder, 'shown.json');
  const json = ['-r', 'json', '--reporter-json-detail', '--reporter-json-export', path];
  await runCli([...marked(folder), '--show-secrets', ...json]);
  expect(found(readFileSync(path, 'utf8')).toSorted()).toEqual(Object.keys(secrets).toSorted());
});

function marked(folder: string): readonly string[] {
  return ['run', join(folder, 'marked.json'), '-e', join(folder, 'env.json'), '-g', join(folder, 'globals.json')];
}

async function runProcess(cwd: string, argv: readonly string[]): Promise<{ code: unknown; output: string }> {
  const node = ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/bin.ts'), ...argv];
  const env = { ...process.env, NODE_PATH: cwd };
  return new Promise((resolve) => {
    execFile(process.execPath, node, { cwd, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}
