import { cpSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import https from 'node:https';
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

describe('run', () => {
  const mocked = ['run', collection, '-e', environment, '--mock', '--working-dir', 'collections'];

  it('runs the sample against its own examples', async () => {
    const { code, stdout } = await runCli(mocked);
    expect(stdout).toContain('captured access_token (environment), refresh_token (environment)');
    expect(stdout).toMatch(/7 requests, 10 checks, 0 failures/);
    expect(code).toBe(0);
  });

  it('saves what scripts captured, for the owner only, and leaves the rest of the file as it was', async () => {
    const before = readFileSync(environment, 'utf8');
    await runCli([...mocked, '--save-environment', environment, '--silent']);
    const after = readFileSync(environment, 'utf8');
    expect(statSync(environment).mode & 0o777).toBe(0o600);
    const changed = after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every((line) => /^\s*"value": /.test(line))).toBe(true);
  });

  it('makes the environment file where there is none', async () => {
    await runCli(['run', collection, '--mock', '--silent', '--save-environment', join('new', 'env.json')]);
    const saved = JSON.parse(readFileSync(join('new', 'env.json'), 'utf8')) as {
      readonly values: { readonly key: string }[];
    };
    expect(saved.values.map((one) => one.key)).toContain('access_token');
  });

  it('saves behind a symbolic link, which stays one', async () => {
    symlinkSync(environment, 'link.json');
    await runCli([...mocked, '--save-environment', 'link.json', '--silent']);
    expect(lstatSync('link.json').isSymbolicLink()).toBe(true);
    expect(readFileSync(environment, 'utf8')).toContain('"example-access-token"');
  });

  it('keeps the captured tokens also where a report cannot be written', async () => {
    mkdirSync('folder');
    const report = ['-r', 'junit', '--reporter-junit-export', 'folder'];
    const { code, stderr } = await runCli([...mocked, ...report, '--save-environment', environment]);
    expect([code, readFileSync(environment, 'utf8').includes('"example-access-token"')]).toEqual([2, true]);
    expect(stderr).toContain('error[output/cannot-write]');
  });

  it('prints no captured value, in no report', async () => {
    const { stdout, stderr } = await runCli([
      ...mocked,
      '-r',
      'cli,json,junit',
      '--reporter-json-export',
      'r.json',
      '--reporter-junit-export',
      'r.xml',
    ]);
    const all = stdout + stderr + readFileSync('r.json', 'utf8') + readFileSync('r.xml', 'utf8');
    expect(all).not.toMatch(/example-(access|refresh)-token/);
    expect(stderr).toContain('written  r.json');
  });

  it('-r github annotates the file and adds to the summary of the step', async () => {
    const text = readFileSync(collection, 'utf8').replaceAll('have.status(201)', 'have.status(299)');
    writeFileSync('broken.json', text);
    writeFileSync('summary.md', 'Earlier\n');
    const argv = ['run', 'broken.json', '-e', environment, '--mock', '--working-dir', 'collections', '-r', 'github'];
    const { code, stdout } = await runCli([...argv, '--reporter-github-export', 'summary.md']);
    const [, line = ''] = /^::error file=broken\.json,line=(\d+),title=Documents/.exec(stdout) ?? [];
    expect([code, text.split('\n')[Number(line)]]).toEqual([
      1,
      expect.stringContaining('Create Document from Template'),
    ]);
    expect(readFileSync('summary.md', 'utf8')).toMatch(/^Earlier\n## ❌ PandaDoc API Reference\n/);
  });

  it('--record-captures notes what each script stored, by name', async () => {
    const { stderr } = await runCli([...mocked, '--silent', '--record-captures', join('new', 'captures.json')]);
    expect(stderr).toContain(`written  ${join('new', 'captures.json')}`);
    const text = readFileSync(join('new', 'captures.json'), 'utf8');
    expect(text).not.toMatch(/example-(access|refresh)-token/);
    const { runs } = JSON.parse(text) as { readonly runs: readonly { readonly captures: readonly object[] }[] };
    const place = { pointer: '/item/0/item/0', phase: 'test', iteration: 0, scope: 'environment', operation: 'set' };
    expect(runs[0]?.captures.slice(0, 2)).toEqual([
      { ...place, name: 'access_token' },
      { ...place, name: 'refresh_token' },
    ]);
    expect(runs[0]?.captures).toHaveLength(5);
  });

  it('--json prints the report', async () => {
    const { stdout } = await runCli([...mocked, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { requests: 7, failures: 0 } });
  });

  it('exits with 1 where a check fails, unless told not to', async () => {
    const text = readFileSync(collection, 'utf8').replaceAll('have.status(200)', 'have.status(299)');
    writeFileSync('broken.json', text);
    const argv = ['run', 'broken.json', '-e', environment, '--mock', '--working-dir', 'collections'];
    const { code, stdout } = await runCli(argv);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Failures[\s\S]*broken\.json \/item\/0\/item\/0/);
    expect((await runCli([...argv, '-x'])).code).toBe(0);
  });

  it('--mock-tokens shows that a script keeps the wrong token, which saved examples hide', async () => {
    const text = readFileSync(collection, 'utf8').replaceAll('jsonData.access_token)', "'a token of long ago')");
    writeFileSync('wrong.json', text);
    const argv = ['run', 'wrong.json', '-e', environment, '--working-dir', 'collections'];
    expect((await runCli([...argv, '--mock'])).code).toBe(0);
    const { code, stdout } = await runCli([...argv, '--mock-tokens']);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/✗ GET +401 .*List Documents/)]);
    expect((await runCli([...mocked, '--mock-tokens'])).code).toBe(0);
  });

  it('can be plain ASCII', async () => {
    const { stdout } = await runCli([...mocked, '--disable-unicode', '--folder', 'List Documents']);
    expect(stdout).toContain('ok GET');
    expect(stdout).not.toMatch(/[✓✗›]/);
  });

  it.each([
    [['-r', 'nobody-has-this']],
    [['--folder', 'Nowhere']],
    [['--save-environment', collection]],
    [['--save-environment', 'collections']],
    [['--save-environment', `${collection}/x.json`]],
  ])('%j is a mistake that is told before anything is sent', async (argv) => {
    const { code, stdout } = await runCli([...mocked, ...argv]);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('mock', () => {
  it('serves the examples until it is told to stop', async () => {
    let status = 0;
    const { code, stdout } = await runCli(['mock', collection], {
      untilStopped: async (printed) => {
        const response = await fetch(`${printed().trim()}/public/v1/documents`, {
          headers: { authorization: 'Bearer x' },
        });
        ({ status } = response);
        await response.text();
      },
    });
    expect([code, status]).toEqual([0, 200]);
    await expect(fetch(stdout.trim())).rejects.toThrow();
  });

  it('--tls-cert gives clients what they need to trust it, and not its key', async () => {
    const folder = makeFolder();
    let answer = '';
    const { code, stdout } = await runCli(['mock', collection, '--tls-cert', `${folder}/mock.pem`], {
      untilStopped: async (printed) => {
        const ca = readFileSync(`${folder}/mock.pem`, 'utf8');
        answer = await new Promise((resolve, reject) => {
          https
            .get(`${printed().trim()}/nowhere`, { ca }, ({ statusCode }) => resolve(`${statusCode}`))
            .once('error', reject);
        });
        expect(ca).not.toContain('KEY');
      },
    });
    expect([code, answer, new URL(stdout.trim()).protocol]).toEqual([0, '404', 'https:']);
  });
});
