// Collections in the model's own terms, so that the docs are tested without reading a file.
import type { SiteCollection, SiteInput } from '../../src/docs/site.ts';
import type { Param } from '../../src/model/body.ts';
import type { Collection, Folder, Item } from '../../src/model/collection.ts';
import { requestsIn } from '../../src/model/collection.ts';
import type { Example, Request } from '../../src/model/request.ts';
import type { Snippet, TargetInfo } from '../../src/model/snippet.ts';
import { parseText, sourceOf } from '../../src/model/text.ts';

export const targets: readonly TargetInfo[] = [
  target('php/chilkat-activex', { language: 'PHP', client: 'Chilkat ActiveX', highlight: 'php' }),
  target('php/chilkat-extension', { language: 'PHP', client: 'Chilkat extension', highlight: 'php' }),
  target('shell/curl', { language: 'Shell', client: 'curl', highlight: 'bash' }),
  target('typescript/fetch', { language: 'TypeScript', client: 'fetch', highlight: 'typescript' }),
  {
    ...target('python/requests', { language: 'Python', client: 'requests', highlight: 'python' }),
    install: 'pip install requests',
  },
];

export function param(name: string, value: string | undefined, extra: Partial<Param> = {}): Param {
  const text = value === undefined ? undefined : parseText(value);
  return { name: parseText(name), value: text, disabled: false, description: '', ...extra };
}

export function example(status: number, body: string, extra: Partial<Example> = {}): Example {
  const headers = [{ name: 'Content-Type', value: 'application/json' }];
  const reason = status < 300 ? 'OK' : 'Bad Request';
  return { name: `A ${status}`, pointer: '', status, reason, headers, body, request: undefined, ...extra };
}

/** A GET request; pointer and trail are set when it is put into a collection. */
export function request(name: string, url: string, extra: Partial<Request> = {}): Request {
  return {
    kind: 'request',
    id: name,
    pointer: '',
    trail: [name],
    name,
    description: '',
    method: ['GET'],
    url: { text: parseText(url), query: [], pathVariables: [] },
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
    ...extra,
  };
}

export function folder(name: string, items: readonly Item[], description = ''): Folder {
  return { kind: 'folder', id: name, pointer: '', trail: [name], name, description, items, scripts: [] };
}

export function collection(name: string, items: readonly Item[], extra: Partial<Collection> = {}): Collection {
  const placed = place(items, '');
  return { kind: 'collection', id: name, name, description: '', items: placed, variables: [], scripts: [], ...extra };
}

/** Snippets with the request's URL in them, so that hostile texts reach the code too. */
function snippetsOf(one: Request): readonly Snippet[] {
  const url = sourceOf(one.url.text);
  return [
    snippet('shell/curl', `curl -X ${sourceOf(one.method)} \\\n  --header 'Accept: application/json' \\\n  '${url}'\n`),
    snippet(
      'php/chilkat-activex',
      `<?php\n$http = new COM('Chilkat.Http');\n// ${one.name}\n$resp = $http->QuickRequest('GET', '${url}');\nprint $resp->BodyStr . "\\n";\n`,
    ),
    snippet('php/chilkat-extension', `<?php\n$http = new CkHttp();\n$resp = $http->quickRequest('GET', '${url}');\n`),
    snippet(
      'typescript/fetch',
      `const response = await fetch('${url}', { method: '${sourceOf(one.method)}' });\nif (!response.ok) throw new Error(\`\${response.status}\`);\nconst body: unknown = await response.json();\n`,
    ),
    {
      ...snippet(
        'python/requests',
        `import requests\n\nresponse = requests.get("${url}", timeout=30)\nprint(response.json())\n`,
      ),
      variables: one.url.text.flatMap((part) =>
        typeof part === 'string' ? [] : [{ name: part.variable, environmentName: 'X' }],
      ),
    },
  ];
}

function snippet(id: string, code: string): Snippet {
  return { target: id, code, warnings: [], variables: [] };
}

export function site(one: Collection, extra: Partial<SiteCollection> = {}): SiteCollection {
  const rawItems = new Map(
    requestsIn(one).map((item) => [item.pointer, { name: item.name, request: { url: sourceOf(item.url.text) } }]),
  );
  return { collection: one, rawItems, snippetsOf, ...extra };
}

/** A small API with every kind of section on its pages. */
export function petSite(): SiteInput {
  const token = request('Refresh Token', 'https://pets.example/oauth2/token', {
    method: ['POST'],
    description:
      'Trades a **refresh token** for a new one.\n\n| field | use |\n|---|---|\n| scope | what it may |\n\n```json\n{"a": 1}\n```',
    body: {
      kind: 'urlencoded',
      fields: [
        param('grant_type', 'refresh_token', { description: 'Always `refresh_token`.' }),
        param('client_id', '{{client_id}}'),
        param('old', '1', { disabled: true }),
      ],
    },
    headers: [param('Accept', 'application/json')],
    examples: [example(400, '{"error":"bad"}'), example(200, '{"access_token":"abc","expires_in":3600}')],
  });
  const get = request('Get Pet', '{{base}}/pets/:id', {
    auth: { kind: 'bearer', token: parseText('{{access_token}}') },
    url: {
      text: parseText('{{base}}/pets/:id'),
      query: [param('full', 'true')],
      pathVariables: [param('id', '{{pet_id}}')],
    },
    description: '# Reads one pet\n\n### Deeper\n\nMore.',
  });
  const create = request('Create Pet', '{{base}}/pets', {
    method: ['PUT'],
    auth: { kind: 'bearer', token: parseText('{{access_token}}') },
    body: { kind: 'raw', language: 'json', text: parseText('{\n  "name": "{{pet_name}}",\n  "age": 1.50\n}') },
  });
  const pets = collection(
    'Pet API',
    [folder('Authentication', [token], 'How to get **in**.'), folder('Pets', [get, create])],
    {
      description: 'All about pets. See https://pets.example.',
      variables: [
        { name: 'base', value: 'https://pets.example/v1', secret: false, enabled: true },
        { name: 'client_secret', value: 'not-for-the-page', secret: true, enabled: true },
      ],
    },
  );
  const needs: Readonly<Record<string, readonly string[]>> = {
    '/item/0/item/0': ['client_id'],
    '/item/1/item/0': ['base', 'access_token', 'pet_id'],
    '/item/1/item/1': ['base', 'access_token', 'pet_name'],
  };
  const flow = {
    needs: (pointer: string) => needs[pointer] ?? [],
    captures: (pointer: string) => (pointer === '/item/0/item/0' ? ['access_token'] : []),
  };
  return { collections: [site(pets, { flow })], targets };
}

function target(id: string, info: Pick<TargetInfo, 'language' | 'client' | 'highlight'>): TargetInfo {
  return { id, ...info, link: 'https://client.example/', extension: 'txt', install: '' };
}

function place(items: readonly Item[], parent: string): readonly Item[] {
  return items.map((item, index) => {
    const pointer = `${parent}/item/${index}`;
    return item.kind === 'folder' ? { ...item, pointer, items: place(item.items, pointer) } : { ...item, pointer };
  });
}
