// Variables: values of any JSON type into the text that newman puts in their place.
import type { TypedValue, VariableValue } from '../model/collection.ts';
import { isRecord, type Raw } from './raw.ts';

/** A variable's value as its declared type makes it, absent ones too (postman-collection, `Variable.types`). */
export function castValue(variable: Raw): unknown {
  const { value } = variable;
  const type = typeOf(variable);
  if (type === 'string') return textOf(value);
  if (type === 'boolean') return Boolean(value);
  if (type === 'number') return Number(value);
  if (type === 'array' || type === 'object') return castJson(value, type);
  return value;
}

/** The model of a list of variables; entries that are no variable are left out. */
export function convertVariables(variables: unknown): readonly VariableValue[] {
  if (!Array.isArray(variables)) return [];
  return variables.filter(isRecord).flatMap((variable) => {
    const name = variable['key'] ?? variable['id'];
    return name === undefined || name === null ? [] : [convertVariable(textOf(name), variable)];
  });
}

function typeOf(variable: Raw): string {
  return String(variable['type'] ?? 'any').toLowerCase();
}

/** Types that make something of a value; newman takes all others for `any`. */
const castingTypes: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'array', 'object']);

function typedValueOf(variable: Raw): TypedValue | undefined {
  const { value } = variable;
  const type = typeOf(variable);
  if (castingTypes.has(type)) return { value, type };
  return typeof value === 'string' ? undefined : { value, type: 'any' };
}

/** Postman writes `disabled` in collections and `enabled` in environments. */
function convertVariable(name: string, variable: Raw): VariableValue {
  const value = castValue(variable);
  const typed = typedValueOf(variable);
  return {
    name,
    value: value === undefined ? '' : textOf(value),
    secret: variable['type'] === 'secret' || variable['secret'] === true,
    enabled: variable['enabled'] !== false && !variable['disabled'],
    ...(typed !== undefined && { typed }),
  };
}

function castJson(value: unknown, type: 'array' | 'object'): unknown {
  try {
    const parsed: unknown = JSON.parse(typeof value === 'string' ? value : JSON.stringify(value));
    JSON.stringify(parsed); // throws for text that is nested too deeply to be printed below
    return (type === 'array' ? Array.isArray(parsed) : isRecord(parsed)) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** What JavaScript makes of a JSON value in text, as newman does: `null`, `1,2`, `[object Object]`. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => (one === null ? '' : textOf(one))).join(',');
  return isRecord(value) ? '[object Object]' : String(value);
}
