// One of several runs that share the iterations of a collection among them: every n-th is its own, with newman's own numbers.
import type { EventEmitter } from 'node:events';
import type { Emitted, ItemEvent, StartEvent, SummaryScope } from '../events.ts';
import { changesBetween, valuesOf } from '../changes.ts';
import type { IterationChanges } from '../report.ts';

/** The `index`-th of `of` parts has the iterations `index`, `index + of`, `index + 2 of`, … */
export interface EveryNth {
  readonly index: number;
  readonly of: number;
}

/** These iterations, in ascending order. */
export interface Listed {
  readonly iterations: readonly number[];
}

export type Lane = EveryNth | Listed;

/**
 * All iterations of a lane, in their order; without a lane all are run.
 *
 * @param cycles how many iterations there are
 */
export function iterationsOf(lane: Lane | undefined, cycles: number): readonly number[] {
  if (lane !== undefined && 'iterations' in lane) return lane.iterations.filter((iteration) => iteration < cycles);
  const { index, of } = lane ?? { index: 0, of: 1 };
  return Array.from({ length: Math.max(0, Math.ceil((cycles - index) / of)) }, (_, turn) => index + turn * of);
}

function firstOf(lane: Lane): number | undefined {
  return 'of' in lane ? lane.index : lane.iterations[0];
}

function nextOf(lane: Lane, iteration: number): number | undefined {
  return 'of' in lane ? iteration + lane.of : lane.iterations.find((one) => one > iteration);
}

export interface LaneWatch {
  /**
   * What the scripts of each iteration changed, of one that was broken off too; each began with the variables of the
   * run's beginning. Call it once the run is over.
   */
  readonly end: () => readonly IterationChanges[];
}

/** Takes over the order of iterations of a run that is about to start. Call it for newman's `start`. */
export function enterLane(emitter: EventEmitter & Emitted, { run }: StartEvent, lane: Lane): LaneWatch {
  const before = valuesOf(emitter.summary);
  const iterations: IterationChanges[] = [];
  const isEmpty = moveCursor(run, lane);
  let open: number | undefined;
  const close = (): void => {
    if (open === undefined) return;
    iterations.push({ iteration: open, changes: changesBetween(before, valuesOf(emitter.summary)) });
    open = undefined;
  };
  if (!isEmpty) {
    emitter.on('iteration', close);
    // The runtime makes new scopes as it goes on: the one of this moment is what the next script gets.
    const scopes = [
      ...ownScopes.map((name) => () => run?.state?.[name]),
      () => emitter.summary?.environment,
      () => emitter.summary?.globals,
    ].map((scopeOf) => ({ scopeOf, variables: variablesOf(scopeOf()) }));
    emitter.on('beforeIteration', (_error: unknown, event: ItemEvent) => {
      open = event.cursor?.iteration ?? 0;
      for (const { scopeOf, variables } of scopes) scopeOf()?.values?.repopulate?.(structuredClone(variables));
    });
  }
  return {
    end: () => {
      close();
      return iterations;
    },
  };
}

/** Of the collection, and of `pm.variables`: no part of newman's summary. */
const ownScopes = ['collectionVariables', '_variables'] as const;

interface Coordinates {
  iteration: number;
  readonly position: number;
  readonly length: number;
  readonly cycles: number;
  cr?: boolean;
  eof?: boolean;
}

/** The parts of postman-runtime's run that decide what comes next (`lib/runner/extensions/waterfall.command.js`). */
export interface RuntimeRun {
  readonly state: Partial<Readonly<Record<(typeof ownScopes)[number], SummaryScope>>> & {
    readonly items?: readonly { readonly id?: string }[];
    /** The rows of the iteration data. */
    readonly data?: readonly object[];
  };
  readonly waterfall: { readonly cycles: number; whatnext: (coordinates: Coordinates) => Coordinates };
  readonly pool: {
    readonly shift: () => { readonly payload: { coords: Coordinates } } | undefined;
    readonly unshift: (instruction: object) => void;
  };
}

/** Whether there is nothing to run in this lane. */
function moveCursor(run: StartEvent['run'], lane: Lane): boolean {
  const { waterfall, pool } = run ?? {};
  const first = pool?.shift();
  if (waterfall === undefined || pool === undefined || first === undefined)
    throw new Error('newman runs in another way than this version of postwright knows');
  const start = firstOf(lane) ?? waterfall.cycles;
  const isEmpty = start >= waterfall.cycles;
  if (isEmpty) first.payload.coords.eof = true;
  else first.payload.coords.iteration = start;
  pool.unshift(first);
  const whatnext = waterfall.whatnext.bind(waterfall);
  waterfall.whatnext = (coordinates) => {
    const next = whatnext(coordinates);
    if (next.cr !== true) return next;
    const iteration = nextOf(lane, coordinates.iteration);
    if (iteration !== undefined && iteration < next.cycles) return { ...next, iteration };
    const { cr: _, ...last } = next;
    return { ...last, position: next.length - 1, iteration: coordinates.iteration, eof: true };
  };
  return isEmpty;
}

/** With their types: a number is a number again. */
function variablesOf(scope: SummaryScope | undefined): readonly object[] {
  return structuredClone(scope?.toJSON?.().values ?? []);
}
