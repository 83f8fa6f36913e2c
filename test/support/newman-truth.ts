// What newman sends, recorded: the truth that every snippet is held to. One listener for each request of a definition.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import newman from 'newman';
import { startEchoServer, type EchoServer } from '../../src/verify/echo-server.ts';
import type { RecordedRequest } from '../../src/verify/request-parser.ts';

export type Json = Record<string, unknown>;

export interface Truth {
  readonly echo: EchoServer;
  /** undefined where newman sent nothing that can be compared; then `reason` says why. */
  readonly request: RecordedRequest | undefined;
  readonly reason: string;
}

export interface RecordedTruth {
  /** The definition that newman ran: each request goes to its own listener, items have ids, scripts are gone. */
  readonly definition: Json;
  /** By item id. */
  readonly truths: ReadonlyMap<string, Truth>;
  close(): Promise<void>;
}

export interface TruthOptions {
  /** Names of the definition's items in ids, e.g. the file's name. */
  readonly prefix: string;
  readonly values: ReadonlyMap<string, string>;
  /** Gets the files that the requests send. */
  readonly directory: string;
}

/** Runs newman once over a v2.x definition whose URLs lead to local listeners, and keeps what arrives there. */
export async function recordTruth(original: Json, options: TruthOptions): Promise<RecordedTruth> {
  const echoes = new Map<string, EchoServer>();
  const items: Json[] = [];
  const definition = withoutScripts(structuredClone(original), (item) => items.push(item));
  for (const [index, item] of items.entries()) {
    const echo = await startEchoServer();
    const id = `${options.prefix}#${index}`;
    echoes.set(id, echo);
    Object.assign(item, { id, request: redirect(item['request'], echo) });
    await provideFiles(item['request'] as Json, options.directory);
  }
  const failures = await runNewman(definition, options);
  return {
    definition,
    truths: new Map([...echoes].map(([id, echo]) => [id, truthOf(echo, failures.get(id))])),
    close: async () => void (await Promise.all([...echoes.values()].map((echo) => echo.close()))),
  };
}

function truthOf(echo: EchoServer, failure: string | undefined): Truth {
  const requests = echo.take();
  const [request, ...more] = requests;
  if (request && more.length === 0) return { echo, request, reason: '' };
  if (request) return { echo, request: undefined, reason: `newman sent ${requests.length} requests` };
  return { echo, request: undefined, reason: `newman sent nothing: ${failure ?? 'no reason given'}` };
}

function withoutScripts(node: Json, see: (item: Json) => void): Json {
  delete node['event'];
  const children = node['item'];
  if (Array.isArray(children)) for (const child of children) withoutScripts(child as Json, see);
  else if (node['request'] !== undefined) see(node);
  return node;
}

function redirect(request: unknown, echo: EchoServer): Json {
  if (typeof request === 'string') return { method: 'GET', url: redirectText(request, echo) };
  const { url, ...rest } = request as Json;
  return {
    ...rest,
    url: isObject(url) ? redirectUrl(url, echo) : redirectText(typeof url === 'string' ? url : '', echo),
  };
}

function redirectUrl(url: Json, echo: EchoServer): Json {
  const raw = typeof url['raw'] === 'string' ? redirectText(url['raw'], echo) : undefined;
  const origin = { protocol: 'http', host: ['127', '0', '0', '1'], port: String(echo.port) };
  return {
    ...url,
    ...(raw === undefined ? {} : { raw }),
    ...(url['host'] === undefined && raw !== undefined ? {} : origin),
  };
}

/** Replaces scheme and authority; user info, path, query and fragment stay. */
function redirectText(url: string, echo: EchoServer): string {
  return url.replace(
    /^(?:[a-z][\w+.-]*:\/\/)?([^/?#@]*@)?[^/?#]*/i,
    (_, userInfo: string | undefined) => `http://${userInfo ?? ''}127.0.0.1:${echo.port}`,
  );
}

/** Makes each file part name a file of known bytes below `directory`. */
async function provideFiles(request: Json, directory: string): Promise<void> {
  const body = request['body'];
  if (!isObject(body)) return;
  const fields = Array.isArray(body['formdata']) ? body['formdata'].filter(isObject) : [];
  const holders = [...fields.filter((field) => field['type'] === 'file'), ...[body['file']].filter(isObject)];
  for (const holder of holders) {
    const { src } = holder;
    if (typeof src === 'string') holder['src'] = await provideFile(src, directory);
    if (Array.isArray(src)) holder['src'] = await Promise.all(src.map((one) => provideFile(String(one), directory)));
  }
}

async function provideFile(source: string, directory: string): Promise<string> {
  if (source.includes('{{') || source === '') return source;
  const isAuthorsOwn = /^(?:\/|[a-z]:|\\\\)|\.\./i.test(source);
  const path = isAuthorsOwn ? basename(source.replaceAll('\\', '/')) : source;
  await mkdir(dirname(join(directory, path)), { recursive: true });
  await writeFile(join(directory, path), contentOf(path));
  return path;
}

function contentOf(path: string): string | Uint8Array {
  if (path.startsWith('empty')) return '';
  if (path.startsWith('lines')) return 'a\r\nb\n\0c\n';
  if (/\.(?:bin|png)$/.test(path)) return Uint8Array.from({ length: 1024 }, (_, index) => (index * 7) % 256);
  return `content of ${path}\n`;
}

function runNewman(definition: Json, { values, directory }: TruthOptions): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>();
  return new Promise((resolve, reject) => {
    const run = newman.run(
      {
        collection: definition,
        environment: {
          name: 'truth',
          values: [...values].map(([key, value]) => ({ key, value, enabled: true })),
        },
        workingDir: directory,
        ignoreRedirects: true,
        timeoutRequest: 10_000,
        reporters: [],
      },
      (error) => (error ? reject(error) : resolve(failures)),
    );
    run.on('request', (error, { item }) => {
      if (error) failures.set(item.id, error.message);
    });
    run.on('item', (error, { item }) => {
      if (error && !failures.has(item.id)) failures.set(item.id, error.message);
    });
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
