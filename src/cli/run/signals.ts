// Ctrl+C while a run goes on: the first stops it cleanly, a second one ends the process as usual.
import type { Stop } from '../../app/run.ts';
import { signalCodes } from '../io.ts';
import type { ExitCode, Io, StopSignal } from '../io.ts';
import type { Terminal } from '../terminal.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  /** 128 and the number of the signal, as shells have it; undefined where none came. */
  readonly exitCode: () => ExitCode | undefined;
  /** Ends the process as if nobody had listened. */
  readonly raise: () => void;
  /** Where a signal is told of from now on, such as above a bar. */
  readonly tellOn: (terminal: Pick<Terminal, 'note'>) => void;
  /** From now on signals do what they usually do. */
  readonly end: () => void;
}

export function listenForSignals(io: Io, first: Pick<Terminal, 'note'>): Interrupt {
  let terminal = first;
  const controller = new AbortController();
  let heard: StopSignal | undefined;
  const forget = io.onSignal?.((name) => {
    heard = name;
    terminal.note('stopping; press Ctrl+C again to end at once');
    controller.abort({ kind: 'signal', message: `the run was interrupted (${name})` } satisfies Stop);
  });
  return {
    signal: controller.signal,
    exitCode: () => heard && signalCodes[heard],
    raise: () => heard && io.raise?.(heard),
    tellOn: (other) => (terminal = other),
    end: () => forget?.(),
  };
}
