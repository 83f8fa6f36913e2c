// Milliseconds that a whole answer may take.
import type { Requester, Sending } from './transport.ts';

/** Milliseconds for one request where nothing else is said: newman's own default is none. */
export const defaultRequestLimit = 300_000;

/** newman's own limit, which each byte that arrives begins anew, goes first. */
const margin = 500;

interface Limit {
  /** What ends each request that is under way. */
  readonly open: Set<() => void>;
  /** Milliseconds; 0 is none. */
  readonly timeoutRequest: number;
}

/** Sends with a time limit: newman waits for ever for the end of an answer that comes byte by byte. */
export function limitTime(send: Requester['request'], { open, timeoutRequest }: Limit): Requester['request'] {
  return (...[id, request, behavior, done]) => {
    let isOver = false;
    let timer: NodeJS.Timeout | undefined;
    const sent: { sending?: Sending } = {};
    const abort = (): void => sent.sending?.abort?.();
    const end: typeof done = (...result) => {
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
