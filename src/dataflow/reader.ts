// Reads a script of a collection: what it stores, from where, under which conditions. Scripts are never executed here.
import type { Node } from 'acorn';
import { parse } from 'acorn';
import type { Capture } from '../model/capture.ts';
import { expressionVisitor } from './expressions.ts';
import { callFunction } from './functions.ts';
import { createMachine, guarded, mostSteps, spelled, startShare, textOf } from './machine.ts';
import type { Machine, Reading } from './machine.ts';
import { createScope } from './scope.ts';
import { readChildren, statementVisitor } from './statements.ts';
import type { FunctionNode } from './value.ts';
import { nothing } from './value.ts';

/** Why a script could not be read to its end. */
export interface ReadProblem {
  readonly kind: 'syntax' | 'size' | 'effort';
  readonly message: string;
  /** Line of the script, from 1; 0 where the problem has no place. */
  readonly line: number;
}

export interface ScriptReading extends Reading {
  /** Nodes that were read, as often as they were. */
  readonly steps: number;
  /** What was found before it is there all the same. */
  readonly problem: ReadProblem | undefined;
}

/** Longer scripts are bundles that somebody pasted in: UTF-16 units. */
const longestScript = 1_048_576;

/**
 * Reads a script without running it. Never throws; the work is bounded by the size of the script and by a number of
 * steps, so that the same script always gives the same reading.
 *
 * @param most steps that may be spent on it
 */
export function readScript(source: string, most: number = mostSteps): ScriptReading {
  if (source.length > longestScript) {
    return unread({ kind: 'size', message: 'it is longer than 1 MiB', line: 0 });
  }
  try {
    return readProgram(parseScript(source), source, most);
  } catch (error) {
    return unread(problemOf(error));
  }
}

/**
 * What a script stores, wherever in it, in the order in which it runs.
 *
 * @returns undefined where the source is no JavaScript
 */
export function capturesOf(source: string): readonly Capture[] | undefined {
  const { captures, problem } = readScript(source);
  return problem?.kind === 'syntax' ? undefined : captures.map(({ line: _line, ...capture }) => capture);
}

/** As the sandbox runs it: a function body in which `return` and `await` are allowed. */
function parseScript(source: string): Node {
  return parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    allowHashBang: false,
  });
}

function readProgram(program: Node, source: string, most: number): ScriptReading {
  const machine = createMachine(source, most, (node) => {
    return expressionVisitor(node.type) ?? statementVisitor(node.type) ?? readChildren;
  });
  try {
    machine.visit(program, createScope(undefined, true));
    readUncalled(machine);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    machine.work.exhausted = true;
  }
  const message = 'it does more than can be followed without running it';
  const problem = machine.work.exhausted ? { kind: 'effort' as const, message, line: 0 } : undefined;
  return { ...machine.found, steps: machine.work.steps, problem };
}

/** Functions that nobody calls may be called in ways that were not seen. */
function readUncalled(machine: Machine): void {
  for (const [node, known] of machine.functions) {
    if (known.called) continue;
    startShare(machine);
    guarded(machine, [spelled(nameOf(node, machine))], () =>
      callFunction(
        { kind: 'function', node, scope: known.scope },
        node.params.map(() => nothing),
        machine,
      ),
    );
  }
}

function nameOf(node: FunctionNode, machine: Machine): string {
  return 'id' in node && node.id ? `${node.id.name}()` : textOf(machine, node);
}

function unread(problem: ReadProblem): ScriptReading {
  return { captures: [], reads: [], next: [], hosts: [], unknown: [], steps: 0, problem };
}

/** acorn throws a SyntaxError with the place; deep nesting overflows the stack, which is a RangeError. */
function problemOf(error: unknown): ReadProblem {
  if (error instanceof RangeError) return { kind: 'effort', message: 'it is nested too deeply', line: 0 };
  const { message = '', loc } = error as { readonly message?: string; readonly loc?: { readonly line: number } };
  if (message.startsWith('Not enough stack space')) return problemOf(new RangeError(message));
  return { kind: 'syntax', message: message.replace(/ \(\d+:\d+\)$/, ''), line: loc?.line ?? 0 };
}
