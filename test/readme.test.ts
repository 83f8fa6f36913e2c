// The README's worked example of a target is taken from the page and executed; its lists are held to the code.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from './support/run-cli.ts';
import { configKeys, configSchema } from '../src/app/config-schema.ts';
import { themeProperties } from '../src/docs/theme.ts';
import { defaultRequestLimit } from '../src/runner/control/time-limit.ts';
import { helperHashes } from '../src/snippets/targets/helper-names.ts';
import { startEchoServer } from '../src/verify/echo-server.ts';
import { runProcess } from '../src/verify/process.ts';
import { findToolchain } from '../src/verify/toolchains.ts';
import { corpusInputs } from './support/conformance-inputs.ts';
import { noteAbsentMaterial, noteNotChecked } from './support/not-checked.ts';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const files = ['perl/language.json', 'perl/http-tiny/target.json', 'perl/http-tiny/snippet.hbs'];

/** The code block that follows the file's name. */
function blockOf(page: string, file: string): string {
  const at = page.indexOf(`\`${file}\``);
  const block = /```\w+\n(.*?)```/s.exec(page.slice(at));
  if (at === -1 || block?.[1] === undefined) throw new Error(`the README has no ${file}`);
  return block[1];
}

it('gives a Perl target that works', async (context) => {
  const page = await readFile(readme, 'utf8');
  const directory = await mkdtemp(join(tmpdir(), 'postwright-readme-'));
  for (const file of files) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), blockOf(page, file));
  }
  const echo = await startEchoServer();
  try {
    const code = await generate(directory, `${echo.url}/p?q=a%20b`);
    const found = await findToolchain({
      requires: { command: 'perl', package: 'perl', check: ['perl', '-MHTTP::Tiny', '-e1'] },
    });
    if (found.kind === 'missing') return await noteNotChecked(context, found.reason);
    const snippet = join(directory, 'snippet.pl');
    await writeFile(snippet, code);
    const result = await runProcess([found.toolchain.program, snippet], {
      directory,
      environment: {},
      milliseconds: 10_000,
    });
    expect(result.output).toContain('"ok":true');
    const [seen] = echo.take();
    expect(seen?.method).toBe('PATCH');
    expect(seen?.target).toBe('/p?q=a%20b');
    expect(Buffer.from(seen?.body ?? []).toString()).toBe(hostile);
    expect(seen?.headers.find(({ name }) => name.toLowerCase() === 'authorization')?.value).toBe(
      `Basic ${Buffer.from('$u:@p').toString('base64')}`,
    );
  } finally {
    await echo.close();
  }
});

const hostile = '{"a": "@x $y \\" \u2028 é \'"}';

async function generate(templates: string, url: string): Promise<string> {
  const auth = {
    type: 'basic',
    basic: [
      { key: 'username', value: '$u' },
      { key: 'password', value: '@p' },
    ],
  };
  const body = { mode: 'raw', raw: hostile, options: { raw: { language: 'json' } } };
  const item = {
    name: 'One',
    request: { method: 'PATCH', url, header: [{ key: 'X-A', value: '@{[1]}' }], auth, body },
  };
  await writeFile(join(templates, 'item.json'), JSON.stringify(item));
  const { code, stdout } = await runCli([
    'generate',
    '--show-secrets',
    join(templates, 'item.json'),
    '--templates',
    templates,
    '-t',
    'perl/http-tiny',
    '--stdout',
  ]);
  expect(code).toBe(0);
  return stdout;
}

describe('the table of the configuration', () => {
  const rows = async (): Promise<readonly (readonly string[])[]> => {
    const [, chapter = ''] = (await readFile(readme, 'utf8')).split('\n## Configuration\n');
    const [, table = ''] = /\n\| key \| .*\n\| --- .*\n((?:\|.*\n)+)/.exec(chapter) ?? [];
    return [...table.matchAll(/^\| `(.*?)` \| (.*?) ?\| .*\|$/gm)].map(([, key = '', preset = '']) => [key, preset]);
  };

  it('has every key of the schema, in its order', async () => {
    expect((await rows()).map(([key]) => key)).toEqual(configKeys);
  });

  it('has the defaults of the schema', async () => {
    const defaults: unknown = configSchema.parse({ collections: ['api.json'], run: {} });
    const known = (await rows()).flatMap(([key = '', told = '']) => {
      const value = key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], defaults);
      const isOwn = ['collections', 'output', 'run', 'docs'].includes(key);
      return isOwn
        ? []
        : [[key, told.startsWith('`') ? told : '', value === undefined ? '' : `\`${JSON.stringify(value)}\``]];
    });
    expect(known.map(([key, told]) => [key, told])).toEqual(known.map(([key, , value]) => [key, value]));
  });

  it('tells the limit of a request that a run has', async () => {
    expect(await rows()).toContainEqual(['run.timeoutRequest', String(defaultRequestLimit)]);
  });
});

it('names every property of the style sheet and every helper', async () => {
  const page = await readFile(readme, 'utf8');
  const css = await readFile(new URL('../templates/_site/site.css', import.meta.url), 'utf8');
  const namesIn = (pattern: RegExp): readonly string[] =>
    [...(pattern.exec(page)?.[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name).toSorted();
  expect(namesIn(/custom properties of \[`site\.css`\][^:]*: (.*?)\. A colour/s)).toEqual(
    themeProperties(css).toSorted(),
  );
  expect(namesIn(/The helpers are (.*?); partials/s)).toEqual(Object.keys(helperHashes).toSorted());
});

it('counts the collections of others', async (context) => {
  const corpus = await corpusInputs();
  if (corpus === undefined) return noteAbsentMaterial(context, 'the collections of others are not on this machine');
  expect(await readFile(readme, 'utf8')).toContain(`the same for ${corpus.length} collections that others published`);
});
