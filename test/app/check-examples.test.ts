import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { collection, folder, get, scope } from '../support/parity/collection.ts';

const good = { name: 'good', code: 200, body: '{"id": 1}' };
const isId = 'pm.test("has an id", () => pm.expect(pm.response.json().id).to.be.a("number"));';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly at: { readonly pointer: string; readonly file: string; readonly span: { readonly offset: number } };
}

async function check(api: string, argv: readonly string[] = []): Promise<readonly Finding[]> {
  const file = join(makeFolder(), 'api.json');
  writeFileSync(file, api);
  const { code, stdout } = await runCli(['check', file, '-t', 'shell/curl', '--examples', '--json', ...argv]);
  expect(code).toBe(0);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] };
  return findings.filter((finding) => finding.code === 'examples/contradiction');
}

function messagesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({ at, message }) => `${at.pointer} ${message.replace("the collection's own checks reject ", '')}`,
  );
}

test('each example is given to the checks of its request, of folders and of the collection', async () => {
  const saved = (request: object, ...response: readonly object[]): object => ({ ...request, response });
  const api = collection(
    [
      folder(
        'F',
        [
          saved(get('two', '/two', { test: isId }), good, { name: 'text', code: 200, body: '{"id": "1"}' }),
          saved(get('of the folder', '/three'), { name: 'other type', code: 200, header: [], body: '{}' }),
        ],
        {
          test: 'if (pm.info.requestName === "of the folder") pm.test("typed", () => pm.response.to.have.header("x"))',
        },
      ),
      saved(get('throws', '/four', { test: 'pm.response.json()' }), { name: 'no JSON', code: 200, body: 'text' }),
    ],
    { test: 'pm.test("fast", () => pm.expect(pm.response.code).to.be.below(500))' },
  );
  const findings = await check(api);
  expect(messagesOf(findings)).toEqual([
    `/item/0/item/0/response/1 the example "text" (has an id: expected '1' to be a number)`,
    `/item/0/item/1/response/0 the example "other type" (typed: expected response to have header with key 'x')`,
    expect.stringContaining('/item/1/response/0 the example "no JSON" (script: JSONError: '),
  ]);
  expect(api.slice(findings[0]?.at.span.offset)).toMatch(/^\{\s*"name": "text"/);
});

test('an error is held against the checks only where nothing else is saved', async () => {
  const missing = { name: 'missing', code: 404, body: '{}' };
  const api = collection([
    { ...get('both', '/both', { test: isId }), response: [missing, good] },
    { ...get('only', '/only', { test: isId }), response: [missing] },
    get('none', '/none', { test: isId }),
  ]);
  expect((await check(api)).map(({ at }) => at.pointer)).toEqual(['/item/1/response/0']);
});

test('scripts cannot leave an example out by going elsewhere, and values reach them', async () => {
  const wrong = {
    name: 'wrong',
    code: 200,
    body: '{"id": null}',
    originalRequest: { method: 'GET', url: 'http://h/elsewhere' },
  };
  const api = collection([
    {
      ...get('goes', '', {
        url: 'http://h/goes',
        test: `postman.setNextRequest(null); pm.execution.setNextRequest("goes"); ${isId}`,
      }),
      response: [good, wrong],
    },
    {
      name: 'a text',
      event: [
        {
          listen: 'test',
          script: {
            exec: 'pm.test("is as told", () => pm.expect(pm.response.json().id).to.equal(Number(pm.environment.get("id"))))',
          },
        },
      ],
      request: 'http://h/text',
      response: [good, { name: 'two', code: 200, body: '{"id": 2}' }],
    },
  ]);
  const environment = join(makeFolder(), 'env.json');
  writeFileSync(environment, scope({ id: '1' }));
  expect((await check(api, ['-e', environment])).map(({ at }) => at.pointer)).toEqual([
    '/item/0/response/1',
    '/item/1/response/1',
  ]);
});

test('nothing of it without --examples', async () => {
  const api = collection([
    { ...get('x', '/x', { test: 'pm.test("never", () => { throw new Error("no") })' }), response: [good] },
  ]);
  const { stderr } = await runCli(['check', '-', '-t', 'shell/curl'], { stdin: api });
  expect(stderr).not.toContain('contradiction');
});
