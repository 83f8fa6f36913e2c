// The built-in targets, checked and compiled when the package is built: starting up needs neither zod nor Handlebars' compiler.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompileAll } from './compiler.ts';
import type { CompiledTemplate } from './engine.ts';
import { readTemplateFolders, type TargetSource } from './template-folder.ts';

export interface PreparedTarget extends Omit<TargetSource, 'template' | 'partials'> {
  readonly compiled: CompiledTemplate;
}

interface Prepared {
  readonly key: string;
  readonly targets: readonly PreparedTarget[];
}

/** Beside this module once it is built; sources have none. */
const preparedFile = fileURLToPath(new URL('prepared-targets.cjs', import.meta.url));
const require = createRequire(import.meta.url);

/** What the build prepared; undefined where nothing is, or where a template has changed since. */
export function readPrepared(folder: string): readonly PreparedTarget[] | undefined {
  if (!existsSync(preparedFile)) return undefined;
  const prepared = require(preparedFile) as Prepared;
  if (prepared.key !== keyOf(folder)) return undefined;
  return prepared.targets.map((one) => ({ ...one, lineage: one.lineage.map((path) => resolve(folder, path)) }));
}

/** The source of the module that `readPrepared` reads. */
export function prepareTargets(folder: string): string {
  const targets = readTemplateFolders(folder, []).map(({ template, partials, ...target }) => {
    // The package is not where it was built once it is installed.
    const data = JSON.stringify({ ...target, lineage: target.lineage.map((path) => relative(folder, path)) });
    return `{ ...${data}, compiled: ${precompileAll(template, partials)} }`;
  });
  return `module.exports = { key: ${JSON.stringify(keyOf(folder))}, targets: [\n${targets.join(',\n')}\n] };\n`;
}

/** Changes with any byte of any template. */
function keyOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('_') && /\.(?:hbs|json)$/.test(name),
  );
  for (const name of files.toSorted())
    hash
      .update(`${name.split(sep).join('/')}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0');
  return hash.digest('hex');
}
