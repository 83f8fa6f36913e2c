// Requests at which Node throws where nobody can catch it: they fail like any other, and the run goes on.
import { whyOutgrown } from './growth.ts';
import type { Requester, SentRequest } from './transport.ts';

/** Sends what Node can send; of the rest `done` hears why not. */
export function refuseUnsendable(send: Requester['request']): Requester['request'] {
  return (...[id, request, behavior, done]) => {
    const reason = whyOutgrown(request) || whyUnsendable(request);
    if (reason === '') return send(id, request, behavior, done);
    done(new Error(reason), undefined, request);
    return {};
  };
}

/** `_storeHeader` of Node's `http`: trailers follow the chunks of a body, and newman always knows the length of a body. */
function whyUnsendable({ headers }: SentRequest): string {
  const enabled = (headers?.members ?? []).filter(({ disabled }) => disabled !== true);
  const named = (name: string) => enabled.filter(({ key }) => String(key).toLowerCase() === name);
  const isChunked = named('transfer-encoding').some(({ value }) => /chunked/i.test(String(value)));
  if (named('trailer').length === 0 || isChunked) return '';
  return 'the Trailer header needs Transfer-Encoding: chunked';
}
