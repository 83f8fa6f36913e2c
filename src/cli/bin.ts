#!/usr/bin/env node
// The program: the real world handed to main.ts.
import { reportBug, run } from './main.ts';
import { createTerminal } from './terminal.ts';
import type { Io } from './io.ts';

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  stopped: waitForSignal,
};

// A reader such as `head` that has seen enough is no error, and no reason to leave a run without its end and exit code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.on('uncaughtException', (error) => {
  process.exit(reportBug(error, createTerminal(io, { quiet: false })));
});

process.exitCode = await run(process.argv.slice(2), io);

/** A second signal finds no listener and ends the process as usual. */
async function waitForSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
  });
}
