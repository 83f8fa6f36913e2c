// Handlebars' syntax tree → one JavaScript function. Handlebars' own compiler makes a closure for every block and a lookup by
// name for every path; a template for code has hundreds of both, and all that it may name is known beforehand.
import { emitCall, emitCondition, emitValue, isCall, loopVariable, TemplateFault, type Scope } from './emit-value.ts';
import { helperHashes } from './helper-names.ts';

/** Parses a template, or a partial by its name; undefined where there is none. */
export type ReadProgram = (partial?: string) => hbs.AST.Program | undefined;

/**
 * Source of a function `(runtime) => (view) => string`; `runtime` is what engine.ts offers. Partials become functions of their own, one
 * for each set of arguments. Throws a `TemplateFault`.
 */
export function emitTemplate(read: ReadProgram): string {
  const output: Output = { read, functions: new Map(), counter: 0 };
  const main = emitFunction(output, read(), { context: 'v', args: new Map(), loop: true, blockParams: new Map() });
  const partials = [...output.functions.values()].map(({ name, code }) => `const ${name} = ${code};`);
  return `(h) => { const { ${runtimeNames.join(', ')} } = h;\n${partials.join('\n')}\nconst main = ${main};\nreturn (v) => main(v, v, 0, 0); }`;
}

/** What the code calls: helpers, and what statements need. */
const runtimeNames = [
  ...Object.keys(helperHashes).filter((name) => !['eq', 'or', 'and', 'not'].includes(name)),
  'defined',
  'holds',
  'list',
  'print',
];

/** Helpers that give a string. */
const printing: ReadonlySet<string> = new Set(['str', 'source', 'value', 'ident', 'comment', 'step']);

interface Output {
  readonly read: ReadProgram;
  /** Of partials, by name and arguments. */
  readonly functions: Map<string, { readonly name: string; code: string }>;
  counter: number;
}

function emitFunction(output: Output, program: hbs.AST.Program | undefined, scope: Scope): string {
  const parameters = ['r', 'v', 'i', 'n', ...scope.args.values()];
  return `(${parameters.join(', ')}) => { let o = '';\n${emitProgram(output, program, scope)}return o; }`;
}

/** Statements that add to `o`. */
function emitProgram(output: Output, program: hbs.AST.Program | undefined, scope: Scope): string {
  const statements = (program?.body ?? []).map((statement) => emitStatement(output, statement, scope));
  return statements.map((one) => ('text' in one ? `o += ${one.text};\n` : one.code)).join('');
}

/** An expression to be added to what is printed, or code that does so itself. */
type Emitted = { readonly text: string } | { readonly code: string };

function emitStatement(output: Output, statement: hbs.AST.Statement, scope: Scope): Emitted {
  switch (statement.type) {
    case 'ContentStatement':
      return { text: JSON.stringify((statement as hbs.AST.ContentStatement).value) };
    case 'CommentStatement':
      return { code: '' };
    case 'MustacheStatement':
      return { text: emitMustache(statement as hbs.AST.MustacheStatement, scope) };
    case 'PartialStatement':
      return { text: emitPartial(output, statement as hbs.AST.PartialStatement, scope) };
    case 'BlockStatement':
      return { code: emitBlock(output, statement as hbs.AST.BlockStatement, scope) };
    default:
      throw new TemplateFault(`${statement.type} is nothing that a template for code can have`, statement.loc);
  }
}

function emitMustache(mustache: hbs.AST.MustacheStatement, scope: Scope): string {
  if (!isCall(mustache)) return `print(${emitValue(mustache.path, scope)})`;
  const call = emitCall(mustache, scope);
  return printing.has((mustache.path as hbs.AST.PathExpression).original) ? call : `print(${call})`;
}

