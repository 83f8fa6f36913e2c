// The headers that a browser lets no script set.
import { sourceOf } from '../model/text.ts';
import type { WireField } from '../model/wire.ts';

const names: ReadonlySet<string> = new Set(
  `accept-charset accept-encoding access-control-request-headers access-control-request-method
  access-control-request-private-network connection content-length cookie cookie2 date dnt expect host keep-alive
  origin referer set-cookie te trailer transfer-encoding upgrade via`.split(/\s+/),
);

/** Forbidden where their value names a method that is. */
const methodHeaders: ReadonlySet<string> = new Set(['x-http-method', 'x-http-method-override', 'x-method-override']);

/** Fetch standard, "forbidden request-header". */
export function isForbidden({ name, value }: WireField): boolean {
  const key = sourceOf(name).toLowerCase();
  if (!methodHeaders.has(key)) return names.has(key) || /^(?:proxy|sec)-/.test(key);
  const methods = sourceOf(value).split(',');
  return methods.some((method) => /^(?:connect|trace|track)$/i.test(method.trim()));
}
