// Ctrl+C while a run goes on: the first stops it cleanly, a second one ends the process as usual.
import type { Stop } from '../../app/run.ts';
import { exitCodes } from '../io.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Terminal } from '../terminal.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  /** 128 and the number of the signal, as shells have it; undefined where none came. */
  readonly exitCode: () => ExitCode | undefined;
  /** Where a signal is told of from now on, such as above a bar. */
  readonly tellOn: (terminal: Pick<Terminal, 'note'>) => void;
  /** From now on signals do what they usually do. */
  readonly end: () => void;
}

export function listenForSignals(io: Io, first: Pick<Terminal, 'note'>): Interrupt {
  let terminal = first;
  const controller = new AbortController();
  let code: ExitCode | undefined;
  const forget = io.onSignal?.((name) => {
    code = name === 'SIGINT' ? exitCodes.interrupted : exitCodes.terminated;
    terminal.note('stopping; press Ctrl+C again to end at once');
    controller.abort({ kind: 'signal', message: `the run was interrupted (${name})` } satisfies Stop);
  });
  return {
    signal: controller.signal,
    exitCode: () => code,
    tellOn: (other) => (terminal = other),
    end: () => forget?.(),
  };
}
