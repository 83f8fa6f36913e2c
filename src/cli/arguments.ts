// What yargs does not do for us: `-` as a file, options given twice, options that were misspelled.
import type { Argv } from 'yargs';
import { nearest } from '../util/nearest.ts';
import { UsageError } from './io.ts';

/** yargs drops a lone `-`, so it travels as something that nobody types. */
const common = ['quiet', 'help', 'version'];
const dash = '\u0000-';

interface ParserOptions {
  readonly array: readonly string[];
  readonly key: Readonly<Record<string, unknown>>;
}

/** What a parser knows: `getOptions` is public in yargs, but its types do not have it. */
export function optionsOf(parser: Argv): ParserOptions {
  return (parser as unknown as { readonly getOptions: () => ParserOptions }).getOptions();
}

/** Keeps what the parser has so far from the verbs below its own; the types of `global` lack the second parameter. */
export function keepLocal(parser: Argv): void {
  const own = Object.keys(optionsOf(parser).key).filter((name) => name.length > 1 && !common.includes(name));
  (parser as unknown as { readonly global: (names: string[], isGlobal: boolean) => void }).global(own, false);
}

const reporterOption = /^--reporter-(?<name>[^-=]+)-(?<option>[^=]+)(?:=(?<value>.*))?$/s;

export function protectDashes(argv: readonly string[]): string[] {
  return argv.map((word) => (word === '-' ? dash : word));
}

/** Takes newman's `--reporter-NAME-OPTION [VALUE]` out of a command line; an option without a value is `true`. */
export function takeReporterOptions(argv: readonly string[]): {
  readonly rest: readonly string[];
  readonly options: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
} {
  const rest: string[] = [];
  const options: Record<string, Record<string, string | boolean>> = {};
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    const { name, option, value } = reporterOption.exec(word)?.groups ?? {};
    if (name === undefined || option === undefined) {
      rest.push(word);
      continue;
    }
    const next = argv[index + 1];
    const takesNext = value === undefined && next !== undefined && !next.startsWith('-');
    if (takesNext) index += 1;
    options[name] = { ...options[name], [toCamel(option)]: value ?? (takesNext ? next : true) };
  }
  return { rest, options };
}

/** Undoes `protectDashes` in a parsed command line, in place. */
export function restoreDashes(parsed: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(parsed)) {
    parsed[key] = Array.isArray(value) ? value.map(restoreDash) : restoreDash(value);
  }
}

/** @throws UsageError for an option that takes one value and was given two */
export function refuseRepeats(parsed: Readonly<Record<string, unknown>>, lists: readonly string[]): void {
  const isList = (key: string): boolean => key === '_' || lists.includes(key) || lists.includes(toKebab(key));
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
  return new UsageError(unknown === undefined ? inOurWords(message) : explainUnknown(unknown, argv, known));
}

export interface Known {
  readonly options: readonly string[];
  readonly verbs: readonly string[];
}

function inOurWords(message: string): string {
  const [, left, right] = /^Arguments (\S+) and (\S+) are mutually exclusive$/.exec(message) ?? [];
  if (left !== undefined && right !== undefined) return `${nameOf(left)} and ${nameOf(right)} do not go together`;
  const [, name, given, choices] = /Argument: (\S+), Given: (.*), Choices: (.*)$/s.exec(message) ?? [];
  if (name !== undefined) return `${nameOf(name)} is one of ${choices?.replaceAll('"', '')}, not ${given}`;
  const [, lacking] = /^Not enough arguments following: (.*)$/s.exec(message) ?? [];
  if (lacking !== undefined) return `${nameOf(lacking)} needs a value`;
  return message.startsWith('Not enough non-option arguments') ? 'an argument is missing' : message;
}

function explainUnknown(unknown: string, argv: readonly string[], known: Known): string {
  const isOption = argv.some((word) => word.startsWith('-') && word.replace(/^-+/, '').startsWith(unknown));
  const isVerb = !isOption && argv.find((word) => !word.startsWith('-')) === unknown;
  const guess = nearest(unknown, isOption ? known.options : known.verbs);
  if (isOption) return `unknown option ${nameOf(unknown)}${ask(guess, nameOf)}`;
  return isVerb ? `unknown verb ${unknown}${ask(guess, String)}` : `${unknown} is one argument too many`;
}

function restoreDash(value: unknown): unknown {
  return value === dash ? '-' : value;
}

function ask(guess: string | undefined, print: (name: string) => string): string {
  return guess === undefined ? '' : `; did you mean ${print(guess)}?`;
}

function toCamel(option: string): string {
  return option.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toKebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function nameOf(option: string): string {
  return option.length === 1 ? `-${option}` : `--${option}`;
}
