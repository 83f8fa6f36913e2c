import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../src/runner/control/turns.ts';

test('lets one unit at a time work, in the order of their answers', async () => {
  const turns = createTurns();
  const [a, b, c] = [{}, {}, {}];
  const log: string[] = [];
  turns.take(a, () => log.push('a'));
  turns.take(b, () => log.push('b'));
  turns.take(c, () => log.push('c'));
  expect(log).toEqual(['a']);
  // Another unit's leaving is not the turn's.
  turns.leave(c);
  await pause(0);
  turns.leave(a);
  log.push('a sends');
  await pause(5);
  expect(log).toEqual(['a', 'a sends', 'b']);
  turns.leave(b);
  await pause(5);
  expect(log).toEqual(['a', 'a sends', 'b', 'c']);
});

test('does not wait for a unit that waits for something else', async () => {
  const turns = createTurns();
  const log: string[] = [];
  turns.take({}, () => log.push('sleeper'));
  await new Promise<void>((resolve) => {
    turns.take({}, () => {
      log.push('next');
      resolve();
    });
  });
  expect(log).toEqual(['sleeper', 'next']);
});