function emitBlock(output: Output, block: hbs.AST.BlockStatement, scope: Scope): string {
  const [subject] = block.params;
  if (subject === undefined || block.params.length > 1)
    throw new TemplateFault(`{{#${block.path.original}}} takes one value`, block.loc);
  const otherwise = block.inverse === undefined ? '' : emitProgram(output, block.inverse, scope);
  switch (block.path.original) {
    case 'if':
      return `if (${emitCondition(subject, scope)}) {\n${emitProgram(output, block.program, scope)}} else {\n${otherwise}}\n`;
    case 'unless':
      return `if (!${emitCondition(subject, scope)}) {\n${emitProgram(output, block.program, scope)}} else {\n${otherwise}}\n`;
    case 'each':
      return emitLoop(output, { block, subject, otherwise }, scope);
    case 'with':
      return emitWith(output, { block, subject, otherwise }, scope);
    default:
      throw new TemplateFault(`there is no block {{#${block.path.original}}}`, block.loc);
  }
}

interface Block {
  readonly block: hbs.AST.BlockStatement;
  readonly subject: hbs.AST.Expression;
  readonly otherwise: string;
}

function emitLoop(output: Output, { block, subject, otherwise }: Block, scope: Scope): string {
  const id = String((output.counter += 1));
  const [item = '', index = ''] = block.program.blockParams ?? [];
  const inner: Scope = {
    context: `v${id}`,
    args: new Map(),
    parent: scope,
    loop: id,
    blockParams: new Map([...scope.blockParams, [item, `v${id}`], [index, `i${id}`]]),
  };
  return (
    `const l${id} = list(${emitValue(subject, scope)}), n${id} = l${id}.length;\n` +
    `for (let i${id} = 0; i${id} < n${id}; i${id} += 1) { const v${id} = l${id}[i${id}];\n${emitProgram(output, block.program, inner)}}\n` +
    (otherwise === '' ? '' : `if (n${id} === 0) {\n${otherwise}}\n`)
  );
}

function emitWith(output: Output, { block, subject, otherwise }: Block, scope: Scope): string {
  const id = String((output.counter += 1));
  const [name = ''] = block.program.blockParams ?? [];
  const blockParams = new Map([...scope.blockParams, [name, `v${id}`]]);
  const inner: Scope = { context: `v${id}`, args: new Map(), parent: scope, loop: scope.loop, blockParams };
  return (
    `const v${id} = ${emitValue(subject, scope)};\n` +
    `if (holds(v${id})) {\n${emitProgram(output, block.program, inner)}} else {\n${otherwise}}\n`
  );
}

function emitPartial(output: Output, partial: hbs.AST.PartialStatement, scope: Scope): string {
  const name = 'original' in partial.name ? partial.name.original : '';
  const program = output.read(name);
  if (program === undefined) throw new TemplateFault(`there is no partial "${name}"`, partial.loc);
  const [context] = partial.params;
  const given = new Map((partial.hash?.pairs ?? []).map(({ key, value }) => [key, emitValue(value, scope)]));
  // A partial of a partial sees what the outer one was given, unless it is called with a context of its own.
  const args = new Map([...(context === undefined ? scope.args : []), ...given]);
  const names = [...args.keys()].toSorted();
  const values = names.map((key) => args.get(key) ?? 'undefined');
  const callee = partialFunction(output, { name, names, program });
  const where = context === undefined ? scope.context : emitValue(context, scope);
  const call = `${callee}(${['r', where, loopVariable(scope, 'i'), loopVariable(scope, 'n'), ...values].join(', ')})`;
  // Blanks in front of a partial that has its line for itself are printed once, not before each of its lines.
  return partial.indent ? `${JSON.stringify(partial.indent)} + ${call}` : call;
}

interface PartialInput {
  readonly name: string;
  /** Of the arguments, sorted. */
  readonly names: readonly string[];
  readonly program: hbs.AST.Program;
}

/** Named before it is written, since a partial may call itself. */
function partialFunction(output: Output, { name, names, program }: PartialInput): string {
  const key = [name, ...names].join(' ');
  const known = output.functions.get(key);
  if (known !== undefined) return known.name;
  const made = { name: `p${output.functions.size}`, code: '' };
  output.functions.set(key, made);
  const args = new Map(names.map((argument, index) => [argument, `a${index}`]));
  made.code = emitFunction(output, program, { context: 'v', args, loop: true, blockParams: new Map() });
  return made.name;
}
