// Methods of values: what `find`, `match` and their like give, and what lists call.
import type { AnyNode, CallExpression, Node } from 'acorn';
import type { Constant, PathStep, ValueSource } from '../model/capture.ts';
import { callBack, callFunction, listOf } from './functions.ts';
import { spelled } from './machine.ts';
import type { Guard, Machine } from './machine.ts';
import { memberOf } from './members.ts';
import { constantOf, foreign, isForeign, mixed, nothing, sourced, stringOf } from './value.ts';
import type { Value } from './value.ts';

export interface Call {
  readonly node: CallExpression;
  readonly args: readonly Value[];
  /** The arguments as they are written, as far as they are. */
  readonly nodes: readonly Node[];
  readonly object: Value;
  readonly method: string;
  /** The callee as written. */
  readonly text: string;
}

/** Methods that call their function for the items of a list. */
const looping = new Set([
  'forEach',
  'map',
  'filter',
  'some',
  'every',
  'flatMap',
  'reduce',
  'find',
  'findIndex',
  'each',
]);
/** Methods whose result reads the same once it is stored, which makes a string of everything. */
const same = new Set(['toString', 'valueOf', 'toJSON']);

/** The value of `object.method(…)`. */
export function callMethod(call: Call, machine: Machine): Value {
  const { object, method } = call;
  if (same.has(method) && object.kind === 'source') return object;
  if (method === 'hasOwnProperty') return memberOf(object, stringOf(call.args[0]), machine);
  const known = methodOfPattern(call) ?? methodOfList(call, machine);
  if (known) return known;
  return looping.has(method) ? loop(call, machine) : callOpaque(call, machine);
}

function methodOfPattern({ object, method, args: [first] }: Call): Value | undefined {
  const [subject, pattern] = method === 'exec' ? [first, object] : [object, first];
  if (method !== 'exec' && method !== 'match') return undefined;
  if (pattern?.kind !== 'pattern' || subject?.kind !== 'source' || subject.source.kind !== 'text') return undefined;
  return subject.source.pattern ? undefined : { kind: 'match', pattern: pattern.pattern };
}

function methodOfList(call: Call, machine: Machine): Value | undefined {
  const { object, method, args } = call;
  const [first] = args;
  const index = constantOf(first);
  if (method === 'at' && typeof index === 'number') return memberOf(object, index, machine);
  if (object.kind !== 'source' || object.source.kind !== 'json') return undefined;
  if (method === 'pop') return memberOf(object, -1, machine);
  if (method === 'shift') return memberOf(object, 0, machine);
  return method === 'find' ? found(object.source.path, first, machine) : undefined;
}

/** `find(item => item.name === 'x')`, told from the function's own condition. */
function found(list: readonly PathStep[], callback: Value | undefined, machine: Machine): Value | undefined {
  if (callback?.kind !== 'function') return undefined;
  callFunction(callback, [{ kind: 'element', list, member: [] }, nothing], machine);
  const test = returnedBy(callback.node.body);
  const step = test && choiceOf(test, machine);
  return step === undefined ? undefined : sourced({ kind: 'json', path: [...list, step] });
}

function returnedBy(body: AnyNode): AnyNode | undefined {
  if (body.type !== 'BlockStatement') return body;
  const [only] = body.body;
  return only?.type === 'ReturnStatement' && only.argument ? only.argument : undefined;
}

function choiceOf(test: AnyNode, machine: Machine): PathStep | undefined {
  if (test.type !== 'BinaryExpression' || !/^===?$/.test(test.operator)) return undefined;
  const sides = [test.left, test.right].map((node) => machine.values.get(node));
  const element = sides.find((one) => one?.kind === 'element');
  const equals = sides.map(constantOf).find((one): one is Constant => one !== undefined);
  return element?.kind === 'element' && equals !== undefined ? { member: element.member, equals } : undefined;
}

/** A list that the script spells out is read item by item, any other one as a list of unknown items. */
function loop(call: Call, machine: Machine): Value {
  const { object, args, text } = call;
  if (object.kind === 'record' && object.isList) {
    const items = [...object.members.values()].slice(0, mostRounds);
    const results = items.flatMap((item, index) =>
      callBack(args, { args: [item, indexValue(index), object] }, machine),
    );
    return call.method === 'map' ? listOf(results) : mixed([object, ...results]);
  }
  const item = isForeign(object) ? foreign : memberOf(object, undefined, machine);
  const results = callBack(args, { args: [item, nothing, object], guards: [loopGuard(object, text)] }, machine);
  return mixed([object, ...args.filter((one) => one.kind !== 'function'), ...results]);
}

const mostRounds = 100;

function indexValue(index: number): Value {
  return sourced({ kind: 'constant', value: index });
}

function loopGuard(object: Value, text: string): Guard {
  if (isForeign(object)) return { condition: { kind: 'other-response' } };
  const source: ValueSource | undefined = object.kind === 'source' ? object.source : undefined;
  return { ...spelled(text), ...(source?.kind === 'json' ? { loop: source.path } : {}) };
}

/** A promise of another response hands that response on. */
function callOpaque({ object, method, args, text }: Call, machine: Machine): Value {
  const other = isForeign(object);
  const guards: readonly Guard[] = other
    ? [{ condition: { kind: 'other-response' } }]
    : method === 'catch'
      ? [spelled(text)]
      : [];
  const results = callBack(args, { args: other ? [foreign, foreign] : [mixed([object]), nothing], guards }, machine);
  return mixed([object, ...args, ...results]);
}
