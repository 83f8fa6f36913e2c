// Names for the parts of a client: folders and requests as members, their types; safe, readable, never the same twice.
import type { Folder, Item } from '../../model/collection.ts';
import { requestsIn } from '../../model/collection.ts';

/** Members that would change what an object is: a thenable, or something that is there already. */
const unusableMembers: ReadonlySet<string> = new Set(['then', 'tojson', 'prototype', ...objectMembers()]);

/** Names of the client module itself, and of what it uses of the language. */
const ownTypes = `Answer Bytes Call CallOptions Client ClientOptions Connection Content Entry Errors Given Lazy Part PartContent Scalar
  Scope Script Sender Session Step Variables ApiError ApiResponse AbortSignal ArrayBuffer NonNullable Omit Partial Readonly
  RequestInit TextEncoder TypeError Uint8Array crypto JSON Math Infer`;

/** One name for each member of a namespace, in order; those in `taken` are left out. */
export function memberNames(items: readonly Item[], taken: readonly string[] = []): readonly string[] {
  const used = new Set([...unusableMembers, ...taken.map((name) => name.toLowerCase())]);
  return items.map((item) => claim(camelCase(item.name, item.kind), used));
}

/**
 * A type name for each request, by its pointer: that of the request alone, or with its folder's in front where several
 * requests share it, so that the order of requests hardly matters.
 */
export function typeNames(parent: Pick<Folder, 'items'>): ReadonlyMap<string, string> {
  const requests = requestsIn(parent);
  const short = requests.map((request) => pascalCase(request.name, 'request'));
  const count = new Map<string, number>();
  for (const name of short) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
  const used = new Set<string>();
  return new Map(
    requests.map((request, index) => {
      const name = short[index] ?? '';
      const folder = request.trail.at(-2);
      const isShared = (count.get(name.toLowerCase()) ?? 0) > 1 && folder !== undefined;
      return [request.pointer, claim(isShared ? pascalCase(folder, 'folder') + name : name, used)];
    }),
  );
}

/** Names that no type of the client may have, in lower case. */
export function reservedTypes(): Set<string> {
  return new Set(ownTypes.split(/\s+/).map((name) => name.toLowerCase()));
}

/** The name itself, or the first of `name2`, `name3`, … that is free where case does not count. */
export function claim(wanted: string, used: Set<string>): string {
  let name = wanted;
  for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${wanted}${count}`;
  used.add(name.toLowerCase());
  return name;
}

export function pascalCase(name: string, fallback: string): string {
  const camel = camelCase(name, fallback);
  return camel.slice(0, 1).toUpperCase() + camel.slice(1);
}

const maxWords = 10;
const maxLength = 60;

/** Without the number of a numbered list, accents and apostrophes. */
function camelCase(name: string, fallback: string): string {
  const words = name
    .replace(/^\s*\d+\s*[.):]\s+(?=\S)/, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[ßæœøłđ]/gi, (letter) => latin[letter.toLowerCase()] ?? '')
    .replace(/([a-z0-9])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, maxWords)
    .map((word) => word.toLowerCase());
  const joined = words.map((word, index) => (index === 0 ? word : upperFirst(word))).join('');
  const short = joined.slice(0, maxLength);
  return /^[a-z]/.test(short) ? short : fallback + upperFirst(short);
}

/** Letters that are more than one with an accent. */
const latin: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

function upperFirst(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function objectMembers(): readonly string[] {
  return Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase());
}
