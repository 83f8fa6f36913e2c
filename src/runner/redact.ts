// Keeps secrets out of everything that a reporter prints: collects their values and masks every spelling of them.
import type { VariableValue } from '../model/collection.ts';
import { createSpellings } from './spellings.ts';

export interface Redactor {
  /** From now on `value` is masked. Values too short or too common to be a secret are left alone. */
  readonly add: (value: string) => void;
  readonly redact: (text: string) => string;
  /** What is masked by now. */
  readonly secrets: () => readonly string[];
}

/** What `redactDeep` leaves as it is in a report: none of it can hold a value. */
export const keptInReports: ReadonlySet<string> = new Set(['pointer', 'file', 'startedAt', 'kind', 'scope']);

export const mask = '***';

/** Masking shorter values would only make a report unreadable. */
const shortestSecret = 4;

/** chai shortens a long string in its messages to a beginning and an ellipsis; this much of it gives a secret away. */
const shortestPrefix = 6;

const notSecret = new Set(['true', 'false', 'null', 'undefined', 'none', 'basic', 'bearer', 'digest']);

const secretName =
  /pass(word|wd|phrase|code)?$|passw|pwd|secret|token|auth(?!or(?!iz))|credential|private|session|cookie|jwt|bearer|signature|(^|[-_. ])key$|(access|api|app|client|subscription|master|function)[-_. ]?key/i;

const plainName = /(type|ur[il]|endpoint|enabled|expir\w*|expires?[-_]?(in|at)?|count|header|method|scope|domain)$/i;

/** JWT, the prefixes of well-known services, and long runs of letters and digits. */
const secretValue =
  /^(eyJ[\w-]+\.[\w-]+\.[\w-]*|(sk|pk|rk|ghp|gho|ghs|glpat|xox[abp]|AKIA|PMAK)[-_]?[\w-]{12,}|(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/_.=-]{32,})$/;

/** A redactor that masks `values`, and those that are added later, in each of their usual encodings. */
export function createRedactor(values: Iterable<string> = []): Redactor {
  const secrets = new Set<string>();
  const spellings = createSpellings();
  const add = (value: string): void => {
    const secret = value.trim();
    if (secret.length < shortestSecret || notSecret.has(secret.toLowerCase()) || secrets.has(secret)) return;
    secrets.add(secret);
    spellings.add(secret);
  };
  for (const value of values) add(value);
  const redact = (text: string): string => {
    if (secrets.size === 0 || text === '') return text;
    return maskPrefixes(spellings.replace(text, mask), secrets);
  };
  return { add, redact, secrets: () => [...secrets] };
}

/** A redactor that masks nothing, for `--show-secrets`. */
export const showEverything: Redactor = {
  add: () => undefined,
  redact: (text) => text,
  secrets: () => [],
};

/** Whether the variable must be masked: marked so, named like a secret, or of a value that looks like one. */
export function isSecret(variable: Pick<VariableValue, 'name' | 'value' | 'secret'>): boolean {
  if (variable.secret) return true;
  const { name, value } = variable;
  if (secretValue.test(value)) return true;
  return looksSecret(name) && !/^https?:\/\//i.test(value) && !/^\{\{[^{}]*\}\}$/.test(value);
}

/** Whether a variable, header or query parameter of this name holds a secret. */
export function looksSecret(name: string): boolean {
  return secretName.test(name) && !plainName.test(name);
}

/** A copy of `value` with every string masked, but for those under the keys in `kept`. */
export function redactDeep<T>(value: T, redact: (text: string) => string, kept: ReadonlySet<string>): T {
  if (typeof value === 'string') return redact(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => redactDeep(one, redact, kept)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, kept.has(key) ? one : redactDeep(one, redact, kept)]);
  return Object.fromEntries(entries) as T;
}

function maskPrefixes(text: string, secrets: ReadonlySet<string>): string {
  if (!/…|\.\.\./.test(text)) return text;
  const pieces = text.split(/(…|\.\.\.)/);
  return pieces.map((piece, index) => (index === pieces.length - 1 ? piece : maskPrefix(piece, secrets))).join('');
}

function maskPrefix(text: string, secrets: ReadonlySet<string>): string {
  const longest = Math.max(0, ...[...secrets].map((secret) => prefixAtEnd(text, secret)));
  return longest === 0 ? text : text.slice(0, -longest) + mask;
}

/** How many characters at the end of `word` are the beginning of `secret`. */
function prefixAtEnd(word: string, secret: string): number {
  for (let length = Math.min(word.length, secret.length); length >= shortestPrefix; length -= 1) {
    if (word.endsWith(secret.slice(0, length))) return length;
  }
  return 0;
}
