// Requests whose every text would act if it became code, or break a literal: for each language its own payloads, and random strings.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { VerifyInput } from '../../src/app/verify/subjects.ts';
import { loadCollection } from '../../src/collection/load.ts';
import { hostileStrings } from './hostile-strings.ts';

/** The same strings each time: a test that fails has to fail again. */
const seed = 20_261_125;
const randomTexts = 6;

type Item = Readonly<Record<string, unknown>>;

/** Texts that create the file `canary` in the working folder where that language executes them; of all languages where it has none. */
export function payloadsOf(language: string): readonly string[] {
  const file = new URL(`payloads/${language}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly string[]) : payloadsOf('shell');
}

/** Every kind of request × every text, the text in every place where that kind has one. */
export async function hostileInput(language: string): Promise<VerifyInput> {
  const random = fc.sample(hostileStrings, { seed, numRuns: randomTexts });
  const texts = [...payloadsOf(language), ...random];
  const item = Object.entries(kinds).map(([kind, make]) => ({
    name: kind,
    item: texts.map((text) => ({ name: text, description: text, ...make(text) })),
  }));
  const collection = {
    info: { name: 'hostile', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item,
  };
  const loaded = await loadCollection({ file: `hostile-${language}.json`, text: JSON.stringify(collection) });
  const values = new Map(texts.map((text) => [`${oneLine(nameOf(text))} v`, 'value'] as const));
  return { loaded, values, keepsUnknown: true };
}

const origin = 'http://host.example';

/** By what of a request holds the text. Several places at once: each printed text is one more chance to break out. */
const kinds: Readonly<Record<string, (text: string) => Item>> = {
  url: (text) =>
    get(`${origin}/${text}/:id?${text}=1&a=${text}#${text}`, {
      variable: [{ key: 'id', value: text }],
    }),
  headers: (text) => ({
    request: {
      method: 'GET',
      url: `${origin}/p`,
      header: [
        { key: 'X-A', value: oneLine(text) },
        { key: 'X-B', value: `a ${oneLine(text)} b` },
        { key: `X-${text.replaceAll(/[^A-Za-z0-9!#$%&'*+.^_`|~-]/g, '')}`, value: 'v' },
      ],
    },
  }),
  'header with line breaks': (text) => ({
    request: { method: 'GET', url: `${origin}/p`, header: [{ key: 'X-A', value: `a\r\nX-B: ${text}` }] },
  }),
  text: (text) => post(raw(text, 'text')),
  'text with its type': (text) => ({
    request: {
      method: 'PUT',
      url: `${origin}/p`,
      header: [{ key: 'Content-Type', value: `text/x; a=${oneLine(text)}` }],
      body: raw(`${text}\n${text}`, 'text'),
    },
  }),
  json: (text) => post(raw(JSON.stringify({ [text]: [text, { a: text }] }), 'json')),
  'json that is none': (text) => post(raw(`{"a": ${text}}`, 'json')),
  form: (text) =>
    post({
      mode: 'urlencoded',
      urlencoded: [
        { key: text, value: text, description: text },
        { key: 'k', value: text },
      ],
    }),
  multipart: (text) =>
    post({
      mode: 'formdata',
      formdata: [part({ key: text, value: text }), part({ value: text }), part({ key: `a${text}` })],
    }),
  'multipart type': (text) =>
    post({ mode: 'formdata', formdata: [part({ contentType: `text/x${text.replaceAll(/\W/g, '')}` })] }),
  'multipart file': (text) =>
    post({
      mode: 'formdata',
      formdata: [
        part({ type: 'file', key: text, src: 'plain.txt' }),
        part({ type: 'file', src: `x${withoutPath(text)}` }),
      ],
    }),
  'multipart file name': (text) =>
    post({ mode: 'formdata', formdata: [part({ type: 'file', src: 'plain.txt', fileName: text })] }),
  file: (text) => post({ mode: 'file', file: { src: `x${withoutPath(text)}` } }),
  graphql: (text) =>
    post({
      mode: 'graphql',
      graphql: { query: text, operationName: text, variables: JSON.stringify({ [text]: text }) },
    }),
  basic: (text) => authed('basic', { username: text.replaceAll(':', ''), password: text }),
  bearer: (text) => authed('bearer', { token: text }),
  'api key': (text) => authed('apikey', { key: `X-${oneLine(text).replaceAll(/\W/g, '')}`, value: text, in: 'header' }),
  'api key in the query': (text) => authed('apikey', { key: text, value: text, in: 'query' }),
  oauth2: (text) => authed('oauth2', { accessToken: text, headerPrefix: text, addTokenTo: 'header' }),
  // Nothing defines them: they are printed as they are.
  placeholders: (text) => ({
    request: {
      method: 'POST',
      url: `${origin}/p`,
      header: [{ key: 'X-A', value: `a {{${oneLine(nameOf(text))}}} b` }],
      body: raw(`{"a": "{{${nameOf(text)}}}"}`, 'json'),
    },
  }),
  variables: (text) => ({
    request: {
      method: 'POST',
      url: `${origin}/{{${oneLine(nameOf(text))} v}}`,
      header: [{ key: 'X-A', value: `a {{${oneLine(nameOf(text))} v}} b` }],
      body: raw(`{"a": "{{${oneLine(nameOf(text))} v}}"}`, 'text'),
    },
  }),
  example: (text) => ({
    ...get(`${origin}/p`),
    response: [
      {
        name: text,
        code: 200,
        status: text,
        header: [{ key: 'Content-Type', value: 'application/json' }],
        body: JSON.stringify({ a: text, [text]: { [text]: [{ [text]: text }] } }),
      },
    ],
  }),
};

function get(url: string, more: Item = {}): Item {
  return { request: { method: 'GET', url: 'variable' in more ? { raw: url, ...splitUrl(url), ...more } : url } };
}

function splitUrl(url: string): Item {
  const [address = '', query = ''] = url.replace(/#.*$/s, '').split('?', 2);
  return {
    protocol: 'http',
    host: ['host', 'example'],
    path: address.replace(`${origin}/`, '').split('/'),
    query: query.split('&').map((pair) => ({ key: pair.split('=')[0], value: pair.split('=').slice(1).join('=') })),
  };
}

function post(body: Item): Item {
  return { request: { method: 'POST', url: `${origin}/p`, body } };
}

function authed(type: string, values: Readonly<Record<string, string>>): Item {
  const parameters = Object.entries(values).map(([key, value]) => ({ key, value, type: 'string' }));
  return { request: { method: 'GET', url: `${origin}/p`, auth: { type, [type]: parameters } } };
}

function raw(text: string, language: string): Item {
  return { mode: 'raw', raw: text, options: { raw: { language } } };
}

function part(entry: Item): Item {
  return { type: 'text', key: 'k', value: 'v', ...entry };
}

/** What a header can hold at all: the rest is a case of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[^\t\u0020-\u007e]/g, '');
}

/** A file of the working folder, of a name that a file system takes. */
function withoutPath(text: string): string {
  return text.replaceAll(/[/\0\\]|\.\.|\{\{/g, '').slice(0, 60);
}

function nameOf(text: string): string {
  return text.replaceAll(/[{}]/g, '') || 'x';
}
