// What a schema finds wrong in a file of the user, in plain words: zod's own speak of its types.
import { count } from './count.ts';

interface PlacedIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What is read of zod's issues, which differ by `code`. */
interface SchemaIssue {
  readonly code?: string;
  readonly input?: unknown;
  readonly expected?: unknown;
  /** What a value, or the member that tells objects apart, can be. */
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly pattern?: unknown;
  readonly format?: unknown;
  /** Of a union: what each of its schemas finds. */
  readonly errors?: readonly (readonly (PlacedIssue & { readonly expected?: unknown })[])[];
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** For zod's `error`: what is to be said after the name of the place, as in `targets` `must be a list, and is a text`. */
export function schemaWords(issue: SchemaIssue): string {
  if (issue.code === 'unrecognized_keys') return `has no key ${quoteAll(issue.keys ?? [], ', ')}`;
  if (issue.input === undefined) return 'is missing';
  if (issue.code === 'too_small' && issue.minimum === 1 && typeof issue.input !== 'number') return 'must not be empty';
  const inside = issue.errors?.flat().find((one) => one.path.length > 0);
  if (inside !== undefined) return `is wrong: ${schemaSentence(inside, 'it')}`;
  return `must be ${demandOf(issue)}`;
}

/**
 * An issue and its place.
 *
 * @param whole how all that was checked is called
 */
export function schemaSentence({ path, message }: PlacedIssue, whole: string): string {
  return `${path.length === 0 ? whole : path.map(String).join('.')} ${message}`;
}

function demandOf({ code, expected, input, errors = [], ...issue }: SchemaIssue): string {
  if (code === 'invalid_type') return `${kindOf(expected)}, and is ${nameValue(input)}`;
  if (errors.length > 0) {
    return `${errors.map(([one]) => kindOf(one?.expected)).join(' or ')}, and is ${nameValue(input)}`;
  }
  const choice = issue.values ?? issue.options ?? [];
  if (choice.length > 0) return choice.length === 1 ? quoteAll(choice, '') : `one of ${quoteAll(choice, ', ')}`;
  if (code === 'too_small') return `${sizeOf(issue.minimum, input)} or more`;
  if (code === 'too_big') return `${sizeOf(issue.maximum, input)} or less`;
  if (issue.format === 'url') return 'the address of a page';
  return issue.pattern === undefined ? 'something else' : `as ${String(issue.pattern)} says`;
}

function sizeOf(size: unknown, input: unknown): string {
  if (typeof input === 'string') return count(Number(size), 'character');
  return Array.isArray(input) ? count(Number(size), 'item') : String(size);
}

function kindOf(expected: unknown): string {
  return kinds[String(expected)] ?? String(expected);
}

function nameValue(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'string' || (typeof input === 'object' && input !== null)
    ? kindOf(typeof input)
    : String(input);
}

function quoteAll(values: readonly unknown[], joint: string): string {
  return values.map((value) => JSON.stringify(value)).join(joint);
}
