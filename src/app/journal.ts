// What a run is writing, a line a file, beside the manifest that it writes at its end: the next run knows what one that was killed left.
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Owner } from './manifest.ts';

export const journalName = '.postwright-manifest.journal';

/** A file whose writing had begun. */
export interface JournalEntry {
  readonly owner: Owner;
  /** Relative, `/`-separated. */
  readonly path: string;
  readonly hash: string;
}

/** Notes a file before it is written. */
export function note(directory: string, entry: JournalEntry): void {
  appendFileSync(join(directory, journalName), `${JSON.stringify(entry)}\n`);
}

/** The manifest says it all now. */
export function dropJournal(directory: string): void {
  rmSync(join(directory, journalName), { force: true });
}

/** The entries of a journal's text; a last line that was broken off is left out. */
export function parseJournal(text: string): readonly JournalEntry[] {
  return text
    .split('\n')
    .map(parseLine)
    .filter((entry) => entry !== undefined);
}

function parseLine(line: string): JournalEntry | undefined {
  try {
    const { owner, path, hash } = JSON.parse(line) as Partial<Record<keyof JournalEntry, unknown>>;
    const isWhole = (owner === 'snippets' || owner === 'site') && typeof path === 'string' && typeof hash === 'string';
    return isWhole ? { owner, path, hash } : undefined;
  } catch {
    return undefined;
  }
}
