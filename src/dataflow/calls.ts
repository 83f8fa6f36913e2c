// Calls of a script: who is called, and with what.
import type { AnyNode, CallExpression, Node } from 'acorn';
import { callBack, callFunction } from './functions.ts';
import { textOf } from './machine.ts';
import type { Machine } from './machine.ts';
import { callMethod } from './methods.ts';
import type { Call } from './methods.ts';
import { callSandbox } from './sandbox.ts';
import type { Scope } from './scope.ts';
import { mixed, nothing, stringOf, withText } from './value.ts';
import type { Value } from './value.ts';

/** The value of a call; what it stores or asks for is noted. */
export function readCall(node: CallExpression, scope: Scope, machine: Machine): Value {
  const callee = machine.visit(node.callee, scope);
  const args = node.arguments.flatMap((one) => {
    const value = machine.visit(one, scope);
    if (one.type === 'SpreadElement') return spreadOf(machine.visit(one.argument, scope));
    return [one.type === 'Identifier' ? value : withText(value, textOf(machine, one))];
  });
  const { object, method } = receiverOf(node.callee, machine);
  const call: Call = { node, args, nodes: node.arguments, object, method, text: textOf(machine, node.callee) };
  return dispatch(callee, call, machine);
}

function spreadOf(value: Value): readonly Value[] {
  return value.kind === 'record' && value.isList ? [...value.members.values()] : [mixed([value])];
}

function receiverOf(callee: Node, machine: Machine): Pick<Call, 'object' | 'method'> {
  const node = callee as AnyNode;
  if (node.type === 'ChainExpression') return receiverOf(node.expression, machine);
  if (node.type !== 'MemberExpression') return { object: nothing, method: '' };
  const { property } = node;
  const named = !node.computed && property.type === 'Identifier' ? property.name : undefined;
  const method = named ?? stringOf(machine.values.get(property)) ?? '';
  return { object: machine.values.get(node.object) ?? nothing, method };
}

function dispatch(callee: Value, call: Call, machine: Machine): Value {
  if (callee.kind === 'function') return callFunction(callee, call.args, machine);
  if (callee.kind === 'api') return callApi(callee.path, call, machine);
  if (call.object.kind === 'function') return callThrough(call.object, call, machine);
  return call.method === '' ? callUnknown(callee, call, machine) : callMethod(call, machine);
}

/** `set.bind(…)`, `set.call(…)` and `set.apply(…)` of a name of the sandbox are that name. */
function callApi(path: string, call: Call, machine: Machine): Value {
  const [, name, way] = /^(.+)\.(bind|call|apply)$/.exec(path) ?? [];
  if (name === undefined || way === undefined) return callSandbox(path, call, machine);
  return callThrough({ kind: 'api', path: name }, call, machine);
}

function callThrough(callee: Value, call: Call, machine: Machine): Value {
  const [, ...rest] = call.args;
  if (call.method === 'bind') return rest.length === 0 ? callee : nothing;
  if (call.method === 'call')
    return dispatch(callee, { ...call, ...direct, args: rest, nodes: call.nodes.slice(1) }, machine);
  if (call.method !== 'apply') return callUnknown(callee, call, machine);
  const [list] = rest;
  return dispatch(callee, { ...call, ...direct, args: list ? spreadOf(list) : [], nodes: [] }, machine);
}

const direct = { object: nothing, method: '' };

function callUnknown(callee: Value, { args }: Call, machine: Machine): Value {
  const results = callBack(args, { args: [nothing, nothing] }, machine);
  return mixed([callee, ...args, ...results]);
}
