import { expect, it } from 'vitest';
import { z } from 'zod';
import { schemaSentence, schemaWords } from '../../src/util/schema-words.ts';

const entry = z.strictObject({ id: z.string(), options: z.record(z.string(), z.boolean()).optional() });

const cases: readonly (readonly [z.ZodType, unknown, string])[] = [
  [z.object({ a: z.string() }), {}, 'a is missing'],
  [z.object({ a: z.enum(['x', 'y']) }), {}, 'a is missing'],
  [z.object({ a: z.array(z.string()) }), { a: ['', 1] }, 'a.1 must be a text, and is 1'],
  [z.strictObject({ a: z.literal(1).optional() }), { b: 1 }, 'the file has no key "b"'],
  [z.strictObject({}), { b: 1, c: 2 }, 'the file has no key "b", "c"'],
  [z.object({}), [], 'the file must be an object, and is a list'],
  [z.object({}), 'x', 'the file must be an object, and is a text'],
  [z.array(z.string()), {}, 'the file must be a list, and is an object'],
  [z.record(z.string(), z.string()), null, 'the file must be an object, and is null'],
  [z.boolean(), 'yes', 'the file must be true or false, and is a text'],
  [z.number(), true, 'the file must be a number, and is true'],
  [z.int(), 1.5, 'the file must be a whole number, and is 1.5'],
  [z.int().nonnegative(), -1, 'the file must be 0 or more'],
  [z.int().max(8), 9, 'the file must be 8 or less'],
  [z.string().min(1), '', 'the file must not be empty'],
  [z.string().max(1), 'ab', 'the file must be 1 character or less'],
  [z.array(z.string()).min(2), ['a'], 'the file must be 2 items or more'],
  [z.enum(['x', 'y']), 'z', 'the file must be one of "x", "y"'],
  [z.literal(1), 2, 'the file must be 1'],
  [z.string().regex(/^[a-z]+$/), 'A', 'the file must be as /^[a-z]+$/ says'],
  [z.url(), 'x', 'the file must be the address of a page'],
  [z.string().refine(() => false, 'is no regular expression'), '(', 'the file is no regular expression'],
  [z.union([z.string(), entry]), 1, 'the file must be a text or an object, and is 1'],
  [z.array(z.union([z.string(), entry])), [{ id: 2 }], '0 is wrong: id must be a text, and is 2'],
  [z.array(z.union([z.string(), entry])), [{ id: 'a', o: 1 }], '0 has no key "o"'],
  [z.discriminatedUnion('type', [z.object({ type: z.literal('a') })]), { type: 'b' }, 'type must be "a"'],
];

it.each(cases)('tells what is wrong without a word of the library: %#', (schema, value, sentence) => {
  const { error } = schema.safeParse(value, { error: schemaWords });
  expect(error?.issues.map((issue) => schemaSentence(issue, 'the file'))).toEqual([sentence]);
});
