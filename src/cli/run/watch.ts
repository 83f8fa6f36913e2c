// `run --watch`: the run again and again, until Ctrl+C.
import { watchFiles, type FileWatch } from '../../app/watch-files.ts';
import { Failure } from '../../diagnostics/diagnostic.ts';
import { exitCodes, UsageError } from '../io.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Terminal } from '../terminal.ts';
import { listenForSignals, type Interrupt } from './signals.ts';

export interface WatchedRun {
  readonly code: ExitCode;
  /** Files that the run wrote, which are no reason to run again. */
  readonly written: readonly string[];
}

export interface WatchOptions {
  readonly io: Io;
  readonly terminal: Terminal;
  readonly files: readonly string[];
  readonly run: (interrupt: Interrupt) => Promise<WatchedRun>;
}

/** The exit code of the last run; of the signal, where it broke that off. */
export async function runOnChange(options: WatchOptions): Promise<ExitCode> {
  if (options.files.includes('-')) throw new UsageError('--watch cannot watch standard input');
  const watch = watchFiles(options.files);
  try {
    let code: ExitCode | undefined;
    while (code === undefined) code = await runThenWait(watch, options);
    return code;
  } finally {
    watch.close();
  }
}

/** Undefined where a file changed and the run is to begin anew. */
async function runThenWait(watch: FileWatch, options: WatchOptions): Promise<ExitCode | undefined> {
  const { io, terminal, files } = options;
  const interrupt = listenForSignals(io, terminal);
  try {
    const { code, written } = await runOnce(interrupt, options);
    if (interrupt.signal.aborted) return code;
    watch.forgive(written);
    // Nothing is left to stop.
    interrupt.tellOn({ note: () => undefined });
    terminal.note(`watching ${files.join(', ')}; Ctrl+C ends`);
    const changed = await watch.changed(interrupt.signal);
    if (interrupt.signal.aborted) return code;
    terminal.note(`\nchanged  ${changed.join(', ')}`);
    return undefined;
  } finally {
    interrupt.end();
  }
}

/** A file that is wrong for now is told about; the next change may put it right. */
async function runOnce(
  interrupt: Interrupt,
  { run, terminal }: Pick<WatchOptions, 'run' | 'terminal'>,
): Promise<WatchedRun> {
  try {
    return await run(interrupt);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.diagnose(error.diagnostics, error.sources);
    return { code: exitCodes.input, written: [] };
  }
}
