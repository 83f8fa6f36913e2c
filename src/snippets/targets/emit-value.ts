// Paths, helpers and conditions of a template as JavaScript expressions.
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

/** Where a name is looked up: the context, and what the caller of a partial hands over. */
export interface Scope {
  readonly context: string;
  readonly args: ReadonlyMap<string, string>;
  readonly parent?: Scope;
  /** The function's loop variables are `i` and `n`, else those of the context: `i1` and `n1`. */
  readonly loop: boolean | string;
  readonly blockParams: ReadonlyMap<string, string>;
}

export type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

export function isCall({ path, params }: Call): boolean {
  return params.length > 0 || (path.type === 'PathExpression' && isHelper((path as hbs.AST.PathExpression).original));
}

export function emitValue(expression: hbs.AST.Expression, scope: Scope): string {
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
export function emitCondition(expression: hbs.AST.Expression, scope: Scope): string {
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
      return `holds(${emitValue(expression, scope)})`;
  }
}

/** Helpers refuse what the view does not have. */
function emitStrictCondition(expression: hbs.AST.Expression, scope: Scope): string {
  return expression.type === 'SubExpression'
    ? emitCondition(expression, scope)
    : `holds(${emitDefined(expression, scope)})`;
}

function emitDefined(expression: hbs.AST.Expression, scope: Scope): string {
  const value = emitValue(expression, scope);
  return expression.type === 'PathExpression' ? `defined(${value})` : value;
}

export function emitCall(call: Call, scope: Scope): string {
  const name = (call.path as hbs.AST.PathExpression).original;
  if (!isHelper(name)) throw new TemplateFault(`there is no helper "${name}"`, call.loc);
  if (name === 'and' || name === 'or' || name === 'not')
    return emitCondition({ ...call, type: 'SubExpression' }, scope);
  const params = call.params.map((one) => emitValue(one, scope));
  if (name === 'eq') return call.params.map((one) => emitDefined(one, scope)).join(' === ');
  const pairs = new Map((call.hash?.pairs ?? []).map(({ key, value }) => [key, emitValue(value, scope)]));
  const allowed: readonly string[] = helperHashes[name];
  const unknown = [...pairs.keys()].find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw new TemplateFault(`"${name}" does not take "${unknown}"`, call.loc);
  // Positions are cheaper than objects.
  const hash = pairs.size === 0 ? [] : allowed.map((key) => pairs.get(key) ?? 'undefined');
  return `${name}(${[...params, ...hash].join(', ')})`;
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

export function loopVariable({ loop }: Scope, name: 'i' | 'n'): string {
  return typeof loop === 'string' ? name + loop : name;
}

function members(names: readonly string[], path: hbs.AST.PathExpression): string {
  return names.map((name) => member(name, path)).join('');
}

/** What every object has is no data. */
function member(name: string, path: hbs.AST.PathExpression): string {
  if (name in Object.prototype)
    throw new TemplateFault(`"${path.original}" is nothing that a template can read`, path.loc);
  return `[${JSON.stringify(name)}]`;
}
