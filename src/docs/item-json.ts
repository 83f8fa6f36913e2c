// The item's JSON for the page: as it stands in the file, but for credentials that were typed into it.
import { isOpen } from './auth-view.ts';
import { coverSecret, isSecretHeader } from './text-view.ts';
import { isRecord } from '../util/raw.ts';

/** Above this many characters the saved examples, which the page shows anyway, are left out of the JSON. */
const roomForExamples = 40_000;

/**
 * Pretty-prints an item with credentials covered: the values of its auth and of `Authorization`-like headers,
 * unless they are variables.
 */
export function printItem(item: unknown): { readonly json: string; readonly note: string } {
  const safe = coverCredentials(item);
  const whole = JSON.stringify(safe, undefined, 2) ?? '';
  if (whole.length <= roomForExamples || !isRecord(safe) || !('response' in safe)) return { json: whole, note: '' };
  const { response: _, ...rest } = safe;
  return { json: JSON.stringify(rest, undefined, 2), note: 'Without the saved examples.' };
}

/** The same JSON with the values of its auth and of `Authorization`-like headers covered, unless they are variables. */
export function coverCredentials(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(coverCredentials);
  if (typeof value === 'string') return coverHeaderLines(value);
  if (!isRecord(value)) return value;
  if (typeof value['key'] === 'string' && typeof value['value'] === 'string' && isSecretHeader(value['key'])) {
    return { ...value, value: coverSecret(value['value']) };
  }
  return mapValues(value, (member, key) =>
    key === 'auth' && isRecord(member) ? coverAuth(member) : coverCredentials(member),
  );
}

/** `auth.<kind>` is a list of `{ key, value }` in version 2.1 and an object in version 2.0. */
function coverAuth(auth: Readonly<Record<string, unknown>>): unknown {
  return mapValues(auth, (parameters) => {
    if (Array.isArray(parameters)) return parameters.map(coverEntry);
    return isRecord(parameters) ? mapValues(parameters, coverNamed) : parameters;
  });
}

function coverEntry(entry: unknown): unknown {
  if (!isRecord(entry) || typeof entry['key'] !== 'string') return entry;
  return { ...entry, value: coverNamed(entry['value'], entry['key']) };
}

function coverNamed(value: unknown, name: string): unknown {
  return typeof value === 'string' && !isOpen(name) ? coverSecret(value) : value;
}

/** Headers can be one string of lines. */
function coverHeaderLines(text: string): string {
  return text.replace(
    /^((?:proxy-)?authorization|cookie):[ \t]*(.*)$/gim,
    (_, name: string, value: string) => `${name}: ${coverSecret(value)}`,
  );
}

function mapValues(
  record: Readonly<Record<string, unknown>>,
  change: (value: unknown, key: string) => unknown,
): object {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
