import { Module } from 'node:module';
import { expect, it } from 'vitest';
import { postponed } from '../../src/runner/newman.ts';
import { requirePostponing } from '../../src/util/postpone.ts';

type Load = (...args: unknown[]) => unknown;

it('postpones only what newman asks for', () => {
  const loader = Module as unknown as Record<'_load', Load>;
  const load = loader['_load'];
  const asked = new Set<unknown>();
  loader['_load'] = (...args) => {
    asked.add(args[0]);
    return load.apply(loader, args);
  };
  try {
    requirePostponing(import.meta.url, 'newman', new Map());
    expect([...postponed.keys()].filter((name) => !asked.has(name))).toEqual([]);
  } finally {
    loader['_load'] = load;
  }
});
