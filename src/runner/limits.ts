// What a server or a script may take of a run: time for a whole answer, memory for what scripts see of it.
import type { EventEmitter } from 'node:events';
import type { RequestEvent, StartEvent } from './events.ts';
import type { RunOptions } from './options.ts';

/** Milliseconds for one request where nothing else is said: newman's own default is none. */
export const defaultRequestLimit = 300_000;

/** Scripts are given a copy of a body as a list of numbers: forty bytes of memory for each. */
const longestForScripts = 20 * 1024 * 1024;

/** newman's own limit, which each byte that arrives begins anew, goes first. */
const margin = 500;

export interface Limits {
  /** Call it for newman's `start`. */
  readonly start: (event: StartEvent) => void;
  /** Ends what is still being sent or received once the run is over, since it would keep the process alive. */
  readonly end: () => void;
}

/** The parts of postman-runtime's requesters that send (`lib/requester/requester-pool.js`, `requester.js`). */
export interface LimitedPool {
  create: (trace: unknown, done: (error: Error | null, requester: Requester) => void) => void;
}

interface Requester {
  request: (...order: Order) => Sending;
}

type Order = readonly [id: string, request: unknown, behavior: unknown, done: Done];

interface Sending {
  readonly abort?: () => void;
}

type Done = (error: Error | null, ...rest: readonly unknown[]) => void;

/** Limits the run that `emitter` tells of. Call it after all others that look at responses. */
export function limitRun(emitter: EventEmitter, { timeoutRequest = defaultRequestLimit }: RunOptions): Limits {
  const open = new Set<() => void>();
  emitter.on('request', (_error: unknown, event: RequestEvent | undefined) => {
    if (event !== undefined) cutForScripts(emitter, event);
  });
  return {
    start: ({ run }) => {
      const pool = run?.requester as LimitedPool | undefined;
      if (pool?.create === undefined) return;
      const create = pool.create.bind(pool);
      pool.create = (trace, done) =>
        create(trace, (error, requester) => {
          if (!error) requester.request = limitRequest(requester.request.bind(requester), { open, timeoutRequest });
          done(error, requester);
        });
    },
    end: () => {
      for (const abort of open) abort();
    },
  };
}

interface Limit {
  readonly open: Set<() => void>;
  /** 0 is none. */
  readonly timeoutRequest: number;
}

/** newman waits for ever for the end of an answer that comes byte by byte. */
function limitRequest(send: Requester['request'], { open, timeoutRequest }: Limit): Requester['request'] {
  return (...[id, request, behavior, done]) => {
    let isOver = false;
    let timer: NodeJS.Timeout | undefined;
    const sent: { sending?: Sending } = {};
    const abort = (): void => sent.sending?.abort?.();
    const end: Done = (...result) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      open.delete(abort);
      done(...result);
    };
    // What cannot be sent at all is told at once, before there is anything to abort.
    sent.sending = send(id, request, behavior, end);
    if (isOver) return sent.sending;
    open.add(abort);
    if (timeoutRequest > 0) {
      timer = setTimeout(() => {
        abort();
        end(new Error(`the answer was not complete after ${timeoutRequest} ms`), undefined, request);
      }, timeoutRequest + margin);
    }
    return sent.sending;
  };
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
