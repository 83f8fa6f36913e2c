// `--shard-durations`: the parts of a shard by how long they took in an earlier run.
import type { RunPlan } from '../../runner/plan.ts';
import { shareOut } from '../../runner/parallel/shares.ts';
import type { Unit } from '../../runner/parallel/units.ts';
import type { Execution, RunReport } from '../../runner/report.ts';
import type { Loaded } from '../inputs.ts';
import { folderUnits, type PartOptions } from './parts.ts';
import { reportsOf } from './previous.ts';

export interface ShareInput extends PartOptions {
  readonly loaded: readonly Loaded[];
  readonly reports: readonly RunReport[];
  readonly plan: (collection: number) => Promise<RunPlan>;
}

interface Piece {
  readonly unit: Unit;
  readonly iteration: number;
  /** Milliseconds; undefined where no report tells. */
  readonly duration: number | undefined;
}

/** The units of one shard. All shards are shared out alike, so that together they run everything once. */
export async function unitsByDuration(input: ShareInput): Promise<readonly Unit[]> {
  const pieces: Piece[] = [];
  for (const [collection, loaded] of input.loaded.entries()) {
    const executions = reportsOf(loaded, input.reports).flatMap((report) => report.executions);
    const own =
      input.parallelBy === 'folder'
        ? folderPieces(folderUnits(loaded, collection, input.options.folder), loaded, executions)
        : iterationPieces(collection, await input.plan(collection), executions);
    pieces.push(...own);
  }
  const known = pieces.flatMap(({ duration }) => duration ?? []);
  // What is new takes as long as the others do.
  const average = known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length;
  const shares = shareOut(
    pieces.map(({ duration }) => duration ?? average),
    input.shard.of,
  );
  const mine = pieces.filter((_, index) => shares[index] === input.shard.index);
  return input.parallelBy === 'folder' ? mine.map(({ unit }) => unit) : lanesOf(mine, input);
}

function folderPieces(
  units: readonly Unit[],
  { collection }: Loaded,
  executions: readonly Execution[],
): readonly Piece[] {
  return units.map((unit) => {
    const item = collection.items.find(({ id }) => id === unit.folder?.[0]);
    // The name holds when a folder is put before it, the place does not.
    return { unit, iteration: 0, duration: durationOf(executions.filter(({ trail }) => trail[0] === item?.name)) };
  });
}

function iterationPieces(
  collection: number,
  { iterations }: RunPlan,
  executions: readonly Execution[],
): readonly Piece[] {
  const byIteration = new Map<number, Execution[]>();
  for (const execution of executions) {
    const known = byIteration.get(execution.iteration);
    if (known === undefined) byIteration.set(execution.iteration, [execution]);
    else known.push(execution);
  }
  return iterations.map((iteration) => ({
    unit: { collection, lane: { iterations: [iteration] } },
    iteration,
    duration: durationOf(byIteration.get(iteration) ?? []),
  }));
}

function durationOf(executions: readonly Execution[]): number | undefined {
  return executions.length === 0 ? undefined : executions.reduce((sum, { time }) => sum + time, 0);
}

/** Iterations of one collection in as many lanes as run at the same time, in turns. */
function lanesOf(pieces: readonly Piece[], { loaded, parallel }: ShareInput): readonly Unit[] {
  return loaded.flatMap((_, collection) => {
    const own = pieces.filter(({ unit }) => unit.collection === collection).map(({ iteration }) => iteration);
    const lanes = Math.min(parallel, own.length);
    return Array.from({ length: lanes }, (_, lane) => ({
      collection,
      lane: { iterations: own.filter((_, index) => index % lanes === lane) },
    }));
  });
}
