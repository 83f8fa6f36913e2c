// Requests that carry text which would act if it ever became code: in every place of a request, for every language.
import { readdirSync, readFileSync } from 'node:fs';

export interface HostileItem {
  /** For which language the text is made. */
  readonly language: string;
  readonly place: string;
  readonly payload: string;
  /** A Postman item as a file of its own. */
  readonly text: string;
}

const folder = new URL('payloads/', import.meta.url);

/** By language (its file in `payloads`). Each creates the file `canary` in the working folder where it is executed. */
export const payloads: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  readdirSync(folder).map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as readonly string[],
  ]),
);

type Make = (origin: string) => Readonly<Record<string, unknown>>;

const post =
  (body: unknown): Make =>
  (origin) => ({ request: { method: 'POST', url: `${origin}/p`, body } });
const authed =
  (kind: string, values: Readonly<Record<string, string>>): Make =>
  (origin) => {
    const parameters = Object.entries(values).map(([key, value]) => ({ key, value, type: 'string' }));
    return { request: { method: 'GET', url: `${origin}/p`, auth: { type: kind, [kind]: parameters } } };
  };
const raw = (text: string, language: string): unknown => ({ mode: 'raw', raw: text, options: { raw: { language } } });
const part = (entry: Readonly<Record<string, unknown>>): unknown => ({
  mode: 'formdata',
  formdata: [{ type: 'text', key: 'k', value: 'v', ...entry }],
});
const get = (origin: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  request: { method: 'GET', url: `${origin}/p`, ...more },
});
const answered =
  (body: string, more: Readonly<Record<string, unknown>> = {}): Make =>
  (origin) => ({
    ...get(origin),
    response: [
      {
        name: 'saved',
        code: 200,
        status: 'OK',
        header: [{ key: 'Content-Type', value: 'application/json' }],
        body,
        ...more,
      },
    ],
  });

/** Where text of the collection reaches a snippet. */
const places: Readonly<Record<string, (payload: string) => Make>> = {
  name: (payload) => (origin) => ({ name: payload, ...get(origin) }),
  description: (payload) => (origin) => get(origin, { description: payload }),
  method: (payload) => (origin) => ({ request: { method: payload, url: `${origin}/p` } }),
  path: (payload) => (origin) => ({ request: { method: 'GET', url: `${origin}/${payload}` } }),
  'path variable': (payload) => (origin) => ({
    request: {
      method: 'GET',
      url: {
        raw: `${origin}/:id`,
        protocol: 'http',
        host: [new URL(origin).hostname],
        port: new URL(origin).port,
        path: [':id'],
        variable: [{ key: 'id', value: payload }],
      },
    },
  }),
  'query name': (payload) => (origin) => ({ request: { method: 'GET', url: `${origin}/p?${payload}=1` } }),
  'query value': (payload) => (origin) => ({ request: { method: 'GET', url: `${origin}/p?a=${payload}` } }),
  'url user info': (payload) => (origin) => ({
    request: { method: 'GET', url: origin.replace('//', `//${payload.replaceAll('/', '')}:x@`) },
  }),
  'header name': (payload) => (origin) => get(origin, { header: [{ key: payload, value: 'v' }] }),
  'header value': (payload) => (origin) => get(origin, { header: [{ key: 'X-A', value: payload }] }),
  'content type': (payload) => (origin) => ({
    request: {
      method: 'POST',
      url: `${origin}/p`,
      header: [{ key: 'Content-Type', value: payload }],
      body: raw('x', 'text'),
    },
  }),
  'raw text': (payload) => post(raw(payload, 'text')),
  'json key': (payload) => post(raw(JSON.stringify({ [payload]: 1 }), 'json')),
  'json value': (payload) => post(raw(JSON.stringify({ a: [payload] }), 'json')),
  'json text that is no json': (payload) => post(raw(`{"a": ${payload}}`, 'json')),
  'form name': (payload) => post({ mode: 'urlencoded', urlencoded: [{ key: payload, value: 'v' }] }),
  'form value': (payload) => post({ mode: 'urlencoded', urlencoded: [{ key: 'k', value: payload }] }),
  'part name': (payload) => post(part({ key: payload })),
  'part value': (payload) => post(part({ value: payload })),
  'part content type': (payload) => post(part({ contentType: payload })),
  'file part name': (payload) => post(part({ type: 'file', key: payload, src: 'plain.txt' })),
  'file part source': (payload) => post(part({ type: 'file', src: payload })),
  'file part file name': (payload) => post(part({ type: 'file', src: 'plain.txt', fileName: payload })),
  'file part content type': (payload) => post(part({ type: 'file', src: 'plain.txt', contentType: payload })),
  'file body source': (payload) => post({ mode: 'file', file: { src: payload } }),
  'graphql query': (payload) => post({ mode: 'graphql', graphql: { query: payload, variables: '{}' } }),
  'graphql variables': (payload) =>
    post({ mode: 'graphql', graphql: { query: '{ a }', variables: JSON.stringify({ [payload]: payload }) } }),
  'graphql operation name': (payload) =>
    post({ mode: 'graphql', graphql: { query: '{ a }', variables: '', operationName: payload } }),
  'basic user name': (payload) => authed('basic', { username: payload, password: 'p' }),
  'basic password': (payload) => authed('basic', { username: 'u', password: payload }),
  'bearer token': (payload) => authed('bearer', { token: payload }),
  'api key name': (payload) => authed('apikey', { key: payload, value: 'v', in: 'header' }),
  'api key value': (payload) => authed('apikey', { key: 'k', value: payload, in: 'query' }),
  'oauth2 prefix': (payload) => authed('oauth2', { accessToken: 't', headerPrefix: payload, addTokenTo: 'header' }),
  'digest user name': (payload) => authed('digest', { username: payload, password: payload }),
  'aws region': (payload) =>
    authed('awsv4', {
      accessKey: payload,
      secretKey: payload,
      region: payload,
      service: payload,
      sessionToken: payload,
    }),
  'oauth1 parameters': (payload) =>
    authed('oauth1', {
      consumerKey: payload,
      consumerSecret: payload,
      token: payload,
      tokenSecret: payload,
      signatureMethod: 'HMAC-SHA1',
    }),
  'variable name': (payload) => (origin) =>
    get(origin, { header: [{ key: 'X-A', value: `a {{${payload.replaceAll(/[{}]/g, '')}}} b` }] }),
  'variable name in a body': (payload) => post(raw(`{"a": "{{${payload.replaceAll(/[{}]/g, '')}}}"}`, 'json')),
  'example key': (payload) => answered(JSON.stringify({ [payload]: { [payload]: [{ [payload]: 1 }] } })),
  'example value': (payload) => answered(JSON.stringify({ a: payload, b: [payload] })),
  'example name': (payload) => answered('{"a":1}', { name: payload, status: payload }),
};

/** Every payload in every place; the URLs lead to `origin`. */
export function hostileItems(origin: string): readonly HostileItem[] {
  return Object.entries(payloads).flatMap(([language, some]) =>
    Object.entries(places).flatMap(([place, put]) =>
      some.map((payload) => {
        const text = JSON.stringify({ name: 'hostile', ...put(payload)(origin) });
        return { language, place, payload, text };
      }),
    ),
  );
}
