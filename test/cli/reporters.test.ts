// Which reporter tells what, and where to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';

const sample = ['run', 'collections/pandadoc.postman_collection.json', '--mock', '--folder', 'Create Access Token'];

it('--help names all', async () => {
  const { stdout } = await runCli(['run', '--help']);
  const text = stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain('cli, verbose, json, ndjson, junit, tap, github, html or an installed newman-reporter-*');
  expect((await runCli(['merge-reports', '--help'])).stdout).toContain('verbose');
});

it('verbose shows requests and responses, in place of the compact lines', async () => {
  const { stdout } = await runCli([...sample, '-r', 'cli,verbose']);
  expect(stdout).toMatch(/POST https:\/\/api\.pandadoc\.com\/oauth2\/access_token\n {2}> /);
  expect(stdout).toMatch(/< Content-Type: application\/json\n[^]*"access_token": "\*\*\*"/);
  expect(stdout).not.toMatch(/✓ POST/);
  expect(stdout).toMatch(/1 request, 2 checks, 0 failures in/);
});

it('ndjson has standard output for itself', async () => {
  const { stdout } = await runCli([...sample, '-r', 'ndjson']);
  const events = stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event);
  expect(events).toEqual(['start', 'execution', 'end']);
  for (const others of [
    ['-r', 'cli,ndjson'],
    ['-r', 'ndjson,verbose'],
    ['-r', 'ndjson,github'],
    ['-r', 'ndjson', '--json'],
  ])
    expect(await runCli([...sample, ...others])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('would mix'),
    });
});

it('each goes to its own file, and the terminal stays silent', async () => {
  const folder = makeFolder();
  const names = ['cli', 'verbose', 'json', 'ndjson', 'junit', 'tap', 'html'];
  const files = names.flatMap((name) => [`--reporter-${name}-export`, join(folder, 'new', name)]);
  const { stdout, stderr } = await runCli([...sample, '-r', names.join(), ...files]);
  expect(stdout).toBe('');
  for (const name of names) {
    expect(stderr).toContain(`written  ${join(folder, 'new', name)}`);
    expect(readFileSync(join(folder, 'new', name), 'utf8')).toContain('Create Access Token');
  }
});

it('an option that makes no sense is told before anything is sent', async () => {
  const wrong = await runCli([...sample, '-r', 'html', '--reporter-html-body-limit', 'much']);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('--reporter-html-body-limit needs a number of characters');
});

it('bodies are as long as was asked for', async () => {
  const path = join(makeFolder(), 'report.json');
  const limits = ['--reporter-json-detail', '--reporter-json-body-limit', '20', '--reporter-json-export', path];
  await runCli([...sample, '-r', 'json', ...limits]);
  const { executions } = JSON.parse(readFileSync(path, 'utf8')) as {
    executions: { detail: { response: { body: { text: string; cut: boolean; size: number } } } }[];
  };
  const body = executions[0]?.detail.response.body;
  expect([body?.text.length, body?.cut, (body?.size ?? 0) > 100]).toEqual([20, true, true]);
});
