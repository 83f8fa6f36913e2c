// Typed clients for tests: rendered, compiled by the real compiler at its strictest, and loaded.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { prepareClients } from '../../src/app/clients.ts';
import type { Loaded } from '../../src/collection/load.ts';
import { flowOf } from '../../src/dataflow/flow.ts';
import { requestsIn } from '../../src/model/collection.ts';
import type { GeneratedFile } from '../../src/model/generated-file.ts';

const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** Everything that a careful user may have switched on. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  rootDir: 'in',
  outDir: 'out',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
};

/** A function of a client, as seen by somebody who knows nothing of its types. */
export type LooseFunction = (parameters?: unknown, options?: unknown) => Promise<LooseResponse>;

export interface LooseResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface LooseModule {
  readonly createClient: (options?: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

export interface Workbench {
  /** Adds files to be compiled in a folder of their own. */
  add(name: string, files: readonly GeneratedFile[]): Promise<void>;
  /** Compiles all; what the compiler complains about, '' for nothing. `more` are further compiler options. */
  compile(more?: object): Promise<string>;
  /** The compiled module, whatever it exports. */
  load(name: string, file?: string): Promise<unknown>;
  close(): Promise<void>;
}

/** For a project that knows Node but no browser. */
export const nodeOptions = {
  lib: ['es2022'],
  types: ['node'],
  typeRoots: [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))],
  skipLibCheck: true,
};

export async function openWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'postwright-clients-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    async add(name, files) {
      await mkdir(join(folder, 'in', name), { recursive: true });
      for (const { path, content } of files) await writeFile(join(folder, 'in', name, path), content);
    },
    async compile(more = {}) {
      const project = { compilerOptions: { ...compilerOptions, ...more }, include: ['in'] };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project));
      try {
        await promisify(execFile)(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
          maxBuffer: 64 * 1024 * 1024,
        });
        return '';
      } catch (error) {
        return (error as { readonly stdout: string }).stdout;
      }
    },
    load: (name, file = 'index.js') => import(pathToFileURL(join(folder, 'out', name, file)).href) as Promise<unknown>,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The client of a collection with what its own scripts store, as `generate` prints it. */
export async function filesOf({ collection, locate }: Loaded): Promise<readonly GeneratedFile[]> {
  const render = await prepareClients();
  const requests = requestsIn(collection);
  const flow = flowOf(collection, locate);
  const files = render({ collection, requests, flow, variables: [], showsSecrets: false, locate });
  return files.map(({ path, code }) => ({ path, content: code }));
}

/** The function at `users.createUser`. */
export function functionAt(client: Readonly<Record<string, unknown>>, path: string): LooseFunction {
  let found: unknown = client;
  for (const name of path.split('.')) found = (found as Readonly<Record<string, unknown>>)[name];
  if (typeof found !== 'function') throw new Error(`the client has no function ${path}`);
  return found as LooseFunction;
}
