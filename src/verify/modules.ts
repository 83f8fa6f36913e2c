// npm packages that snippets import: the reader's own, else those beside postwright.
import { existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ownFolder = fileURLToPath(new URL('.', import.meta.url));

/** Folders of the packages that can be found from the working folder or from postwright itself, by name. */
export function findModules(
  names: readonly string[],
  from: readonly string[] = [process.cwd(), ownFolder],
): ReadonlyMap<string, string> {
  const found = names.flatMap((name) => {
    const folder = from.map((start) => lookUpwards(name, start)).find((one) => one !== undefined);
    return folder === undefined ? [] : [[name, folder] as const];
  });
  return new Map(found);
}

/** Makes `folder/node_modules` lead to the packages, as an installation would. */
export function linkModules(folder: string, modules: ReadonlyMap<string, string>): void {
  for (const [name, target] of modules) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(target, link);
  }
}

function lookUpwards(name: string, start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) return undefined;
  }
}
