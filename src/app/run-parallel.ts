// Collections, their iterations or their folders at the same time; told and merged in the order of the files.
import { markExecution } from '../runner/control/attempts.ts';
import { loadReporters } from '../runner/installed/reporters.ts';
import { createStage, type Stage } from '../runner/installed/stage.ts';
import type { Merged } from '../runner/parallel/merge.ts';
import { resultsOf, runUnits, type Outcome } from '../runner/parallel/pool.ts';
import type { Plan, Unit } from '../runner/parallel/units.ts';
import type { Runnable, RunOptions } from '../runner/options.ts';
import { planRun } from '../runner/plan.ts';
import type { OutputFile, RunEvent } from '../runner/report.ts';
import { redactorOf } from '../runner/run.ts';
import type { Loaded } from './inputs.ts';
import { bailsAtFailures } from './run/bail.ts';
import { unitsOf, type PartOptions } from './run/parts.ts';
import { readReports } from './run/previous.ts';
import type { ProgressCounter } from './run/progress.ts';
import { failuresIn, retryParts, type Part } from './run/retry-parts.ts';
import type { Retry } from './run/retry.ts';
import { unitsByDuration } from './run/shares.ts';
import type { Stopper } from './run/stop.ts';
import { createTeller, type Teller } from './run/teller.ts';

export type { ParallelBy } from './run/parts.ts';

export interface ParallelInput extends PartOptions {
  readonly shardDurations?: string | undefined;
  readonly loaded: readonly Loaded[];
  readonly runnables: readonly Runnable[];
  /** By collection. */
  readonly mockUrls: readonly (string | undefined)[];
  readonly options: Plan['options'] & Pick<RunOptions, 'environment'>;
  /** How often a part that failed is run again. */
  readonly retries: number;
  readonly stopper: Stopper;
  readonly progress: ProgressCounter;
  readonly onEvent: (event: RunEvent) => void;
  readonly onRetry?: ((retry: Retry) => void) | undefined;
}

/** What reporters of others want written, too. */
export interface Reported extends Merged {
  readonly files: readonly OutputFile[];
}

/** The result of each collection. Throws a `Failure` for what cannot run in parts. */
export async function runInParallel(input: ParallelInput): Promise<readonly Reported[]> {
  const { environment, bail: _, reporters: names = [], ...options } = input.options;
  const reporters = loadReporters(names);
  const stages = reporters.length === 0 ? undefined : input.runnables.map(() => createStage(reporters));
  const plan: Plan = {
    runnables: input.runnables,
    options,
    environment,
    mockUrls: input.mockUrls,
    // A part that failed may pass when it is run again.
    stopsAtFailure: bailsAtFailures(input.options) && input.retries === 0,
  };
  const units = await chooseUnits(input);
  const teller = createTeller({
    ...input,
    units,
    names: input.loaded.map((one) => redactedName(one.collection.name, one, input)),
    files: input.loaded.map(({ source }) => source.file),
  });
  const outcomes = await runFirst(plan, { input, units, teller, stages });
  const attempts = { count: 1, failed: new Set<string>() };
  const first = outcomes.map((outcome, index): Part => ({ unit: units[index] ?? noUnit(), outcome, attempts }));
  const parts = await retryParts(first, {
    retries: input.retries,
    signal: input.stopper.signal,
    run: (again, round) => runLater(plan, { input, again, round, teller, stages }),
  });
  const outcomesOf = (collection: number): readonly Outcome[] =>
    parts.filter(({ unit }) => unit.collection === collection).map(({ outcome }) => outcome);
  return teller.finish(outcomesOf).map((merged, index) => ({
    ...merged,
    files: stages?.[index]?.close(resultsOf(outcomesOf(index))) ?? [],
  }));
}

/** The parts that run here. */
export async function chooseUnits(input: Omit<ParallelInput, 'mockUrls' | 'stopper' | 'progress' | 'onEvent'>) {
  if (input.shardDurations === undefined) return input.loaded.flatMap((loaded, index) => unitsOf(loaded, index, input));
  return unitsByDuration({
    ...input,
    reports: await readReports(input.shardDurations, input.loaded),
    plan: async (collection) => planRun(input.runnables[collection] ?? noUnit(), input.options),
  });
}

interface Running {
  readonly input: ParallelInput;
  readonly teller: Teller;
  readonly stages: readonly Stage[] | undefined;
}

interface First extends Running {
  readonly units: readonly Unit[];
}

function runFirst(plan: Plan, { input, units, teller, stages }: First): Promise<readonly Outcome[]> {
  const { parallel, stopper, progress, retries } = input;
  return runUnits(plan, units, {
    parallel,
    stages,
    signal: stopper.signal,
    onPlan: (requests, unit) => {
      stopper.begin();
      progress.expect(`${unit}`, requests);
    },
    onExecution: (execution, unit) => {
      progress.add(execution);
      if (retries === 0) stopper.count(execution);
      teller.add(execution, unit);
    },
    onDone: teller.end,
  });
}

interface Later extends Running {
  readonly again: readonly Part[];
  readonly round: number;
}

function runLater(plan: Plan, { input, again, round, teller, stages }: Later): Promise<readonly Outcome[]> {
  const { parallel, stopper, progress, retries } = input;
  for (const part of again) input.onRetry?.(retryOf(part, input));
  const units = again.map(({ unit }) => unit);
  return runUnits(plan, units, {
    parallel,
    stages,
    signal: stopper.signal,
    onPlan: (requests, unit) => progress.expect(`again ${round} ${unit}`, requests),
    onExecution: (execution, unit) => {
      const { attempts, unit: own } = again[unit] ?? noUnit();
      progress.add(execution);
      if (round === retries) stopper.count(execution);
      teller.addLate(markExecution(execution, attempts), own.collection);
    },
    onDone: () => undefined,
  });
}

function redactedName(name: string, loaded: Pick<Loaded, 'collection'>, { options }: ParallelInput): string {
  return redactorOf(loaded, options).redact(name);
}

function retryOf(part: Part, input: ParallelInput): Retry {
  const { loaded, retries } = input;
  const { unit, attempts } = part;
  const { collection } = loaded[unit.collection] ?? noUnit();
  const folder = collection.items.find(({ id }) => id === unit.folder?.[0])?.name;
  const iterations = unit.lane !== undefined && 'iterations' in unit.lane ? unit.lane.iterations : [];
  return {
    collection: redactedName(collection.name, { collection }, input),
    part:
      folder === undefined
        ? `iteration ${iterations.join(', ')}`
        : JSON.stringify(redactedName(folder, { collection }, input)),
    failures: failuresIn(part),
    attempt: attempts.count,
    of: retries + 1,
  };
}

function noUnit(): never {
  throw new Error('a unit of no collection');
}
