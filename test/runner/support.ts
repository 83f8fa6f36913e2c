// Runs for tests: collections written in place, environments as the model has them, a server that answers as told.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { loadCollection, type Loaded } from '../../src/collection/load.ts';
import { readSource } from '../../src/collection/source.ts';
import type { Environment } from '../../src/model/collection.ts';
import { listen } from '../support/listen.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

export const samplePath = 'collections/pandadoc.postman_collection.json';
const sampleEnvironmentPath = 'collections/pandadoc.postman_environment.json';

export async function loadSample(): Promise<Loaded> {
  return loadCollection(await readSource(samplePath));
}

export async function loadSampleEnvironment(): Promise<Environment> {
  const file = JSON.parse(await readFile(sampleEnvironmentPath, 'utf8')) as {
    name: string;
    values: { key: string; value: string; type: string; enabled: boolean }[];
  };
  const values = file.values.map(({ key, value, type, enabled }) => ({
    name: key,
    value,
    secret: type === 'secret',
    enabled,
  }));
  return { id: '', name: file.name, values };
}

/** A collection of these items, loaded as a file would be. */
export async function collectionOf(item: readonly unknown[], extra: object = {}): Promise<Loaded> {
  const text = JSON.stringify({ info: { name: 'Test collection', schema }, item, ...extra }, null, 2);
  return loadCollection({ file: 'test.json', text });
}

interface ItemOptions {
  readonly test?: string;
  readonly prerequest?: string;
  readonly request?: object;
  readonly response?: readonly object[];
}

/** A GET request with scripts. */
export function item(name: string, url: string, options: ItemOptions = {}): object {
  const { test, prerequest, request, response = [] } = options;
  const event = [
    ...(test === undefined ? [] : [{ listen: 'test', script: { exec: [test] } }]),
    ...(prerequest === undefined ? [] : [{ listen: 'prerequest', script: { exec: [prerequest] } }]),
  ];
  return { name, event, request: { method: 'GET', header: [], url, ...request }, response };
}

export function environmentOf(values: Readonly<Record<string, string>>, secrets: readonly string[] = []): Environment {
  const entries = Object.entries(values);
  return {
    id: '',
    name: 'test',
    values: entries.map(([name, value]) => ({ name, value, secret: secrets.includes(name), enabled: true })),
  };
}

export interface TestServer {
  readonly url: string;
  readonly seen: { readonly method: string; readonly url: string; readonly headers: http.IncomingHttpHeaders }[];
  readonly close: () => Promise<void>;
}

/** Returns the body; may set headers. */
type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => unknown;

/** Answers each request with what `answer` makes of it; the default is an empty JSON object. */
export async function serve(answer: Answer = () => ({})): Promise<TestServer> {
  const seen: TestServer['seen'] = [];
  const server = http.createServer((request, response) => {
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    request.resume().once('end', () => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(request, response)));
    });
  });
  return { ...(await listen(server)), seen };
}
