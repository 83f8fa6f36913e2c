// How literals are encoded on their way into a request, as data: a value that is typed into a page goes the same way.

import { oncePer } from '../util/memo.ts';

/** Percent-encodes a set of ASCII characters beside controls and all beyond ASCII, puts texts for texts, decodes `%XX`, or does nothing that can be said so. */
export type Encoding =
  | Record<string, never>
  | { readonly percent: string }
  | { readonly map: Readonly<Record<string, string>> }
  | { readonly decode: true };

/**
 * By name. `path` and `query` are the percent-encode sets of the WHATWG URL standard in postman-url-encoder's reading, `form` leaves what
 * RFC 3986 calls unreserved.
 */
export const encodings = {
  path: { percent: ' "<>`#?{}' },
  query: { percent: ' "#\'<>' },
  least: { percent: ' ' },
  strict: { percent: '[] "<>\\^`{|}' },
  strictQuery: { percent: ' "<>\\^`{|}' },
  form: { percent: ' !"#$%&\'()*+,/:;<=>?@[\\]^`{|}' },
  /** More than an encoding: IDNA and IPv4 in all its spellings. */
  host: {},
  slash: { map: { '\\': '/' } },
  reserved: { map: { '&': '%26', '#': '%23' } },
  reservedName: { map: { '&': '%26', '#': '%23', '=': '%3D' } },
  quoted: { map: { '"': '\\"', '\\': '\\\\' } },
  partName: { map: { '\n': '%0A', '\r': '%0D', '"': '%22' } },
  itemName: { map: { ':': '\\:', ';': '\\;', '=': '\\=', '@': '\\@' } },
  decode: { decode: true },
} satisfies Readonly<Record<string, Encoding>>;

export type EncodingName = keyof typeof encodings;

/** The value as it stands behind these encodings, one after the other. */
export function encodeWith(names: readonly EncodingName[], value: string): string {
  return names.reduce((text, name) => encode(encodings[name], text), value);
}

function encode(encoding: Encoding, value: string): string {
  if ('percent' in encoding) return percentEncode(withoutLonePercent(encoding.percent, value), encoding.percent);
  if ('decode' in encoding) return percentDecode(value) ?? value;
  if (!('map' in encoding)) return value;
  const { map } = encoding;
  return value.replace(mappedPattern(map), (character) => map[character] ?? character);
}

/** Its keys are single characters of ASCII. */
const mappedPattern = oncePer(
  (map: Readonly<Record<string, string>>) => new RegExp(`[${escapeSet(Object.keys(map).join(''))}]`, 'g'),
);

function withoutLonePercent(set: string, value: string): string {
  return set.includes('%') ? value : encodeLonePercent(value);
}

/** A lone `%` is sent by newman as it is, which is no URL (RFC 3986, 2.1) and makes some clients encode all of it again. */
export function encodeLonePercent(value: string): string {
  return value.replace(/%(?![0-9a-fA-F]{2})/g, '%25');
}

/** Decodes `%XX`, as UTF-8; undefined where the octets are no UTF-8. */
export function percentDecode(literal: string): string | undefined {
  try {
    return decodeURIComponent(encodeLonePercent(literal));
  } catch {
    return undefined;
  }
}

/** By set: runs of what is encoded. */
const encodedRuns = new Map<string, RegExp>();

function encodedRun(set: string): RegExp {
  const known = encodedRuns.get(set);
  if (known !== undefined) return known;
  const pattern = new RegExp(`[${escapeSet(set)}\\u0000-\\u001f\\u007f-\\uffff]+`, 'g');
  encodedRuns.set(set, pattern);
  return pattern;
}

/** For the inside of a class of characters. */
function escapeSet(characters: string): string {
  return characters.replace(/[\\\]^-]/g, '\\$&');
}

/** Percent-encodes the characters of the set, controls and what is beyond ASCII. */
export function percentEncode(literal: string, set: string): string {
  return literal.replace(encodedRun(set), (run) =>
    Array.from(Buffer.from(run, 'utf8'), (octet) => octets[octet]).join(''),
  );
}

const octets: readonly string[] = Array.from(
  { length: 256 },
  (_, octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`,
);
