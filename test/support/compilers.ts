// What compilers keep from one build to the next, in one folder for all test files of a run: a standard library or a crate is compiled once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    compilersFolder: string;
  }
}

/** Before the first test file and after the last. The folder is new each time, so no run depends on what an earlier one left. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'postwright-compilers-'));
  provide('compilersFolder', folder);
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
