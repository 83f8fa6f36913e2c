import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = process.cwd();
const collection = join('collections', 'pandadoc.postman_collection.json');
const environment = join('collections', 'pandadoc.postman_environment.json');

beforeEach(() => {
  const folder = makeFolder();
  cpSync(join(root, 'collections'), join(folder, 'collections'), { recursive: true });
  process.chdir(folder);
});
afterEach(() => process.chdir(home));

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

const curl = ['-t', 'shell/curl'];

describe('generate', () => {
  it('writes one file for each request and target, and finds them up to date', async () => {
    const first = await runCli(['generate', collection, ...curl, '-o', 'out']);
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toMatch(/7 snippets in out \(7 written, 0 up to date\)/);
    expect(filesBelow('out')).toContain(
      'pandadoc-api-reference/shell/curl/oauth-2-0-authentication/refresh-access-token.sh',
    );
    const check = await runCli(['generate', collection, ...curl, '-o', 'out', '--check']);
    expect([check.code, check.stdout]).toEqual([0, '']);
  });

  it('--check lists stale files and exits with 1', async () => {
    await runCli(['generate', collection, ...curl, '-o', 'out']);
    const file = join('out', 'pandadoc-api-reference/shell/curl/documents/list-documents.sh');
    writeFileSync(file, 'edited');
    const { code, stdout } = await runCli(['generate', collection, ...curl, '-o', 'out', '--check']);
    expect([code, stdout]).toEqual([1, `changed  ${file}\n`]);
    expect(readFileSync(file, 'utf8')).toBe('edited');
    const json = await runCli(['generate', collection, ...curl, '-o', 'out', '--check', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ missing: [], extra: [] });
  });

  it('leaves the snippets of other targets and collections alone', async () => {
    await runCli(['generate', collection, ...curl, '-o', 'out']);
    await runCli(['generate', collection, '-t', 'http', '-o', 'out']);
    expect(filesBelow('out').filter((path) => path.endsWith('.sh'))).toHaveLength(7);
  });

  it('prints one snippet as it is', async () => {
    const one = [collection, ...curl, '--item', 'Refresh Access Token'];
    expect((await runCli(['generate', ...one, '-o', 'one'])).stderr).toBe(
      '1 snippet in one (1 written, 0 up to date)\n',
    );
    const { stdout } = await runCli(['generate', ...one, '--stdout']);
    expect(stdout).toMatch(/^curl /);
    expect(stdout).toContain("'refresh_token={{refresh_token}}'");
  });

  it('prints a JSON object a line for standard input', async () => {
    const stdin = `\uFEFF${readFileSync(collection, 'utf8')}`;
    const { stdout } = await runCli(['generate', '-', ...curl, '--stdout', '--json'], { stdin });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(7);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'pointer',
      'trail',
      'name',
      'method',
      'target',
      'file',
      'code',
      'warnings',
    ]);
    expect(lines[1]).toMatchObject({
      pointer: '/item/0/item/1',
      name: 'Refresh Access Token',
      method: 'POST',
      target: 'shell/curl',
    });
  });

  it('puts values in with resolve, secret ones only when asked to', async () => {
    const argv = [
      'generate',
      collection,
      ...curl,
      '--stdout',
      '--item',
      'Refresh Access Token',
      '--variables',
      'resolve',
      '-e',
      environment,
    ];
    const hidden = await runCli([...argv, '--env-var', 'client_id=from-the-command-line']);
    expect(hidden.stdout).toContain('client_id=from-the-command-line');
    expect(hidden.stdout).toContain('{{client_secret}}');
    expect(hidden.stderr).toContain('snippet/unresolved-variable');
    expect((await runCli([...argv, '--show-secrets'])).stdout).not.toContain('{{client_secret}}');
  });

  it('reads variables from the environment with env', async () => {
    const { stdout } = await runCli([
      'generate',
      collection,
      ...curl,
      '--stdout',
      '--item',
      'List Documents',
      '--variables',
      'env',
    ]);
    expect(stdout).toMatch(/\$\{?ACCESS_TOKEN/);
  });

  it.each([
    [['-t', 'shell/crul'], 'did you mean "shell/curl"?'],
    [['-t', 'shell/curl', '-O', 'nothing=1'], 'no chosen target has an option "nothing"'],
    [['-t', 'php/chilkat-activex', '-O', 'version=8'], 'version is one of'],
    [['-t', 'python/requests', '-O', 'timeout=soon'], 'timeout'],
    [['-O', 'nonsense'], '[TARGET:]NAME=VALUE'],
    [['--templates', 'nowhere'], 'nowhere'],
    [['--env-var', 'novalue'], 'KEY=VALUE'],
    [['-e', 'nowhere.json'], 'nowhere.json'],
    [['--item', 'Nothing'], 'usage/unknown-item'],
  ])('%j is a mistake', async (argv, message) => {
    const { code, stdout, stderr } = await runCli(['generate', collection, '--stdout', ...argv]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it("takes a target's options, for all or for one", async () => {
    const argv = ['generate', collection, '-t', 'php/chilkat-activex', '--stdout', '--item', 'List Documents'];
    const old = await runCli([...argv, '-O', 'version=9.5']);
    expect(old.stdout).toContain('Chilkat_9_5_0');
    expect(await runCli([...argv, '-O', 'php/chilkat-activex:version=9.5'])).toEqual(old);
    expect((await runCli(argv)).stdout).not.toContain('Chilkat_9_5_0');
  });

  it('never prints warnings with --quiet', async () => {
    expect((await runCli(['generate', collection, '-o', 'out', '--quiet'])).stderr).toBe('');
  });
});

describe('targets', () => {
  it('--json has what a program needs', async () => {
    const list = JSON.parse((await runCli(['targets', '--json'])).stdout) as Record<string, unknown>[];
    expect(list.find((one) => one['id'] === 'shell/curl')).toMatchObject({
      language: 'Shell',
      client: 'curl',
      extension: 'sh',
      custom: false,
    });
    for (const one of list) expect(one['unsupported']).toBeInstanceOf(Array);
  });
});

describe('docs', () => {
  it('builds a site, finds it up to date, and serves it', async () => {
    const site = ['docs', collection, '-o', 'site', ...curl];
    expect((await runCli([...site, '--title', 'Hello'])).code).toBe(0);
    expect((await runCli([...site, '--title', 'Hello', '--check'])).code).toBe(0);
    expect((await runCli([...site, '--title', 'Other', '--check'])).code).toBe(1);
    let text = '';
    const { code } = await runCli(['docs', 'serve', '-o', 'site'], {
      untilStopped: async (printed) => {
        text = await (await fetch(printed().trim())).text();
      },
    });
    expect(code).toBe(0);
    expect(text).toContain('Hello');
  });

  it('shows no secret of the environment', async () => {
    await runCli(['docs', collection, '-o', 'site', '-e', environment]);
    const values = (JSON.parse(readFileSync(environment, 'utf8')) as { values: { type: string; value: string }[] })
      .values;
    const secrets = values.filter((one) => one.type === 'secret' && one.value !== '').map((one) => one.value);
    expect(secrets.length).toBeGreaterThan(0);
    const pages = filesBelow('site').map((path) => readFileSync(join('site', path), 'utf8'));
    for (const secret of secrets) expect(pages.some((page) => page.includes(secret))).toBe(false);
  });
});

describe('check', () => {
  it('warns of variables without a value, and insists on them where values are given', async () => {
    const without = await runCli(['check', collection, ...curl]);
    expect(without.code).toBe(0);
    expect(without.stderr).toContain('nothing gives {{client_id}} a value; 2 requests need it');
    expect((await runCli(['check', collection, ...curl, '-e', environment])).code).toBe(0);
    expect((await runCli(['check', collection, ...curl, '--env-var', 'x=1'])).code).toBe(1);
  });

  it('knows that a script provides a variable', async () => {
    const { stdout } = await runCli(['check', collection, ...curl, '--json']);
    expect(stdout).not.toContain('{{document_id}} a value');
    expect(JSON.parse(stdout)).toMatchObject({ requests: 7 });
  });

  it('says that a request itself gives the variable that it needs', async () => {
    const exec = ['pm.environment.set("own", pm.response.json().own)'];
    const event = [{ listen: 'test', script: { exec } }];
    const stdin = JSON.stringify({ name: 'x', event, request: { method: 'GET', url: 'http://h/{{own}}' } });
    const { stderr } = await runCli(['check', '-', ...curl], { stdin });
    expect(stderr).toContain('{{own}} gets its value only later, from the script of this request');
  });

  it('names what a target cannot express', async () => {
    expect((await runCli(['check', collection, '-t', 'http/raw'])).stderr).toContain('snippet/unsupported');
  });
});

describe('init and build', () => {
  it('start a project that builds, stays up to date, and notices what is stale', async () => {
    const created = await runCli(['init', 'project']);
    expect(created.stdout).toContain('created  postwright.config.json');
    process.chdir('project');
    const build = await runCli(['build']);
    expect(build.stderr).toMatch(/\d+ snippets in generated\/snippets/);
    expect(build.stdout).toMatch(/0 failures/);
    expect(build.code).toBe(0);
    expect((await runCli(['build', '--check'])).code).toBe(0);
    writeFileSync(join('generated', 'site', 'index.html'), 'edited');
    const stale = await runCli(['build', '--check']);
    expect([stale.code, stale.stdout.includes('changed  generated/site/index.html')]).toEqual([1, true]);
  });

  it('init leaves files alone that are there', async () => {
    writeFileSync('postwright.config.json', 'mine');
    const { stdout } = await runCli(['init']);
    expect(stdout).toContain('kept     postwright.config.json');
    expect(readFileSync('postwright.config.json', 'utf8')).toBe('mine');
    expect(existsSync(join('.github', 'workflows', 'postwright.yml'))).toBe(true);
  });

  it('build needs a configuration file', async () => {
    const { code, stderr } = await runCli(['build']);
    expect(code).toBe(2);
    expect(stderr).toContain('postwright init');
  });

  it('build --json has a line for each part', async () => {
    await runCli(['init']);
    const { stdout } = await runCli(['build', '--json']);
    const kinds = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
    expect(kinds).toEqual(['snippets', 'run', 'site']);
  });
});
