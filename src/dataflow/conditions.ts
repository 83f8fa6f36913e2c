// What has to hold for a branch to be taken, told from its test.
import type { AnyNode, BinaryExpression, Expression, Node, PrivateIdentifier } from 'acorn';
import type { Condition, ValueSource } from '../model/capture.ts';
import { spelled, textOf, valueOf } from './machine.ts';
import type { Guard, Machine } from './machine.ts';
import { constantOf } from './value.ts';
import type { Value } from './value.ts';

/**
 * The conditions under which a test that has been read comes out as `holds`; all of them are needed.
 * What cannot be told stays as the script spells it.
 */
export function guardsOf(test: Node, holds: boolean, machine: Machine): readonly Guard[] {
  const node = test as AnyNode;
  if (node.type === 'ChainExpression') return guardsOf(node.expression, holds, machine);
  if (node.type === 'UnaryExpression' && node.operator === '!') return guardsOf(node.argument, !holds, machine);
  if (node.type === 'LogicalExpression' && node.operator === (holds ? '&&' : '||')) {
    return [...guardsOf(node.left, holds, machine), ...guardsOf(node.right, holds, machine)];
  }
  if (node.type === 'BinaryExpression') return [guardOfComparison(node, holds, machine)];
  if (node.type === 'CallExpression') return [guardOfCall(node, holds, machine)];
  if (node.type === 'Literal' && Boolean(node.value) === holds) return [];
  return [guardOfValue({ node, value: valueOf(machine, node), machine }, holds)];
}

interface Tested {
  readonly node: Node;
  readonly value: Value;
  readonly machine: Machine;
}

function guardOfValue({ node, value, machine }: Tested, holds: boolean): Guard {
  const source = testedSource(value);
  return source ? { condition: { kind: holds ? 'truthy' : 'falsy', source } } : asSpelled(node, holds, machine);
}

/** A match that was found is truthy as the text that it found is. */
function testedSource(value: Value): ValueSource | undefined {
  if (value.kind === 'match') return { kind: 'text', pattern: { ...value.pattern, group: 0 } };
  return value.kind === 'source' && value.source.kind !== 'constant' ? value.source : undefined;
}

function asSpelled(node: Node, holds: boolean, machine: Machine): Guard {
  const text = textOf(machine, node);
  return spelled(holds ? text : `!(${text})`);
}

function guardOfCall(node: AnyNode & { readonly type: 'CallExpression' }, holds: boolean, machine: Machine): Guard {
  const callee = node.callee as AnyNode;
  const name = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
  if (name === 'has' || name === 'hasOwnProperty') return guardOfPresence(node, holds, machine);
  return guardOfValue({ node, value: valueOf(machine, node), machine }, holds);
}

/** `in`, `has` and `hasOwnProperty` are read as the value that they ask for. */
function guardOfPresence(node: Node, holds: boolean, machine: Machine): Guard {
  const value = valueOf(machine, node);
  if (value.kind !== 'source') return asSpelled(node, holds, machine);
  return { condition: { kind: holds ? 'defined' : 'undefined', source: value.source } };
}

const equalities: ReadonlyMap<string, boolean> = new Map([
  ['===', true],
  ['==', true],
  ['!==', false],
  ['!=', false],
]);

function guardOfComparison(node: BinaryExpression, holds: boolean, machine: Machine): Guard {
  if (node.operator === 'in') return guardOfPresence(node, holds, machine);
  const positive = equalities.get(node.operator);
  const sides = positive === undefined ? undefined : sidesOf(node, machine);
  const guard = asSpelled(node, holds, machine);
  if (sides === undefined) return guard;
  const equals = positive === holds;
  const condition = conditionOf(sides, equals, node.operator.length === 2);
  return condition ? { condition } : { ...guard, ...choiceOf(sides, equals) };
}

function conditionOf({ value, other, isType }: Sides, equals: boolean, isLoose: boolean): Condition | undefined {
  if (value.kind !== 'source') return undefined;
  const { source } = value;
  if (isMissing(other, { isType, isLoose })) return { kind: equals ? 'undefined' : 'defined', source };
  const known = constantOf(other);
  return known === undefined || isType ? undefined : { kind: equals ? 'equals' : 'differs', source, value: known };
}

/** What a comparison says of the item of a list: that it is the one, or only that it is one of them. */
function choiceOf({ value, other, isType }: Sides, equals: boolean): Pick<Guard, 'choice' | 'loop'> {
  const known = constantOf(other);
  if (value.kind !== 'element' || known === undefined || isType) return {};
  return equals ? { choice: { list: value.list, member: value.member, equals: known } } : { loop: value.list };
}

interface Sides {
  readonly value: Value;
  readonly other: Value;
  /** It is the type that is compared. */
  readonly isType: boolean;
}

/** The side that is no constant first. */
function sidesOf({ left, right }: BinaryExpression, machine: Machine): Sides | undefined {
  for (const [asked, known] of [
    [left, right],
    [right, left],
  ] as const) {
    const type = typedBy(asked);
    const value = valueOf(machine, type ?? asked);
    const other = valueOf(machine, known);
    const isKnown = other.kind === 'undefined' || constantOf(other) !== undefined;
    if (isKnown && constantOf(value) === undefined) return { value, other, isType: type !== undefined };
  }
  return undefined;
}

function typedBy(node: Expression | PrivateIdentifier): Expression | undefined {
  return node.type === 'UnaryExpression' && node.operator === 'typeof' ? node.argument : undefined;
}

function isMissing(
  other: Value,
  { isType, isLoose }: { readonly isType: boolean; readonly isLoose: boolean },
): boolean {
  if (isType) return constantOf(other) === 'undefined';
  return other.kind === 'undefined' || (isLoose && constantOf(other) === null);
}
