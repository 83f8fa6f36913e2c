// TypeScript snippets: one compiler run for all of them, then their JavaScript is what is executed.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome, SnippetJob } from './execute.ts';
import { runProcess } from './process.ts';
import { cleanEnvironment } from './toolchains.ts';

export interface CompileOptions {
  /** The compiler's program, e.g. `node_modules/.bin/tsc`. */
  readonly compiler: string;
  /** An empty folder for the compiler's project. */
  readonly project: string;
  /** A `node_modules` folder that has `@types/node`. */
  readonly packages: string;
}

export interface Compiled {
  /** The same jobs with their JavaScript as files. */
  readonly jobs: readonly SnippetJob[];
  /** What the compiler says of a snippet, by job id; none where it is content. */
  readonly complaints: ReadonlyMap<string, string>;
}

const settings = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: ['node'],
  skipLibCheck: true,
  rootDir: '.',
  outDir: 'out',
};

/** Compiles as a reader with a strict project would. */
export async function compileTypeScript(
  jobs: readonly (SnippetJob & { readonly code: string })[],
  options: CompileOptions,
): Promise<Compiled> {
  const { project } = options;
  await mkdir(project, { recursive: true });
  await writeFile(join(project, 'package.json'), '{"type":"module"}');
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: settings, include: ['*.ts'] }));
  await symlink(options.packages, join(project, 'node_modules')).catch(() => undefined);
  await Promise.all(jobs.map((job, index) => writeFile(join(project, `s${index}.ts`), job.code)));
  const result = await runProcess([options.compiler, '-p', project, '--pretty', 'false'], {
    directory: project,
    environment: cleanEnvironment(project),
    milliseconds: 120_000,
    outputLimit: 1024 * 1024,
  });
  return {
    jobs: jobs.map((job, index) => ({ ...job, file: join(project, 'out', `s${index}.js`) })),
    complaints: readComplaints(result, jobs),
  };
}

function readComplaints(result: Outcome, jobs: readonly SnippetJob[]): ReadonlyMap<string, string> {
  const complaints = new Map<string, string>();
  for (const match of result.output.matchAll(/^(?:.*\/)?s(\d+)\.ts(\(.*)$/gm)) {
    const id = jobs[Number(match[1])]?.id;
    if (id !== undefined) complaints.set(id, `${complaints.get(id) ?? ''}${match[2]}\n`);
  }
  // A complaint about no file in particular (a broken installation) is everybody's.
  if (result.failure !== '' && complaints.size === 0)
    for (const { id } of jobs) complaints.set(id, result.output || result.failure);
  return complaints;
}
