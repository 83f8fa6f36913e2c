// How far a run is: a bar below the lines of a terminal, a plain line now and then elsewhere.
import type { Progress, Retry } from '../../app/run.ts';
import type { OutputStream } from '../io.ts';
import type { Terminal } from '../terminal.ts';
import { count } from '../../util/count.ts';

export interface ProgressView {
  /** Prints above the bar. */
  readonly terminal: Terminal;
  readonly update: (progress: Progress) => void;
  readonly end: () => void;
}

/** Milliseconds between plain lines: nobody wants to scroll through them. */
const pause = 10_000;

/** For logs and pipes; a short run has no line. */
export function createPlainProgress(terminal: Terminal, now: () => number = () => performance.now()): ProgressView {
  const started = now();
  let last = started;
  return {
    terminal,
    update: (progress) => {
      if (now() - last < pause) return;
      last = now();
      terminal.note(`progress  ${textOf(progress, last - started)}`);
    },
    end: () => undefined,
  };
}

/** For people who watch. */
export async function createProgressBar(terminal: Terminal, stream: OutputStream): Promise<ProgressView> {
  const { SingleBar } = await import('cli-progress');
  const started = performance.now();
  const bar = new SingleBar({
    format: '{bar} {text}',
    barsize: 20,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: withoutJumps(stream),
    // Lines of a terminal are printed over the bar, which is then drawn anew though nothing of it changed.
    forceRedraw: true,
    linewrap: true,
    emptyOnZero: true,
  });
  let isOn = false;
  const above = <Args extends readonly unknown[]>(print: (...args: Args) => void) => {
    return (...args: Args): void => {
      if (isOn) stream.write(clearLine);
      print(...args);
      if (isOn) bar.render();
    };
  };
  return {
    terminal: {
      ...terminal,
      print: above(terminal.print),
      note: above(terminal.note),
      diagnose: above(terminal.diagnose),
    },
    update: (progress) => {
      const text = textOf(progress, performance.now() - started);
      if (!isOn) bar.start(progress.total, progress.done, { text });
      isOn = true;
      bar.setTotal(progress.total);
      bar.update(progress.done, { text });
    },
    end: () => {
      if (isOn) bar.stop();
      if (isOn) stream.write(clearLine);
      isOn = false;
    },
  };
}

/**
 * What is said before a part of a run is run again.
 *
 * @param visible makes names harmless for a terminal
 */
export function retryText(retry: Retry, visible: (text: string) => string): string {
  const { collection, part, failures, attempt, of } = retry;
  const what = part === '' ? collection : `${collection}, ${part}`;
  return `again   ${visible(what)}: ${failures} failed, attempt ${attempt} of ${of}`;
}

const clearLine = '\r\u001b[2K';

/** The bar remembers where the cursor was when it began, and goes back there: lines have moved since. */
function withoutJumps(stream: OutputStream): NodeJS.WritableStream {
  const write = (text: string): void => {
    if (text !== '\u001b7' && text !== '\u001b8' && text !== '\n') stream.write(text);
  };
  return { isTTY: true, columns: stream.columns, write } as unknown as NodeJS.WritableStream;
}

function textOf({ done, failed, total }: Progress, elapsed: number): string {
  const left = done === 0 || done >= total ? '' : `, about ${duration((elapsed / done) * (total - done))} left`;
  return `${done}/${count(total, 'request')}, ${failed} failed${left}`;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
