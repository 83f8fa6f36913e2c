// Handlebars' syntax tree → one JavaScript function. Handlebars' own compiler makes a closure for every block and a lookup by
// name for every path; a template for code has hundreds of both, and all that it may name is known beforehand.
import { helperHashes, isHelper } from './helper-names.ts';

/** Something that a template for code may not do. */
export class TemplateFault extends Error {
  override name = 'TemplateFault';
  readonly line: number;
  /** The partial that it is in, '' for the template itself. */
  readonly partial: string;

  constructor(message: string, { start, source }: hbs.AST.SourceLocation) {
    super(message);
    this.line = start.line;
    this.partial = source ?? '';
  }
}

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
  return `(h) => { ${partials.join('\n')}\nconst main = ${main};\nreturn (v) => main(v, v, 0, 0); }`;
}

interface Output {
  readonly read: ReadProgram;
  /** Of partials, by name and arguments. */
  readonly functions: Map<string, { readonly name: string; code: string }>;
  counter: number;
}

/** Where a name is looked up: the context, and what the caller of a partial hands over. */
interface Scope {
  readonly context: string;
  readonly args: ReadonlyMap<string, string>;
  readonly parent?: Scope;
  /** The function's loop variables are `i` and `n`, else those of the context: `i1` and `n1`. */
  readonly loop: boolean | string;
  readonly blockParams: ReadonlyMap<string, string>;
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
  const call = isCall(mustache) ? emitCall(mustache, scope) : emitValue(mustache.path, scope);
  return `h.print(${call})`;
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
    `const l${id} = h.list(${emitValue(subject, scope)}), n${id} = l${id}.length;\n` +
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
    `if (h.holds(v${id})) {\n${emitProgram(output, block.program, inner)}} else {\n${otherwise}}\n`
  );
}

function emitPartial(output: Output, partial: hbs.AST.PartialStatement, scope: Scope): string {
  const name = 'original' in partial.name ? String(partial.name.original) : '';
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

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

function isCall({ path }: Call): boolean {
  return path.type === 'PathExpression' && isHelper((path as hbs.AST.PathExpression).original);
}

function emitValue(expression: hbs.AST.Expression, scope: Scope): string {
  switch (expression.type) {
    case 'PathExpression':
      return emitPath(expression as hbs.AST.PathExpression, scope);
    case 'SubExpression':
      return emitCall(expression as hbs.AST.SubExpression, scope);
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return JSON.stringify((expression as hbs.AST.StringLiteral).value);
    default:
      throw new TemplateFault(`${expression.type} is no value`, expression.loc);
  }
}

/** What the rest of an expression asks of a value: JavaScript's own operators, where they say the same. */
function emitCondition(expression: hbs.AST.Expression, scope: Scope): string {
  const call = expression.type === 'SubExpression' ? (expression as hbs.AST.SubExpression) : undefined;
  const all = (operator: string): string =>
    `(${call?.params.map((one) => emitStrictCondition(one, scope)).join(operator)})`;
  switch (call?.path.original) {
    case 'and':
      return all(' && ');
    case 'or':
      return all(' || ');
    case 'not':
      return `(!${all('')})`;
    case 'eq':
      return `(${emitCall(call, scope)})`;
    default:
      return `h.holds(${emitValue(expression, scope)})`;
  }
}

/** Helpers refuse what the view does not have. */
function emitStrictCondition(expression: hbs.AST.Expression, scope: Scope): string {
  return expression.type === 'SubExpression'
    ? emitCondition(expression, scope)
    : `h.holds(${emitDefined(expression, scope)})`;
}

function emitDefined(expression: hbs.AST.Expression, scope: Scope): string {
  const value = emitValue(expression, scope);
  return expression.type === 'PathExpression' ? `h.defined(${value})` : value;
}

function emitCall(call: Call, scope: Scope): string {
  const name = (call.path as hbs.AST.PathExpression).original;
  if (!isHelper(name)) throw new TemplateFault(`there is no helper "${name}"`, call.loc);
  if (name === 'and' || name === 'or' || name === 'not') return emitCondition({ ...call, type: 'SubExpression' }, scope);
  const params = call.params.map((one) => emitValue(one, scope));
  if (name === 'eq') return call.params.map((one) => emitDefined(one, scope)).join(' === ');
  const pairs = new Map((call.hash?.pairs ?? []).map(({ key, value }) => [key, emitValue(value, scope)]));
  const allowed: readonly string[] = helperHashes[name];
  const unknown = [...pairs.keys()].find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw new TemplateFault(`"${name}" does not take "${unknown}"`, call.loc);
  // Positions are cheaper than objects.
  const hash = pairs.size === 0 ? [] : allowed.map((key) => pairs.get(key) ?? 'undefined');
  return `h.${name}(${[...params, ...hash].join(', ')})`;
}

function emitPath(path: hbs.AST.PathExpression, scope: Scope): string {
  if (path.data) return emitData(path, scope);
  const [first, ...rest] = path.parts;
  const place = scopeOf(path, scope);
  if (first === undefined) return place.context;
  const param = path.depth === 0 ? scope.blockParams.get(first) : undefined;
  return (param ?? place.args.get(first) ?? place.context + member(first, path)) + members(rest, path);
}

function scopeOf(path: hbs.AST.PathExpression, scope: Scope): Scope {
  let place = scope;
  for (let depth = 0; depth < path.depth; depth += 1) {
    if (place.parent === undefined) throw new TemplateFault(`"${path.original}" leads out of the template`, path.loc);
    place = place.parent;
  }
  return place;
}

function emitData(path: hbs.AST.PathExpression, scope: Scope): string {
  const [name, ...rest] = path.parts;
  if (path.depth > 0) throw new TemplateFault(`"${path.original}" leads out of the loop`, path.loc);
  const [index, count] = [loopVariable(scope, 'i'), loopVariable(scope, 'n')];
  switch (name) {
    case 'root':
      return `r${members(rest, path)}`;
    case 'index':
      return index;
    case 'first':
      return `(${index} === 0)`;
    case 'last':
      return `(${index} === ${count} - 1)`;
    default:
      throw new TemplateFault(`there is no "${path.original}"`, path.loc);
  }
}

function loopVariable({ loop }: Scope, name: 'i' | 'n'): string {
  return typeof loop === 'string' ? name + loop : name;
}

function members(names: readonly string[], path: hbs.AST.PathExpression): string {
  return names.map((name) => member(name, path)).join('');
}

/** What every object has is no data. */
function member(name: string, path: hbs.AST.PathExpression): string {
  if (name in Object.prototype) throw new TemplateFault(`"${path.original}" is nothing that a template can read`, path.loc);
  return `[${JSON.stringify(name)}]`;
}
