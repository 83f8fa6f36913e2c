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
/** lodash's names of places. */
const places: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['head', 0],
  ['last', -1],
]);
/** Methods that take an item from one end of a list. */
const ends: ReadonlyMap<string, number> = new Map([
  ['shift', 0],
  ['pop', -1],
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

/** lodash's `_.find(list, …)` is `list.find(…)`; undefined for what is no method of lists. */
export function callLodash(method: string, call: Call, machine: Machine): Value | undefined {
  const [object, ...args] = call.args;
  const index = places.get(method);
  if (!object) return undefined;
  if (index !== undefined) return memberOf(object, index, machine);
  return looping.has(method) ? callMethod({ ...call, object, args, method }, machine) : undefined;
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
  const index = method === 'at' ? constantOf(first) : ends.get(method);
  const isList = object.kind === 'filtered' || (object.kind === 'source' && object.source.kind === 'json');
  if (typeof index === 'number' && (isList || object.kind === 'record')) return memberOf(object, index, machine);
  if (object.kind !== 'source' || object.source.kind !== 'json') return undefined;
  return method === 'find' || method === 'filter' ? chosen(object.source.path, call, machine) : undefined;
}

function chosen(list: readonly PathStep[], { method, args }: Call, machine: Machine): Value | undefined {
  const step = chosenBy(args[0], list, machine);
  if (step === undefined) return undefined;
  return method === 'find' ? sourced({ kind: 'json', path: [...list, step] }) : { kind: 'filtered', list, step };
}

/** `find(item => item.name === 'x')`, told from the function's own condition; lodash takes `{ name: 'x' }` as well. */
function chosenBy(callback: Value | undefined, list: readonly PathStep[], machine: Machine): PathStep | undefined {
  if (callback?.kind === 'record') {
    const [entry, ...others] = callback.members;
    const equals = constantOf(entry?.[1]);
    return entry && others.length === 0 && equals !== undefined ? { member: [entry[0]], equals } : undefined;
  }
  if (callback?.kind !== 'function') return undefined;
  callFunction(callback, [{ kind: 'element', list, member: [] }, nothing], machine);
  const test = returnedBy(callback.node.body);
  return test && choiceOf(test, machine);
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
