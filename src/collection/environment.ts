// Environment and globals files: read into the model, and written back with nothing but the changed values changed.
import type { Environment } from '../model/collection.ts';
import type { Source } from './source.ts';

export function loadEnvironment(_source: Source): Environment {
  throw new Error('not written yet');
}

export function updateEnvironment(_source: Source, _changes: ReadonlyMap<string, string | undefined>): string {
  throw new Error('not written yet');
}
