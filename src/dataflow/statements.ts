// Statements of a script, in the order in which they run; branches are conditions of what stands in them.
import { base } from 'acorn-walk';
import type { AnyNode, Node, Pattern, Statement, SwitchCase, VariableDeclaration } from 'acorn';
import { guardsOf } from './conditions.ts';
import { bind, functionValue } from './functions.ts';
import { guarded, spelled, startShare, textOf, valueOf } from './machine.ts';
import type { Guard, Machine, Visitor } from './machine.ts';
import { memberOf } from './members.ts';
import { createScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { constantOf, mixed, nothing, undefinedValue, withText } from './value.ts';
import type { Value } from './value.ts';

type NodeOf<Type extends AnyNode['type']> = Extract<AnyNode, { readonly type: Type }>;
type Visitors = { readonly [Type in AnyNode['type']]?: (node: NodeOf<Type>, scope: Scope, machine: Machine) => void };

const visitors: Visitors = {
  Program: (node, scope, machine) => readBody(node.body, { scope, machine, isScript: true }),
  BlockStatement: (node, scope, machine) => readBody(node.body, { scope: createScope(scope, false), machine }),
  FunctionDeclaration: () => undefined,
  VariableDeclaration: readDeclaration,
  ReturnStatement: readReturn,
  IfStatement: readIf,
  SwitchStatement: readSwitch,
  TryStatement: readTry,
  ForStatement: readFor,
  ForInStatement: readForEach,
  ForOfStatement: readForEach,
  WhileStatement: (node, scope, machine) => readLoop(node, scope, machine),
  DoWhileStatement: (node, scope, machine) => {
    machine.visit(node.body, scope);
    machine.visit(node.test, scope);
  },
};

/** The visitor of a statement, undefined for everything that is none. */
export function statementVisitor(type: string): Visitor | undefined {
  if (!Object.hasOwn(visitors, type)) return undefined;
  const visitor = visitors[type as AnyNode['type']] as (node: Node, scope: Scope, machine: Machine) => void;
  return (node, scope, machine) => {
    visitor(node, scope, machine);
    return nothing;
  };
}

/** Reads what a node consists of, where nothing else is known about its kind. */
export function readChildren(node: Node, scope: Scope, machine: Machine): Value {
  const values: Value[] = [];
  const walkAs = (type: string): void => {
    const walk = Object.hasOwn(base, type) ? (base[type as keyof typeof base] as unknown as Walk) : undefined;
    walk?.(node, undefined, (child, _state, role = '') => {
      if (child !== node) values.push(machine.visit(child, scope));
      // A class says of itself that it is one.
      else if (role !== type) walkAs(role);
    });
  };
  walkAs(node.type);
  return mixed(values);
}

type Walk = (node: Node, state: unknown, visit: (child: Node, state: unknown, role?: string) => void) => void;

interface Place {
  readonly scope: Scope;
  readonly machine: Machine;
  readonly isScript?: boolean;
}

/** Functions exist before the first statement runs; a statement that may leave makes the rest of them conditional. */
function readBody(body: readonly Node[], { scope, machine, isScript = false }: Place): void {
  for (const node of body as readonly Statement[]) {
    if (node.type !== 'FunctionDeclaration') continue;
    const value = functionValue(node, scope, machine);
    scope.declare(node.id.name, { value, guards: machine.guards.length });
  }
  const before = machine.guards.length;
  for (const node of body as readonly Statement[]) {
    if (isScript) startShare(machine);
    machine.visit(node, scope);
    if (node.type === 'IfStatement') machine.guards.push(...guardsAfter(node, machine));
  }
  machine.guards.length = before;
}

function guardsAfter(node: NodeOf<'IfStatement'>, machine: Machine): readonly Guard[] {
  if (leaves(node.consequent)) return guardsOf(node.test, false, machine);
  return node.alternate && leaves(node.alternate) ? guardsOf(node.test, true, machine) : [];
}

const exits = new Set(['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement']);

function leaves(node: Statement): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
  return last !== undefined && exits.has(last.type);
}

function readDeclaration(node: VariableDeclaration, scope: Scope, machine: Machine): void {
  const isVar = node.kind === 'var';
  for (const { id, init } of node.declarations) {
    // `var x;` keeps the value that x had.
    if (!init && isVar && id.type === 'Identifier' && scope.find(id.name)) continue;
    const value = init ? withText(machine.visit(init, scope), textOf(machine, init)) : undefinedValue;
    bind(id, value, { scope, machine, ...(isVar ? { way: 'var' as const } : {}) });
  }
}

