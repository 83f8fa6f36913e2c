import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/dataflow/flow.ts';
import { needsOf } from '../../src/dataflow/needs.ts';
import type { Collection, Folder, Item } from '../../src/model/collection.ts';
import type { Request, Script } from '../../src/model/request.ts';
import { parseText } from '../../src/model/text.ts';

const param = (name: string, value: string, disabled = false) => ({
  name: parseText(name),
  value: parseText(value),
  disabled,
  description: '',
});

function request(pointer: string, changes: Partial<Request> = {}): Request {
  return {
    kind: 'request',
    id: pointer,
    pointer,
    trail: [pointer],
    name: pointer,
    description: '',
    method: ['GET'],
    url: { text: parseText('{{base}}/x'), query: [], pathVariables: [] },
    headers: [],
    auth: { kind: 'none' },
    body: { kind: 'none' },
    scripts: [],
    examples: [],
    behavior: {
      disableBodyPruning: false,
      disableUrlEncoding: false,
      followRedirects: true,
      strictSSL: undefined,
      disabledSystemHeaders: [],
    },
    ...changes,
  };
}

function collection(items: readonly Item[], scripts: readonly Script[] = []): Collection {
  return { kind: 'collection', id: '', name: 'c', description: '', items, variables: [], scripts };
}

const script = (source: string, listen: Script['listen'] = 'test'): Script => ({
  listen,
  source,
  pointer: '/event/0/script',
  disabled: false,
});
const set = (name: string, listen?: Script['listen']): Script => script(`pm.environment.set('${name}', 1)`, listen);
const locate = (pointer: string) => ({ file: 'c.json', pointer });

describe('needs', () => {
  it('are in the URL, enabled headers, auth and body, in that order', () => {
    const needs = needsOf(
      request('/item/0', {
        headers: [param('X-{{h}}', '{{v}}'), param('X', '{{off}}', true)],
        auth: { kind: 'basic', username: parseText('{{user}}'), password: parseText('{{pass}}') },
        body: { kind: 'urlencoded', fields: [param('a', '{{field}}'), param('b', '{{base}}')] },
      }),
    );
    expect(needs).toEqual(['base', 'h', 'v', 'user', 'pass', 'field']);
  });

  it('do not include what Postman makes up itself', () => {
    expect(
      needsOf(request('/item/0', { body: { kind: 'raw', language: '', text: parseText('{{$guid}}{{x}}') } })),
    ).toEqual(['base', 'x']);
  });
});

describe('flow', () => {
  it('connects a need with the last request before it that stores the value', () => {
    const user = request('/item/2', { auth: { kind: 'bearer', token: parseText('{{token}}') } });
    const flow = flowOf(
      collection([
        request('/item/0', { scripts: [set('token')] }),
        request('/item/1', { scripts: [set('token')] }),
        user,
      ]),
      locate,
    );
    const need = flow.requests.get('/item/2')?.needs.find((one) => one.name === 'token');
    expect(need).toEqual({
      name: 'token',
      provider: '/item/1',
      laterProvider: undefined,
      places: ['auth'],
      scope: 'environment',
      uncertain: false,
    });
  });

  it('tells when the value is stored only after it is needed, be it by the request itself', () => {
    const flow = flowOf(collection([request('/item/0', { scripts: [set('base')] })]), locate);
    expect(flow.requests.get('/item/0')?.needs).toMatchObject([
      { name: 'base', provider: undefined, laterProvider: '/item/0' },
    ]);
  });

  it('counts a pre-request script as in time', () => {
    const flow = flowOf(collection([request('/item/0', { scripts: [set('base', 'prerequest')] })]), locate);
    expect(flow.requests.get('/item/0')?.needs[0]?.provider).toBe('/item/0');
  });

  it('lets scripts of the collection and of folders count for each request below', () => {
    const folder: Folder = {
      kind: 'folder',
      id: 'f',
      pointer: '/item/0',
      trail: ['f'],
      name: 'f',
      description: '',
      items: [request('/item/0/item/0')],
      scripts: [set('b')],
    };
    const flow = flowOf(collection([folder, request('/item/1')], [set('a')]), locate);
    const names = [...flow.requests.values()].map((one) => one.captures.map((capture) => capture.name));
    expect(names).toEqual([['a', 'b'], ['a']]);
  });

  it('hurries through a collection that is full of endless scripts', () => {
    const doubling = Array.from({ length: 30 }, (_, n) => `function f${n}() { f${n + 1}(); f${n + 1}(); }`).join('\n');
    const endless = (index: number): Script => script(`${doubling}\nconst n = ${index};${'f0();'.repeat(20)}`);
    const requests = Array.from({ length: 200 }, (_, index) =>
      request(`/item/${index}`, { scripts: [endless(index)] }),
    );
    const started = performance.now();
    const flow = flowOf(collection([...requests, request('/last', { scripts: [set('late')] })]), locate);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(flow.warnings).toHaveLength(200);
    expect(flow.requests.get('/last')?.captures).toMatchObject([{ name: 'late' }]);
  });

  it('knows the order of scripts: collection, folder, request, and before sending what is asked before', () => {
    const reads = [
      script('pm.environment.get("a")', 'prerequest'),
      script('pm.environment.get("b"); pm.environment.set("b", 1)'),
    ];
    const flow = flowOf(
      collection([request('/item/0', { scripts: [set('b'), ...reads] })], [set('a', 'prerequest')]),
      locate,
    );
    const seen = flow.requests.get('/item/0')?.reads.map(({ name, phase, provider }) => [name, phase, provider]);
    expect(seen).toEqual([
      ['a', 'prerequest', '/item/0'],
      ['b', 'test', '/item/0'],
    ]);
  });

  it('ignores disabled scripts, and warns of one that cannot be parsed', () => {
    const broken = { ...script('if ('), pointer: '/item/0/event/0/script' };
    const disabled = { ...set('x'), disabled: true };
    const flow = flowOf(collection([request('/item/0', { scripts: [broken, disabled] })]), locate);
    expect(flow.requests.get('/item/0')?.captures).toEqual([]);
    expect(flow.warnings).toMatchObject([
      { code: 'dataflow/unparsable-script', at: { pointer: '/item/0/event/0/script' } },
    ]);
  });
});
