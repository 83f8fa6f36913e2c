// What can be wrong with the choice of what a run is to do.
import type { Explanation } from './codes.ts';

export const runCodes = {
  'run/nothing-selected': {
    title: 'Nothing is selected',
    cause: 'No request fits --grep, --grep-invert, --tag, --item, --only-failed and --folder, all taken together.',
    fix: 'see with `postwright run FILE --dry-run` what there is',
  },
  'run/nothing-failed': {
    title: 'Nothing failed there',
    cause: 'The report that --only-failed names has no failed request of these collections.',
    fix: 'nothing, where the earlier run was fine; else name the report of the run that failed',
  },
  'run/gone-request': {
    title: 'A request that failed is gone',
    cause: 'The report names a request that is no longer in the collection.',
    fix: 'nothing, where it was removed or renamed',
  },
  'run/left-out-jump': {
    title: 'A script jumps out of the selection',
    cause: 'setNextRequest names a request that was not selected, and newman ends the iteration where it finds none.',
    fix: 'select that request as well',
  },
  'run/left-out-provider': {
    title: 'A selected request needs what was not selected',
    cause: 'The variable is captured by a request that is not among those that run, and nothing else gives it a value.',
    fix: 'add --with-needed, or give the variable a value with -e or --env-var',
  },
} as const satisfies Record<string, Explanation>;
