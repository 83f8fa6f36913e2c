// Sends a definition's requests through newman and nothing else: no report, no redirects.
import type { EventEmitter } from 'node:events';
import { watchRequester, type Transport } from './control/transport.ts';
import type { Emitted, StartEvent } from './events.ts';
import { loadNewman } from './newman.ts';

/** Milliseconds: answers come from this machine. */
const timeoutRequest = 10_000;

export interface SendOptions {
  readonly values: ReadonlyMap<string, string>;
  /** Holds the files that the requests send. */
  readonly directory: string;
}

/**
 * Sends every request of a v2.x definition without scripts, one after the other.
 *
 * @returns why a request was not sent, by item id; nothing for those that were
 */
export function sendRequests(
  definition: Record<string, unknown>,
  { values, directory }: SendOptions,
): Promise<ReadonlyMap<string, string>> {
  const newman = loadNewman();
  const failures = new Map<string, string>();
  const environment = { name: 'values', values: [...values].map(([key, value]) => ({ key, value, enabled: true })) };
  let transport: Transport | undefined;
  return new Promise((resolve, reject) => {
    const run: EventEmitter & Emitted = newman.run(
      {
        collection: definition,
        environment,
        workingDir: directory,
        ignoreRedirects: true,
        timeoutRequest,
        reporters: [],
      },
      (error) => {
        transport?.end();
        if (error) reject(error);
        else resolve(failures);
      },
    );
    run.once('start', (_error: unknown, event: StartEvent) => {
      transport = watchRequester(event.run?.requester, { timeoutRequest });
    });
    run.on('request', (error, { item }) => {
      if (error) failures.set(item.id, error.message);
    });
    run.on('item', (error, { item }) => {
      if (error && !failures.has(item.id)) failures.set(item.id, error.message);
    });
  });
}
