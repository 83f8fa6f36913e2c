// newman's own list of options, read from its help: each is one of ours, by the same name and letter.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const program = createRequire(import.meta.url).resolve('newman/bin/newman.js');

/** A collection is a file here: what is fetched from Postman's servers with a key is fetched beforehand. */
const missing = ['--postman-api-key'];

test('run has every option of newman run', async () => {
  const help = execFileSync(process.execPath, [program, 'run', '--help'], { encoding: 'utf8' });
  const options = [...help.matchAll(/^ {2}(?:(-\w) ?, )?(--[\w-]+)/gm)].map(([, letter, name = '']) => ({
    letter,
    name,
  }));
  expect(options.length).toBeGreaterThan(30);
  const { stdout } = await runCli(['run', '--help']);
  const unknown = options.filter(
    ({ letter, name }) =>
      !new RegExp(`${name}\\b`).test(stdout) ||
      (letter !== undefined && !new RegExp(`${letter}, ${name}\\b`).test(stdout)),
  );
  expect(unknown.map(({ name }) => name)).toEqual(missing);
});

test('--verbose tells of each request where it went and what was checked', async () => {
  const api = {
    info: { name: 'x', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item: [
      {
        name: 'one',
        event: [
          { listen: 'test', script: { exec: ['pm.test("good", () => {}); pm.test.skip("left out", () => {})'] } },
        ],
        request: { method: 'GET', url: 'http://h/a' },
        response: [{ name: 'ok', code: 200, body: 'body' }],
      },
    ],
  };
  const { code, stdout } = await runCli(['run', '-', '--mock', '--verbose'], { stdin: JSON.stringify(api) });
  expect(code).toBe(0);
  expect(stdout).toMatch(/GET http:\/\/h\/a\n/);
  // Headers, which are kept of a request only where somebody shows them.
  expect(stdout).toMatch(/> user-agent: /i);
  expect(stdout).toMatch(/✓ good\n[^]*left out/);
});
