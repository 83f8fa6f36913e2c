// The files that the look of a site is made of: page templates and a logo of the user's own.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { SiteLogo } from '../docs/site.ts';
import { reasonOf } from './file-errors.ts';

/**
 * The texts of a folder's templates by file name. Other files may lie there as well; a name that replaces nothing is for `buildSite` to tell.
 *
 * @throws Failure `docs/unreadable`
 */
export function readPageTemplates(folder: string): ReadonlyMap<string, string> {
  return orFailure(folder, () => {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.hbs'))
      .sort();
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  });
}

const pictures = ['svg', 'png', 'jpg', 'jpeg', 'gif', 'webp'];

/** @throws Failure `docs/unreadable` where the file is no picture that a browser shows */
export function readLogo(file: string): SiteLogo {
  const extension = extname(file).slice(1).toLowerCase();
  if (!pictures.includes(extension)) throw unreadable(file, `a logo is one of ${pictures.join(', ')}`);
  return orFailure(file, () => ({ extension, content: readFileSync(file) }));
}

function orFailure<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(file, error instanceof Error ? reasonOf(error) : String(error));
  }
}

function unreadable(file: string, message: string): Failure {
  return new Failure([{ code: 'docs/unreadable', severity: 'error', message, at: { file } }]);
}
