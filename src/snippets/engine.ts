// Handlebars for code: isolated, strict, without HTML escaping, and with a closed set of helpers.
import Handlebars from 'handlebars';
import type { Json } from '../model/json.ts';
import { joinTexts, sourceOf, type Text } from '../model/text.ts';
import type { Printer } from './print.ts';
import { toIdentifier } from './bindings.ts';
import { viewKeys } from './view-keys.ts';
import { parameterNames, type View } from './view.ts';

/** Renders one view; the printer is the target language's, with this snippet's variables bound. */
export type Template = (view: View, printer: Printer) => string;

export interface TemplateProblem {
  readonly message: string;
  readonly line: number;
}

const helperNames = ['str', 'join', 'source', 'value', 'ident', 'comment', 'eq', 'or', 'and', 'not'] as const;
const builtIns = ['if', 'unless', 'each', 'with', 'lookup'];
const knownHelpers = Object.fromEntries([...helperNames, ...builtIns].map((name) => [name, true]));

/** Compiles a template on first use; each has an engine of its own, so nothing is shared between targets or runs. */
export function compileTemplate(source: string, partials: ReadonlyMap<string, string>): Template {
  const engine = Handlebars.create();
  const options = { noEscape: true, preventIndent: true, knownHelpersOnly: true, strict: true, knownHelpers } as const;
  let printer: Printer | undefined;
  for (const [name, helper] of Object.entries(createHelpers(() => printer ?? fail('a helper outside a template'))))
    engine.registerHelper(name, helper);
  for (const [name, partial] of partials) engine.registerPartial(name, engine.compile(partial, options));
  const render = engine.compile<View>(source, options);
  return (view, current) => {
    printer = current;
    return render(view);
  };
}

type Hash = Readonly<Record<string, unknown>>;
type Options = { readonly hash: Hash };

function createHelpers(printer: () => Printer): Record<(typeof helperNames)[number], Handlebars.HelperDelegate> {
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

/** The faults of a template that can be seen without rendering: syntax, and names that no view has. */
export function checkTemplate(source: string, optionNames: readonly string[]): readonly TemplateProblem[] {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ message: message.split('\n')[0] ?? '', line: Number(/line (\d+)/.exec(message)?.[1] ?? 1) }];
  }
  const problems: TemplateProblem[] = [];
  const locals = new Set<string>([...optionNames, ...parameterNames, 'length']);
  const visitor = new Handlebars.Visitor();
  visitor.Program = function visitProgram(this: Handlebars.Visitor, inner: hbs.AST.Program): void {
    for (const name of inner.blockParams ?? []) locals.add(name);
    Handlebars.Visitor.prototype.Program.call(this, inner);
  };
  visitor.PartialStatement = (): void => {};
  visitor.PathExpression = (path: hbs.AST.PathExpression): void => {
    const unknown = path.data
      ? undefined
      : path.parts.find(
          (part) => !locals.has(part) && !Object.hasOwn(viewKeys, part) && !Object.hasOwn(knownHelpers, part),
        );
    if (unknown !== undefined)
      problems.push({ message: `"${path.original}" is nothing that a template can read`, line: path.loc.start.line });
  };
  visitor.accept(program);
  return problems;
}
