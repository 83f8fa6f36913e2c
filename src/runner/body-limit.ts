// What scripts see of an answer.
import type { EventEmitter } from 'node:events';
import type { RequestEvent } from './events.ts';

/** Scripts are given a copy of a body as a list of numbers: forty bytes of memory for each. */
const longestForScripts = 20 * 1024 * 1024;

/** Cuts longer answers, and warns of it. Call it after all others that look at responses. */
export function limitBodies(emitter: EventEmitter): void {
  emitter.on('request', (_error: unknown, event: RequestEvent | undefined) => {
    if (event !== undefined) cutForScripts(emitter, event);
  });
}

function cutForScripts(emitter: EventEmitter, { response, cursor, item }: RequestEvent): void {
  const { stream } = response ?? {};
  if (response === undefined || stream === undefined || stream.length <= longestForScripts) return;
  const size = Math.round(stream.length / 1024 / 1024);
  // A copy: a part would hold the whole in memory.
  response.stream = Uint8Array.prototype.slice.call(stream, 0, longestForScripts);
  const message = `scripts see the first ${longestForScripts / 1024 / 1024} MB of this answer of ${size} MB`;
  emitter.emit('console', null, { cursor, item, level: 'warn', messages: [message] });
}
