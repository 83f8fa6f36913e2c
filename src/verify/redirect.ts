// A definition whose requests go to local recorders instead of their hosts: what newman sends for it is the truth.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRecord } from '../util/raw.ts';

export type Json = Record<string, unknown>;

/** Where the request of the n-th item goes: a port of 127.0.0.1. */
export type PortOf = (index: number) => number;

export interface Redirected {
  /** v2.x without scripts; the items have the ids `<prefix>#0`, `<prefix>#1`, … */
  readonly definition: Json;
  /** Ids in order. */
  readonly ids: readonly string[];
  /** The files that the requests send, by path below the working folder. */
  readonly files: readonly string[];
}

/**
 * Replaces scheme and authority of every URL; user info, path, query and fragment stay. Scripts are dropped: they might change
 * the request, or send others. Each file that a request names becomes one below the working folder: an absolute path or
 * one with `..` is its author's own and only its last segment is kept.
 */
export function redirect(original: Json, prefix: string, portOf: PortOf): Redirected {
  const ids: string[] = [];
  const files = new Set<string>();
  const definition = structuredClone(original);
  visitItems(definition, (item) => {
    const id = `${prefix}#${ids.length}`;
    const request = redirectRequest(item['request'], portOf(ids.length));
    replaceFiles(request, files);
    Object.assign(item, { id, request });
    ids.push(id);
  });
  return { definition, ids, files: [...files] };
}

/** Writes the files with bytes that tell them apart: known line ends, every byte, nothing. */
export async function provideFiles(files: readonly string[], directory: string): Promise<void> {
  for (const path of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), contentOf(path));
  }
}

function contentOf(path: string): string | Uint8Array {
  if (path.startsWith('empty')) return '';
  if (path.startsWith('lines')) return 'a\r\nb\n\0c\n';
  if (/\.(?:bin|png)$/.test(path)) return Uint8Array.from({ length: 1024 }, (_, index) => (index * 7) % 256);
  return `content of ${path}\n`;
}

function visitItems(node: Json, see: (item: Json) => void): void {
  delete node['event'];
  const children = node['item'];
  if (Array.isArray(children)) for (const child of children) visitItems(child as Json, see);
  else if (node['request'] !== undefined) see(node);
}

function redirectRequest(request: unknown, port: number): Json {
  if (typeof request === 'string') return { method: 'GET', url: redirectText(request, port) };
  const { url, ...rest } = request as Json;
  return {
    ...rest,
    url: isObject(url) ? redirectUrl(url, port) : redirectText(typeof url === 'string' ? url : '', port),
  };
}

function redirectUrl(url: Json, port: number): Json {
  const raw = typeof url['raw'] === 'string' ? redirectText(url['raw'], port) : undefined;
  const origin = { protocol: 'http', host: ['127', '0', '0', '1'], port: String(port) };
  return {
    ...url,
    ...(raw === undefined ? {} : { raw }),
    ...(url['host'] === undefined && raw !== undefined ? {} : origin),
  };
}

function redirectText(url: string, port: number): string {
  return url.replace(
    /^(?:[a-z][\w+.-]*:\/\/)?([^/?#@]*@)?[^/?#]*/i,
    (_, userInfo: string | undefined) => `http://${userInfo ?? ''}127.0.0.1:${port}`,
  );
}

function replaceFiles(request: Json, files: Set<string>): void {
  const body = request['body'];
  if (!isObject(body)) return;
  const fields = Array.isArray(body['formdata']) ? body['formdata'].filter(isObject) : [];
  const own = (source: string): string => {
    if (source.includes('{{') || source === '') return source;
    const path = ownPath(source);
    files.add(path);
    return path;
  };
  for (const holder of [...fields.filter((field) => field['type'] === 'file'), ...[body['file']].filter(isObject)]) {
    const { src } = holder;
    if (typeof src === 'string') holder['src'] = own(src);
    if (Array.isArray(src)) holder['src'] = src.map((one) => own(String(one)));
  }
}

/** Whether a variable's value is the path of a file in the folder in which the requests are sent, and nothing else. */
export function isPlainPath(path: string): boolean {
  return /^[\w-]+(?:[./][\w-]+)*$/.test(path);
}

function ownPath(source: string): string {
  const isAuthorsOwn = /^(?:\/|[a-z]:|\\\\)|\.\./i.test(source);
  return isAuthorsOwn ? basename(source.replaceAll('\\', '/')) : source;
}

function isObject(value: unknown): value is Json {
  return isRecord(value);
}
