// What every check says and asks: the type of a value, and where it stands.
import type { Code } from '../diagnostics/codes.ts';
import { authTypes } from './convert-auth.ts';
import type { Places } from './places.ts';
import { isRecord, isScalar, quote, shapeOf } from './raw.ts';

/** Notes a problem; what is noted with `warn` does not stop the file from being used. */
export interface Reporter {
  readonly places: Places;
  readonly error: (code: Code, message: string, where: Where) => void;
  readonly warn: (code: Code, message: string, where: Where) => void;
}

export interface Where {
  readonly pointer: string;
  readonly trail: readonly string[];
}

/** The place of a part of what stands at `where`. */
export function inside(where: Where, key: string | number, reporter: Reporter): Where {
  return { pointer: reporter.places.inside(where.pointer, key), trail: where.trail };
}

/** `allowed` says what is fine besides null and absence; anything else is noted. */
export function checkShape(value: unknown, allowed: readonly string[], context: ShapeContext): boolean {
  if (value === undefined || value === null || allowed.includes(shapeOf(value))) return true;
  const { name, where, reporter } = context;
  reporter.error('collection/wrong-shape', `${name} must be ${oneOf(allowed)}, not ${shapeOf(value)}`, where);
  return false;
}

export interface ShapeContext {
  readonly name: string;
  readonly where: Where;
  readonly reporter: Reporter;
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Auth without a type inherits, as null does; a type that is not known is used by nobody. */
export function checkAuth(auth: unknown, where: Where, reporter: Reporter): void {
  if (!checkShape(auth, ['an object'], { name: 'auth', where, reporter }) || !isRecord(auth)) return;
  const type = auth['type'];
  if (type === undefined || type === null || (isScalar(type) && authTypes.has(String(type)))) return;
  const name = isScalar(type) ? quote(String(type)) : shapeOf(type);
  reporter.warn('collection/unknown-auth', `the auth type ${name} is not known`, inside(where, 'type', reporter));
}
