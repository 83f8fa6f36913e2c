// Header names that clients treat in a way of their own.
import { sourceOf } from '../../model/text.ts';
import type { WireField } from '../../model/wire.ts';

/** Those that manage the connection or how a message is framed (RFC 9110, section 7.6.1, and RFC 9112). */
export const connectionHeaders: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'proxy-connection',
]);

/** Of those, what a client that lets Connection through may refuse all the same. */
export const hopByHopHeaders: ReadonlySet<string> = new Set(['keep-alive', 'transfer-encoding', 'upgrade', 'expect']);

/** What every JavaScript object has without being given it: clients drop such names, or trip over them. */
export const objectNames: ReadonlySet<string> = new Set(['constructor', 'prototype', '__proto__']);

/** Fetch standard, "forbidden request-header"; beside these, names that begin with `proxy-` or `sec-`. */
const forbiddenHeaders: ReadonlySet<string> = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'access-control-request-private-network',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

/** Forbidden only where their value names a method that is. */
const methodHeaders: ReadonlySet<string> = new Set(['x-http-method', 'x-http-method-override', 'x-method-override']);

/** Whether a page's script may not set the header (Fetch standard, "forbidden request-header"). */
export function isForbidden({ name, value }: WireField): boolean {
  const key = sourceOf(name).toLowerCase();
  if (methodHeaders.has(key))
    return sourceOf(value)
      .split(',')
      .some((method) => /^(?:connect|trace|track)$/i.test(method.trim()));
  return forbiddenHeaders.has(key) || /^(?:proxy|sec)-/.test(key);
}
