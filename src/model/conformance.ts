// What proving a target's snippets came to, in numbers: what `verify` finds, and what the docs show of it.

/** How a target's snippets were checked; `parsed` and `not-checked` prove nothing about the request. */
export type Method = 'executed' | 'executed-against-stand-in' | 'sent' | 'parsed' | 'not-checked';

export interface Conformance {
  readonly requests: number;
  /** Those of which newman's own request is known, so that there is something to compare with. */
  readonly comparable: number;
  readonly targets: readonly TargetConformance[];
}

export interface TargetConformance {
  /** `<language>/<client>`. */
  readonly id: string;
  readonly language: string;
  readonly client: string;
  readonly method: Method;
  /** What the snippets were run or parsed by, with its version; '' where nothing was. */
  readonly toolchain: string;
  /** Snippets with the variables' values in them. */
  readonly resolve: Counts;
  /** Snippets that read the variables from the environment. */
  readonly env: Counts;
  /** Each snippet's result, where it is known; up to one for each way of its variables. */
  readonly snippets?: readonly SnippetVerdict[] | undefined;
}

export interface SnippetVerdict {
  /** Of the collection, as it was named to `verify`. */
  readonly file: string;
  /** JSON pointer of the request. */
  readonly pointer: string;
  readonly kind: Verdict;
}

/** The two first conform; a client that is `unsupported` cannot express the request. */
export type Verdict = 'identical' | 'equivalent' | 'unsupported' | 'differs' | 'broken' | 'parsed';

export interface Counts {
  /** Snippets that were looked at, `unsupported` included. */
  readonly snippets: number;
  readonly identical: number;
  readonly equivalent: number;
  readonly unsupported: number;
  readonly differs: number;
  readonly broken: number;
  readonly parsed: number;
}

/** How the snippets were checked, in words. */
export const methodNames: Readonly<Record<Method, string>> = {
  executed: 'executed',
  'executed-against-stand-in': 'executed against a stand-in',
  sent: 'sent as it is written',
  parsed: 'parsed',
  'not-checked': 'not checked',
};

/** Both modes together. */
export function totalOf({ resolve, env }: Pick<TargetConformance, 'resolve' | 'env'>): Counts {
  const add = (key: keyof Counts): number => resolve[key] + env[key];
  return {
    snippets: add('snippets'),
    identical: add('identical'),
    equivalent: add('equivalent'),
    unsupported: add('unsupported'),
    differs: add('differs'),
    broken: add('broken'),
    parsed: add('parsed'),
  };
}
