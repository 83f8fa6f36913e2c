// Text and Json → source expressions. ALL quoting and escaping of snippets is here, driven by a language's tables.
import type { Json } from '../../model/json.ts';
import { joinTexts, literalOf, sourceOf, type Text, type Variable } from '../../model/text.ts';
import { oncePer } from '../../util/memo.ts';
import type { LanguageManifest, LiteralSyntax, ValueSyntax } from '../targets/manifest.ts';
import { piecesOf } from './long.ts';
import { escapeLiteral, holeBefore, invisiblePattern, patternsOf, printLiteral } from './literal.ts';

/** How a variable is called in the code: its name in the environment and, where the language binds it, an identifier. */
export interface Binding {
  readonly environmentName: string;
  readonly identifier: string;
}

export interface Printer {
  /** A whole expression for a text: a literal, a literal with holes, or pieces joined by an operator. */
  printText(text: Text, syntax?: string): string;
  /** A native literal; lines after the first are indented by `level` steps of `indent` blanks. */
  printJson(json: Json, level?: number, indent?: number): string;
  /** Whether `printJson` would keep the value's meaning in this language. */
  canPrintJson(json: Json): boolean;
  /** Equal where two printers agree about every JSON value. */
  readonly jsonRules: string;
  /** The text as Postman spells it; on one line unless it is asked for raw. */
  printSource(text: Text, raw: boolean): string;
  /** A comment of as many lines as the text has. */
  printComment(text: string): string;
  /** The blanks of that many steps of indentation. */
  indent(steps: number): string;
}

/**
 * Sees each literal that holds variables, by the name of the string syntax that it is asked for in (`source`, `raw`: what `printSource`
 * prints). What it returns is printed.
 */
export type Mark = (printed: string, literal: { readonly text: Text; readonly syntax: string | undefined }) => string;

/**
 * A printer for one language.
 *
 * @param bindings names the variables that may occur in texts
 * @param width blanks of one step of indentation; the language's custom where absent
 */
export function createPrinter(
  language: LanguageManifest,
  bindings: ReadonlyMap<string, Binding>,
  width = language.values?.indent ?? 2,
): Printer {
  return printerFor({ language, bindings, mark: undefined }, width);
}

/** A printer that binds no variables, and shows `mark` the literals that hold some. */
export function createMarkingPrinter(
  language: LanguageManifest,
  mark: Mark,
  width = language.values?.indent ?? 2,
): Printer {
  return printerFor({ language, bindings: new Map(), mark }, width);
}

function printerFor(context: Context, width: number): Printer {
  const { language } = context;
  return {
    printText: (text, syntax) => printText(context, text, syntax),
    printJson: (json, level = 0, indent = width) => printJson(context, json, { level, indent }),
    canPrintJson: (json) => language.values !== undefined && canPrintJson(language.values, json),
    jsonRules: rulesOf(language.values),
    printSource: (text, raw) => printSource(context, text, raw),
    printComment: (text) => printComment(language.comment, text),
    indent: (steps) => ' '.repeat(width * steps),
  };
}

interface Context {
  readonly language: LanguageManifest;
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly mark: Mark | undefined;
}

function printText(context: Context, source: Text, syntaxName: string | undefined): string {
  const { strings } = context.language;
  const pieces = piecesOf(source, strings.long);
  if (strings.long !== undefined && pieces.length > 1) {
    const { open, separator, close } = strings.long;
    return open + pieces.map((piece) => printText(context, piece, syntaxName)).join(separator) + close;
  }
  const text = withPlaceholders(context, source);
  const plain = plainWays(strings, syntaxName);
  const literal = literalOf(text);
  if (literal !== undefined)
    return markVariables(context, printPlain(plain, literal), { text: source, syntax: syntaxName });
  const [only] = text;
  const ways = { plain, syntaxName };
  if (text.length === 1 && typeof only === 'object') return printVariable(context, only, ways);
  return printFilled(context, text, ways) ?? printJoined(context, text, ways);
}

