// What an earlier build of a site made, so that only what has changed is made again.
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageMemory } from '../docs/site.ts';
import { writeWhole } from '../util/atomic-file.ts';
import { defaultCacheFolder } from './cache-folder.ts';
import { hashOf, hashOfOutput, readIfThere } from './manifest.ts';

export interface PageStore {
  /** Files are kept as long as they stand in the site as they were. The key is a hash of all that they are made of, apart from postwright itself. */
  readonly recall: PageMemory['recall'];
  /** Remembers what was recalled or made since the store was opened, for the next one. Call it when the site has been written. */
  readonly save: () => void;
}

/** By key. The contents are the site's own files. */
type Entries = Readonly<Record<string, Entry>>;

interface Entry {
  readonly files: readonly StoredFile[];
  /** Where its part begins and ends in the texts. */
  readonly part: readonly [start: number, end: number];
}

/** `seen` is what the system said of the file when it was as its hash says: size and time. */
type StoredFile = readonly [path: string, hash: string, seen: string];

/** What is on the first line of the memory; the texts behind it are as they are, since taking them out of JSON takes longer. */
interface Index {
  readonly program: string;
  readonly entries: Entries;
}

interface Memory {
  readonly entries: Entries;
  readonly texts: string;
}

interface Known {
  readonly files: readonly StoredFile[];
  readonly part: string;
}

/** A page that has been made, but perhaps not been written yet. */
interface Made {
  readonly files: readonly (readonly [path: string, hash: string])[];
  readonly part: string;
}

/** Remembers the site in `directory`. A memory that cannot be read, or is another program's, is as good as none. */
export function openPageStore(directory: string, folder: string = defaultCacheFolder()): PageStore {
  const site = resolve(directory);
  const file = join(folder, 'docs-1', `${hashOf(site)}.json`);
  const program = fingerprint();
  const old = readMemory(file, program);
  const kept = new Map<string, Known>();
  const made = new Map<string, Made>();
  return {
    recall(key, make) {
      const known = Object.hasOwn(old.entries, key) ? old.entries[key] : undefined;
      const files = known === undefined ? undefined : standing(site, known);
      if (known !== undefined && files !== undefined) {
        const part = old.texts.slice(...known.part);
        kept.set(key, { files, part });
        return { files: files.map(([path, hash]) => ({ path, hash })), part };
      }
      const page = make();
      made.set(key, { files: page.files.map((one) => [one.path, hashOfOutput(one)]), part: page.part });
      return page;
    },
    save() {
      for (const [key, { files, part }] of made)
        kept.set(key, { files: files.map(([path, hash]) => [path, hash, seenOf(join(site, path))]), part });
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      removeOld(dirname(file));
      writeWhole(file, printMemory(program, kept), 0o600);
    },
  };
}

function printMemory(program: string, kept: ReadonlyMap<string, Known>): string {
  let texts = '';
  const entries = Array.from(kept, ([key, { files, part }]): readonly [string, Entry] => {
    const start = texts.length;
    texts += part;
    return [key, { files, part: [start, texts.length] }];
  });
  return `${JSON.stringify({ program, entries: Object.fromEntries(entries) } satisfies Index)}\n${texts}`;
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

function readMemory(file: string, program: string): Memory {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const index = JSON.parse(text.slice(0, end)) as Index;
    return index.program === program ? { entries: index.entries, texts: text.slice(end + 1) } : nothing;
  } catch {
    return nothing;
  }
}

const nothing: Memory = { entries: {}, texts: '' };

/** The files of an entry, where all of them still are what they were. */
function standing(site: string, { files }: Entry): readonly StoredFile[] | undefined {
  const present: StoredFile[] = [];
  for (const [path, hash, before] of files) {
    const file = join(site, path);
    const seen = seenOf(file);
    if (seen === '' || (seen !== before && hashOfPresent(file) !== hash)) return undefined;
    present.push([path, hash, seen]);
  }
  return present;
}

/** Changes whenever the file is written; '' where there is none. A file that is as before is not read, which is most of the work. */
function seenOf(file: string): string {
  const stats = lstatSync(file, { throwIfNoEntry: false, bigint: true });
  return stats?.isFile() === true ? `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` : '';
}

function hashOfPresent(file: string): string | undefined {
  const content = readIfThere(file);
  return content && hashOf(content);
}

/** Libraries that pages are made with. */
const libraries = ['handlebars', 'highlight.js', 'markdown-it', 'minisearch', 'sanitize-html'];

/** Changes with every file of postwright that takes part in making a page, its own and its templates, and with other versions of its libraries. */
function fingerprint(): string {
  const folders = ['../', '../../templates/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
  const { resolve: find } = createRequire(import.meta.url);
  return hashOf([...folders.map(hashOfFolder), ...libraries.map((name) => seenOf(find(name)))].join());
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
