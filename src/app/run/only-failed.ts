// `--only-failed`: the requests that failed in an earlier run, found again in the collections of this one.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { requestsIn } from '../../model/collection.ts';
import type { Request } from '../../model/request.ts';
import type { RunFailure } from '../../runner/report.ts';
import type { Loaded } from '../inputs.ts';
import { readReports, reportsOf } from './previous.ts';

export interface FailedBefore {
  /** By `keyOf`. */
  readonly pointers: ReadonlySet<string>;
  readonly warnings: readonly Diagnostic[];
}

/** @throws Failure where the path is no report */
export async function chooseFailed(all: readonly Loaded[], path: string): Promise<FailedBefore> {
  const reports = await readReports(path, all);
  const pointers = new Set<string>();
  const warnings: Diagnostic[] = [];
  for (const loaded of all) {
    const requests = requestsIn(loaded.collection);
    for (const failure of reportsOf(loaded, reports).flatMap(({ failures }) => failures)) {
      const request = findRequest(requests, failure);
      if (request !== undefined) pointers.add(keyOf(loaded, request));
      else if (failure.trail.length > 0) warnings.push(gone(failure, loaded));
    }
  }
  if (pointers.size === 0) warnings.push(nothingFailed(path));
  return { pointers, warnings };
}

/** A name of a request that says its collection too. */
export function keyOf({ source }: Loaded, { pointer }: Pick<Request, 'pointer'>): string {
  return `${source.file} ${pointer}`;
}

/** The names say more than the place, which changes when another request is put before it. */
function findRequest(requests: readonly Request[], { pointer, trail }: RunFailure): Request | undefined {
  const path = JSON.stringify(trail);
  const named = requests.filter((request) => JSON.stringify(request.trail) === path);
  return named.find((request) => request.pointer === pointer) ?? named[0];
}

function gone({ trail }: RunFailure, { source }: Loaded): Diagnostic {
  const message = `${JSON.stringify(trail.join(' / '))} failed before and is no longer in the collection`;
  return { code: 'run/gone-request', severity: 'warning', message, at: { file: source.file } };
}

function nothingFailed(file: string): Diagnostic {
  const message = 'no request of these collections failed there: nothing is run';
  return { code: 'run/nothing-failed', severity: 'warning', message, at: { file } };
}
