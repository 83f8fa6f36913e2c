// Where the relative paths of uploads start.
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Body } from '../model/body.ts';
import { requestsIn } from '../model/collection.ts';
import { literalOf, type Text } from '../model/text.ts';
import type { Runnable } from './options.ts';

/**
 * newman starts at the folder of the process; so do we, unless only the collection's own folder has the files: a
 * collection is moved around together with its uploads.
 */
export function defaultWorkingDir({ collection, source }: Runnable, processDir: string = process.cwd()): string {
  if (source.file === '-') return processDir;
  const collectionDir = resolve(processDir, dirname(source.file));
  const paths = requestsIn(collection).flatMap(({ body }) => uploadsOf(body).flatMap((path) => literalOf(path) ?? []));
  const relative = paths.filter((path) => path !== '' && !isAbsolute(path));
  const isIn = (folder: string) => relative.some((path) => existsSync(resolve(folder, path)));
  return !isIn(processDir) && isIn(collectionDir) ? collectionDir : processDir;
}

function uploadsOf(body: Body): readonly Text[] {
  if (body.kind === 'file') return [body.path];
  if (body.kind !== 'formdata') return [];
  return body.parts.flatMap((part) => (part.kind === 'file' && !part.disabled ? part.paths : []));
}
