import { expect, it } from 'vitest';
import { runCollection } from '../../src/runner/run.ts';
import { collectionOf, item } from './support.ts';

it('notes what scripts set and unset, by scope, phase and request', async () => {
  const prerequest = `pm.variables.set('a', 1); pm.collectionVariables.set('b', 2); pm.globals.set('c', 'same'); pm.execution.skipRequest();`;
  const test = `pm.environment.set('never', 1)`;
  const loaded = await collectionOf([item('One', 'http://localhost/x', { prerequest, test })], {
    event: [{ listen: 'prerequest', script: { exec: [`pm.globals.set('c', 'same'); pm.environment.unset('gone')`] } }],
  });
  const { stores } = await runCollection(loaded, {
    globalVar: [{ key: 'c', value: 'same' }],
    envVar: [{ key: 'gone', value: '1' }],
  });
  expect(stores.map(({ operation, scope, name }) => `${operation} ${scope} ${name}`)).toEqual([
    'unset environment gone',
    'set globals c',
    'set globals c',
    'set collection b',
    'set local a',
  ]);
  expect(
    stores.every(({ pointer, phase, iteration }) => pointer === '/item/0' && phase === 'prerequest' && iteration === 0),
  ).toBe(true);
});
