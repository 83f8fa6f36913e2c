import { describe, expect, it } from 'vitest';
import { inferTypes, type Alternative } from '../../../src/snippets/view/response-types.ts';

/** A short notation for alternatives. */
const show = (alternatives: readonly Alternative[]): string =>
  alternatives.map(({ kind, name, items }) => (kind === 'array' ? `[${show(items)}]` : name || kind)).join('|');
const typesOf = (...samples: readonly unknown[]): readonly string[] =>
  (
    inferTypes(
      samples.map((sample) => JSON.stringify(sample)),
      'thing',
    )?.types ?? []
  ).map(
    ({ name, members }) =>
      `${name} ${members.map((one) => `${one.name}${one.isOptional ? '?' : ''}:${show(one.alternatives)}`).join(' ')}`,
  );

describe('inferTypes', () => {
  it('merges samples: missing members are optional, different values alternatives', () => {
    expect(typesOf({ a: 1, b: 'x' }, { a: null, c: true })).toEqual(['Thing a:number|null b?:string c?:boolean']);
  });

  it('names structures by their key, items in the singular, each once', () => {
    expect(typesOf({ thing: { x: 1 }, things: [{ y: 1 }, { z: 2 }], entries: [] })).toEqual([
      'Thing thing:Thing2 things:[Thing3] entries:[unknown]',
      'Thing2 x:number',
      'Thing3 y?:number z?:number',
    ]);
  });

  it('keeps clear of what the language has and of names that are none', () => {
    expect(typesOf({ error: {}, '1st': {}, é: {} })).toEqual([
      'Thing error:ErrorData 1st:Value1stData é:ValueData',
      'ErrorData ',
      'Value1stData ',
      'ValueData ',
    ]);
  });

  it('takes hostile keys for data', () => {
    expect(typesOf(JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}'))).toEqual([
      'Thing __proto__:Proto constructor:number',
      'Proto a:number',
    ]);
  });

  it('has a root that may be an array', () => {
    expect(show(inferTypes(['[{"a":1}, 2]'], 'list of things')?.root ?? [])).toBe('[number|ListOfThing]');
  });

  it('stops at a depth that no reader reaches', () => {
    const deep = inferTypes([`${'{"a":['.repeat(5000)}${']}'.repeat(5000)}`], 'thing');
    expect(deep?.types.at(-1)?.members[0]?.alternatives).toMatchObject([
      { kind: 'array', items: [{ kind: 'unknown' }] },
    ]);
  });

  it('knows nothing without JSON of some structure', () => {
    expect(inferTypes(['', 'x', '1', 'null', '"s"'], 'thing')).toBeUndefined();
  });
});
