// The requests of a run on their way: sent again where the connection failed, broken off where the run is stopped.
import { createReadStream, ReadStream } from 'node:fs';
import type { RunOptions } from '../options.ts';
import type { Turns } from './turns.ts';
import { refuseUnsendable } from './refusal.ts';
import { defaultRequestLimit, limitTime } from './time-limit.ts';

/** What became of the requests of one item before the one that counts. */
export interface Tries {
  /** How often the request that took the most was sent. */
  readonly attempts: number;
  /** Why it was sent again, each time. */
  readonly reasons: readonly string[];
}

export interface Transport {
  /** Of an item by newman's `cursor.ref`; forgets them. */
  readonly takeTries: (ref: string | undefined) => Tries;
  /** From now on nothing is sent again. */
  readonly giveUpRetries: () => void;
  /** Ends every request that is under way with an error of this message. */
  readonly abort: (message: string) => void;
  /** Ends what is still being sent or received once the run is over, since it would keep the process alive. */
  readonly end: () => void;
}

/** The parts of postman-runtime's requesters that send (`lib/requester/requester-pool.js`, `requester.js`). */
export interface RequesterPool {
  create: (trace: Trace, done: (error: Error | null, requester: Requester) => void) => void;
}

interface Trace {
  readonly cursor?: { readonly ref?: string };
}

export interface Requester {
  request: (...order: Order) => Sending;
}

export interface Sending {
  readonly abort?: () => void;
}

type Order = readonly [id: string, request: SentRequest, behavior: unknown, done: Done];

type Done = (error: ConnectionError | null, ...rest: readonly unknown[]) => void;

type ConnectionError = Error & { readonly code?: string };

export interface SentRequest {
  readonly headers?: { readonly members?: readonly SentHeader[] };
  readonly body?: {
    readonly mode?: string;
    readonly file?: { content?: unknown };
    readonly formdata?: { readonly members?: readonly { value?: unknown }[] };
  };
}

interface SentHeader {
  readonly key?: unknown;
  readonly value?: unknown;
  readonly disabled?: boolean;
}

/** No answer came, or not all of it; what a server or a certificate says is no reason to ask again. */
const connectionErrors: ReadonlySet<string> = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ESOCKETTIMEDOUT',
  'ETIMEDOUT',
]);

/** Milliseconds before the second attempt; doubled for each further one. */
const firstPause = 200;
const longestPause = 5000;

/** Absent, there are no retries, the usual time limit, and no turns to wait for. */
export type TransportOptions = Pick<RunOptions, 'retries' | 'timeoutRequest' | 'turns'>;

/** Watches all requests that a run sends from now on: the collection's, its auth's and those of `pm.sendRequest`. */
export function watchRequester(
  requester: Partial<RequesterPool> | undefined,
  options: TransportOptions,
): Transport | undefined {
  return isPool(requester) ? watchTransport(requester, options) : undefined;
}

function isPool(requester: Partial<RequesterPool> | undefined): requester is RequesterPool {
  return typeof requester?.create === 'function';
}

function watchTransport(pool: RequesterPool, options: TransportOptions): Transport {
  const { retries = 0, timeoutRequest = defaultRequestLimit, turns } = options;
  const open = new Set<Attempt>();
  const sendings = new Set<() => void>();
  const tries = new Map<string, Tries>();
  let left = retries;
  const create = pool.create.bind(pool);
  pool.create = (trace, done) =>
    create(trace, (error, requester) => {
      if (!error) {
        const send = refuseUnsendable(requester.request.bind(requester));
        requester.request = wrap(limitTime(send, { open: sendings, timeoutRequest }), {
          open,
          turns,
          pool,
          retries: () => left,
          onRetry: (attempts, reason) => {
            const ref = trace.cursor?.ref ?? '';
            const before = tries.get(ref);
            const most = Math.max(before?.attempts ?? 1, attempts + 1);
            tries.set(ref, { attempts: most, reasons: [...(before?.reasons ?? []), reason] });
          },
        });
      }
      done(error, requester);
    });
  return {
    takeTries: (ref = '') => {
      const taken = tries.get(ref) ?? { attempts: 1, reasons: [] };
      tries.delete(ref);
      return taken;
    },
    giveUpRetries: () => (left = 0),
    abort: (message) => {
      for (const attempt of open) attempt.abort(message);
    },
    end: () => {
      for (const abort of sendings) abort();
      turns?.leave(pool);
    },
  };
}

interface Attempt {
  readonly abort: (message: string) => void;
}

interface Watch {
  readonly open: Set<Attempt>;
  readonly turns: Turns | undefined;
  readonly pool: object;
  readonly retries: () => number;
  readonly onRetry: (attempts: number, reason: string) => void;
}

function wrap(send: Requester['request'], { open, turns, pool, retries, onRetry }: Watch): Requester['request'] {
  return (...[id, request, behavior, done]) => {
    let attempts = 0;
    let isOver = false;
    let sending: Sending | undefined;
    let pause: NodeJS.Timeout | undefined;
    const end: Done = (...result) => {
      isOver = true;
      open.delete(attempt);
      if (turns === undefined) done(...result);
      else turns.take(pool, () => done(...result));
    };
    const attempt: Attempt = {
      abort: (message) => {
        if (isOver) return;
        clearTimeout(pause);
        sending?.abort?.();
        end(new Error(message), undefined, request);
      },
    };
    const start = (): void => {
      attempts += 1;
      sending = send(id, request, behavior, (error, ...rest) => {
        if (isOver) return;
        if (!error || attempts > retries() || !connectionErrors.has(error.code ?? '')) return end(error, ...rest);
        onRetry(attempts, error.message);
        pause = setTimeout(again, Math.min(firstPause * 2 ** (attempts - 1), longestPause));
      });
    };
    const again = (): void => {
      renewUploads(request);
      start();
    };
    open.add(attempt);
    turns?.leave(pool);
    start();
    return { abort: () => sending?.abort?.() };
  };
}

/** A file that was being sent has been read, in part or whole. */
function renewUploads({ body }: SentRequest): void {
  if (body?.mode === 'file' && body.file?.content instanceof ReadStream) body.file.content = renew(body.file.content);
  if (body?.mode !== 'formdata') return;
  for (const part of body.formdata?.members ?? []) {
    if (part.value instanceof ReadStream) part.value = renew(part.value);
  }
}

function renew(stream: ReadStream): ReadStream {
  stream.destroy();
  return createReadStream(stream.path);
}
