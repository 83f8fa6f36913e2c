// Sends the request that an HTTP Archive holds: the "execution" of an http/har snippet.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/** One entry of HAR 1.2, as far as it is sent. */
interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Pair[];
  readonly postData?: PostData;
}

interface Pair {
  readonly name: string;
  readonly value: string;
}

/** `text` or `params`, never both. */
interface PostData {
  readonly mimeType: string;
  readonly text?: string;
  readonly params?: readonly Param[];
}

interface Param {
  readonly name: string;
  readonly value?: string;
  /** Path of the file that is sent; its last segment is the name that the server sees. '' for a field without a file. */
  readonly fileName?: string;
  readonly contentType?: string;
}

/**
 * The HTTP/1.1 message of the archive's only entry. Host, Content-Length and, for a body whose headers name none, Content-Type
 * are added; header values are latin1 as in Node. Throws where the text is no JSON or lacks what HAR 1.2 asks for.
 */
export function harBytes(text: string, directory: string): Uint8Array {
  const request = readRequest(text);
  const [, host = '', target = ''] = /^https?:\/\/([^/?#]*)([^#]*)$/s.exec(request.url) ?? fail('an absolute URL');
  const body = request.postData ? bodyOf(request.postData, directory) : undefined;
  const added = [['Host', host], ...(body ? bodyHeaders(request, body) : [])];
  const own = new Set(request.headers.map(({ name }) => name.toLowerCase()));
  const lines = [
    `${request.method} ${target.startsWith('/') ? target : `/${target}`} HTTP/1.1`,
    ...added.filter(([name = '']) => !own.has(name.toLowerCase())).map((header) => header.join(': ')),
    ...request.headers.map(({ name, value }) => `${name}: ${value}`),
  ];
  if (lines.some((line) => /[\r\n]/.test(line))) fail('headers without line breaks');
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body?.bytes ?? Buffer.alloc(0)]);
}

function bodyHeaders(
  { postData }: HarRequest,
  { type, bytes }: ReturnType<typeof bodyOf>,
): readonly (readonly string[])[] {
  const length = ['Content-Length', String(bytes.length)];
  return postData?.mimeType ? [['Content-Type', type], length] : [length];
}

function readRequest(text: string): HarRequest {
  const archive: unknown = JSON.parse(text);
  for (const [path, type] of Object.entries(required)) checkAt([archive], path.split('.'), { path, type });
  const { log } = archive as { readonly log: { readonly entries: readonly { readonly request: HarRequest }[] } };
  const [entry, ...more] = log.entries;
  if (entry === undefined || more.length > 0) fail('one entry');
  const { postData } = entry.request;
  if (postData && (postData.text === undefined) === (postData.params === undefined)) fail('either text or params');
  return entry.request;
}

/** What HAR 1.2 makes mandatory (and `postData`, where it is there); `*` is each item of a list, `?` may be absent. */
const required: Readonly<Record<string, string>> = {
  'log.version': 'string',
  'log.creator.name': 'string',
  'log.creator.version': 'string',
  'log.entries.*.startedDateTime': 'string',
  'log.entries.*.time': 'number',
  ...under('log.entries.*.request', {
    'method url httpVersion': 'string',
    'cookies.*.name cookies.*.value headers.*.name headers.*.value queryString.*.name queryString.*.value': 'string',
    'headersSize bodySize': 'number',
    'postData?.mimeType postData?.text? postData?.params?.*.name': 'string',
    'postData?.params?.*.value? postData?.params?.*.fileName? postData?.params?.*.contentType?': 'string',
  }),
  ...under('log.entries.*.response', {
    'status headersSize bodySize content.size': 'number',
    'statusText httpVersion redirectURL content.mimeType': 'string',
    'cookies.*.name headers.*.name': 'string',
  }),
  'log.entries.*.cache': 'object',
  ...under('log.entries.*.timings', { 'send wait receive': 'number' }),
};

function under(path: string, rules: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([names, type]) => names.split(' ').map((name) => [`${path}.${name}`, type])),
  );
}

interface Rule {
  readonly path: string;
  readonly type: string;
}

function checkAt(values: readonly unknown[], [step, ...rest]: readonly string[], rule: Rule): void {
  if (step === undefined) {
    // oxlint-disable-next-line valid-typeof -- the names stand above
    if (!values.every((value) => typeof value === rule.type)) fail(`${rule.path}: ${rule.type}`);
    return;
  }
  const name = step.replace('?', '');
  const inner = values.flatMap((value): readonly unknown[] => {
    if (typeof value !== 'object' || value === null) return fail(rule.path);
    if (name === '*') return Array.isArray(value) ? value : fail(`${rule.path}: a list`);
    const member = (value as Readonly<Record<string, unknown>>)[name];
    return member === undefined && step.endsWith('?') ? [] : [member];
  });
  checkAt(inner, rest, rule);
}

interface Body {
  readonly type: string;
  readonly bytes: Uint8Array;
}

function bodyOf({ mimeType, text, params = [] }: PostData, directory: string): Body {
  if (text !== undefined) return { type: mimeType, bytes: Buffer.from(text, 'utf8') };
  if (!mimeType.startsWith('multipart/')) {
    const pairs = params.map(({ name, value = '' }) => `${encodeForm(name)}=${encodeForm(value)}`);
    return { type: mimeType, bytes: Buffer.from(pairs.join('&'), 'utf8') };
  }
  const boundary = 'postwright-7d1c0e9a5b34';
  const parts = params.flatMap((param) => [
    Buffer.from(`--${boundary}\r\n${partHead(param)}\r\n\r\n`, 'utf8'),
    param.fileName ? readFileSync(resolve(directory, param.fileName)) : Buffer.from(param.value ?? '', 'utf8'),
    Buffer.from('\r\n'),
  ]);
  return {
    type: `${mimeType}; boundary=${boundary}`,
    bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

function partHead({ name, fileName, contentType }: Param): string {
  const file = fileName === undefined ? '' : `; filename="${encodeName(basename(fileName))}"`;
  const type = contentType === undefined ? '' : `\r\nContent-Type: ${contentType}`;
  return `Content-Disposition: form-data; name="${encodeName(name)}"${file}${type}`;
}

/** How browsers write names (HTML, multipart/form-data encoding algorithm). */
function encodeName(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

function encodeForm(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function fail(wanted: string): never {
  throw new Error(`the archive lacks ${wanted}`);
}