function markVariables({ mark }: Context, printed: string, literal: Parameters<Mark>[1]): string {
  return mark === undefined || literalOf(literal.text) !== undefined ? printed : mark(printed, literal);
}

function printSource(context: Context, text: Text, raw: boolean): string {
  const source = sourceOf(text);
  const printed = raw ? source : onOneLine(source);
  return markVariables(context, printed, { text, syntax: raw ? 'raw' : 'source' });
}

/** Control characters would end a line of a message's head. */
function onOneLine(source: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return source.replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ' ');
}

/** How a text without variables is written, the first way that can hold it; by the name of a way those of that name come first. */
export function plainWays(strings: LanguageManifest['strings'], syntaxName?: string): readonly LiteralSyntax[] {
  return syntaxName === undefined ? strings.plain : [...namedWays(strings, syntaxName), ...strings.plain];
}

/** A variable that is bound to nothing is a placeholder: it stands in the literal as Postman spells it. */
function withPlaceholders({ bindings }: Context, text: Text): Text {
  if (bindings.size === 0) return text.length < 2 && typeof text[0] === 'string' ? text : [sourceOf(text)];
  return joinTexts(
    text.map((part) => (typeof part === 'string' || bindings.has(part.variable) ? part : sourceOf([part]))),
  );
}

/** A name may stand for an operator alone. */
function namedWays({ named, joined }: LanguageManifest['strings'], name: string): readonly LiteralSyntax[] {
  return named[name] ?? (joined?.named[name] === undefined ? missing(`string syntax ${name}`) : []);
}

/** Writes a string in the first way that can hold it. */
export function printPlain(ways: readonly LiteralSyntax[], literal: string): string {
  for (const way of ways) {
    const printed = printLiteral(way, literal);
    if (printed !== undefined) return printed;
  }
  throw new Error('a language whose last plain literal cannot hold every string');
}

function printFilled(context: Context, text: Text, ways: Ways): string | undefined {
  const literals = text.filter((part) => typeof part === 'string');
  const way = context.language.strings.filled.find((one) =>
    literals.every((part) => patternsOf(one).only?.test(part) !== false),
  );
  if (way === undefined) return undefined;
  const pieces = text.map((part, index) =>
    typeof part === 'string'
      ? escapeLiteral(way, part, index === text.length - 1)
      : fill(holeBefore(way, text[index + 1]), valueOf(context, part, ways)),
  );
  const values = (): string => identifiersIn(context, text, ways).join(', ');
  return way.open + pieces.join('') + way.close.replaceAll('{idents}', values);
}

/** In the order of the holes, for languages whose literals take the values as arguments. */
function identifiersIn(context: Context, text: Text, ways: Ways): readonly string[] {
  return text.flatMap((part) => (typeof part === 'string' ? [] : [valueOf(context, part, ways).identifier]));
}

/** In a named syntax that has an expression for variables, that stands for the identifier. */
function valueOf(context: Context, variable: Variable, ways: Ways): Binding {
  const binding = bindingOf(context, variable);
  const expression = expressionIn(context, ways);
  return expression === undefined ? binding : { ...binding, identifier: fill(expression, binding) };
}

function expressionIn({ language }: Context, { syntaxName = '' }: Ways): string | undefined {
  return language.variable?.named[syntaxName];
}

interface Ways {
  readonly plain: readonly LiteralSyntax[];
  readonly syntaxName: string | undefined;
}

function printJoined(context: Context, text: Text, ways: Ways): string {
  const { plain, syntaxName = '' } = ways;
  const { open, operator, close, named } = context.language.strings.joined ?? missing('strings.joined');
  const pieces = text.map((part) =>
    typeof part === 'string' ? printPlain(plain, part) : printVariable(context, part, ways),
  );
  return open + pieces.join(named[syntaxName] ?? operator) + close;
}

function printVariable(context: Context, variable: Variable, ways: Ways): string {
  const { expression } = context.language.variable ?? missing('variable');
  return fill(expressionIn(context, ways) ?? expression, bindingOf(context, variable));
}

