// Runs snippets as their target says: many in one process, or each in one of its own.
import { join } from 'node:path';
import type { Recipe } from '../model/proof.ts';
import { mapLimit } from '../util/map-limit.ts';
import { drive } from './drive.ts';
import { runProcess } from './process.ts';
import { buildProject, commandOf, environmentOf, type Numbered, type Project, type Workshop } from './recipe.ts';

export interface SnippetJob {
  readonly id: string;
  readonly code: string;
  /** The snippet's working folder: holds the files that the request sends. */
  readonly directory: string;
  /** Variables that the snippet reads from its environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Outcome {
  /** '' where the snippet ended well. */
  readonly failure: string;
  /** What the snippet printed, cut at 64 KiB. */
  readonly output: string;
  /** The snippet did not come to run: its language refuses it. */
  readonly isRefused?: boolean;
}

type Outcomes = ReadonlyMap<string, Outcome>;

/** Snippets that are built and wait to be run: building needs nothing from the servers that record. */
export interface Prepared {
  readonly run: () => Promise<Outcomes>;
}

/** The snippets in as few projects and processes as may be; one each where the target knows no batch. Outcomes by job id. */
export async function prepareTogether(jobs: readonly SnippetJob[], workshop: Workshop): Promise<Prepared> {
  const { batch, batchSize = 1000 } = workshop.toolchain.spec;
  if (batch?.run === undefined) return { run: () => runEach(jobs, workshop) };
  const numbered = jobs.map((job, number) => ({ ...job, number }));
  const projects: Project[] = [];
  for (let start = 0; start < jobs.length; start += batchSize) {
    const folder = join(workshop.folder, `batch-${start}`);
    projects.push(
      ...(await buildProject(numbered.slice(start, start + batchSize), { recipe: batch, workshop, folder })),
    );
  }
  return { run: () => runProjects(projects, numbered, { recipe: batch, workshop }) };
}

/** `prepareTogether` and then runs them. */
export async function runTogether(jobs: readonly SnippetJob[], workshop: Workshop): Promise<Outcomes> {
  return (await prepareTogether(jobs, workshop)).run();
}

/** Each snippet in a project and a process of its own, with nothing changed in it. Outcomes by job id. */
export async function runEach(jobs: readonly SnippetJob[], workshop: Workshop): Promise<Outcomes> {
  const { alone, run } = workshop.toolchain.spec;
  const recipe: Recipe = alone ?? { files: {}, edits: [] };
  const outcomes = await mapLimit(jobs, workshop.parallel ?? 2, async (job, number) => {
    const folder = join(workshop.folder, 'alone', `${process.hrtime.bigint()}-${number}`);
    const [project] = await buildProject([{ number, code: job.code }], { recipe, workshop, folder });
    const file = project?.files.get(number);
    if (file === undefined) return [job.id, refusal(project?.complaints.get(number) ?? '')] as const;
    return [job.id, await runFile(job, { command: recipe.run ?? run ?? [], workshop, file, folder })] as const;
  });
  return new Map(outcomes);
}

type Job = SnippetJob & Numbered;

interface Running {
  readonly recipe: Recipe;
  readonly workshop: Workshop;
}

async function runProjects(projects: readonly Project[], jobs: readonly Job[], running: Running): Promise<Outcomes> {
  const parallel = running.workshop.parallel ?? 2;
  const runs = projects.flatMap((project) =>
    inCompany(jobs.filter(({ number }) => project.files.has(number))).flatMap((group) =>
      shares(group, parallel).map((share) => ({ project, share })),
    ),
  );
  const outcomes = await mapLimit(runs, parallel, ({ project, share }) => runShare(project, share, running));
  const refused = projects.flatMap(({ complaints }) =>
    [...complaints].map(([number, text]) => [jobs[number]?.id ?? '', refusal(text)] as const),
  );
  return new Map([...outcomes.flat(), ...refused]);
}

async function runShare(
  { folder, files }: Project,
  share: readonly Job[],
  { recipe, workshop }: Running,
): Promise<readonly (readonly [string, Outcome])[]> {
  const given = share.map(({ number }) => ({ number, file: files.get(number) ?? '' }));
  const outcomes = await drive(given, {
    command: (word) => commandOf(recipe.run ?? [], workshop, { project: folder, word }),
    directory: share[0]?.directory ?? folder,
    environment: { ...environmentOf(workshop), ...Object.assign({}, ...share.map((job) => job.environment)) },
    milliseconds: workshop.toolchain.spec.limit?.snippet ?? 15_000,
  });
  return share.map((job) => [job.id, outcomes.get(job.number) ?? { failure: 'the snippet did not end', output: '' }]);
}

/** Jobs that can share a process: one working folder, and no variable with two values. */
function inCompany(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const groups: { readonly directory: string; readonly environment: Map<string, string>; readonly jobs: Job[] }[] = [];
  for (const job of jobs) {
    const own = Object.entries(job.environment ?? {});
    const fits = groups.find(
      ({ directory, environment }) =>
        directory === job.directory && own.every(([name, value]) => (environment.get(name) ?? value) === value),
    );
    const group = fits ?? { directory: job.directory, environment: new Map<string, string>(), jobs: [] };
    if (fits === undefined) groups.push(group);
    for (const [name, value] of own) group.environment.set(name, value);
    group.jobs.push(job);
  }
  return groups.map((group) => group.jobs);
}

/** A small group is not worth a second process. */
function shares(jobs: readonly Job[], parallel: number): readonly (readonly Job[])[] {
  const size = jobs.length < 20 ? jobs.length : Math.ceil(jobs.length / parallel);
  return Array.from({ length: Math.ceil(jobs.length / size) }, (_, index) =>
    jobs.slice(index * size, (index + 1) * size),
  );
}

interface OneFile {
  readonly command: readonly string[];
  readonly workshop: Workshop;
  readonly file: string;
  readonly folder: string;
}

async function runFile(job: SnippetJob, { command, workshop, file, folder }: OneFile): Promise<Outcome> {
  const filled = commandOf(command, workshop, { file, dir: folder, project: folder });
  const result = await runProcess(filled, {
    directory: job.directory,
    environment: { ...environmentOf(workshop), ...job.environment },
    // Alone, a language that compiles as it starts does so within this limit too.
    milliseconds: (workshop.toolchain.spec.limit?.snippet ?? 15_000) * 4,
  });
  return { failure: result.failure, output: result.output + result.errors };
}

function refusal(message: string): Outcome {
  return { failure: 'is not accepted by its language', output: message, isRefused: true };
}
