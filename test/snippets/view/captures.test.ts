// What of a script's captures a snippet reads itself, and what it is told in words.
import { describe, expect, it } from 'vitest';
import type { Capture, Condition, PathStep } from '../../../src/model/capture.ts';
import { sortCaptures, tellReadable } from '../../../src/snippets/view/captures.ts';

const ofJson = (...path: readonly PathStep[]) => ({ kind: 'json', path }) as const;
const capture = (name: string, source: Capture['source'], ...conditions: readonly Condition[]): Capture => ({
  operation: 'set',
  name,
  scope: 'environment',
  source,
  conditions,
});

describe('what can be read', () => {
  it('is a path of keys and indexes', () => {
    const { readable, told } = sortCaptures([capture('id', ofJson('items', 0, 'odd "key'))]);
    expect(readable).toMatchObject([{ name: 'id', path: 'items[0]["odd \\"key"]', isOptional: false }]);
    expect(told).toEqual([]);
  });

  it.each<[string, Condition]>([
    ['the value is there', { kind: 'truthy', source: ofJson('data', 'token') }],
    ['what it is in is there', { kind: 'defined', source: ofJson('data') }],
    ['it is not null', { kind: 'differs', source: ofJson('data', 'token'), value: null }],
    ['the request succeeded', { kind: 'equals', source: { kind: 'status' }, value: 200 }],
  ])('may depend on this: %s', (_, condition) => {
    const { readable } = sortCaptures([capture('token', ofJson('data', 'token'), condition)]);
    expect(readable).toMatchObject([{ name: 'token', isOptional: true, needsTruth: condition.kind === 'truthy' }]);
  });

  it('is one thing where two scripts keep the same', () => {
    const path = ofJson('token');
    const { readable } = sortCaptures([capture('t', path), capture('t', path, { kind: 'truthy', source: path })]);
    expect(readable).toMatchObject([{ name: 't', isOptional: false }]);
  });
});

describe('what is told', () => {
  it.each<[string, Capture]>([
    ['an item from the end', capture('x', ofJson('items', -1))],
    ['an item that is searched for', capture('x', ofJson('items', { member: ['id'], equals: 7 }))],
    ['a header', capture('x', { kind: 'header', name: 'ETag' })],
    ['the whole body', capture('x', ofJson())],
    ['another condition', capture('x', ofJson('a'), { kind: 'truthy', source: ofJson('b') })],
    ['a failed request', capture('x', ofJson('a'), { kind: 'equals', source: { kind: 'status' }, value: 401 })],
    ['another response', capture('x', ofJson('a'), { kind: 'other-response' })],
  ])('%s', (_, one) => {
    const { readable, told } = sortCaptures([one]);
    expect(readable).toEqual([]);
    expect(told).toEqual([expect.stringContaining('keeps {{x}} for later requests')]);
  });

  it('is a variable that is kept in two ways', () => {
    const { readable, told } = sortCaptures([capture('x', ofJson('a')), capture('x', ofJson('b'))]);
    expect([readable.length, told.length]).toEqual([0, 2]);
  });

  it('has neither constants nor code, which may be credentials', () => {
    const { told } = sortCaptures([
      capture('a', { kind: 'constant', value: 's3cret' }),
      capture('b', { kind: 'computed', text: 'sign("s3cret", json.id)', uses: [ofJson('id')] }),
    ]);
    expect(told.join('\n')).not.toContain('s3cret');
    expect(told[1]).toContain("id of the response's JSON");
  });

  it('is what a client without JSON cannot read', () => {
    const path = ofJson('token');
    const [one] = sortCaptures([capture('t', path, { kind: 'truthy', source: path })]).readable;
    expect(one && tellReadable(one)).toBe(
      "The collection's script keeps {{t}} for later requests: the field token of the response's JSON, where it is there.",
    );
  });
});

it('leaves out what is taken away', () => {
  const none = sortCaptures([{ ...capture('x', ofJson('a')), operation: 'unset' }]);
  expect(none).toEqual({ readable: [], told: [] });
});
