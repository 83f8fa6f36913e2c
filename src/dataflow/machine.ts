// The state of reading one script: its conditions at the moment, what was found, and how much work is left to it.
import type { Node } from 'acorn';
import type { Capture, CaptureScope, Condition, Constant, PathStep } from '../model/capture.ts';
import type { Scope } from './scope.ts';
import type { FunctionNode, Names, Value } from './value.ts';
import { nothing } from './value.ts';

/** A capture with the line of the script that it stands on, from 1. */
export interface FoundCapture extends Capture {
  readonly line: number;
}

/** A variable that a script asks for. */
export interface Read {
  readonly name: string;
  readonly scope: CaptureScope;
}

/** What a script says of itself. Lists are in the order of the source, each entry once. */
export interface Reading {
  readonly captures: readonly FoundCapture[];
  /** `name` is '' where only a run can tell it. */
  readonly reads: readonly Read[];
  /** Names given to `setNextRequest`; null ends the run, undefined is known only when it runs. */
  readonly next: readonly (string | null | undefined)[];
  /** Hosts that `pm.sendRequest` calls, with `{{name}}` for variables and `…` for what is not known. */
  readonly hosts: readonly string[];
  /** Stores under a name that only a run can tell, as the script spells it; with '' for any scope: code made of strings. */
  readonly unknown: readonly { readonly scope: CaptureScope | ''; readonly text: string }[];
}

type Mutable<List> = List extends readonly (infer Entry)[] ? Entry[] : never;
export type Findings = { readonly [Name in keyof Reading]: Mutable<Reading[Name]> };

/** A condition, with what it says of the items of a list. */
export interface Guard {
  readonly condition: Condition;
  /** An item of the list is chosen by a constant. */
  readonly choice?: {
    readonly list: readonly PathStep[];
    readonly member: readonly string[];
    readonly equals: Constant;
  };
  /** Holds for each item of this list. */
  readonly loop?: readonly PathStep[];
}

export interface Machine {
  readonly text: string;
  /** Offsets of the lines; empty until somebody asks for a line. */
  readonly lines: number[];
  readonly found: Findings;
  readonly guards: Guard[];
  /** What a node was worth when it was last read. */
  readonly values: WeakMap<Node, Value>;
  /** Functions that have been seen, with where they were declared; true once they were called. */
  readonly functions: Map<FunctionNode, { readonly scope: Names; called: boolean }>;
  readonly active: Set<FunctionNode>;
  /** Values returned by the functions that are being read, innermost last. */
  readonly returned: Value[][];
  readonly work: Work;
  readonly visit: (node: Node, scope: Scope) => Value;
}

interface Work {
  steps: number;
  /** For the whole script. */
  readonly most: number;
  /** Where the statement at hand has to stop, so that what follows a hostile one is still read. */
  limit: number;
  depth: number;
  /** Something was left out. */
  exhausted: boolean;
}

/** Nodes read in one script, functions as often as they are called. Counted, not timed: the result stays the same. */
export const mostSteps = 400_000;
const mostStepsOfStatement = 60_000;
const mostDepth = 600;
const mostFindings = 2000;

export type Visitor = (node: Node, scope: Scope, machine: Machine) => Value;

/** A machine that reads every node with the visitor that `choose` gives, and at most so many of them. */
export function createMachine(text: string, most: number, choose: (node: Node) => Visitor): Machine {
  const machine: Machine = {
    text,
    lines: [],
    found: { captures: [], reads: [], next: [], hosts: [], unknown: [] },
    guards: [],
    values: new WeakMap(),
    functions: new Map(),
    active: new Set(),
    returned: [],
    work: { steps: 0, most, limit: most, depth: 0, exhausted: false },
    visit: (node, scope) => {
      const { work } = machine;
      work.steps += 1;
      if (work.steps > work.limit || work.depth > mostDepth) {
        work.exhausted = true;
        return nothing;
      }
      work.depth += 1;
      const value = choose(node)(node, scope, machine);
      work.depth -= 1;
      machine.values.set(node, value);
      return value;
    },
  };
  return machine;
}

/** Gives the next statement its share of the work. */
export function startShare({ work }: Machine): void {
  work.limit = Math.min(work.most, work.steps + mostStepsOfStatement);
}

export function valueOf(machine: Machine, node: Node): Value {
  return machine.values.get(node) ?? nothing;
}

/** Reads with further conditions. */
export function guarded<Result>(machine: Machine, guards: readonly Guard[], read: () => Result): Result {
  const before = machine.guards.length;
  machine.guards.push(...guards);
  const result = read();
  machine.guards.length = before;
  return result;
}

/** The line of a node, from 1. */
export function lineOf(machine: Machine, node: Node): number {
  const { lines, text } = machine;
  if (lines.length === 0) {
    lines.push(0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  }
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= node.start) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Adds a finding once. */
export function note<Entry>(list: Entry[], entry: Entry): void {
  const text = JSON.stringify(entry);
  if (list.length < mostFindings && !list.slice(-50).some((one) => JSON.stringify(one) === text)) list.push(entry);
}

const longestText = 160;

/** The node as the script spells it, on one line and not endless. */
export function textOf(machine: Machine, node: Node | undefined): string {
  const text = node ? machine.text.slice(node.start, Math.min(node.end, node.start + 4 * longestText)) : '';
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}

/** A condition that only its text tells. */
export function spelled(text: string): Guard {
  return { condition: { kind: 'computed', text } };
}
