// A site on the disk, where only what has changed is made and written again.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type DocsInput, updateDocs } from './docs.ts';
import { writeFiles, type Written } from './output.ts';
import { openPageStore } from './page-store.ts';

export interface DocsPlace {
  readonly directory: string;
  /** Overwrites files that postwright did not write. */
  readonly force: boolean;
  /** Whether pages of requests that did not change are kept. */
  readonly cache: boolean;
  /** Where it is kept of what pages were made; the user's cache folder where undefined. */
  readonly cacheFolder?: string | undefined;
}

export interface WrittenDocs {
  readonly written: Written;
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Brings a site up to date.
 *
 * @throws Failure where files, targets or options are wrong, or the folder cannot be written
 */
export async function writeDocs(input: DocsInput, place: DocsPlace): Promise<WrittenDocs> {
  const { directory, force, cache, cacheFolder } = place;
  const pages = cache ? openPageStore(directory, cacheFolder) : undefined;
  const { files, warnings, sources } = await updateDocs(input, pages);
  const written = writeFiles(files, { directory, owner: 'site', scopes: [''], force });
  pages?.save();
  return { written, warnings, sources };
}
