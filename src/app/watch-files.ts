// Tells when files have other contents than they had: for verbs that begin again then.
import { createHash } from 'node:crypto';
import { readFileSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';

export interface FileWatch {
  /** Settles with the files that are no longer as they were when they were last looked at; never with none, unless `signal` is aborted. */
  readonly changed: (signal: AbortSignal) => Promise<readonly string[]>;
  /** Takes what these files have now for what they had: we have written them ourselves. */
  readonly forgive: (files: readonly string[]) => void;
  readonly close: () => void;
}

/** Milliseconds: editors write a file in several steps. */
const quiet = 150;

/** Watches from now on. Folders are watched and not files, since editors put a new file into the old one's place. */
export function watchFiles(files: readonly string[]): FileWatch {
  const known = new Map(files.map((file) => [file, contentOf(file)]));
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const listener of listeners) listener();
    }, quiet);
  };
  const names = new Map<string, Set<string>>();
  for (const file of files) names.set(dirname(file), (names.get(dirname(file)) ?? new Set()).add(basename(file)));
  const watchers = [...names].map(([folder, wanted]): FSWatcher =>
    watch(folder, (_event, name) => {
      if (name === null || wanted.has(name)) look();
    }),
  );
  /** The changed files, which count as known from then on. */
  const take = (): readonly string[] => {
    const changed = [...known].flatMap(([file, before]) => {
      const content = contentOf(file);
      return content === undefined || content === before ? [] : [{ file, content }];
    });
    for (const { file, content } of changed) known.set(file, content);
    return changed.map(({ file }) => file);
  };
  return {
    changed: async (signal) =>
      new Promise((resolve) => {
        const end = (changed: readonly string[]): void => {
          listeners.delete(listener);
          signal.removeEventListener('abort', stop);
          resolve(changed);
        };
        const stop = (): void => end([]);
        const listener = (): void => {
          const changed = take();
          if (changed.length > 0) end(changed);
        };
        if (signal.aborted) return resolve([]);
        signal.addEventListener('abort', stop);
        listeners.add(listener);
        listener();
      }),
    forgive: (own) => {
      for (const file of own) if (known.has(file)) known.set(file, contentOf(file));
    },
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Undefined for a file that is away for a moment: that is no change, the one that takes its place may be. */
function contentOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}
