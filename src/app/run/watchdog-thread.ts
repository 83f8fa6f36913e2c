// The thread of watchdog.ts: nothing else goes on when a script holds up the process.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { visible } from '../reports.ts';
import type { Watched } from './watchdog.ts';

const { beats, place, limit } = workerData as Watched;

/** Of a process that was asleep itself both ends of the time are seen at once: it gets this much more. */
const lastChance = 3000;

for (;;) {
  const seen = Atomics.load(beats, 0);
  const isSilent = (time: number): boolean => Atomics.wait(beats, 0, seen, time) === 'timed-out';
  if (!isSilent(limit) || !isSilent(lastChance)) continue;
  // A copy: the decoder takes no memory that is shared.
  const where = new TextDecoder().decode(Uint8Array.from(place)).replace(/\0+$/, '');
  writeSync(2, `${visible(`error: a script${where} loops in a timer or a promise, so that the run was ended`)}\n`);
  process.kill(process.pid, 'SIGKILL');
}
