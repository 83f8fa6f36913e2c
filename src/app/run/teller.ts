// Tells of parallel parts as one run would have told: one collection after the other, in the order of the file.
import { mergeResults, type Merged } from '../../runner/parallel/merge.ts';
import { orderExecutions, type Ordered, type Sections } from '../../runner/parallel/order.ts';
import type { EveryNth } from '../../runner/parallel/lane.ts';
import { resultsOf, type Outcome } from '../../runner/parallel/pool.ts';
import type { Unit } from '../../runner/parallel/units.ts';
import type { Execution, RunEvent } from '../../runner/report.ts';

export interface Teller {
  readonly add: (execution: Execution, unit: number) => void;
  /** The unit has told everything. */
  readonly end: (unit: number) => void;
  /** An execution of a part that is run again, after all units. */
  readonly addLate: (execution: Execution, collection: number) => void;
  /** @param outcomes of the parts of a collection */
  readonly finish: (outcomes: (collection: number) => readonly Outcome[]) => readonly Merged[];
}

export interface TellerOptions {
  /** Of the collections, secrets masked. */
  readonly names: readonly string[];
  readonly files: readonly string[];
  readonly units: readonly Unit[];
  readonly shard: EveryNth;
  readonly onEvent: (event: RunEvent) => void;
}

interface Group {
  readonly first: number;
  readonly ordered: Ordered;
  readonly kept: RunEvent[];
}

export function createTeller({ names, files, units, shard, onEvent }: TellerOptions): Teller {
  const startedAt = new Date().toISOString();
  const started = performance.now();
  let open = 0;
  const groups = names.map((name, index): Group => {
    const own = units.filter(({ collection }) => collection === index);
    const tellExecution = (execution: Execution): void => tell(index, { kind: 'execution', execution });
    return {
      first: units.findIndex(({ collection }) => collection === index),
      ordered: orderExecutions(tellExecution, sectionsOf(own, shard)),
      kept: [{ kind: 'start', collection: name, file: files[index] ?? '' }],
    };
  });
  const tell = (group: number, event: RunEvent): void => {
    if (group === open) onEvent(event);
    else groups[group]?.kept.push(event);
  };
  const groupOf = (unit: number): Group => groups[units[unit]?.collection ?? 0] ?? noGroup();
  const flush = (): void => {
    for (const event of groups[open]?.kept.splice(0) ?? []) onEvent(event);
  };
  flush();
  return {
    add: (execution, unit) => groupOf(unit).ordered.add(execution, unit - groupOf(unit).first),
    end: (unit) => groupOf(unit).ordered.end(unit - groupOf(unit).first),
    addLate: (execution, collection) => tell(collection, { kind: 'execution', execution }),
    finish: (outcomes) =>
      names.map((collection, index) => {
        const duration = Math.round(performance.now() - started);
        const whole = { collection, file: files[index] ?? '', startedAt, duration };
        const merged = mergeOutcomes(outcomes(index), whole);
        onEvent({ kind: 'end', report: merged.report });
        open = index + 1;
        flush();
        return merged;
      }),
  };
}

/** The sections in which executions are told: iterations, or folders. */
function sectionsOf(units: readonly Unit[], shard: EveryNth): Sections {
  const count = units.length;
  const lanes = units.flatMap(({ lane }) => lane ?? []);
  if (lanes.length === 0)
    return {
      units: count,
      sectionOf: (_, unit) => unit,
      unitOf: (section) => (section < count ? section : undefined),
    };
  const listed = lanes.flatMap((lane) => ('iterations' in lane ? lane.iterations : []));
  const places = new Map(listed.toSorted((a, b) => a - b).map((iteration, index) => [iteration, index]));
  return {
    units: count,
    sectionOf: ({ iteration }) => places.get(iteration) ?? Math.floor(iteration / shard.of),
    unitOf: (section) => section % count,
  };
}

function noGroup(): never {
  throw new Error('a unit of no collection');
}

function mergeOutcomes(outcomes: readonly Outcome[], whole: Parameters<typeof mergeResults>[1]): Merged {
  return mergeResults(resultsOf(outcomes), whole);
}
