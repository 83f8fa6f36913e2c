// Small questions that are asked of a collection's JSON before anybody has checked its shape.
import { isRecord, type Raw } from '../util/raw.ts';

export { isRecord, type Raw };

/** The value itself where it is a list, a list of the one where it is anything else, `[]` where it is absent. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A scalar as Postman prints it; '' where there is none; lists and objects as JSON. */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return isScalar(value) ? String(value) : JSON.stringify(value);
}

/** A name that a person can read: scalars as they are, `fallback` for everything that has none. */
export function nameOf(value: unknown, fallback: string): string {
  return isScalar(value) && String(value).trim() !== '' ? String(value) : fallback;
}

/** Markdown of a description, which the Postman schema allows to be a string, `{content, type}` or null. */
export function descriptionOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isRecord(value) && typeof value['content'] === 'string' ? value['content'] : '';
}

/** For messages: `a list`, `null`, `a number`, … */
export function shapeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** For messages: a string of the user's, quoted and short. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
