// A project to start from: a configuration file, the sample collection, a workflow for CI.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { touchFiles } from './file-errors.ts';

const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

export interface Initialized {
  /** Paths relative to the directory. */
  readonly created: readonly string[];
  /** Files that were there already; they are never overwritten. */
  readonly kept: readonly string[];
}

/**
 * Writes the starter files into a folder, which is made if need be.
 *
 * @throws Failure `output/cannot-write`
 */
export function initProject(directory: string): Initialized {
  return touchFiles(directory, () => copyStarters(directory));
}

function copyStarters(directory: string): Initialized {
  const created: string[] = [];
  const kept: string[] = [];
  for (const [path, source] of starterFiles()) {
    const target = join(directory, path);
    if (existsSync(target)) {
      kept.push(path);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    cpSync(source, target, { errorOnExist: true, force: false });
    created.push(path);
  }
  return { created, kept };
}

/** Path in the project → file in this package. */
function starterFiles(): readonly (readonly [string, string])[] {
  const starters = join(packageRoot, 'templates', '_init');
  const samples = join(packageRoot, 'collections');
  return [
    ['postwright.config.json', join(starters, 'postwright.config.json')],
    ['.github/workflows/postwright.yml', join(starters, 'postwright.yml')],
    ...filesBelow(samples).map((path) => [`collections/${path}`, join(samples, path)] as const),
  ];
}

function filesBelow(directory: string, prefix = ''): readonly string[] {
  return readdirSync(join(directory, prefix), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(directory, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
    );
}
