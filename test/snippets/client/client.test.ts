// What is in a client: names, types, comments, captures, files; and what a small change to the collection changes.
import { describe, expect, it } from 'vitest';
import { loadCollection } from '../../../src/collection/load.ts';
import type { Collection } from '../../../src/model/collection.ts';
import { renderClient, type RenderClientOptions } from '../../../src/snippets/client/client.ts';
import type { ScriptCaptures } from '../../../src/snippets/client/captures.ts';
import { json, store } from '../../support/captures.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

async function load(item: readonly unknown[], more: object = {}): Promise<Collection> {
  const text = JSON.stringify({ info: { name: 'Test', schema }, item, ...more });
  return (await loadCollection({ file: 'test.json', text })).collection;
}

interface Setting extends RenderClientOptions {
  readonly more?: object;
  readonly captures?: Readonly<Record<string, ScriptCaptures>>;
}

async function codeOf(item: readonly unknown[], { more, captures = {}, ...options }: Setting = {}): Promise<string> {
  const collection = await load(item, more);
  const { files } = renderClient({ collection, captures: new Map(Object.entries(captures)) }, options);
  return files.map(({ content }) => String(content).replace(/\/\/ -{20,}.*$/s, '')).join('\n');
}

function get(name: string, url = 'https://a.example/x', more: object = {}): object {
  return { name, request: { method: 'GET', url, ...more } };
}

function functionsIn(code: string): readonly string[] {
  return [...code.matchAll(/name: "([\w.]+)"/g)].map((match) => match[1] ?? '');
}

describe('names', () => {
  it('are those of folders and requests, unique, and harmless', async () => {
    const names = [
      'List users',
      'list-users',
      'LIST USERS',
      'delete',
      'then',
      'constructor',
      '3 things',
      'Größe',
      '列表',
      '',
      "Don't",
    ];
    const code = await codeOf([
      { name: 'OAuth 2.0 Authentication', item: names.map((name) => get(name)) },
      { name: 'session', item: [get('x')] },
      { name: 'oauth-2-0 authentication', item: [{ name: 'Inner', item: [get('y')] }] },
      { name: '2. Second step', item: [get('1) z')] },
      get('Session'),
    ]);
    expect(functionsIn(code)).toEqual([
      'session3',
      ...[
        'listUsers',
        'listUsers2',
        'listUsers3',
        'delete',
        'then2',
        'constructor2',
        'request3Things',
        'grosse',
        'request',
        'unnamedRequest',
        'dont',
      ].map((name) => `oauth20Authentication.${name}`),
      'session2.x',
      'oauth20Authentication2.inner.y',
      'secondStep.z',
    ]);
  });

  it('of types tell folders apart where requests share a name', async () => {
    const item = (folder: string): object => ({ name: folder, item: [get('List', 'https://a.example/?q=1')] });
    const code = await codeOf([item('Users'), item('Teams'), get('One', 'https://a.example/?q=1')]);
    expect([...code.matchAll(/interface (\w+Parameters)/g)].map((match) => match[1])).toEqual([
      'OneParameters',
      'UsersListParameters',
      'TeamsListParameters',
    ]);
  });
});

