// A small file server for looking at a built site, which can tell open pages that it was built anew.
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { Failure } from '../diagnostics/diagnostic.ts';

export interface FileServer {
  /** Ends with `/`. */
  readonly url: string;
  /** Loads all open pages again; nothing where the server is not `live`. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a folder on 127.0.0.1. Nothing outside it is served, not even through a symbolic link.
 *
 * @param port 0 takes a free one
 * @param live whether pages listen for `reload`; what they are served as then differs from the files by one script
 * @throws Failure `docs/no-site` where there is no folder, `docs/cannot-listen`
 */
export async function serveFolder(directory: string, port: number, live = false): Promise<FileServer> {
  const root = realPathOf(directory);
  if (root === undefined) throw failure('docs/no-site', `there is no site in ${directory}`);
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (live && request.url === reloadPath) listen(response, listeners);
    else respond({ root, live }, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(failure('docs/cannot-listen', error.message)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  const reload = (): void => {
    for (const listener of listeners) listener.write('data: reload\n\n');
  };
  return { url: `http://127.0.0.1:${actual}/`, reload, close };
}

const reloadPath = '/.postwright/reload';
const scriptPath = '/.postwright/reload.js';

/** Asks again by itself after the server was away; the first message of the new one says that its pages are new. */
const script = `let known;
new EventSource('${reloadPath}').onmessage = ({ data }) => {
  if (data === 'reload' || (known ?? data) !== data) location.reload();
  known = data;
};
`;

/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`retry: 500\ndata: ${process.pid}\n\n`);
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** A page of the site with the script in its head, and leave in its policy to hear from its own server. */
function withReload(page: string): string {
  return page
    .replace("default-src 'none';", "default-src 'none'; connect-src 'self';")
    .replace('</head>', `<script src="${scriptPath}" async></script>\n</head>`);
}

interface Served {
  readonly root: string;
  readonly live: boolean;
}

function respond({ root, live }: Served, request: IncomingMessage, response: ServerResponse): void {
  if (live && request.url === scriptPath) return send(response, '.js', script);
  const found = request.method === 'GET' || request.method === 'HEAD' ? findFile(root, request.url ?? '/') : undefined;
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    return;
  }
  const extension = extname(found);
  if (live && extension === '.html') return send(response, extension, withReload(readFileSync(found, 'utf8')));
  response.writeHead(200, headersOf(extension));
  if (request.method === 'HEAD') response.end();
  else createReadStream(found).pipe(response);
}

function send(response: ServerResponse, extension: string, content: string): void {
  response.writeHead(200, headersOf(extension)).end(content);
}

function headersOf(extension: string): Readonly<Record<string, string>> {
  return {
    'content-type': types[extension] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

/** The file below `root` that a URL stands for; a folder stands for its index.html. */
function findFile(root: string, url: string, isFolderPage = false): string | undefined {
  const path = decode(url.replace(/[?#].*$/s, ''));
  if (path === undefined) return undefined;
  const found = realPathOf(join(root, path));
  if (found === undefined || !(found === root || found.startsWith(root + sep))) return undefined;
  const stats = statSync(found);
  if (stats.isDirectory()) return isFolderPage ? undefined : findFile(root, `${path}/index.html`, true);
  return stats.isFile() ? found : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function failure(code: 'docs/no-site' | 'docs/cannot-listen', message: string): Failure {
  return new Failure([{ code, severity: 'error', message }]);
}
