// Generated files meet the disk here: written whole or not at all, or compared with what is there.
import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { GeneratedFile, OutputFile } from '../model/generated-file.ts';
import { writeWhole } from '../util/atomic-file.ts';
import { touchFiles } from './file-errors.ts';
import { dropJournal, note } from './journal.ts';
import {
  hashOf,
  hashOfOutput,
  isSafePath,
  manifestName,
  printManifest,
  readIfThere,
  readManifest,
} from './manifest.ts';
import type { Entries, Manifest, Owner } from './manifest.ts';

export interface OutputOptions {
  readonly directory: string;
  readonly owner: Owner;
  /**
   * The subfolders that this run answers for: files there that an earlier run wrote and this one does not are stale.
   * `['']` for the whole folder, `[]` to leave all other files alone.
   */
  readonly scopes: readonly string[];
  /** Also overwrites files that postwright did not write. */
  readonly force?: boolean;
}

export interface Written {
  /** Paths relative to the directory, as in all the lists below. */
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

export interface Differences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/**
 * Brings a folder up to date. Files that are right already are not touched. A file in the way that postwright did not
 * write is left as it is and reported, as is a symbolic link that leads elsewhere; all the others are written.
 *
 * @param files taken one by one, so that they need not be in memory together; those that are kept are not looked at
 * @throws Failure `output/foreign-file`, `output/not-a-file`, `output/outside-folder`, `output/bad-manifest`, `output/cannot-write`
 */
export function writeFiles(files: Iterable<OutputFile>, options: OutputOptions): Written {
  return touchFiles(options.directory, () => placeFiles(files, options));
}

function placeFiles(files: Iterable<OutputFile>, options: OutputOptions): Written {
  const { directory, owner } = options;
  mkdirSync(directory, { recursive: true });
  const old = readManifest(directory);
  const folder: Folder = { directory, safe: new Set(['.']) };
  const entries = new Map<string, string>();
  const written: string[] = [];
  const problems: Diagnostic[] = [];
  let complete = false;
  try {
    for (const file of files) {
      const outcome = placeFile(file, { folder, old, owner, force: options.force === true });
      if (typeof outcome === 'object') problems.push(outcome);
      else entries.set(file.path, hashOfOutput(file));
      if (outcome === 'written') written.push(file.path);
    }
    complete = true;
  } finally {
    // What was written before something broke is still ours.
    if (!complete) saveManifest(directory, { ...old, [owner]: new Map([...old[owner], ...entries]) });
  }
  const stale = staleEntries(old[owner], entries, options.scopes);
  const removal = removeFiles(folder, stale);
  saveManifest(directory, { ...old, [owner]: keptEntries(old[owner], entries, stale) });
  if (problems.length > 0) throw new Failure(problems);
  return { written, unchanged: entries.size - written.length, ...removal };
}

/**
 * What `writeFiles` would do, without doing it.
 *
 * @throws Failure `output/bad-manifest`
 */
export function diffFiles(files: Iterable<GeneratedFile>, options: Omit<OutputOptions, 'force'>): Differences {
  const { directory, owner } = options;
  const old = readManifest(directory);
  const entries = new Map<string, string>();
  const changed: string[] = [];
  const missing: string[] = [];
  const compare = (path: string, content: string | Uint8Array): void => {
    const present = readRegularFile(join(directory, path));
    if (present === undefined) missing.push(path);
    else if (present === 'other' || !present.equals(Buffer.from(content))) changed.push(path);
  };
  for (const file of files) {
    entries.set(file.path, hashOf(file.content));
    compare(file.path, file.content);
  }
  const stale = staleEntries(old[owner], entries, options.scopes);
  const extra = [...stale.keys()].filter((path) => readRegularFile(join(directory, path)) !== undefined);
  compare(manifestName, printManifest({ ...old, [owner]: keptEntries(old[owner], entries, stale) }));
  return { changed, missing, extra };
}

/** An output folder and the subfolders of it that were seen to be real folders. */
interface Folder {
  readonly directory: string;
  readonly safe: Set<string>;
}

interface Placement extends Pick<OutputOptions, 'owner'> {
  readonly folder: Folder;
  readonly old: Manifest;
  readonly force: boolean;
}

function placeFile(file: OutputFile, { folder, old, owner, force }: Placement): 'written' | 'unchanged' | Diagnostic {
  if (!isSafePath(file.path)) throw new Error(`a generated file has an unsafe path: ${JSON.stringify(file.path)}`);
  const path = join(folder.directory, file.path);
  if (!enterFolder(folder, posix.dirname(file.path))) return problem('output/outside-folder', path);
  if (!('content' in file)) return 'unchanged';
  const present = readRegularFile(path);
  if (present instanceof Buffer && present.equals(Buffer.from(file.content))) return 'unchanged';
  const ours = present === undefined || old.snippets.has(file.path) || old.site.has(file.path);
  if (present === 'other') return problem('output/not-a-file', path);
  if (!(ours || force)) return problem('output/foreign-file', path);
  if (!old[owner].has(file.path)) note(folder.directory, { owner, path: file.path, hash: hashOf(file.content) });
  writeWhole(path, file.content);
  return 'written';
}

/** Makes the folder; false where a file or a symbolic link stands in its place. */
function enterFolder(folder: Folder, relative: string): boolean {
  if (folder.safe.has(relative)) return true;
  if (!enterFolder(folder, posix.dirname(relative))) return false;
  const path = join(folder.directory, relative);
  if (kindOf(path) === 'nothing') mkdirSync(path);
  if (kindOf(path) !== 'folder') return false;
  folder.safe.add(relative);
  return true;
}

function readRegularFile(path: string): Buffer | 'other' | undefined {
  const kind = kindOf(path);
  if (kind === 'nothing') return undefined;
  return kind === 'file' ? readIfThere(path) : 'other';
}

function kindOf(path: string): 'nothing' | 'file' | 'folder' | 'other' {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

const problems = {
  'output/foreign-file': 'this file is in the way, and postwright did not write it',
  'output/not-a-file': 'a folder or a symbolic link is in the way of this file',
  'output/outside-folder': 'a folder of the output is a file or a symbolic link',
} as const;

function problem(code: keyof typeof problems, file: string): Diagnostic {
  return { code, severity: 'error', message: problems[code], at: { file } };
}

function staleEntries(old: Entries, entries: Entries, scopes: readonly string[]): Entries {
  const inScope = (path: string): boolean => scopes.some((scope) => scope === '' || path.startsWith(`${scope}/`));
  return new Map([...old].filter(([path]) => inScope(path) && !entries.has(path)));
}

function keptEntries(old: Entries, entries: Entries, stale: Entries): Entries {
  return new Map([...[...old].filter(([path]) => !stale.has(path)), ...entries]);
}

function removeFiles(folder: Folder, stale: Entries): Pick<Written, 'removed' | 'warnings'> {
  const removed: string[] = [];
  const warnings: Diagnostic[] = [];
  for (const [path, hash] of stale) {
    const file = join(folder.directory, path);
    const present = isReachable(folder, posix.dirname(path)) ? readRegularFile(file) : undefined;
    if (present === undefined) continue;
    if (present === 'other' || hashOf(present) !== hash) {
      warnings.push({
        code: 'output/edited-file',
        severity: 'warning',
        message: 'no longer generated, but edited since: left in place',
        at: { file },
      });
      continue;
    }
    rmSync(file);
    removed.push(path);
    removeEmptyFolders(folder.directory, posix.dirname(path));
  }
  return { removed, warnings };
}

/** Whether no part of the way is a symbolic link: what lies behind one is not ours to delete. */
function isReachable(folder: Folder, relative: string): boolean {
  if (relative === '.' || folder.safe.has(relative)) return true;
  return isReachable(folder, posix.dirname(relative)) && kindOf(join(folder.directory, relative)) === 'folder';
}

function removeEmptyFolders(directory: string, relative: string): void {
  if (relative === '.' || readdirSync(join(directory, relative)).length > 0) return;
  rmdirSync(join(directory, relative));
  removeEmptyFolders(directory, dirname(relative));
}

function saveManifest(directory: string, manifest: Manifest): void {
  const path = join(directory, manifestName);
  const text = printManifest(manifest);
  if (readIfThere(path)?.toString('utf8') !== text) writeWhole(path, text);
  dropJournal(directory);
}