function readReturn(node: NodeOf<'ReturnStatement'>, scope: Scope, machine: Machine): void {
  const value = node.argument ? machine.visit(node.argument, scope) : undefinedValue;
  if (node.argument) machine.returned.at(-1)?.push(value);
}

function readIf(node: NodeOf<'IfStatement'>, scope: Scope, machine: Machine): void {
  machine.visit(node.test, scope);
  guarded(machine, guardsOf(node.test, true, machine), () => machine.visit(node.consequent, scope));
  const { alternate } = node;
  if (alternate) guarded(machine, guardsOf(node.test, false, machine), () => machine.visit(alternate, scope));
}

function readSwitch(node: NodeOf<'SwitchStatement'>, scope: Scope, machine: Machine): void {
  const value = machine.visit(node.discriminant, scope);
  for (const one of node.cases) {
    const guard = guardOfCase(one, value, { scope, machine, text: textOf(machine, node.discriminant) });
    guarded(machine, [guard], () => readBody(one.consequent, { scope: createScope(scope, false), machine }));
  }
}

function guardOfCase(
  { test }: SwitchCase,
  value: Value,
  { scope, machine, text }: Place & { readonly text: string },
): Guard {
  if (!test) return spelled(`default of ${text}`);
  const known = constantOf(machine.visit(test, scope));
  if (known === undefined || value.kind !== 'source') return spelled(`${text} === ${textOf(machine, test)}`);
  return { condition: { kind: 'equals', source: value.source, value: known } };
}

function readTry(node: NodeOf<'TryStatement'>, scope: Scope, machine: Machine): void {
  machine.visit(node.block, scope);
  const { handler, finalizer } = node;
  if (handler) guarded(machine, [spelled('catch')], () => machine.visit(handler.body, createScope(scope, false)));
  if (finalizer) machine.visit(finalizer, scope);
}

function readFor(node: NodeOf<'ForStatement'>, outer: Scope, machine: Machine): void {
  const scope = createScope(outer, false);
  if (node.init) machine.visit(node.init, scope);
  if (node.init?.type === 'VariableDeclaration') loosen(node.init, scope, machine);
  readLoop({ ...node, test: node.test ?? node.body }, scope, machine);
  if (node.update) machine.visit(node.update, scope);
}

/** What a loop counts is known before its first round only. */
function loosen(node: VariableDeclaration, scope: Scope, machine: Machine): void {
  const way = node.kind === 'var' ? { way: 'var' as const } : {};
  for (const { id } of node.declarations) bind(id, nothing, { scope, machine, ...way });
}

function readLoop(node: { readonly test: Node; readonly body: Node }, scope: Scope, machine: Machine): void {
  if (node.test !== node.body) machine.visit(node.test, scope);
  const text = node.test === node.body ? 'for (;;)' : textOf(machine, node.test);
  guarded(machine, [loopGuard(text, listIn(node.test, machine))], () => machine.visit(node.body, scope));
}

/** The list in `i < list.length`. */
function listIn(test: Node, machine: Machine): Value {
  const node = test as AnyNode;
  if (node.type !== 'BinaryExpression' || node.right.type !== 'MemberExpression') return nothing;
  return valueOf(machine, node.right.object);
}

function loopGuard(text: string, list: Value): Guard {
  const loop = list.kind === 'source' && list.source.kind === 'json' ? { loop: list.source.path } : {};
  return { ...spelled(text), ...loop };
}

/** `for…of` over a list that the script spells out is read item by item. */
function readForEach(node: NodeOf<'ForOfStatement' | 'ForInStatement'>, outer: Scope, machine: Machine): void {
  const list = machine.visit(node.right, outer);
  const read = (value: Value): void => {
    const scope = createScope(outer, false);
    bindItem(node.left, value, { scope, machine });
    machine.visit(node.body, scope);
  };
  if (node.type === 'ForOfStatement' && list.kind === 'record' && list.isList && list.members.size > 0) {
    for (const value of [...list.members.values()].slice(0, mostRounds)) read(value);
    return;
  }
  const item = node.type === 'ForOfStatement' ? memberOf(list, undefined, machine) : nothing;
  const header = `${node.type === 'ForOfStatement' ? 'of' : 'in'} ${textOf(machine, node.right)}`;
  guarded(machine, [loopGuard(header, list)], () => read(item));
}

const mostRounds = 100;

function bindItem(left: VariableDeclaration | Pattern, value: Value, { scope, machine }: Place): void {
  if (left.type !== 'VariableDeclaration') return bind(left, value, { scope, machine, way: 'assign' });
  for (const { id } of left.declarations) bind(id, value, { scope, machine });
}
