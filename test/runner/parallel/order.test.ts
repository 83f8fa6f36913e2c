import { expect, it } from 'vitest';
import { orderExecutions } from '../../../src/runner/parallel/order.ts';
import type { Execution } from '../../../src/runner/report.ts';

const execution = (iteration: number, name: string): Execution => ({ iteration, name }) as Execution;

it('tells the iterations of three lanes as one run would have', () => {
  const told: string[] = [];
  const ordered = orderExecutions(({ iteration, name }) => told.push(`${iteration}${name}`), {
    units: 3,
    sectionOf: ({ iteration }) => iteration,
    unitOf: (section) => section % 3,
  });
  ordered.add(execution(1, 'a'), 1);
  ordered.add(execution(4, 'a'), 1);
  ordered.add(execution(0, 'a'), 0);
  expect(told).toEqual(['0a']);
  ordered.add(execution(0, 'b'), 0);
  ordered.add(execution(3, 'a'), 0);
  expect(told).toEqual(['0a', '0b', '1a']);
  ordered.add(execution(2, 'a'), 2);
  ordered.end(2);
  expect(told).toEqual(['0a', '0b', '1a', '2a', '3a']);
  ordered.end(0);
  expect(told.at(-1)).toBe('4a');
  ordered.end(1);
  expect(told).toHaveLength(6);
});

it('tells a later unit when those before it have ended', () => {
  const told: string[] = [];
  const ordered = orderExecutions(({ name }) => told.push(name), {
    units: 2,
    sectionOf: (_, unit) => unit,
    unitOf: (section) => (section < 2 ? section : undefined),
  });
  ordered.add(execution(0, 'second'), 1);
  ordered.end(1);
  ordered.add(execution(0, 'first'), 0);
  expect(told).toEqual(['first']);
  ordered.end(0);
  expect(told).toEqual(['first', 'second']);
});
