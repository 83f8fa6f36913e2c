// A `set`, `unset` or `clear` of a script becomes a capture.
import type { Capture, CaptureScope, Condition, PathStep, ValueSource } from '../model/capture.ts';
import { lineOf, note, textOf } from './machine.ts';
import type { Guard, Machine } from './machine.ts';
import type { Call } from './methods.ts';
import { isForeign, nothing, stringOf, usesOf } from './value.ts';
import type { Value } from './value.ts';

interface Place {
  readonly call: Call;
  readonly machine: Machine;
}

/** Notes what a call stores; a name that only a run can tell is noted as such. */
export function noteStore(operation: Capture['operation'], scope: CaptureScope, { call, machine }: Place): void {
  const { found, guards } = machine;
  const name = operation === 'clear' ? '' : stringOf(call.args[0]);
  if (name === undefined) {
    note(found.unknown, { scope, text: textOf(machine, call.nodes[0] ?? call.node) });
    return;
  }
  const value = operation === 'set' ? (call.args[1] ?? nothing) : undefined;
  const stored = value ? storedOf(value, { call, machine }) : blank(guards);
  const conditions = [...stored.conditions, ...(value && isForeign(value) ? [otherResponse] : [])];
  const line = lineOf(machine, call.node);
  note(found.captures, { operation, name, scope, source: stored.source, conditions: distinct(conditions), line });
}

const otherResponse: Condition = { kind: 'other-response' };

type Stored = Pick<Capture, 'source' | 'conditions'>;

function blank(guards: readonly Guard[]): Stored {
  return { source: { kind: 'constant', value: null }, conditions: conditionsOf(guards) };
}

function storedOf(value: Value, { call, machine }: Place): Stored {
  const { guards } = machine;
  const chosen = value.kind === 'element' ? chosenItem(value, guards) : undefined;
  return chosen ?? { source: sourceOf(value, { call, machine }), conditions: conditionsOf(guards) };
}

function sourceOf(value: Value, { call, machine }: Place): ValueSource {
  if (value.kind === 'source') return value.source;
  if (value.kind === 'undefined') return { kind: 'constant', value: null };
  const known = value.kind === 'opaque' ? value.text : undefined;
  return { kind: 'computed', text: known ?? textOf(machine, call.nodes[1] ?? call.node), uses: usesOf(value) };
}

/**
 * `for (item of list) if (item.name === 'x') set('y', item.id)` takes the item of that name. The loop is no condition
 * any more; that there is such an item is one.
 */
function chosenItem(value: Value & { readonly kind: 'element' }, guards: readonly Guard[]): Stored | undefined {
  const list = JSON.stringify(value.list);
  const guard = guards.findLast((one) => one.choice && JSON.stringify(one.choice.list) === list);
  if (!guard?.choice) return undefined;
  const { member, equals } = guard.choice;
  const path: readonly PathStep[] = [...value.list, { member, equals }];
  const rest = guards.filter((one) => one !== guard && JSON.stringify(one.loop) !== list);
  const exists: Condition = { kind: 'defined', source: { kind: 'json', path } };
  return {
    source: { kind: 'json', path: [...path, ...value.member] },
    conditions: [...conditionsOf(rest), exists],
  };
}

function conditionsOf(guards: readonly Guard[]): readonly Condition[] {
  return guards.map((guard) => guard.condition);
}

const mostConditions = 16;

function distinct(conditions: readonly Condition[]): readonly Condition[] {
  return [...new Map(conditions.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostConditions);
}
