// `postwright verify` as a user runs it: what conforms, what does not, what may not run, and what is remembered.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VerifyReport } from '../../src/app/verify/report.ts';
import { runCli } from '../support/run-cli.ts';
import { parseXml } from '../runner/parse-xml.ts';

const sample = fileURLToPath(new URL('../../collections/pandadoc.postman_collection.json', import.meta.url));
const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const limit = { timeout: 60_000 };

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'postwright-verify-test-'));
});
afterEach(() => rm(directory, { recursive: true }));

const manifest = {
  label: 'own',
  link: 'https://example.com/',
  extension: 'mjs',
  verify: { run: ['node', '{file}'], requires: { command: 'node', package: 'nodejs' } },
};

/** A target of the user's own, below the language JavaScript: Node is what every machine has that runs these tests. */
async function writeTarget(name: string, template: string): Promise<void> {
  const folder = join(directory, 'templates/javascript', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'target.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'snippet.hbs'), template);
}

async function verify(...argv: readonly string[]) {
  return runCli(['verify', sample, '--cache-dir', join(directory, 'cache'), ...argv]);
}

async function report(...argv: readonly string[]): Promise<VerifyReport> {
  const { stdout } = await verify(...argv, '--json');
  return JSON.parse(stdout) as VerifyReport;
}

describe('postwright verify', () => {
  it('proves the sample for targets that need no toolchain but node', limit, async () => {
    const { code, stdout, stderr } = await verify('-t', 'javascript/fetch', '-t', 'http/raw');
    expect(stdout).toMatch(/✓ {2}javascript\/fetch +14 .* executed: node v\d+/);
    expect(stdout).toMatch(/✓ {2}http\/raw .* sent/);
    expect(stderr).toContain('7 requests x 2 executed targets: ');
    expect(code).toBe(0);
  });

  it('goes on behind requests to which newman never hears an answer, or at which Node throws', limit, async () => {
    const file = join(directory, 'odd.json');
    const url = 'http://example.test/';
    const requests = [
      { method: 'CONNECT', url },
      { method: 'GET', url, header: [{ key: 'Trailer', value: 'x' }] },
      { method: 'GET', url },
    ];
    const item = requests.map((request, index) => ({ name: `${index}`, request }));
    await writeFile(file, JSON.stringify({ info: { name: 'Odd', schema }, item }));
    const { code, stdout } = await runCli(['verify', file, '-t', 'http/raw', '--no-cache']);
    expect(stdout).toContain('Trailer header needs Transfer-Encoding');
    expect(code).toBe(0);
  });

  it('has the files that variables name', limit, async () => {
    const file = join(directory, 'upload.json');
    const body = { mode: 'formdata', formdata: [{ key: 'f', type: 'file', src: '{{upload}}' }] };
    const item = [{ name: 'upload', request: { method: 'POST', url: 'http://example.test/', body } }];
    await writeFile(file, JSON.stringify({ info: { name: 'Upload', schema }, item }));
    const { stdout } = await runCli([
      'verify',
      file,
      '-t',
      'javascript/fetch',
      '--no-cache',
      '--env-var',
      'upload=b.bin',
    ]);
    expect(stdout).toMatch(/✓ {2}javascript\/fetch +2 /);
  });

  it('lets no variable decide how programs run', limit, async () => {
    const file = join(directory, 'steering.json');
    const item = ['path', 'http_proxy', 'node_options'].map((name) => ({
      name,
      request: { method: 'GET', url: 'http://example.test/', header: [{ key: 'X-A', value: `{{${name}}}` }] },
    }));
    const variable = [
      { key: 'path', value: 'nowhere' },
      { key: 'http_proxy', value: 'proxy.example' },
      { key: 'node_options', value: '--nonsense' },
    ];
    await writeFile(file, JSON.stringify({ info: { name: 'Steering', schema }, item, variable }));
    const { stdout, code } = await runCli(['verify', file, '-t', 'javascript/fetch', '--no-cache']);
    expect(stdout).toMatch(/✓ {2}javascript\/fetch +3 /);
    expect(code).toBe(0);
  });

  it('shows both requests where they differ, and fails', limit, async () => {
    await writeTarget('wrong', 'await fetch({{str url.text}}, { method: "DELETE", headers: { "X-Own": "1" } });\n');
    const own = ['--templates', join(directory, 'templates'), '-t', 'javascript/wrong', '--allow-template-commands'];
    const { code, stdout } = await verify(...own, '--item', 'Documents/List Documents');
    expect(code).toBe(1);
    expect(stdout).toContain('javascript/wrong sends another request');
    expect(stdout).toContain('Documents › List Documents');
    expect(stdout).toContain('the method is DELETE instead of GET');
    expect(stdout).toMatch(/- GET \/public\/v1\/documents[\s\S]*\+ DELETE \/public\/v1\/documents/);
    expect(stdout).not.toContain('x-own');
  });

  it('tells what a snippet that does not run says, without paths of the moment', limit, async () => {
    await writeTarget('broken', 'console.error(`it is ${process.argv[1]}`);\nprocess.exit(4);\n');
    const own = ['--templates', join(directory, 'templates'), '-t', 'javascript/broken', '--allow-template-commands'];
    const { targets } = await report(...own, '--item', 'Documents/List Documents', '--variables', 'resolve');
    const [snippet] = targets[0]?.snippets ?? [];
    expect(snippet).toMatchObject({ kind: 'broken', trail: ['Documents', 'List Documents'] });
    expect(snippet?.messages.join('\n')).toMatch(/ended with exit code 4[\s\S]*it is/);
    expect(snippet?.messages.join('\n')).not.toContain(tmpdir());
  });

  it('runs no command of a stranger unless told to', limit, async () => {
    await writeTarget('stranger', 'throw new Error("this was not to run");\n');
    const { code, stdout } = await verify('--templates', join(directory, 'templates'), '-t', 'javascript/stranger');
    expect(stdout).toContain(
      'javascript/stranger: commands of your own templates run only with --allow-template-commands',
    );
    expect(code).toBe(0);
    const strict = await verify(
      '--templates',
      join(directory, 'templates'),
      '-t',
      'javascript/stranger',
      '--require-all',
    );
    expect(strict.code).toBe(1);
  });

  it('remembers what was fine, and forgets it when the snippet changes', limit, async () => {
    const log = join(directory, 'log');
    const headers = '[{{#each headers}}[{{str name}}, {{str value}}],{{/each}}]';
    const template = `import { appendFileSync } from 'node:fs';\nappendFileSync('${log}', 'run\\n');\nawait fetch({{str url.text}}, { headers: ${headers} });\n`;
    await writeTarget('counted', template);
    const own = ['--templates', join(directory, 'templates'), '-t', 'javascript/counted', '--allow-template-commands'];
    const list = [...own, '--item', 'Documents/List Documents', '--variables', 'resolve'];
    const runs = async (): Promise<number> => (await readFile(log, 'utf8')).trim().split('\n').length;
    expect((await report(...list)).targets[0]?.resolve).toMatchObject({ snippets: 1, identical: 1 });
    const once = await runs();
    expect((await report(...list)).targets[0]?.resolve).toMatchObject({ snippets: 1, identical: 1 });
    expect(await runs()).toBe(once);
    await report(...list, '--no-cache');
    expect(await runs()).toBe(2 * once);
    await writeTarget('counted', `${template}// changed\n`);
    await report(...list);
    expect(await runs()).toBe(3 * once);
  });

  it('writes a JUnit report with a case for each snippet', limit, async () => {
    const file = join(directory, 'reports/verify.xml');
    await verify('-t', 'http/raw', '--variables', 'resolve', '--junit', file);
    const xml = await readFile(file, 'utf8');
    expect(() => parseXml(xml)).not.toThrow();
    expect(xml.match(/<testcase /g)).toHaveLength(7);
    expect(xml).toContain('name="http/raw" tests="7" failures="0" errors="0" skipped="1"');
  });

  it('masks credentials that were typed into the collection, unless asked for', limit, async () => {
    const file = join(directory, 'typed.json');
    const auth = { type: 'bearer', bearer: [{ key: 'token', value: 'typed-credential', type: 'string' }] };
    await writeFile(
      file,
      JSON.stringify({ name: 'x', request: { method: 'GET', url: 'https://example.com/p', auth } }),
    );
    await writeTarget('wrong', 'await fetch({{str url.text}});\n');
    const argv = ['verify', file, '--cache-dir', join(directory, 'cache'), '--templates', join(directory, 'templates')];
    const own = [...argv, '-t', 'javascript/wrong', '--allow-template-commands'];
    const { code, stdout } = await runCli(own);
    expect([code, stdout.includes('typed-credential'), stdout.includes('authorization')]).toEqual([1, false, true]);
    expect((await runCli([...own, '--show-secrets'])).stdout).toContain('typed-credential');
  });

  it('never shows the value of a secret variable', limit, async () => {
    const environment = join(directory, 'secret.json');
    const values = [{ key: 'access_token', value: 'the-secret-value', type: 'secret', enabled: true }];
    await writeFile(environment, JSON.stringify({ name: 'x', values }));
    await writeTarget('wrong', 'await fetch({{str url.text}}, { headers: { Authorization: "none" } });\n');
    const own = ['--templates', join(directory, 'templates'), '-t', 'javascript/wrong', '--allow-template-commands'];
    const { stdout, stderr } = await verify(...own, '-e', environment);
    expect(stdout).toContain('the header authorization is "none"');
    expect(stdout + stderr).not.toContain('the-secret-value');
  });
});
