// Functions of the script: reading their bodies with the values that they are called with.
import type { AnyNode, Node, Pattern } from 'acorn';
import { memberOf } from './members.ts';
import { guarded } from './machine.ts';
import type { Guard, Machine } from './machine.ts';
import { createScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { constantOf, mixed, nothing, stringOf, undefinedValue } from './value.ts';
import type { FunctionNode, Value } from './value.ts';

/** A bundle is no script of the API's: it stays unread where it says nothing of Postman. */
const largestBundle = 20_000;

/** Makes a function a value, and remembers it in case nobody calls it. */
export function functionValue(node: FunctionNode, scope: Scope, machine: Machine): Value {
  if (!machine.functions.has(node)) machine.functions.set(node, { scope, called: isBundle(node, machine) });
  return { kind: 'function', node, scope };
}

function isBundle(node: FunctionNode, { text }: Machine): boolean {
  if (node.end - node.start < largestBundle) return false;
  return !/\bpm\s*[.[]|\bpostman\s*[.[]/.test(text.slice(node.start, node.end));
}

/** Reads the body of a function. One that calls itself is read once. */
export function callFunction(callee: Value, args: readonly Value[], machine: Machine): Value {
  if (callee.kind !== 'function') return mixed([callee, ...args]);
  const { node } = callee;
  const known = machine.functions.get(node);
  if (known) known.called = true;
  if (machine.active.has(node) || isBundle(node, machine)) return mixed(args);
  const scope = createScope(callee.scope as Scope, true);
  machine.active.add(node);
  machine.returned.push([]);
  node.params.forEach((param, index) => {
    const value = param.type === 'RestElement' ? listOf(args.slice(index)) : (args[index] ?? undefinedValue);
    bind(param, value, { scope, machine });
  });
  const value = machine.visit(node.body, scope);
  const returned = machine.returned.pop() ?? [];
  machine.active.delete(node);
  if (node.body.type !== 'BlockStatement') return value;
  return returned.length === 1 ? (returned[0] ?? nothing) : mixed(returned);
}

/** Calls every function among `callbacks`. */
export function callBack(
  callbacks: readonly Value[],
  { args, guards = [] }: { readonly args: readonly Value[]; readonly guards?: readonly Guard[] },
  machine: Machine,
): readonly Value[] {
  const functions = callbacks.filter((one) => one.kind === 'function');
  return guarded(machine, guards, () => functions.map((one) => callFunction(one, args, machine)));
}

export function listOf(values: readonly Value[]): Value {
  return { kind: 'record', isList: true, members: new Map(values.map((value, index) => [String(index), value])) };
}

interface Binder {
  readonly scope: Scope;
  readonly machine: Machine;
  /** Absent for parameters and `let`; `var` is hoisted, and an assignment declares nothing. */
  readonly way?: 'var' | 'assign';
}

/** Gives the names of a pattern their parts of a value. */
export function bind(pattern: Pattern, value: Value, binder: Binder): void {
  switch (pattern.type) {
    case 'Identifier':
      return bindName(pattern.name, value, binder);
    case 'MemberExpression':
      return assignMember(pattern, value, binder);
    case 'ObjectPattern':
      for (const property of pattern.properties) bindProperty(property, value, binder);
      return undefined;
    case 'ArrayPattern':
      pattern.elements.forEach((element, index) => {
        if (element?.type === 'RestElement') bind(element.argument, mixed([value]), binder);
        else if (element) bind(element, memberOf(value, index, binder.machine), binder);
      });
      return undefined;
    case 'AssignmentPattern': {
      const fallback = binder.machine.visit(pattern.right, binder.scope);
      return bind(pattern.left, withFallback(value, fallback), binder);
    }
    case 'RestElement':
      return bind(pattern.argument, value, binder);
  }
}

function bindName(name: string, value: Value, { scope, machine, way }: Binder): void {
  const guards = machine.guards.length;
  if (way === 'assign') scope.assign(name, { value, guards });
  else scope.declare(name, { value, guards, hoist: way === 'var' });
}

function bindProperty(
  property: (Pattern & { type: 'ObjectPattern' })['properties'][number],
  value: Value,
  binder: Binder,
): void {
  if (property.type === 'RestElement') return bind(property.argument, mixed([value]), binder);
  const key = keyOf(property.key, property.computed, binder);
  return bind(property.value, memberOf(value, key, binder.machine), binder);
}

function assignMember(node: AnyNode & { readonly type: 'MemberExpression' }, value: Value, binder: Binder): void {
  const { machine, scope } = binder;
  const object = machine.visit(node.object, scope);
  const key = keyOf(node.property, node.computed, binder);
  if (object.kind === 'record' && key !== undefined) object.members.set(String(key), value);
}

/** The key of a member, undefined where only a run can tell it. */
export function keyOf(node: Node, computed: boolean, { scope, machine }: Binder): string | number | undefined {
  const key = node as AnyNode;
  if (!computed && key.type === 'Identifier') return key.name;
  const value = machine.visit(node, scope);
  const known = constantOf(value);
  return typeof known === 'number' ? known : stringOf(value);
}

/** `a ?? b`: an empty `b` changes nothing worth telling, everything else makes the value a computed one. */
export function withFallback(value: Value, fallback: Value): Value {
  const known = constantOf(fallback);
  const isEmpty = fallback.kind === 'record' && fallback.members.size === 0;
  if (isEmpty || fallback.kind === 'undefined' || known === null || known === '') return value;
  if (value.kind === 'undefined' || constantOf(value) === null) return fallback;
  return constantOf(value) === undefined ? mixed([value, fallback]) : value;
}
