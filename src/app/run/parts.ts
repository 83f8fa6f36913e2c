// The parts of collections that run at the same time, or on other machines.
import { flowOf } from '../../dataflow/flow.ts';
import { Failure, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Item } from '../../model/collection.ts';
import type { EveryNth } from '../../runner/parallel/lane.ts';
import type { Unit } from '../../runner/parallel/units.ts';
import type { RunOptions } from '../../runner/options.ts';
import type { Loaded } from '../inputs.ts';

export type ParallelBy = 'iteration' | 'folder';

export interface PartOptions {
  /** How many parts run at the same time. */
  readonly parallel: number;
  readonly parallelBy: ParallelBy;
  /** Only every n-th iteration or folder: the others are run elsewhere. */
  readonly shard: EveryNth;
  readonly options: Pick<RunOptions, 'folder' | 'iterationCount' | 'iterationData'>;
}

/** Throws a `Failure` for folders that cannot run at the same time. */
export function unitsOf(loaded: Loaded, collection: number, input: PartOptions): readonly Unit[] {
  const { shard, parallel, parallelBy, options } = input;
  if (parallelBy === 'folder')
    return folderUnits(loaded, collection, options.folder).filter((_, index) => index % shard.of === shard.index);
  const most = options.iterationCount ?? (options.iterationData === undefined ? 1 : Infinity);
  const lanes = Math.max(1, Math.min(parallel, Math.ceil(most / shard.of)));
  return Array.from({ length: lanes }, (_, lane) => ({
    collection,
    lane: { index: shard.index + lane * shard.of, of: shard.of * lanes },
  }));
}

/** One for each top-level folder. */
export function folderUnits(loaded: Loaded, collection: number, chosen: readonly string[] = []): readonly Unit[] {
  const all = loaded.collection.items;
  const items =
    chosen.length === 0 ? all : all.filter((item) => chosen.includes(item.id) || chosen.includes(item.name));
  refuseDependent(loaded, items);
  return items.map((item) => ({ collection, folder: [item.id] }));
}

/** A folder that needs what another one captures would find it or not, as luck has it. */
function refuseDependent(loaded: Loaded, items: readonly Item[]): void {
  const { requests } = flowOf(loaded.collection, loaded.locate);
  const topOf = new Map(items.flatMap((item) => requestsUnder(item).map((pointer) => [pointer, item] as const)));
  const problems = items.flatMap((item) =>
    requestsUnder(item).flatMap((pointer) =>
      [...(requests.get(pointer)?.needs ?? []), ...(requests.get(pointer)?.reads ?? [])].flatMap(
        ({ name, provider }): readonly Diagnostic[] => {
          const other = provider === undefined ? undefined : topOf.get(provider);
          if (other === undefined || other === item) return [];
          const message = `{{${name}}} is captured in ${JSON.stringify(other.name)}, so this cannot run at the same time`;
          return [{ code: 'run/dependent-folders', severity: 'error', message, at: loaded.locate(pointer) }];
        },
      ),
    ),
  );
  if (problems.length > 0) throw new Failure(problems, new Map([[loaded.source.file, loaded.source.text]]));
}

function requestsUnder(item: Item): readonly string[] {
  return item.kind === 'folder' ? item.items.flatMap(requestsUnder) : [item.pointer];
}
