// Promises of scripts that are rejected while nobody listens: newman's process ends at one; here it is an error of its request.
import type { EventEmitter } from 'node:events';
import type { ItemEvent } from '../events.ts';

interface Script {
  readonly emitter: EventEmitter;
  readonly cursor: ItemEvent['cursor'];
}

/** The runs of this thread, and the script that began last in any of them. */
const runs = new Set<EventEmitter>();
let latest: Script | undefined;

/** Tells them as exceptions from now on. Returns what makes an end of that. */
export function catchRejections(emitter: EventEmitter): () => void {
  if (runs.size === 0) process.on('unhandledRejection', tell);
  runs.add(emitter);
  emitter.on('beforeScript', (_error: unknown, { cursor }: ItemEvent) => (latest = { emitter, cursor }));
  return () => {
    runs.delete(emitter);
    if (latest?.emitter === emitter) latest = undefined;
    if (runs.size === 0) process.off('unhandledRejection', tell);
  };
}

/** A promise of the sandbox is of another realm than ours, which are nobody's business here: they end as they would without us. */
function tell(reason: unknown, promise: unknown): void {
  if (promise instanceof Promise || latest === undefined) {
    if (process.listenerCount('unhandledRejection') > 1) return;
    throw reason;
  }
  const { emitter, cursor } = latest;
  emitter.emit('exception', null, { cursor, error: isError(reason) ? reason : new Error(String(reason)) });
}

function isError(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'message' in reason;
}
