// What a verification found, as data: the document that `verify --json` prints.
import type { Conformance, Counts, TargetConformance } from '../../model/conformance.ts';

export type VerifyMode = 'resolve' | 'env';

export interface VerifyReport extends Conformance {
  readonly notComparable: readonly RequestNote[];
  readonly targets: readonly TargetReport[];
}

export interface TargetReport extends TargetConformance {
  /** Why nothing was checked; '' where something was. */
  readonly reason: string;
  readonly snippets: readonly SnippetReport[];
}

export interface RequestPlace {
  readonly file: string;
  readonly pointer: string;
  readonly trail: readonly string[];
}

export interface RequestNote extends RequestPlace {
  readonly reason: string;
}

/** One snippet's result. */
export interface SnippetReport extends RequestPlace {
  readonly mode: VerifyMode;
  readonly kind: 'identical' | 'equivalent' | 'unsupported' | 'differs' | 'broken' | 'parsed';
  /** What the client cannot express, with the features' names; '' where it can express all. */
  readonly lacks: string;
  /** One sentence each; of `broken`, what the language or the program said. */
  readonly messages: readonly string[];
  /** Of `differs`: both requests line by line, `-` newman's, `+` the snippet's. */
  readonly diff: string;
  /** Declared unsupported, and yet newman's request arrived; only looked for where it was asked for. */
  readonly isNeedless: boolean;
}

/** The snippets that do not do what they should. */
export function problemsOf({ snippets }: TargetReport): readonly SnippetReport[] {
  return snippets.filter(({ kind }) => kind === 'differs' || kind === 'broken');
}

/** Whether nothing differs and nothing is broken. */
export function allConform({ targets }: VerifyReport): boolean {
  return targets.every((target) => problemsOf(target).length === 0);
}

/** The counts of one mode. */
export function countSnippets(snippets: readonly SnippetReport[], mode: VerifyMode): Counts {
  const own = snippets.filter((one) => one.mode === mode);
  const count = (kind: SnippetReport['kind']): number => own.filter((one) => one.kind === kind).length;
  return {
    snippets: own.length,
    identical: count('identical'),
    equivalent: count('equivalent'),
    unsupported: count('unsupported'),
    differs: count('differs'),
    broken: count('broken'),
    parsed: count('parsed'),
  };
}
