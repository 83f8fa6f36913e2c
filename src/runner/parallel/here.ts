// Units in this process: reporters of others need newman's own objects, which cannot cross to a thread.
import { createTurns } from '../control/turns.ts';
import type { Stage } from '../installed/stage.ts';
import type { Server } from './pool.ts';
import { runUnit } from './run-unit.ts';
import type { Answer, Plan } from './units.ts';

/** Nothing is sent before the first unit has begun: with it the reporters have, too. */
export async function serveHere(plan: Plan, server: Server, stages: readonly Stage[]): Promise<void> {
  const { slots, next, signal } = server;
  const stopping = new AbortController();
  const stop = (): void => stopping.abort(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const turns = createTurns();
  const work = async (onAnswer: (answer: Answer) => void): Promise<void> => {
    const tell = (answer: Answer): void => {
      pass(answer, server);
      onAnswer(answer);
    };
    for (let order = next(); order !== undefined; order = next())
      await runUnit(plan, order, { turns, stopping, tell, stages });
  };
  let first: Promise<void> | undefined;
  const hasBegun = await new Promise<boolean>((resolve) => {
    first = work(({ kind }) => {
      if (kind === 'plan' || kind === 'failed') resolve(kind === 'plan');
    });
    void first.then(() => resolve(false));
  });
  const rest = hasBegun ? Array.from({ length: slots - 1 }, () => work(() => undefined)) : [];
  await Promise.all([first, ...rest]);
  signal.removeEventListener('abort', stop);
}

function pass(answer: Answer, { onExecution, onPlan, settle }: Server): void {
  if (answer.kind === 'plan') onPlan(answer.requests, answer.index);
  else if (answer.kind === 'execution') onExecution(answer.execution, answer.index);
  else if (answer.kind === 'done' || answer.kind === 'failed') settle(answer.index, answer);
}
