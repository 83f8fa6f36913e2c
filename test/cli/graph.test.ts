import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = join(root, 'collections/pandadoc.postman_collection.json');
const request = (name: string, url: string, test: string) => ({
  name,
  event: [{ listen: 'test', script: { exec: test.split('\n') } }],
  request: { method: 'GET', url },
});
const collection = (...item: readonly object[]): string =>
  JSON.stringify(
    { info: { name: 'x', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' }, item },
    null,
    2,
  );

describe('graph', () => {
  it('prints what the README shows', async () => {
    const { code, stdout, stderr } = await runCli(['graph', sample]);
    expect([code, stderr]).toEqual([0, '7 requests, 8 flows between them\n']);
    const page = readFileSync(join(root, 'README.md'), 'utf8');
    expect(/```mermaid\n(.*?)```/s.exec(page)?.[1]).toBe(stdout);
  });

  it.each([
    ['dot', /^digraph "PandaDoc API Reference" \{\n[\s\S]*r0 -> r1 \[label="refresh_token"\];/],
    ['svg', /^<svg [\s\S]*Create Access Token gives refresh_token to Refresh Access Token\.[\s\S]*<\/svg>\n$/],
    ['json', /^\{"name":"PandaDoc API Reference","nodes":\[.*"renews":\["refresh_token"\].*\}\n$/],
  ])('has the format %s', async (format, picture) => {
    expect((await runCli(['graph', sample, '--format', format])).stdout).toMatch(picture);
  });

  it('writes a file', async () => {
    const file = join(makeFolder(), 'new', 'flow.svg');
    const { stdout, stderr } = await runCli(['graph', sample, '--format', 'svg', '-o', file]);
    expect([stdout, stderr.includes(`written  ${file}`)]).toEqual(['', true]);
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg /);
  });

  it('is told of scripts that cannot be read', async () => {
    const { code, stderr } = await runCli(['graph', '-'], { stdin: collection(request('One', 'x', 'a;\nif (')) });
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning\[dataflow\/unparsable-script\].*line 2[\s\S]*> \d+ \| +"if \("/);
  });

  it.each([
    [['graph', sample, '--format', 'png']],
    [['graph', sample, sample, '--format', 'svg']],
    [['graph', sample, '-o', sample + '/x']],
    [['graph', 'nowhere.json']],
  ])('%j is a mistake', async (argv) => {
    expect(await runCli(argv)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('check', () => {
  const check = async (stdin: string, ...argv: readonly string[]) =>
    runCli(['check', '-', '-t', 'shell/curl', ...argv], { stdin });

  it('tells what is odd about the data flow, at the line of the script, and goes on', async () => {
    const test = 'const t = pm.response.json().t;\npm.globals.set("a", t);\npm.globals.set("b", t);';
    const { code, stderr } = await check(
      collection(request('One', 'http://h', test), request('Two', 'http://h/{{a}}', '')),
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /dataflow\/unused-capture\]: nothing in the collection needs b, which this script stores\n[\s\S]*> \d+ \|.*pm\.globals\.set\(\\"b\\", t\)/,
    );
    expect(stderr).toContain('dataflow/captured-twice]: a and b are both t of the response');
  });

  it('knows the scope that hides a captured value', async () => {
    const text = collection(request('One', 'http://h', 'pm.globals.set("a", 1)'), request('Two', 'http://h/{{a}}', ''));
    expect((await check(text, '--env-var', 'a=1')).stderr).toContain('dataflow/hidden-capture');
    expect((await check(text, '--global-var', 'a=1')).stderr).not.toContain('dataflow/hidden-capture');
  });

  it('is less sure where a script stores under names that only a run can tell', async () => {
    const text = collection(
      request('One', 'http://h', 'pm.globals.set(x.name, 1)'),
      request('Two', 'http://h/{{a}}', ''),
    );
    const { code, stderr } = await check(text, '--env-var', 'b=1');
    expect([code, /warning\[dataflow\/unresolved-variable\]/.test(stderr)]).toEqual([0, true]);
  });

  it('says that the order of a run may be another one', async () => {
    const jump = 'pm.execution.setNextRequest("Two")';
    const text = collection(
      request('One', 'http://h/{{a}}', jump),
      request('Two', 'http://h', 'pm.globals.set("a", 1)'),
    );
    expect((await check(text)).stderr).toMatch(
      /dataflow\/late-variable[\s\S]*setNextRequest; if the run comes by there first/,
    );
  });

  it('finds nothing odd about the sample', async () => {
    const { stderr } = await runCli(['check', sample, '-t', 'shell/curl']);
    expect(stderr).not.toMatch(/dataflow\/(?!unresolved)/);
  });
});
