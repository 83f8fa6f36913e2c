import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { copyMasked } from '../../../src/runner/installed/copy.ts';

const redact = (text: string): string => text.replaceAll('secret', '***');
const copy = <T>(value: T): T => copyMasked(value, redact) as T;

class Header {
  readonly key: string;
  value: string;
  constructor(key: string, value: string) {
    this.key = key;
    this.value = value;
  }
  toString(): string {
    return `${this.key}: ${this.value}`;
  }
}

test('masks strings at any depth and leaves the original alone', () => {
  const original = { list: ['a secret', { deep: 'secret' }], number: 1, nothing: null, not: undefined };
  const masked = copy(original);
  expect(masked).toEqual({ list: ['a ***', { deep: '***' }], number: 1, nothing: null, not: undefined });
  masked.list[0] = 'changed';
  expect(original.list[0]).toBe('a secret');
});

test('keeps prototypes, so that methods work on what is masked', () => {
  const header = copy(new Header('X', 'secret'));
  expect(header).toBeInstanceOf(Header);
  expect(String(header)).toBe('X: ***');
});

test('masks errors, maps, sets, dates and bytes', () => {
  const error = copy(Object.assign(new TypeError('secret'), { more: 'secret' }));
  expect(error).toBeInstanceOf(TypeError);
  expect([error.message, error.more, /secret/.test(error.stack ?? '')]).toEqual(['***', '***', false]);
  expect(copy(new Map([['secret', new Set(['secret'])]]))).toEqual(new Map([['***', new Set(['***'])]]));
  expect(copy(new Date(5))).toEqual(new Date(5));
  expect(copy(Buffer.from('é secret')).toString()).toBe('é ***');
  expect(copy(Buffer.from([0xff, ...Buffer.from('secret'), 0xfe]))).toEqual(Buffer.from([0xff, 42, 42, 42, 0xfe]));
});

test('copies what points to itself, and a parent only when it is asked for', () => {
  const parent = { name: 'secret' };
  const child: Record<string, unknown> = { name: 'secret' };
  child['self'] = child;
  Object.defineProperty(child, '__parent', { value: parent, enumerable: false, writable: true, configurable: true });
  const masked = copy(child);
  expect(masked['self']).toBe(masked);
  expect(Object.keys(masked)).toEqual(['name', 'self']);
  expect(masked['__parent']).toEqual({ name: '***' });
  masked['__parent'] = 1;
  expect([masked['__parent'], child['__parent']]).toEqual([1, parent]);
});

test('leaves out what is alive, keeps code, and unfreezes', () => {
  const work = (): string => 'secret';
  expect(copy({ socket: new EventEmitter(), work })).toEqual({ socket: undefined, work });
  const frozen = copy(Object.freeze({ a: 'secret' })) as { a: string };
  frozen.a = 'x';
  expect(frozen.a).toBe('x');
});

test('a URL that was taken apart in the middle of a secret is put together, masked, and taken apart again', () => {
  class Url {
    static isUrl = (value: unknown): boolean => value instanceof Url;
    readonly parts: readonly string[];
    constructor(text: string) {
      this.parts = text.split('&');
    }
    toString(): string {
      return this.parts.join('&');
    }
  }
  const mask = (text: string): string => text.replaceAll('sec&ret', '***');
  expect(copyMasked({ url: new Url('a=sec&ret&b=1') }, mask)).toEqual({ url: new Url('a=***&b=1') });
});
