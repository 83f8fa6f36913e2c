// What a run would do, from newman itself: it reads the data and finds the folders, and nothing is sent.
import type { RunPlan } from './control/control.ts';
import type { Runnable, RunOptions } from './options.ts';
import type { Stop } from './report.ts';
import { runCollection } from './run.ts';

export type { RunPlan } from './control/control.ts';

const onlyPlanned: Stop = { kind: 'signal', message: 'the run was only planned' };

/** Throws a `Failure` where the run would. */
export async function planRun(runnable: Runnable, options: RunOptions): Promise<RunPlan> {
  let plan: RunPlan = { pointers: [], iterations: [], columns: [] };
  const { onEvent: _, ...rest } = options;
  await runCollection(runnable, {
    ...rest,
    reporters: [],
    signal: AbortSignal.abort(onlyPlanned),
    onPlan: (known) => (plan = known),
  });
  return plan;
}