function bindingOf({ bindings }: Context, { variable }: Variable): Binding {
  return bindings.get(variable) ?? missing(`binding of ${variable}`);
}

function fill(format: string, binding: Binding): string {
  return format.replaceAll('{ident}', binding.identifier).replaceAll('{ENV}', binding.environmentName);
}

function printComment(comment: LanguageManifest['comment'], text: string): string {
  // Every line break of Unicode, since a language may end a comment at any of them.
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u);
  return lines.map((line) => (comment.start + neutralise(line, comment.replace)).trimEnd()).join('\n');
}

function neutralise(line: string, replace: Readonly<Record<string, string>>): string {
  const visible = Array.from(line, (character) => (invisiblePattern.test(character) ? '\u{fffd}' : character)).join('');
  return Object.entries(replace).reduce((result, [sequence, stand]) => result.replaceAll(sequence, stand), visible);
}

interface Layout {
  readonly level: number;
  readonly indent: number;
}

function printJson(context: Context, json: Json, layout: Layout): string {
  const values = context.language.values ?? missing('values');
  switch (json.type) {
    case 'null':
      return values.null;
    case 'boolean':
      return json.value ? values.true : values.false;
    case 'number':
      return json.source;
    case 'string':
      return printText(context, json.text, undefined);
    case 'variable':
      return missing('a way to write a bare variable');
    case 'array': {
      const inner = { ...layout, level: layout.level + 1 };
      return printList(
        { values, list: values.array, layout },
        json.items.map((item) => printJson(context, item, inner)),
      );
    }
    case 'object': {
      const inner = { ...layout, level: layout.level + 1 };
      const members = json.members.map(
        ([key, value]) => printKey(context, values, key) + values.pair + printJson(context, value, inner),
      );
      return printList({ values, list: values.object, layout }, members);
    }
  }
}

interface ListContext {
  readonly values: ValueSyntax;
  readonly list: ValueSyntax['array'];
  readonly layout: Layout;
}

function printList({ values, list, layout }: ListContext, items: readonly string[]): string {
  if (items.length === 0) return list.empty;
  const margin = ' '.repeat(layout.indent * layout.level);
  const inner = ' '.repeat(layout.indent * (layout.level + 1));
  return `${list.open}\n${inner}${items.join(`,\n${inner}`)}${values.trailingComma ? ',' : ''}\n${margin}${list.close}`;
}

function printKey(context: Context, values: ValueSyntax, key: Text): string {
  const literal = sourceOf(key);
  const odd = values.oddKeys.find(({ key: oddKey }) => oddKey === literal);
  if (odd !== undefined) return odd.format.replace('{key}', () => printText(context, key, 'key'));
  if (barePattern(values).test(literal)) return literal;
  return printText(context, key, context.language.strings.named['key'] === undefined ? undefined : 'key');
}

/** What `canPrintJson` looks at. */
function rulesOf(values: ValueSyntax | undefined): string {
  return values === undefined ? 'none' : `${values.indexKeysFirst} ${values.listKeys}`;
}

/** Keys that need no quotes; nothing where the language has none. */
const barePattern = oncePer(
  ({ bareKey }: ValueSyntax) => new RegExp(bareKey === undefined ? '(?!)' : `^(?:${bareKey})$`, 'u'),
);

function canPrintJson(values: ValueSyntax, json: Json): boolean {
  if (json.type === 'array') return json.items.every((item) => canPrintJson(values, item));
  if (json.type !== 'object') return true;
  const moves =
    values.indexKeysFirst && json.members.length > 1 && json.members.some(([key]) => /^\d+$/.test(sourceOf(key)));
  const isList = values.listKeys && json.members.every(([key], index) => sourceOf(key) === String(index));
  return (
    !moves &&
    !(isList && json.members.length > 0) &&
    json.members.every(([key, value]) => literalOf(key) !== undefined && canPrintJson(values, value))
  );
}

/** A template asks for what its language.json does not have: a fault of the templates, not of the user's input. */
function missing(what: string): never {
  throw new Error(`language.json lacks ${what}`);
}
