// Expressions of a script: node → what is known of its value.
import type { AnyNode, BinaryExpression, Expression, MemberExpression, Node, Property, SpreadElement } from 'acorn';
import { readCall } from './calls.ts';
import { guardsOf } from './conditions.ts';
import { bind, callFunction, functionValue, keyOf, withFallback } from './functions.ts';
import { guarded, valueOf } from './machine.ts';
import type { Machine, Visitor } from './machine.ts';
import { memberOf, sandboxValue } from './members.ts';
import type { Scope } from './scope.ts';
import { constant, constantOf, mixed, nothing, spellingOf, stringOf } from './value.ts';
import type { Value } from './value.ts';

type NodeOf<Type extends AnyNode['type']> = Extract<AnyNode, { readonly type: Type }>;
type Visitors = { readonly [Type in AnyNode['type']]?: (node: NodeOf<Type>, scope: Scope, machine: Machine) => Value };

const visitors: Visitors = {
  Literal: readLiteral,
  TemplateLiteral: readTemplate,
  Identifier: (node, scope) => scope.find(node.name) ?? sandboxValue(node.name),
  MemberExpression: readMember,
  ChainExpression: (node, scope, machine) => machine.visit(node.expression, scope),
  CallExpression: readCall,
  NewExpression: readNew,
  AwaitExpression: (node, scope, machine) => machine.visit(node.argument, scope),
  ArrowFunctionExpression: functionValue,
  FunctionExpression: functionValue,
  ObjectExpression: readObject,
  ArrayExpression: readArray,
  AssignmentExpression: readAssignment,
  UpdateExpression: readUpdate,
  BinaryExpression: readBinary,
  LogicalExpression: readLogical,
  ConditionalExpression: readConditional,
  UnaryExpression: readUnary,
  SequenceExpression: (node, scope, machine) =>
    node.expressions.map((one) => machine.visit(one, scope)).at(-1) ?? nothing,
};

/** The visitor of an expression, undefined for everything else. */
export function expressionVisitor(type: string): Visitor | undefined {
  return Object.hasOwn(visitors, type) ? (visitors[type as AnyNode['type']] as Visitor) : undefined;
}

function readLiteral(node: NodeOf<'Literal'>): Value {
  if (node.regex) return { kind: 'pattern', pattern: { source: node.regex.pattern, flags: node.regex.flags } };
  const { value } = node;
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain ? constant(value as string | number | boolean | null) : nothing;
}

function readTemplate(node: NodeOf<'TemplateLiteral'>, scope: Scope, machine: Machine): Value {
  const values = node.expressions.map((one) => machine.visit(one, scope));
  return joined(
    node.quasis.flatMap((quasi, index) => {
      const value = values[index];
      return [constant(quasi.value.cooked ?? ''), ...(value ? [value] : [])];
    }),
  );
}

const longestSpelling = 4000;

/** Strings one after the other. */
function joined(values: readonly Value[]): Value {
  const spelling = values.map(spellingOf).join('');
  if (spelling.length > longestSpelling) return mixed(values);
  return values.every((value) => constantOf(value) !== undefined) ? constant(spelling) : mixed(values, spelling);
}

function readMember(node: MemberExpression, scope: Scope, machine: Machine): Value {
  const object = machine.visit(node.object, scope);
  if (isLastOf(node, machine)) return memberOf(object, -1, machine);
  return memberOf(object, keyOf(node.property, node.computed, { scope, machine }), machine);
}

/** `list[list.length - 1]` */
function isLastOf({ object, property, computed }: MemberExpression, { text }: Machine): boolean {
  if (!computed || property.type !== 'BinaryExpression' || property.operator !== '-') return false;
  if (object.end - object.start > 200 || text.slice(property.right.start, property.right.end) !== '1') return false;
  const list = text.slice(object.start, object.end);
  return text.slice(property.left.start, property.left.end) === `${list}.length`;
}

function readNew(node: NodeOf<'NewExpression'>, scope: Scope, machine: Machine): Value {
  const callee = machine.visit(node.callee, scope);
  const args = node.arguments.map((one) => machine.visit(one, scope));
  const [source, flags] = args;
  const known = stringOf(source);
  if (callee.kind === 'api' && callee.path === 'RegExp' && known !== undefined) {
    return { kind: 'pattern', pattern: { source: known, flags: stringOf(flags) ?? '' } };
  }
  // The executor of a promise.
  for (const one of args) if (one.kind === 'function') callFunction(one, [nothing, nothing], machine);
  return mixed(args);
}

function readObject(node: NodeOf<'ObjectExpression'>, scope: Scope, machine: Machine): Value {
  const members = new Map<string, Value>();
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') addAll(members, machine.visit(property.argument, scope));
    else readProperty(property, members, { scope, machine });
  }
  return { kind: 'record', members, isList: false };
}

