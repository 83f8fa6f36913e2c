// `generate -t typescript/client`: asked for by name only, written beside snippets, tracked like them.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const client = 'test/typescript/client';

let folder: string;
let file: string;
let output: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postwright-app-client-'));
  file = join(folder, 'api.json');
  output = join(folder, 'out');
  await save(2);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function save(count: number): Promise<void> {
  const auth = { type: 'bearer', bearer: [{ key: 'token', value: 'typed-in-secret' }] };
  const item = Array.from({ length: count }, (_, index) => ({
    name: `Get ${index}`,
    request: { method: 'GET', url: `https://a.example/${index}?a={{b}}`, description: 'x\n'.repeat(20) },
  }));
  const folders = [
    { name: 'One', item },
    { name: 'Two', item },
  ];
  await writeFile(file, JSON.stringify({ info: { name: 'Test', schema }, auth, item: folders }));
}

function generate(...argv: readonly string[]): ReturnType<typeof runCli> {
  return runCli(['generate', file, '-o', output, ...argv]);
}

describe('generate -t typescript/client', () => {
  it('writes one module, is fresh then, and leaves the snippets of others alone', async () => {
    await generate('-t', 'shell/curl');
    expect(await generate('-t', 'typescript/client')).toMatchObject({ code: 0 });
    expect(await readdir(join(output, client))).toEqual(['index.ts']);
    expect(existsSync(join(output, 'test/shell/curl/one/get-0.sh'))).toBe(true);
    expect(await generate('-t', 'typescript/client', '--check')).toMatchObject({ code: 0 });
    expect(await generate('-t', 'shell', '-t', 'typescript/client')).toMatchObject({ code: 0 });
  });

  it('is not what no choice or a language means', async () => {
    await generate();
    expect(existsSync(join(output, 'test/typescript/fetch'))).toBe(true);
    expect(existsSync(join(output, client))).toBe(false);
    await generate('-t', 'typescript');
    expect(existsSync(join(output, client))).toBe(false);
  });

  it('removes the files of a larger client, but not a file of the user', async () => {
    await save(60);
    await generate('-t', 'typescript/client');
    const own = join(output, client, 'mine.ts');
    await writeFile(own, 'export {};\n');
    expect((await readdir(join(output, client))).toSorted()).toEqual([
      'index.ts',
      'mine.ts',
      'one.ts',
      'runtime.ts',
      'two.ts',
      'variables.ts',
    ]);
    await save(1);
    expect(await generate('-t', 'typescript/client', '--check')).toMatchObject({ code: 1 });
    await generate('-t', 'typescript/client');
    expect((await readdir(join(output, client))).toSorted()).toEqual(['index.ts', 'mine.ts']);
  });

  it('prints one request’s client, and as data', async () => {
    const { stdout } = await generate('-t', 'typescript/client', '--stdout', '--item', 'Two/Get 1');
    expect(stdout).toContain('name: "two.get1"');
    expect(stdout).not.toContain('one.get');
    const { stdout: lines } = await generate('-t', 'typescript/client', '--stdout', '--json');
    const described = JSON.parse(lines) as object;
    expect(described).toMatchObject({
      pointer: '',
      trail: [],
      name: 'Test',
      target: 'typescript/client',
      file: `${client}/index.ts`,
    });
  });

  it('hides typed credentials unless asked for, and knows the names of an environment', async () => {
    const environment = join(folder, 'env.json');
    await writeFile(
      environment,
      JSON.stringify({ name: 'e', values: [{ key: 'from_environment', value: 'v', enabled: true }] }),
    );
    const { stdout, stderr } = await generate('-t', 'typescript/client', '--stdout', '-e', environment);
    expect(stdout).not.toContain('typed-in-secret');
    expect(stdout).toContain('  from_environment?: string | undefined;');
    expect(stdout).not.toContain('"v"');
    expect(stderr).toContain('snippet/hidden-credential');
    const shown = await generate('-t', 'typescript/client', '--stdout', '--show-secrets');
    expect(shown.stdout).toContain('bearer: "typed-in-secret"');
  });

  it('stores what scripts store and takes away what they take away, in their order', async () => {
    const script = (listen: string, ...exec: readonly string[]): object => ({ listen, script: { exec } });
    const request = { method: 'GET', url: 'https://a.example' };
    const item = {
      name: 'Get',
      request,
      event: [
        script(
          'test',
          "pm.globals.unset('a');",
          "pm.globals.set('a', pm.response.code);",
          "pm.globals.unset('b');",
          'pm.globals.set(pm.response.text(), 1);',
        ),
      ],
    };
    const event = [script('prerequest', "pm.environment.set('c', 'x');"), script('test', 'pm.environment.clear();')];
    await writeFile(file, JSON.stringify({ info: { name: 'Test', schema }, item: [item], event }));
    const { stdout } = await generate('-t', 'typescript/client', '--stdout');
    expect(stdout).toContain(`          before: (script) => {
            script.store("c", "x", "environment");
          },
          after: (script) => {
            script.session.clear("environment");
            script.session.unset("a", "globals");
            script.store("a", script.status, "globals");
            script.session.unset("b", "globals");
          },`);
    expect(stdout).toContain('* Not done here: the script stores under a name that only a run can tell: ');
  });

  it('comes from the config file as well, where docs do without', async () => {
    const config = {
      collections: ['api.json'],
      targets: ['shell/curl', 'typescript/client'],
      output: { snippets: 'out', site: 'site' },
    };
    await mkdir(output);
    const path = join(folder, 'postwright.config.json');
    await writeFile(path, JSON.stringify(config));
    expect(await runCli(['build', '--config', path])).toMatchObject({ code: 0 });
    expect(await readFile(join(output, client, 'index.ts'), 'utf8')).toContain('export function createClient(');
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
    expect(await runCli(['build', '--config', path, '--check'])).toMatchObject({ code: 0 });
  });

  it('is checked for what it cannot send', async () => {
    const request = { method: 'GET', url: 'https://a.example', header: [{ key: 'Host', value: 'b.example' }] };
    await writeFile(file, JSON.stringify({ info: { name: 'Test', schema }, item: [{ name: 'Get', request }] }));
    const { stdout, stderr } = await runCli(['check', file, '-t', 'typescript/client']);
    expect(stdout + stderr).toContain('typescript/client: header:host');
    expect((await generate('-t', 'typescript/client')).stderr).toContain('typescript/client: header:host');
  });

  it('is listed as something for a whole collection, and has no snippet to verify', async () => {
    const { stdout } = await runCli(['targets', '--json']);
    const list = JSON.parse(stdout) as readonly { readonly id: string; readonly per: string }[];
    expect(list.filter(({ per }) => per === 'collection').map(({ id }) => id)).toEqual(['typescript/client']);
    expect(await runCli(['verify', file, '-t', 'typescript/client'])).toMatchObject({ code: 2 });
  });
});
