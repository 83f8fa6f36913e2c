// Captures by hand, as short as they can be written.
import type { Capture, Condition, PathStep, ValueSource } from '../../src/model/capture.ts';

export function json(...path: readonly PathStep[]): ValueSource {
  return { kind: 'json', path };
}

/** What a script stores in the environment, under these conditions. */
export function store(name: string, source: ValueSource, ...conditions: readonly Condition[]): Capture {
  return { operation: 'set', name, scope: 'environment', source, conditions };
}
