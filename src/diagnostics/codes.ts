// Every code that postwright can report. A code that is not explained here does not compile.

interface Explanation {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

export const codes = {
  'usage/bad-argument': {
    title: 'The command line is wrong',
    cause: 'An option or argument is missing, unknown or has a value of the wrong kind.',
    fix: 'see `postwright --help`',
  },
} as const satisfies Record<string, Explanation>;

export type Code = keyof typeof codes;
