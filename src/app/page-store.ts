// What an earlier build of a site made, so that only what has changed is made again.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageMemory } from '../docs/site.ts';
import type { GeneratedFile } from '../model/generated-file.ts';
import { writeWhole } from '../util/atomic-file.ts';
import { defaultCacheFolder } from './cache-folder.ts';
import { hashOf } from './manifest.ts';

export interface PageStore {
  /** Files count as they were as long as they stand so in the site. The key is a hash of all that they are made of, apart from postwright itself. */
  readonly recall: PageMemory['recall'];
  /** Remembers what was recalled or made since the store was opened, for the next one. */
  readonly save: () => void;
}

/** By key. The contents are the site's own files. */
type Entries = Readonly<Record<string, Entry>>;

interface Entry {
  readonly files: readonly (readonly [path: string, hash: string])[];
  readonly part: string;
}

interface Stored {
  readonly program: string;
  readonly entries: Entries;
}

/** Remembers the site in `directory`. A memory that cannot be read, or is another program's, is as good as none. */
export function openPageStore(directory: string, folder: string = defaultCacheFolder()): PageStore {
  const site = resolve(directory);
  const file = join(folder, 'docs-1', `${hashOf(site)}.json`);
  const program = fingerprint();
  const old = readEntries(file, program);
  const entries: Record<string, Entry> = {};
  return {
    recall(key, make) {
      const known = old[key];
      const kept = known === undefined ? undefined : readFiles(site, known);
      if (known !== undefined && kept !== undefined) {
        entries[key] = known;
        return { files: kept, part: known.part };
      }
      const made = make();
      entries[key] = { files: made.files.map(({ path, content }) => [path, hashOf(content)]), part: made.part };
      return made;
    },
    save() {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      removeOld(dirname(file));
      writeWhole(file, JSON.stringify({ program, entries } satisfies Stored), 0o600);
    },
  };
}

/** Milliseconds after which nobody is taken to build that site any more. */
const longest = 30 * 24 * 60 * 60 * 1000;

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (mtimeMs < Date.now() - longest) rmSync(file, { force: true });
  }
}

function readEntries(file: string, program: string): Entries {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    return stored.program === program ? stored.entries : {};
  } catch {
    return {};
  }
}

function readFiles(site: string, known: Entry): readonly GeneratedFile[] | undefined {
  const files: GeneratedFile[] = [];
  for (const [path, hash] of known.files) {
    const content = readIfThere(join(site, path));
    if (content === undefined || hashOf(content) !== hash) return undefined;
    files.push({ path, content });
  }
  return files;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Changes with every file of postwright that takes part in making a page: its own, and its templates. */
function fingerprint(): string {
  const folders = ['../', '../../templates/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
  return hashOf(folders.map(hashOfFolder).join());
}

/** Changes with the name, the size and the time of any file in a folder. */
export function hashOfFolder(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name}\0${size}\0${mtimeMs}`;
  });
  return hashOf(files.join('\n'));
}
