// Variables in `env` mode: each gets its name in the environment and an identifier that collides with nothing.
import type { LanguageManifest } from '../targets/manifest.ts';
import type { Binding } from './print.ts';

/**
 * `client_id` → `CLIENT_ID`: upper case, every run of other characters an underscore, no digit in front (POSIX). A name
 * of which nothing would be left is spelled by its code points, since `_` is the shell's own.
 */
export function environmentName(variable: string): string {
  const name = variable.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  if (/^_?$/.test(name))
    return [
      'VARIABLE',
      ...Array.from(variable, (character) => character.codePointAt(0)?.toString(16).toUpperCase()),
    ].join('_');
  return /^[A-Z_]/.test(name) ? name : `_${name}`;
}

/** A binding for each variable, in order; identifiers keep clear of reserved words and of each other. */
export function bindVariables(
  variables: readonly string[],
  style: LanguageManifest['identifier'],
  reserved: readonly string[],
): ReadonlyMap<string, Binding> {
  if (variables.length === 0) return none;
  const taken = new Set([...style.reserved, ...reserved].map((word) => word.toLowerCase()));
  const bindings = new Map<string, Binding>();
  for (const variable of variables) {
    const wanted = toIdentifier(variable, style.case);
    let identifier = wanted;
    for (let count = 2; taken.has(identifier.toLowerCase()); count += 1)
      identifier = `${wanted}${style.case === 'snake' ? '_' : ''}${count}`;
    taken.add(identifier.toLowerCase());
    bindings.set(variable, { environmentName: environmentName(variable), identifier });
  }
  return bindings;
}

const none: ReadonlyMap<string, Binding> = new Map();

/** A name in the language's own case, made of ASCII letters and digits. */
export function toIdentifier(name: string, style: 'snake' | 'camel'): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  const joined =
    style === 'snake'
      ? words.join('_')
      : words.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join('');
  return /^[a-z]/.test(joined) ? joined : `${style === 'snake' ? 'value_' : 'value'}${joined}`;
}
