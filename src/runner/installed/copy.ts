// Copies of newman's objects with every secret in them masked: what reporters that are not ours are given.
import { isUtf8 } from 'node:buffer';
import { EventEmitter } from 'node:events';

/**
 * A deep copy whose objects keep their prototypes, so that the methods of Postman's SDK work on it. Functions stay the
 * same, since they are code; sockets and the like are left out.
 *
 * @param seen what has been copied already, by its original
 */
export function copyMasked(
  value: unknown,
  redact: (text: string) => string,
  seen: Map<object, unknown> = new Map(),
): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  const whole = copyWhole(value, redact);
  if (whole !== undefined) return whole.copy;
  const copy: object = Array.isArray(value) ? [] : (Object.create(Object.getPrototypeOf(value)) as object);
  seen.set(value, copy);
  if (value instanceof Map || value instanceof Set) return copyEntries(value, redact, seen);
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property) Object.defineProperty(copy, key, copyProperty(key, property, { copy, redact, seen }));
  }
  return copy;
}

/** What has no properties of its own to be copied. */
function copyWhole(value: object, redact: (text: string) => string): { readonly copy: unknown } | undefined {
  if (value instanceof Uint8Array) return { copy: copyBytes(value, redact) };
  const url = copyUrl(value, redact);
  if (url !== undefined) return { copy: url };
  if (value instanceof Date) return { copy: new Date(value) };
  if (value instanceof RegExp || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return { copy: value };
  const isAlive = value instanceof EventEmitter || value instanceof Promise || value instanceof WeakMap;
  return isAlive ? { copy: undefined } : undefined;
}

/** The SDK takes a URL apart, and with it a secret that has `&` or `/` in it. */
function copyUrl(value: object, redact: (text: string) => string): object | undefined {
  const { constructor: Url } = value as { readonly constructor?: SdkUrl };
  if (Url?.isUrl === undefined || !Url.isUrl(value)) return undefined;
  const text = (value as { readonly toString: () => string }).toString();
  const masked = redact(text);
  return masked === text ? undefined : new Url(masked);
}

interface SdkUrl {
  new (text: string): object;
  readonly isUrl?: (value: unknown) => boolean;
}

/** Bytes that are no UTF-8 can hold a secret in ASCII all the same. */
function copyBytes(bytes: Uint8Array, redact: (text: string) => string): Uint8Array {
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
  return Buffer.from(redact(text), encoding);
}

interface Copying {
  readonly copy: object;
  readonly redact: (text: string) => string;
  readonly seen: Map<object, unknown>;
}

function copyProperty(
  key: string | symbol,
  property: PropertyDescriptor,
  { copy, redact, seen }: Copying,
): PropertyDescriptor {
  if (!('value' in property)) return { ...property, configurable: true };
  const { enumerable = false, value } = property as { readonly enumerable?: boolean; readonly value: unknown };
  const copyValue = (): unknown => copyMasked(value, redact, seen);
  // The length of a list is a property that cannot be defined anew.
  if (key === 'length' && Array.isArray(copy)) return { value };
  if (key !== parentKey) return { enumerable, value: copyValue(), writable: true, configurable: true };
  // By way of its parents every header leads to the whole collection.
  return { enumerable, configurable: true, get: copyValue, set: (next) => replace(copy, key, next) };
}

/** Where the SDK keeps what an object is part of. */
const parentKey = '__parent';

function replace(copy: object, key: string, value: unknown): void {
  Object.defineProperty(copy, key, { value, enumerable: false, writable: true, configurable: true });
}

function copyEntries(
  value: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>,
  redact: (text: string) => string,
  seen: Map<object, unknown>,
): object {
  const copyOne = (one: unknown): unknown => copyMasked(one, redact, seen);
  const copy =
    value instanceof Map
      ? new Map([...value].map(([key, one]) => [copyOne(key), copyOne(one)]))
      : new Set([...(value as ReadonlySet<unknown>)].map(copyOne));
  seen.set(value, copy);
  return copy;
}
