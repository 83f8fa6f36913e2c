// Workshops for tests: a language's own recipes, or made-up ones, in a temporary folder.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProofSpec } from '../../src/model/proof.ts';
import type { Workshop } from '../../src/verify/recipe.ts';
import { findToolchain } from '../../src/verify/toolchains.ts';

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));

export interface WorkshopOptions {
  readonly folder: string;
  readonly extension: string;
  /** Folders that hold the recipe's files; those of a built-in language where it is a name. */
  readonly lineage?: string;
  readonly parallel?: number;
}

/** undefined where the toolchain is not here. */
export async function openWorkshop(spec: ProofSpec, options: WorkshopOptions): Promise<Workshop | undefined> {
  const { folder, extension, lineage = '', parallel = 2 } = options;
  const found = await findToolchain(spec);
  if (found.kind === 'missing') return undefined;
  const home = lineage.startsWith('/') ? lineage : join(templates, lineage);
  return {
    toolchain: found.toolchain,
    extension,
    lineage: [home],
    folder: join(folder, 'workshop'),
    cache: join(folder, 'cache'),
    parallel,
  };
}
