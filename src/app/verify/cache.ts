// What earlier verifications found, by content: an unchanged snippet and an unchanged toolchain need no second run.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordedRequest } from '../../verify/request-parser.ts';
import { writeWhole } from '../../util/atomic-file.ts';
import type { Truth } from './subjects.ts';

/** Only what is fine is remembered; the rest is tried again. */
export type KnownVerdict = 'identical' | 'equivalent' | 'parsed';

export interface KnownToolchain {
  readonly program: string;
  readonly modules: readonly (readonly [string, string])[];
  readonly version: string;
}

export interface VerifyCache {
  /** A folder for what compilers keep. */
  readonly folder: string;
  readonly truths: (key: string) => readonly Truth[] | undefined;
  readonly keepTruths: (key: string, truths: readonly Truth[]) => void;
  readonly toolchain: (key: string) => KnownToolchain | undefined;
  readonly keepToolchain: (key: string, toolchain: KnownToolchain) => void;
  /** The verdicts of one target, by the content hash of what was judged. */
  readonly verdicts: (target: string, scope: string) => ReadonlyMap<string, KnownVerdict>;
  readonly keepVerdicts: (target: string, scope: string, verdicts: ReadonlyMap<string, KnownVerdict>) => void;
}

/** Changed when what is compared, or how, changes. */
const format = 'verify-1';

/** Remembers in `folder`; files that cannot be read are as good as none. */
export function openCache(folder: string): VerifyCache {
  const truthFile = (key: string): string => join(folder, format, 'newman', `${key}.json`);
  const verdictFile = (target: string, scope: string): string =>
    join(folder, format, scope, `${target.replace('/', '--')}.json`);
  const toolchainFile = (key: string): string => join(folder, format, 'toolchains', `${key}.json`);
  return {
    folder,
    toolchain: (key) => readJson(toolchainFile(key)) as KnownToolchain | undefined,
    keepToolchain: (key, toolchain) => writeJson(toolchainFile(key), toolchain),
    truths: (key) => (readJson(truthFile(key)) as readonly StoredTruth[] | undefined)?.map(restore),
    keepTruths: (key, truths) => writeJson(truthFile(key), truths.map(store)),
    verdicts: (target, scope) =>
      new Map(Object.entries((readJson(verdictFile(target, scope)) ?? {}) as Record<string, KnownVerdict>)),
    keepVerdicts: (target, scope, verdicts) => writeJson(verdictFile(target, scope), Object.fromEntries(verdicts)),
  };
}

/** Remembers nothing; compilers still need a folder. */
export function noCache(folder: string): VerifyCache {
  return {
    folder,
    toolchain: () => undefined,
    keepToolchain: () => undefined,
    truths: () => undefined,
    keepTruths: () => undefined,
    verdicts: () => new Map(),
    keepVerdicts: () => undefined,
  };
}

/** A short name for any data. */
export function hashOf(...parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(typeof part === 'string' ? part : JSON.stringify(part ?? null)).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Changes with what the proof of a language's snippets needs beside them: drivers, stand-ins. */
export function hashOfHelpers(folders: readonly string[]): string {
  const files = folders.flatMap((folder) => helpersIn(folder).map((name) => join(folder, name)));
  return hashOf(...files.map((file) => readFileSync(file, 'latin1')));
}

function helpersIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith('_') && !name.endsWith('.hbs') && statSync(join(folder, name)).isFile())
    .toSorted();
}

interface StoredTruth {
  readonly reason: string;
  readonly request?: Omit<RecordedRequest, 'body'> & { readonly body: string };
}

function store({ reason, request }: Truth): StoredTruth {
  if (request === undefined) return { reason };
  return { reason, request: { ...request, body: Buffer.from(request.body).toString('base64') } };
}

function restore({ reason, request }: StoredTruth): Truth {
  if (request === undefined) return { reason };
  return { reason, request: { ...request, body: Uint8Array.from(Buffer.from(request.body, 'base64')) } };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** A request can hold what was typed into a collection: the files are their owner's only. */
function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeWhole(file, JSON.stringify(value), 0o600);
}
