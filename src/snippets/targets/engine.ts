// What templates may call: a closed set of helpers, which take nothing that the view does not have, and escape nothing as HTML.
import type { Json } from '../../model/json.ts';
import { joinTexts, type Text } from '../../model/text.ts';
import { toIdentifier } from '../print/bindings.ts';
import type { HelperName } from './helper-names.ts';
import type { Printer } from '../print/print.ts';
import type { View } from '../view/view.ts';

/** Renders one view; the printer is the target language's, with this snippet's variables bound. */
export type Template = (view: View, printer: Printer) => string;

/** What emit.ts writes. */
export type CompiledTemplate = (runtime: Runtime) => (view: View) => string;

/** Each template gets a runtime of its own, so nothing is shared between targets or runs. */
export function createTemplate(compiled: CompiledTemplate): Template {
  let printer: Printer | undefined;
  const render = compiled(createRuntime(() => printer ?? fail('a helper outside a template')));
  return (view, current) => {
    printer = current;
    return render(view);
  };
}

/** The helpers, but for those that are written as operators, and what the statements of a template need. */
type Runtime = ReturnType<typeof createRuntime>;

function createRuntime(printer: () => Printer) {
  return {
    str: (text: unknown, syntax?: unknown): string =>
      printer().printText(asText(text), syntax === undefined ? undefined : asString(syntax)),
    // Text → text, so that `Name: value` or `user:password` becomes one literal.
    join: (...texts: readonly unknown[]): Text => joinTexts(...texts.map(asText)),
    source: (text: unknown, raw?: unknown): string => printer().printSource(asText(text), raw === true),
    value: (json: unknown, level?: unknown, indent?: unknown): string =>
      printer().printJson(asJson(json), asNumber(level), asNumber(indent)),
    ident: (name: unknown, style?: unknown): string =>
      toIdentifier(asString(name), style === 'camel' ? 'camel' : 'snake'),
    comment: (text: unknown): string => printer().printComment(asString(text)),
    // Written by indentation.ts, and by hand where a partial stands at several depths.
    step: (count: unknown): string => printer().indent(Number(count)),
    lookup: (from: unknown, key: unknown): unknown =>
      typeof from === 'object' && from !== null && Object.hasOwn(from, String(key))
        ? (from as Readonly<Record<string, unknown>>)[String(key)]
        : undefined,
    defined,
    holds: isTruthy,
    list: (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : nothingToWalk(value)),
    print: (value: unknown): string => (typeof value === 'string' ? value : printScalar(value)),
  } satisfies Record<
    Exclude<HelperName, 'eq' | 'or' | 'and' | 'not'> | 'defined' | 'holds' | 'list' | 'print',
    unknown
  >;
}

function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function nothingToWalk(value: unknown): readonly unknown[] {
  return value === null || value === '' ? [] : fail('a list');
}

function printScalar(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : fail('something to print');
}

function defined(value: unknown): unknown {
  return value === undefined ? fail('a value that the view does not have') : value;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function asString(value: unknown): string {
  return typeof value === 'string' ? value : fail('a string');
}

function asText(value: unknown): Text {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? (value as Text) : fail('a text');
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Json) : fail('a JSON value');
}

function fail(wanted: string): never {
  throw new TypeError(`a helper of a template got something else than ${wanted}`);
}
