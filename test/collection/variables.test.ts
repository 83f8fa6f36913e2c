import { expect, test } from 'vitest';
import { convertVariables } from '../../src/collection/variables.ts';
import { loadValue, newmanSdk } from './support.ts';

const values: readonly unknown[] = [
  'text',
  '',
  5,
  1.5,
  true,
  false,
  null,
  [1, [2, null]],
  { a: 1 },
  '[1,2]',
  '{"a":1}',
  'false',
  undefined,
];
const types: readonly unknown[] = [
  undefined,
  'string',
  'number',
  'boolean',
  'array',
  'object',
  'any',
  'secret',
  'String',
  'other',
  null,
];
const cases = types.flatMap((type) =>
  values.map((value) => ({
    key: 'k',
    ...(value === undefined ? {} : { value }),
    ...(type === undefined ? {} : { type }),
  })),
);

test.each(cases)('has newman’s text for %j', (variable) => {
  const { Variable } = newmanSdk();
  expect(convertVariables([variable])).toMatchObject([{ name: 'k', value: new Variable(variable).toString() }]);
});

test('collection variables may be named by id alone, also for newman', async () => {
  const { collection, definition } = await loadValue({
    info: { name: 'V' },
    variable: [
      { id: 'a', value: '1', type: 'secret' },
      { id: 'x', key: 'b', value: '2', disabled: true },
    ],
    item: [{ name: 'A', request: 'h' }],
  });
  expect(collection.variables).toEqual([
    { name: 'a', value: '1', secret: true, enabled: true },
    { name: 'b', value: '2', secret: false, enabled: false },
  ]);
  expect(definition['variable']).toMatchObject([{ key: 'a' }, { key: 'b' }]);
});
