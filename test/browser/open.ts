// Real Chromium for the tests that need one, and a site on disk and behind a local server.
import { accessSync, constants, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { GeneratedFile } from '../../src/model/generated-file.ts';

const executablePath = '/usr/bin/chromium';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether the browser tests can run; says so where they cannot, and fails where they must. */
export function hasBrowser(): boolean {
  if (canExecute(executablePath)) return true;
  if (process.env['POSTWRIGHT_REQUIRE_TOOLCHAINS'] === '1') throw new Error(`${executablePath} is missing`);
  console.warn(`browser tests left out: there is no ${executablePath}`);
  return false;
}

function canExecute(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath, args });
}

/** A site behind a server, and a browser, for the tests of a `describe`. */
export interface SiteInBrowser {
  readonly browser: Browser;
  /** Without a slash at its end. */
  readonly origin: string;
  readonly files: readonly GeneratedFile[];
  /** Opens the page at a path of the site in a context of its own. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>;
}

/** Makes, serves and stops it around the tests; its members are there once these run. */
export function useSite(make: () => Promise<readonly GeneratedFile[]>): SiteInBrowser {
  let browser: Browser | undefined;
  let served: Awaited<ReturnType<typeof serve>> | undefined;
  let files: readonly GeneratedFile[] = [];
  beforeAll(async () => {
    files = await make();
    served = await serve(files);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
  });
  const there = <T>(value: T | undefined): T => value ?? notYet();
  return {
    get browser() {
      return there(browser);
    },
    get origin() {
      return there(served).origin;
    },
    get files() {
      return files;
    },
    open: async (path, options = {}) => await openPage(there(browser), `${there(served).origin}/${path}`, options),
  };
}

function notYet(): never {
  throw new Error('the site is there only while tests run');
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of, dialogs, and requests to other hosts: to be empty at the end of a test. */
  readonly complaints: string[];
}

/** Opens a page in a context of its own. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin) && !/^(?:file|data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  await page.goto(url);
  return { page, context, complaints };
}

/** Ids of the snippets that a reader sees. */
export async function shownSnippets(page: Page): Promise<readonly string[]> {
  return await page.locator('.snippet:visible').evaluateAll((all) => all.map(({ id }) => id));
}

/** Writes the files into a new folder and returns its path. */
export function putOnDisk(files: readonly GeneratedFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-site-'));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Serves the files on a free port of this machine; anything else is a 404. */
export async function serve(
  files: readonly GeneratedFile[],
): Promise<{ readonly server: Server; readonly origin: string }> {
  const byPath = new Map(files.map(({ path, content }) => [`/${path}`, content]));
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    svg: 'image/svg+xml',
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const content = byPath.get(path);
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': types[path.split('.').pop() ?? ''] ?? 'text/plain',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