function readProperty(
  property: Property,
  members: Map<string, Value>,
  { scope, machine }: { readonly scope: Scope; readonly machine: Machine },
): void {
  const key = keyOf(property.key, property.computed, { scope, machine });
  const value = machine.visit(property.value, scope);
  if (key !== undefined) members.set(String(key), property.kind === 'get' ? nothing : value);
}

function addAll(members: Map<string, Value>, value: Value): void {
  if (value.kind === 'record') for (const [key, member] of value.members) members.set(key, member);
}

function readArray(node: NodeOf<'ArrayExpression'>, scope: Scope, machine: Machine): Value {
  const values = node.elements.flatMap((element) => readElement(element, scope, machine));
  const members = new Map(values.map((value, index) => [String(index), value]));
  return { kind: 'record', members, isList: true };
}

function readElement(element: Expression | SpreadElement | null, scope: Scope, machine: Machine): readonly Value[] {
  if (element?.type !== 'SpreadElement') return [element ? machine.visit(element, scope) : nothing];
  const value = machine.visit(element.argument, scope);
  return value.kind === 'record' && value.isList ? [...value.members.values()] : [mixed([value])];
}

function readAssignment(node: NodeOf<'AssignmentExpression'>, scope: Scope, machine: Machine): Value {
  const binder = { scope, machine, way: 'assign' } as const;
  if (node.operator === '=') {
    const value = machine.visit(node.right, scope);
    bind(node.left, value, binder);
    return value;
  }
  const before = machine.visit(node.left, scope);
  const after = machine.visit(node.right, scope);
  const value = combined(node.operator, before, after);
  bind(node.left, value, binder);
  return value;
}

function combined(operator: string, before: Value, after: Value): Value {
  if (operator === '+=') return joined([before, after]);
  return operator === '||=' || operator === '??=' ? withFallback(before, after) : mixed([before, after]);
}

function readUpdate(node: NodeOf<'UpdateExpression'>, scope: Scope, machine: Machine): Value {
  const value = mixed([machine.visit(node.argument, scope)]);
  bind(node.argument as Parameters<typeof bind>[0], value, { scope, machine, way: 'assign' });
  return value;
}

function readBinary(node: BinaryExpression, scope: Scope, machine: Machine): Value {
  const left = machine.visit(node.left, scope);
  const right = machine.visit(node.right, scope);
  if (node.operator === 'in') return memberOf(right, stringOf(left), machine);
  if (node.operator !== '+') return mixed([left, right]);
  const [a, b] = [constantOf(left), constantOf(right)];
  return typeof a === 'number' && typeof b === 'number' ? constant(a + b) : joined([left, right]);
}

function readLogical(node: NodeOf<'LogicalExpression'>, scope: Scope, machine: Machine): Value {
  const left = machine.visit(node.left, scope);
  const guards =
    node.operator === '??' ? guardsOfMissing(node.left, machine) : guardsOf(node.left, node.operator === '&&', machine);
  const right = guarded(machine, guards, () => machine.visit(node.right, scope));
  if (node.operator !== '&&') return withFallback(left, right);
  return sameBase(left, right) ? right : mixed([left, right]);
}

function guardsOfMissing(node: Node, machine: Machine) {
  const value = valueOf(machine, node);
  return value.kind === 'source' ? [{ condition: { kind: 'undefined', source: value.source } as const }] : [];
}

/** `user && user.token` is a careful `user.token`. */
function sameBase(left: Value, right: Value): boolean {
  if (left.kind !== 'source' || right.kind !== 'source') return left.kind === 'api';
  if (left.source.kind !== 'json' || right.source.kind !== 'json') return false;
  const { path } = right.source;
  return left.source.path.every((step, index) => JSON.stringify(step) === JSON.stringify(path[index]));
}

function readConditional(node: NodeOf<'ConditionalExpression'>, scope: Scope, machine: Machine): Value {
  const test = machine.visit(node.test, scope);
  const read = (branch: Node, holds: boolean): Value =>
    guarded(machine, guardsOf(node.test, holds, machine), () => machine.visit(branch, scope));
  const consequent = read(node.consequent, true);
  const alternate = read(node.alternate, false);
  const value = withFallback(consequent, alternate);
  return value === consequent && sameBase(test, consequent) ? consequent : mixed([test, consequent, alternate]);
}

function readUnary(node: NodeOf<'UnaryExpression'>, scope: Scope, machine: Machine): Value {
  const value = machine.visit(node.argument, scope);
  const known = constantOf(value);
  if (node.operator === 'void') return { kind: 'undefined' };
  return node.operator === '-' && typeof known === 'number' ? constant(-known) : mixed([value]);
}
