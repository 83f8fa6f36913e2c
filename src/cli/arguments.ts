// What yargs does not do for us: `-` as a file, options given twice, options that were misspelled.
import { nearest } from '../util/nearest.ts';
import { UsageError } from './io.ts';

/** yargs drops a lone `-`, so it travels as something that nobody types. */
const dash = '\u0000-';

export function protectDashes(argv: readonly string[]): string[] {
  return argv.map((word) => (word === '-' ? dash : word));
}

/** Undoes `protectDashes` in a parsed command line, in place. */
export function restoreDashes(parsed: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(parsed)) {
    parsed[key] = Array.isArray(value) ? value.map(restoreDash) : restoreDash(value);
  }
}

/** @throws UsageError for an option that takes one value and was given two */
export function refuseRepeats(parsed: Readonly<Record<string, unknown>>, lists: readonly string[]): void {
  const isList = (key: string): boolean => key === '_' || lists.includes(key);
  const repeated = Object.keys(parsed).find((key) => Array.isArray(parsed[key]) && !isList(key));
  if (repeated !== undefined) throw new UsageError(`${nameOf(repeated)} is given more than once`);
}

/**
 * yargs' complaint in our words, with the option or verb that was probably meant.
 *
 * @param argv tells an unknown option from an unknown word
 */
export function explainUsage(message: string, argv: readonly string[], known: Known): UsageError {
  const unknown = /^Unknown (?:arguments?|commands?): (.*)$/s.exec(message)?.[1]?.split(', ')[0];
  if (unknown === undefined) return new UsageError(message);
  const isOption = argv.some((word) => word.startsWith('-') && word.replace(/^-+/, '').startsWith(unknown));
  const isVerb = !isOption && argv.find((word) => !word.startsWith('-')) === unknown;
  const guess = nearest(unknown, isOption ? known.options : known.verbs);
  if (isOption) return new UsageError(`unknown option ${nameOf(unknown)}${ask(guess, nameOf)}`);
  return new UsageError(
    isVerb ? `unknown verb ${unknown}${ask(guess, String)}` : `${unknown} is one argument too many`,
  );
}

export interface Known {
  readonly options: readonly string[];
  readonly verbs: readonly string[];
}

function restoreDash(value: unknown): unknown {
  return value === dash ? '-' : value;
}

function ask(guess: string | undefined, print: (name: string) => string): string {
  return guess === undefined ? '' : `; did you mean ${print(guess)}?`;
}

function nameOf(option: string): string {
  return option.length === 1 ? `-${option}` : `--${option}`;
}
