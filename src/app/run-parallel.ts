// Collections, their iterations or their folders at the same time; told and merged in the order of the files.
import { Failure, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { flowOf } from '../dataflow/flow.ts';
import type { Item } from '../model/collection.ts';
import { mergeResults, type Merged } from '../runner/parallel/merge.ts';
import { orderExecutions, type Ordered } from '../runner/parallel/order.ts';
import { runUnits, type Outcome } from '../runner/parallel/pool.ts';
import type { Lane } from '../runner/parallel/lane.ts';
import type { Plan, Unit } from '../runner/parallel/units.ts';
import type { Runnable, RunOptions } from '../runner/options.ts';
import type { RunEvent } from '../runner/report.ts';
import { redactorOf } from '../runner/run.ts';
import type { Loaded } from './inputs.ts';

export type ParallelBy = 'iteration' | 'folder';

export interface ParallelInput {
  /** How many parts run at the same time. */
  readonly parallel: number;
  readonly parallelBy: ParallelBy;
  /** Only every n-th iteration or folder: the others are run elsewhere. */
  readonly shard: Lane;
  readonly loaded: readonly Loaded[];
  readonly runnables: readonly Runnable[];
  /** By collection. */
  readonly mockUrls: readonly (string | undefined)[];
  readonly options: RunOptions;
  readonly onEvent: (event: RunEvent) => void;
}

/** The result of each collection. Throws a `Failure` for what cannot run in parts. */
export async function runInParallel(input: ParallelInput): Promise<readonly Merged[]> {
  refuseWholeRunOptions(input.options);
  const units = input.loaded.flatMap((loaded, index) => unitsOf(loaded, index, input));
  const { onEvent: _, environment, mockUrl: __, ...options } = input.options;
  const plan: Plan = { runnables: input.runnables, options, environment, mockUrls: input.mockUrls };
  const teller = createTeller(input, units);
  const outcomes = await runUnits(plan, units, {
    parallel: input.parallel,
    onExecution: (execution, unit) => teller.ordered(unit).add(execution, teller.place(unit)),
    onDone: (unit) => teller.ordered(unit).end(teller.place(unit)),
  });
  return teller.finish(outcomes);
}

function unitsOf(loaded: Loaded, collection: number, input: ParallelInput): readonly Unit[] {
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

function folderUnits(loaded: Loaded, collection: number, chosen: readonly string[] = []): readonly Unit[] {
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

/** What belongs to one run as a whole. */
function refuseWholeRunOptions(options: RunOptions): void {
  const given: Readonly<Record<string, unknown>> = {
    'installed reporters': options.reporters?.length === 0 ? undefined : options.reporters,
    '--bail': options.bail === false ? undefined : options.bail,
    '--export-environment': options.exportEnvironment,
    '--export-globals': options.exportGlobals,
    '--export-collection': options.exportCollection,
    '--export-cookie-jar': options.exportCookieJar,
  };
  const problems = Object.entries(given).flatMap(([name, value]): readonly Diagnostic[] =>
    value === undefined
      ? []
      : [
          {
            code: 'usage/bad-argument',
            severity: 'error',
            message: `${name} cannot be had with --parallel: the run has no single order`,
          },
        ],
  );
  if (problems.length > 0) throw new Failure(problems);
}

interface Teller {
  readonly ordered: (unit: number) => Ordered;
  /** Which of its collection's units it is. */
  readonly place: (unit: number) => number;
  readonly finish: (outcomes: readonly Outcome[]) => readonly Merged[];
}

interface Group {
  readonly first: number;
  readonly count: number;
  readonly ordered: Ordered;
  readonly kept: RunEvent[];
}

/** Tells of one collection after the other, as if they had run so. */
function createTeller(input: ParallelInput, units: readonly Unit[]): Teller {
  const startedAt = new Date().toISOString();
  const started = performance.now();
  const names = input.loaded.map((one) => redactorOf(one, input.options).redact(one.collection.name));
  const { shard } = input;
  let open = 0;
  const groups = input.loaded.map((loaded, index): Group => {
    const first = units.findIndex(({ collection }) => collection === index);
    const count = units.filter(({ collection }) => collection === index).length;
    const collection = names[index] ?? '';
    const kept: RunEvent[] = [{ kind: 'start', collection, file: loaded.source.file }];
    const isLane = units[first]?.lane !== undefined;
    const ordered = orderExecutions((execution) => tell(index, { kind: 'execution', execution }), {
      units: count,
      sectionOf: (execution, unit) => (isLane ? Math.floor(execution.iteration / shard.of) : unit),
      unitOf: (section) => (isLane ? section % count : section < count ? section : undefined),
    });
    return { first, count, ordered, kept };
  });
  const tell = (group: number, event: RunEvent): void => {
    if (group === open) input.onEvent(event);
    else groups[group]?.kept.push(event);
  };
  const groupOf = (unit: number): Group => groups[units[unit]?.collection ?? 0] ?? noGroup();
  const flush = (): void => {
    for (const event of groups[open]?.kept.splice(0) ?? []) input.onEvent(event);
  };
  flush();
  return {
    ordered: (unit) => groupOf(unit).ordered,
    place: (unit) => unit - groupOf(unit).first,
    finish: (outcomes) =>
      groups.map(({ first, count }, index) => {
        const merged = mergeOutcomes(count === 0 ? [] : outcomes.slice(first, first + count), {
          collection: names[index] ?? '',
          file: input.loaded[index]?.source.file ?? '',
          startedAt,
          duration: Math.round(performance.now() - started),
        });
        input.onEvent({ kind: 'end', report: merged.report });
        open = index + 1;
        flush();
        return merged;
      }),
  };
}

function noGroup(): never {
  throw new Error('a unit of no collection');
}

function mergeOutcomes(outcomes: readonly Outcome[], whole: Parameters<typeof mergeResults>[1]): Merged {
  const results = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.result] : []));
  return mergeResults(results, whole);
}
