// Handlebars for code: isolated, strict, without HTML escaping, and with a closed set of helpers.
// The compiler is in compiler.ts: the runtime alone loads in a third of the time.
import type HandlebarsTypes from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { Json } from '../model/json.ts';
import { joinTexts, sourceOf, type Text } from '../model/text.ts';
import type { Printer } from './print.ts';
import { toIdentifier } from './bindings.ts';
import { helperNames, type HelperName } from './helper-names.ts';
import type { View } from './view.ts';

/** Renders one view; the printer is the target language's, with this snippet's variables bound. */
export type Template = (view: View, printer: Printer) => string;

// Handlebars declares no types of its own for the runtime; it is the same object without the compiler.
const handlebars = runtime as unknown as typeof HandlebarsTypes;

/** By way of a function: Handlebars declares the type itself as a global, which the public types would lack. */
type Specification = Parameters<typeof HandlebarsTypes.template>[0];

/** Templates in Handlebars' precompiled form, ready for its runtime. */
export interface CompiledTemplate {
  readonly main: Specification;
  readonly partials: Readonly<Record<string, Specification>>;
}

/** Each template gets an engine of its own, so nothing is shared between targets or runs. */
export function createTemplate(compiled: CompiledTemplate): Template {
  const engine = handlebars.create();
  let printer: Printer | undefined;
  const helpers = createHelpers(() => printer ?? fail('a helper outside a template'));
  for (const name of helperNames) engine.registerHelper(name, helpers[name]);
  for (const [name, partial] of Object.entries(compiled.partials))
    engine.registerPartial(name, engine.template(partial));
  const render = engine.template<View>(compiled.main);
  return (view, current) => {
    printer = current;
    return render(view);
  };
}

type Hash = Readonly<Record<string, unknown>>;
type Options = { readonly hash: Hash };

function createHelpers(printer: () => Printer): Record<HelperName, HandlebarsTypes.HelperDelegate> {
  return {
    str: (text: unknown, { hash }: Options) =>
      printer().printText(asText(text), hash['as'] === undefined ? undefined : asString(hash['as'])),
    // Text → text, so that `Name: value` or `user:password` becomes one literal.
    join: (...texts: unknown[]) => joinTexts(...texts.slice(0, -1).map(asText)),
    source: (text: unknown, { hash }: Options) =>
      hash['raw'] === true ? sourceOf(asText(text)) : onOneLine(sourceOf(asText(text))),
    value: (json: unknown, { hash }: Options) => printer().printJson(asJson(json), numbersIn(hash)),
    ident: (name: unknown, { hash }: Options) =>
      toIdentifier(asString(name), hash['case'] === 'camel' ? 'camel' : 'snake'),
    comment: (text: unknown) => printer().printComment(asString(text)),
    eq: (left: unknown, right: unknown) => defined(left) === defined(right),
    or: (...values: unknown[]) => values.slice(0, -1).some((value) => isTruthy(defined(value))),
    and: (...values: unknown[]) => values.slice(0, -1).every((value) => isTruthy(defined(value))),
    not: (value: unknown) => !isTruthy(defined(value)),
    // Written by indentation.ts, not by hand.
    step: (count: unknown) => printer().indent(Number(count)),
  };
}

/** Control characters would end a line of a message's head. */
function onOneLine(source: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return source.replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ' ');
}

function numbersIn(hash: Hash): Record<string, number> {
  return Object.fromEntries(
    Object.entries(hash).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** `strict` does not see a helper's missing argument (handlebars 4.7.10), so each helper refuses undefined itself. */
function defined(value: unknown): unknown {
  return value === undefined ? fail('a value that the view does not have') : value;
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
