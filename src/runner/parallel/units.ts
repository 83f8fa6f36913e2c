// What can run at the same time, as plain data that crosses to another thread.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Environment } from '../../model/collection.ts';
import type { Runnable, RunOptions } from '../options.ts';
import type { Execution, IterationChanges, RunResult, Stop } from '../report.ts';
import type { Lane } from './lane.ts';

/** An independent part of a run, with a copy of the variables for itself. */
export interface Unit {
  /** Which of the collections. */
  readonly collection: number;
  /** Shares the collection's iterations with other units. */
  readonly lane?: Lane;
  /** Folders or requests, by id; all where absent. */
  readonly folder?: readonly string[];
}

/** Everything that a thread needs: no functions, since they cannot cross. */
export interface Plan {
  readonly runnables: readonly Runnable[];
  readonly options: Omit<
    RunOptions,
    'onEvent' | 'onPlan' | 'onBegin' | 'onChanges' | 'stage' | 'turns' | 'signal' | 'environment' | 'mockUrl'
  >;
  readonly environment: Environment | undefined;
  /** Each unit of a thread stops at the first failure of any. */
  readonly stopsAtFailure: boolean;
  /** By collection. */
  readonly mockUrls: readonly (string | undefined)[];
}

/** Main thread → worker. */
export type Order =
  | { readonly kind: 'run'; readonly unit: Unit; readonly index: number }
  /** Everything that is under way, and what is asked for from now on. */
  | { readonly kind: 'stop'; readonly reason: Stop };

/** Worker → main thread. */
export type Answer =
  /** How many requests the unit is going to run. */
  | { readonly kind: 'plan'; readonly index: number; readonly requests: number }
  /** The next request of the unit. */
  | { readonly kind: 'begin'; readonly index: number; readonly pointer: string; readonly iteration: number }
  /** What scripts have changed: the thread may not live to hand over the unit's result. */
  | ({ readonly kind: 'changes'; readonly index: number } & IterationChanges)
  /** Every second, unless a script holds the thread up. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'execution'; readonly index: number; readonly execution: Execution }
  | { readonly kind: 'done'; readonly index: number; readonly result: RunResult }
  | { readonly kind: 'failed'; readonly index: number; readonly error: Failed };

export type Failed =
  | {
      readonly kind: 'input';
      readonly diagnostics: readonly Diagnostic[];
      readonly sources: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string };
