// What a request says itself, and a client does not add: the part that has to be the same.
import type { Request } from '../model/request.ts';
import { framesMessage } from '../model/resolve.ts';
import { sourceOf, substitute, type Lookup, type Text } from '../model/text.ts';
import type { Declared } from './compare.ts';

/** A handshake, a clock or a nonce makes each of these requests different from the last. */
const unrepeatable: ReadonlySet<string> = new Set(['digest', 'ntlm', 'oauth1', 'hawk', 'awsv4', 'edgegrid', 'asap']);

/** Why two correct clients would send different requests; '' where they would not. */
export function whyNotComparable({ auth }: Request): string {
  return unrepeatable.has(auth.kind) ? `${auth.kind} requests differ each time` : '';
}

/** The headers and part types that the request or its auth declares, with the variables' values. */
export function declaredBy({ auth, body, headers }: Request, lookup: Lookup): Declared {
  const put = (text: Text): string => sourceOf(substitute(text, lookup));
  const names = headers
    .filter((header) => !header.disabled && !framesMessage(header))
    .map((header) => put(header.name));
  if (['basic', 'bearer', 'jwt'].includes(auth.kind) || (auth.kind === 'oauth2' && auth.in === 'header'))
    names.push('authorization');
  if (auth.kind === 'apikey' && auth.in === 'header') names.push(put(auth.name));
  const parts = body.kind === 'formdata' ? body.parts.filter((part) => !part.disabled) : [];
  // A part of several files is sent once for each.
  const partTypes = parts.flatMap((part) => {
    const count = part.kind === 'file' ? Math.max(1, part.paths.length) : 1;
    return Array<string>(count).fill(put(part.contentType));
  });
  return { headers: names.filter((header) => header !== ''), partTypes };
}
