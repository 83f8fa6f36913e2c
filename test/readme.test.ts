// The README's worked example of a target is taken from the page and executed.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCli } from './support/run-cli.ts';
import { startEchoServer } from '../src/verify/echo-server.ts';
import { runProcess } from '../src/verify/process.ts';
import { findToolchain } from '../src/verify/toolchains.ts';
import { noteNotChecked } from './support/not-checked.ts';

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
