#!/usr/bin/env node
// The program: the real world handed to main.ts.
import { reasonOf } from '../app/file-errors.ts';
import { cleanUp } from '../util/cleanup.ts';
import { exitCodes, stopSignals } from './io.ts';
import { reportBug, run } from './main.ts';
import { createTerminal } from './terminal.ts';
import { setV8Flags } from './v8-flags.ts';
import type { Io, StopSignal } from './io.ts';

// V8 optimises what has run often: of what a command runs, most is over before that pays. Builds take a fifth less of the processor so.
setV8Flags({ '--interrupt-budget': 500_000 });

// Who runs a collection can do nothing about what newman's libraries call, and Node 22 and later tell of it in the midst of a report.
process.noDeprecation = true;

/** Milliseconds. */
const lingering = 1000;

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  stopped: waitForSignal,
  onSignal: listenForSignal,
  raise: (signal) => {
    cleanUp();
    process.kill(process.pid, signal);
  },
};

// A reader such as `head` that has seen enough, or a terminal that was closed, is no error, and no reason to leave a run without its
// end and exit code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') refuseStream(stream, error);
  });
}

process.on('uncaughtException', (error) => {
  cleanUp();
  process.exit(reportBug(error, createTerminal(io, { quiet: false })));
});

process.exitCode = await run(process.argv.slice(2), io);
// All is written: what a stopped run left open, such as a connection that no one answers, holds nobody up.
setTimeout(() => process.exit(), lingering).unref();

/** A full disk behind `>` is no bug of ours. */
function refuseStream(stream: NodeJS.WriteStream, error: Error): never {
  if (stream === process.stdout) {
    const problem = { code: 'output/cannot-write', severity: 'error', at: { file: '<stdout>' } } as const;
    createTerminal(io, { quiet: false }).diagnose([{ ...problem, message: reasonOf(error) }]);
  }
  process.exit(exitCodes.input);
}

function listenForSignal(listener: (signal: StopSignal) => void): () => void {
  const forget = (): void => {
    for (const signal of stopSignals) process.off(signal, hear);
  };
  const hear = (name: NodeJS.Signals): void => {
    forget();
    listener(stopSignals.find((signal) => signal === name) ?? 'SIGINT');
  };
  for (const signal of stopSignals) process.on(signal, hear);
  return forget;
}

/** A second signal finds no listener and ends the process as usual. */
async function waitForSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of stopSignals) process.once(signal, () => resolve());
  });
}
