// Credentials that were typed into a collection do not reach snippets and pages (design, part 8).
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hideCredentials } from '../model/credentials.ts';
import type { Request } from '../model/request.ts';
import type { Loaded } from './inputs.ts';

export interface Covered {
  readonly requests: readonly Request[];
  /** One for each request in which something was hidden. */
  readonly warnings: readonly Diagnostic[];
}

/** The requests with placeholders for typed credentials. */
export function coverRequests(requests: readonly Request[], { locate }: Pick<Loaded, 'locate'>): Covered {
  const covered = requests.map((request) => ({ request, hidden: hideCredentials(request) }));
  return {
    requests: covered.map(({ hidden }) => hidden),
    warnings: covered
      .filter(({ request, hidden }) => request !== hidden)
      .map(({ request }) => ({
        code: 'snippet/hidden-credential',
        severity: 'warning',
        message: 'a credential stands in the collection itself; a placeholder is printed in its place',
        at: locate(request.pointer, request.trail),
      })),
  };
}
