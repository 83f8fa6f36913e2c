// Runs snippet files as their target says: one process each, or many in one process where a driver exists.
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { mapLimit } from '../util/map-limit.ts';
import { driverFor } from './drivers.ts';
import { runProcess, type ProcessOptions } from './process.ts';
import { cleanEnvironment, fillCommand, type Toolchain } from './toolchains.ts';

export interface SnippetJob {
  readonly id: string;
  /** Absolute path of the snippet. */
  readonly file: string;
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
}

export interface ExecuteOptions {
  /** For each snippet; default 15 s. */
  readonly milliseconds?: number;
  /** Processes at the same time; default 2. */
  readonly parallel?: number;
}

const defaultMilliseconds = 15_000;

/** Runs each snippet in a process of its own. Outcomes by job id. */
export async function runEach(
  jobs: readonly SnippetJob[],
  { toolchain, ...options }: ExecuteOptions & { readonly toolchain: Toolchain },
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = await mapLimit(jobs, options.parallel ?? 2, async (job) => {
    const values = { file: job.file, dir: dirname(job.file) };
    const command = fillCommand(toolchain.spec.run ?? [], toolchain, values);
    const result = await runProcess(command, processOptions(job.directory, options, job.environment));
    return [job.id, { failure: result.failure, output: result.output + result.errors }] as const;
  });
  return new Map(outcomes);
}

/**
 * Runs the snippets in as few processes as may run at the same time. A snippet without an outcome (its process died or
 * hung) is not in the map: give it, and each that failed, to `runEach`, since a neighbour may be what broke it.
 */
export async function runTogether(
  jobs: readonly SnippetJob[],
  { toolchain, ...options }: ExecuteOptions & { readonly toolchain: Toolchain },
): Promise<ReadonlyMap<string, Outcome>> {
  const driver = driverFor(toolchain.spec.run ?? []);
  if (!driver) return runEach(jobs, { toolchain, ...options });
  const parallel = options.parallel ?? 2;
  const size = Math.max(1, Math.ceil(jobs.length / parallel));
  const batches = Array.from({ length: Math.ceil(jobs.length / size) }, (_, i) => jobs.slice(i * size, (i + 1) * size));
  const milliseconds = options.milliseconds ?? defaultMilliseconds;
  const results = await mapLimit(batches, parallel, async (batch) => {
    const word = randomBytes(12).toString('hex');
    const input = batch.map((job) => `${JSON.stringify(driverJob(job, milliseconds))}\n`).join('');
    const result = await runProcess(driver(toolchain.program, word), {
      // One that hangs in a language without a limit of its own costs the batch no more than this.
      ...processOptions(batch[0]?.directory ?? '/', { milliseconds: milliseconds + 200 * batch.length }),
      input,
      outputLimit: 64 * 1024 * batch.length,
    });
    return readOutcomes(result.output, word);
  });
  return new Map(results.flat());
}

/** Checks each snippet's syntax; outcomes by job id, none where the target declares no check. */
export async function checkSyntax(
  jobs: readonly SnippetJob[],
  { toolchain, ...options }: ExecuteOptions & { readonly toolchain: Toolchain },
): Promise<ReadonlyMap<string, Outcome>> {
  const { syntax, requires } = toolchain.spec;
  if (!syntax) return new Map();
  return runEach(jobs, { toolchain: { ...toolchain, spec: { run: syntax, requires } }, ...options });
}

function driverJob({ id, file, directory, environment = {} }: SnippetJob, milliseconds: number): object {
  return { id, file, directory, environment, milliseconds };
}

function readOutcomes(output: string, word: string): readonly (readonly [string, Outcome])[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith(word) && line.endsWith(']'))
    .map((line): unknown => JSON.parse(line.slice(word.length)))
    .filter((entry) => Array.isArray(entry))
    .map(([id, failure, printed]) => [String(id), { failure: String(failure), output: String(printed) }] as const);
}

function processOptions(
  directory: string,
  options: ExecuteOptions,
  environment: SnippetJob['environment'] = {},
): ProcessOptions {
  return {
    directory,
    environment: { ...cleanEnvironment(directory), ...environment },
    milliseconds: options.milliseconds ?? defaultMilliseconds,
  };
}
