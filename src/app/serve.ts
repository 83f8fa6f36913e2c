// A small file server for looking at a built site.
import { createReadStream, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { Failure } from '../diagnostics/diagnostic.ts';

export interface FileServer {
  /** Ends with `/`. */
  readonly url: string;
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
 * @throws Failure `docs/no-site` where there is no folder, `docs/cannot-listen`
 */
export async function serveFolder(directory: string, port: number): Promise<FileServer> {
  const root = realPathOf(directory);
  if (root === undefined) throw failure('docs/no-site', `there is no site in ${directory}`);
  const server = createServer((request, response) => respond(root, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(failure('docs/cannot-listen', error.message)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${actual}/`, close };
}

function respond(root: string, request: IncomingMessage, response: ServerResponse): void {
  const found = request.method === 'GET' || request.method === 'HEAD' ? findFile(root, request.url ?? '/') : undefined;
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(found)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found).pipe(response);
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