function example(code: number, body: unknown, type = 'application/json'): object {
  return {
    name: String(code),
    code,
    header: [{ key: 'Content-Type', value: type }],
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

describe('types of answers', () => {
  it('are by status, merged from the examples, and one where they are the same', async () => {
    const response = [
      example(200, { id: 1, tags: ['a'], owner: { name: 'n' } }),
      example(200, { id: 'b', tags: [], owner: { name: 'n' }, extra: null }),
      example(202, 'accepted', 'text/plain'),
      example(404, { error: 'e' }),
    ];
    const code = await codeOf([
      { ...get('Get thing'), response },
      { ...get('Get other'), response: [example(404, { error: 'e' }), example(200, 'x', 'image/png')] },
      { ...get('None'), response: [example(204, '')] },
    ]);
    expect(code).toContain('Promise<ApiResponse<200, GetThingResponse200> | ApiResponse<202, string>> =>');
    expect(code).toContain('Promise<ApiResponse<200, Blob>> =>');
    expect(code).toContain('Promise<ApiResponse<204, undefined>> =>');
    expect(code).toContain(
      'export interface GetThingResponse200 {\n  id: string | number;\n  tags: string[];\n  owner: Owner;\n  extra?: unknown;\n}',
    );
    expect(code).toContain('"getOther": { 404: GetThingError404 };');
    expect(code).not.toContain('GetOtherError404');
  });
});

describe('comments', () => {
  it('hold descriptions, and nothing of them ends a comment or makes a tag', async () => {
    const code = await codeOf([
      {
        ...get('a'),
        request: { method: 'GET', url: 'https://a.example', description: 'One */ two\n\n@internal {@link x}' },
      },
    ]);
    expect(code).toContain('     * One *\\/ two\n     *\n     * \\@internal {\\@link x}\n');
  });

  it('say what is deprecated and what cannot be sent', async () => {
    const auth = { type: 'digest', digest: [{ key: 'username', value: 'u' }] };
    const collection = await load([get('[Deprecated] Old'), get('Signed', undefined, { auth })]);
    const { files, warnings } = renderClient({ collection, captures: new Map() });
    expect(String(files[0]?.content)).toContain('     * @deprecated\n     */\n    deprecatedOld: ');
    expect(String(files[0]?.content)).toMatch(/\* Not supported here: .*digest.*\n\s+\*\/\n\s+signed: /i);
    expect(warnings).toMatchObject([{ code: 'snippet/unsupported', at: { pointer: '/item/1' } }]);
  });
});

describe('parameters', () => {
  it('are what the collection has, with its values as defaults, and what is switched off', async () => {
    const query = [
      { key: 'page', value: '1', description: 'Which.' },
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
      { key: 'flag', value: null },
      { key: 'off', value: 'x', disabled: true },
      { key: '{{name}}', value: 'x' },
      { key: 'constructor', value: 'x' },
    ];
    const url = {
      raw: '',
      protocol: 'https',
      host: ['a', 'example'],
      path: ['u', ':id', ':other'],
      query,
      variable: [{ key: 'id', value: '7' }],
    };
    const code = await codeOf([{ name: 'get', request: { method: 'GET', url } }]);
    expect(code).toContain('path: ["/u/", [path?.id, "7"], "/", [path?.other, ":other"]],');
    expect(code).toContain(
      `query: [
            ["page", query?.page, "1"],
            ["a", query?.a, "1"],
            ["a", query?.a === undefined ? undefined : [], "2"],
            ["flag", query?.flag, null],
            [() => client.variable("name"), undefined, "x"],
            ["constructor", undefined, "x"],
            ["off", query?.off],
          ],`,
    );
    expect(code).toContain('readonly other: string | number;');
    expect(code).toContain('readonly page?: Given<number | string>;');
    expect(code).toContain('get: ({ path, query }: GetParameters, options?: CallOptions)');
  });

  it('keep a JSON text that a literal would change', async () => {
    const body = { mode: 'raw', raw: '{"n": {{count}}, "price": 1.50}', options: { raw: { language: 'json' } } };
    const code = await codeOf([{ name: 'send', request: { method: 'POST', url: 'https://a.example', body } }]);
    expect(code).toContain('text: [body, () => `{"n": ${client.variable("count")}, "price": 1.50}`],');
    expect(code).toContain('export interface SendBody {\n  n: unknown;\n  price: number;\n}');
  });
});

describe('captures', () => {
  it('happen as in the scripts, and what is computed is told', async () => {
    const token = json('data', 0, 'token');
    const code = await codeOf([get('Log in')], {
      captures: {
        '/item/0': {
          before: [
            store('started', { kind: 'constant', value: true }),
            store('nonce', { kind: 'computed', text: 'hash(x)', uses: [] }),
          ],
          after: [
            store('token', token, { kind: 'truthy', source: token }),
            store('copy', { kind: 'variable', name: 'token', scope: 'environment' }, { kind: 'truthy', source: token }),
            {
              ...store('id', json({ member: ['kind'], equals: 'main' }, 'id'), {
                kind: 'equals',
                source: { kind: 'status' },
                value: 200,
              }),
              scope: 'collection',
            },
            store('trace', { kind: 'header', name: 'x-trace' }),
            store('page', { kind: 'text', pattern: { source: 'p=(\\d+)', flags: 'i', group: 1 } }),
            {
              operation: 'unset',
              name: 'code',
              scope: 'globals',
              source: { kind: 'constant', value: null },
              conditions: [],
            },
            { ...store('', { kind: 'constant', value: null }), operation: 'clear', scope: 'local' },
            store('later', token, { kind: 'other-response' }),
          ],
        },
      },
    });
    expect(code).toContain(`          before: (script) => {
            script.store("started", true, "environment");
            // Not done here: the script stores nonce as hash(x).
          },
          after: (script) => {
            if (script.json("data", 0, "token")) {
              script.store("token", script.json("data", 0, "token"), "environment");
              script.store("copy", script.session.get("token", "environment"), "environment");
            }
            if (script.status === 200) {
              script.store("id", script.json({ member: ["kind"], equals: "main" }, "id"), "collection");
            }
            script.store("trace", script.header("x-trace"), "environment");
            script.store("page", script.match("p=(\\\\d+)", "i", 1), "environment");
            script.session.unset("code", "globals");
            script.session.clear("local");
            // Not done here: the script stores later from a request that it sends itself.
          },`);
    expect(code).toContain('  /** Stored by `logIn`. */\n  token?: string | undefined;\n');
    expect(code).toContain('Stores `started`, `token`, `copy`, `id`, `trace`, `page` in the session.');
  });
});

describe('variables', () => {
  const variable = [
    { key: 'host', value: 'https://h.example' },
    { key: 'api_token', value: 'abc' },
    { key: 'hidden', value: 'def', type: 'secret' },
  ];

  it('start with the values of the collection, not with its credentials', async () => {
    const item = [get('a', '{{host}}/{{$guid}}')];
    const code = await codeOf(item, { more: { variable } });
    expect(code).toContain('    collection: {\n      host: "https://h.example",\n    },\n');
    expect(code).toContain('origin: () => client.variable("host"),');
    expect(code).not.toMatch(/"abc"|"def"/);
    expect(code.split('createSession')[0]).not.toContain('guid');
    expect(await codeOf(item, { more: { variable }, showsSecrets: true })).toContain('hidden: "def",');
  });
});

/** Enough of them to make a module long. */
function many(count: number): readonly object[] {
  return ['Users', 'Index', 'runtime'].map((name) => ({
    name,
    item: Array.from({ length: count }, (_, index) => ({
      ...get(`Get ${index}`, `https://a.example/${index}?q=1`),
      response: [example(200, { id: 1, [`k${index}`]: 2 })],
    })),
  }));
}

describe('files', () => {
  it('are one for each folder where one would be long', async () => {
    const input = { collection: await load([...many(3), get('Root')]), captures: new Map() };
    expect(renderClient(input).files.map(({ path }) => path)).toEqual(['index.ts']);
    const { files } = renderClient(input, { longest: 100 });
    expect(files.map(({ path }) => path)).toEqual([
      'index.ts',
      'variables.ts',
      'users.ts',
      'index-2.ts',
      'runtime-2.ts',
      'runtime.ts',
    ]);
    expect(renderClient({ ...input, collection: await load(many(60)) }).files.length).toBe(6);
  });

  it('are the same for the same collection, and change little when it does', async () => {
    const before = await codeOf(many(20), { longest: 10_000 });
    expect(await codeOf(many(20), { longest: 10_000 })).toBe(before);
    const [users, ...others] = many(20) as { readonly name: string; readonly item: readonly object[] }[];
    const changed = {
      ...users,
      item: [...(users?.item ?? []).slice(0, 10), get('New'), ...(users?.item ?? []).slice(10)],
    };
    const after = await codeOf([changed, ...others], { longest: 10_000 });
    const old = new Set(before.split('\n'));
    const added = after.split('\n').filter((line) => !old.has(line));
    expect(added.length).toBeLessThan(15);
    expect(after.split('\n').length - before.split('\n').length).toBeLessThan(25);
  });
});
