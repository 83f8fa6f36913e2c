// How the client is written: TypeScript's printer, which does all the escaping, and lines that know their depth.
import { sourceOf, variablesIn, type Text } from '../../model/text.ts';
import type { LanguageManifest } from '../targets/manifest.ts';
import { createPrinter, type Binding, type Printer } from '../print/print.ts';

export interface Writer {
  /** An expression for a text; variables in it are read from the client. */
  readonly text: (text: Text) => string;
  /** The same, as a function where a variable might have no value. */
  readonly lazy: (text: Text) => string;
  /** A string literal. */
  readonly literal: (value: string) => string;
  /** The name of a member, quoted where it has to be. */
  readonly key: (name: string) => string;
  readonly printer: Printer;
  /** A TSDoc comment; no lines where there is nothing to say. */
  readonly doc: (paragraphs: readonly string[], depth: number) => readonly string[];
  /** `//` lines. */
  readonly note: (text: string, depth: number) => readonly string[];
}

/** Two blanks for each step; a line may hold a literal of several lines, which is left alone. */
export function indent(depth: number, lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : '  '.repeat(depth) + line));
}

/** A writer for texts with these variables. */
export function createWriter(language: LanguageManifest, variables: readonly string[]): Writer {
  const plain = createPrinter(language, new Map(), 2);
  const literal = (value: string): string => plain.printText(value === '' ? [] : [value]);
  const printer = createPrinter(language, bindAll(variables, literal), 2);
  const docs = createPrinter({ ...language, comment: tsdoc }, new Map(), 2);
  return {
    printer,
    text: (text) => printer.printText(text),
    lazy: (text) => (variablesIn(text).length === 0 ? '' : '() => ') + printer.printText(text),
    literal,
    key: (name) => plain.printText([name], 'member'),
    doc: (paragraphs, depth) => docLines(docs, paragraphs, depth),
    note: (text, depth) => indent(depth, plain.printComment(text).split('\n')),
  };
}

/** What would end the comment, or begin a tag of TSDoc. */
const tsdoc: LanguageManifest['comment'] = { start: ' * ', replace: { '*/': '*\\/', '@': '\\@' } };

/** The printer puts "identifiers" into its patterns for variables: here each is a call. */
function bindAll(variables: readonly string[], literal: (value: string) => string): ReadonlyMap<string, Binding> {
  return new Map(
    variables.map((name) => {
      const identifier = `client.variable(${literal(name)})`.replaceAll('$', '$$$$');
      return [name, { environmentName: '', identifier }];
    }),
  );
}

/** A paragraph that begins with `@deprecated` is our own tag; everything else is text. */
function docLines(docs: Printer, paragraphs: readonly string[], depth: number): readonly string[] {
  const said = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  if (said.length === 0) return [];
  const printed = said.map((paragraph) =>
    paragraph === deprecated ? ` * ${deprecated}` : docs.printComment(paragraph),
  );
  const [only = ''] = printed;
  if (printed.length === 1 && !only.includes('\n')) return indent(depth, [`/**${only.slice(2)} */`]);
  return indent(depth, ['/**', ...printed.join('\n *\n').split('\n'), ' */']);
}

export const deprecated = '@deprecated';

/** A text for readers, in backticks. */
export function quoted(text: Text): string {
  return `\`${sourceOf(text).replaceAll('`', "'").replaceAll(/\s+/g, ' ')}\``;
}
