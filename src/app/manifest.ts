// What postwright wrote into an output folder: the only files there that it may overwrite or remove.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { OutputFile } from '../model/generated-file.ts';
import { isRecord } from '../util/raw.ts';
import { journalName, parseJournal } from './journal.ts';

export const manifestName = '.postwright-manifest.json';

/** What an output folder is used for; one folder can hold both. */
export type Owner = 'snippets' | 'site';

/** Path (relative, `/`-separated) → hash of the content as written. */
export type Entries = ReadonlyMap<string, string>;

export type Manifest = Readonly<Record<Owner, Entries>>;

/**
 * The manifest of a folder, with what a run that did not come to its end noted in its journal; an empty one where there is none. Entries whose path could lead out of the folder are left
 * out: the file may come from a stranger's repository.
 *
 * @throws Failure `output/bad-manifest`
 */
export function readManifest(directory: string): Manifest {
  const path = join(directory, manifestName);
  const json = parseJson(readIfThere(path)?.toString('utf8') ?? '{ "version": 1 }');
  if (!isManifest(json)) throw badManifest(path);
  const noted = parseJournal(readIfThere(join(directory, journalName))?.toString('utf8') ?? '');
  const entriesOf = (owner: Owner): Entries =>
    safeEntries([
      ...Object.entries(json[owner] ?? {}),
      ...noted.filter((entry) => entry.owner === owner).map((entry) => [entry.path, entry.hash] as const),
    ]);
  return { snippets: entriesOf('snippets'), site: entriesOf('site') };
}

/** The file's content: sorted, one path a line, so that version control can merge it. */
export function printManifest(manifest: Manifest): string {
  const { snippets, site } = manifest;
  return `${JSON.stringify({ version: 1, snippets: sorted(snippets), site: sorted(site) }, null, 1)}\n`;
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

export function hashOfOutput(file: OutputFile): string {
  return 'content' in file ? hashOf(file.content) : file.hash;
}

const reserved: ReadonlySet<string> = new Set(['', '.', '..', manifestName, journalName]);

/** Whether a relative path stays in the folder it is resolved against, on every system. */
export function isSafePath(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split('/').every((segment) => !reserved.has(segment));
}

/** The bytes of a file, or undefined where there is none. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type ManifestFile = { readonly [Name in Owner]?: Readonly<Record<string, string>> };

/** By hand: a schema library would cost every `generate` a tenth of its time. */
function isManifest(json: unknown): json is ManifestFile {
  if (!isRecord(json) || json['version'] !== 1) return false;
  return [json['snippets'] ?? {}, json['site'] ?? {}].every(
    (entries) => isRecord(entries) && Object.values(entries).every((hash) => typeof hash === 'string'),
  );
}

function badManifest(path: string): Failure {
  return new Failure([
    {
      code: 'output/bad-manifest',
      severity: 'error',
      message: 'the list of generated files cannot be read',
      at: { file: path },
    },
  ]);
}

function safeEntries(entries: readonly (readonly [path: string, hash: string])[]): Entries {
  return new Map(entries.filter(([path]) => isSafePath(path)));
}

/** By code unit, so that every machine sorts alike. */
function sorted(entries: Entries): Record<string, string> {
  return Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
