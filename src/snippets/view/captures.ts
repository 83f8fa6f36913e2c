// What scripts keep of a response → what a template reads by itself, and sentences about the rest.
import type { Capture, Condition, PathStep, ValueSource } from '../../model/capture.ts';
import type { Text } from '../../model/text.ts';
import type { Binding } from '../print/print.ts';

export interface CaptureView {
  /** The variable, as the collection spells it. */
  readonly name: string;
  readonly environmentName: string;
  readonly identifier: string;
  /** The way into the response's JSON as one text: `items[0].id`, `["odd key"]`. */
  readonly path: Text;
  /** Each key of the path can be one of a dotted path, as libraries have them. */
  readonly isDotted: boolean;
  /** The path step by step; never empty. */
  readonly steps: readonly CaptureStep[];
  /** The variable keeps its value where the response lacks the field. */
  readonly isOptional: boolean;
  /** The script leaves the variable alone where the field is empty, zero or false, too. */
  readonly needsTruth: boolean;
  /** The snippet has read the variable from the environment under `identifier`. */
  readonly isBound: boolean;
}

/** A member's name, or the index of an item from 0. */
export interface CaptureStep {
  readonly isKey: boolean;
  readonly key: Text;
  /** The key is an ASCII identifier. */
  readonly isPlain: boolean;
  readonly index: number;
  /** The index from 1. */
  readonly position: number;
}

/** A capture that is a plain path into the response's JSON, kept under the name alone. */
export interface ReadableCapture extends Pick<CaptureView, 'name' | 'steps' | 'isOptional' | 'needsTruth'> {
  readonly path: string;
}

export interface SortedCaptures {
  readonly readable: readonly ReadableCapture[];
  /** What no snippet can read, said in words: `name` and where its value comes from. */
  readonly told: readonly string[];
}

/**
 * What a snippet can read itself: values of plain paths, whose conditions are about their presence or the success of
 * the request. A variable that is kept in several ways is told, since their order is the script's business.
 */
export function sortCaptures(captures: readonly Capture[]): SortedCaptures {
  const byName = new Map<string, Capture[]>();
  for (const capture of captures)
    if (capture.operation === 'set' && capture.name !== '')
      byName.set(capture.name, [...(byName.get(capture.name) ?? []), capture]);
  const readable: ReadableCapture[] = [];
  const told: string[] = [];
  for (const group of byName.values()) {
    const found = group.map(readableOf);
    const [first] = found;
    const isOne = first !== undefined && found.every((one) => one?.path === first.path);
    if (isOne) readable.push({ ...first, isOptional: found.every((one) => one?.isOptional === true) });
    else told.push(...new Set(group.map(tell)));
  }
  return { readable, told };
}

/** A sentence for a snippet whose client or language reads nothing by itself. */
export function tellReadable({ name, path, isOptional }: ReadableCapture): string {
  return sentence(name, `the field ${path} of the response's JSON${isOptional ? ', where it is there' : ''}`);
}

interface Names {
  readonly bindings: ReadonlyMap<string, Binding>;
  /** Those that the snippet reads from the environment. */
  readonly bound: ReadonlySet<string>;
}

/** Gives readable captures their names in the snippet. */
export function nameCaptures(readable: readonly ReadableCapture[], { bindings, bound }: Names): readonly CaptureView[] {
  return readable.flatMap(({ name, path, steps, isOptional, needsTruth }) => {
    const binding = bindings.get(name);
    return binding === undefined
      ? []
      : [
          {
            name,
            ...binding,
            path: [path],
            isDotted: isDotted(steps),
            steps,
            isOptional,
            needsTruth,
            isBound: bound.has(name),
          },
        ];
  });
}

function isDotted(steps: readonly CaptureStep[]): boolean {
  return steps[0]?.isKey === true && steps.every(({ isKey, isPlain }) => !isKey || isPlain);
}

function readableOf({ name, source, conditions }: Capture): ReadableCapture | undefined {
  if (source.kind !== 'json' || source.path.length === 0) return undefined;
  const steps = source.path.map(stepOf);
  if (!steps.every((step) => step !== undefined)) return undefined;
  if (!conditions.every((condition) => isOfPresence(condition, source.path))) return undefined;
  return {
    name,
    steps,
    path: printPath(source.path),
    isOptional: conditions.length > 0,
    needsTruth: conditions.some(({ kind }) => kind === 'truthy'),
  };
}

function stepOf(step: PathStep): CaptureStep | undefined {
  if (typeof step === 'string')
    return { isKey: true, key: step === '' ? [] : [step], isPlain: /^[A-Za-z_]\w*$/.test(step), index: 0, position: 0 };
  return typeof step === 'number' && Number.isInteger(step) && step >= 0
    ? { isKey: false, key: [], isPlain: false, index: step, position: step + 1 }
    : undefined;
}

/** About the value itself or what it is in; that the request succeeded is so where a snippet reads. */
function isOfPresence(condition: Condition, path: readonly PathStep[]): boolean {
  switch (condition.kind) {
    case 'truthy':
    case 'defined':
      return isAround(condition.source, path);
    case 'differs':
      return condition.value === null && isAround(condition.source, path);
    case 'equals':
      return condition.source.kind === 'status' && /^2\d\d$/.test(String(condition.value));
    default:
      return false;
  }
}

function isAround(source: ValueSource, path: readonly PathStep[]): boolean {
  return source.kind === 'json' && source.path.every((step, index) => step === path[index]);
}

function tell({ name, source, conditions }: Capture): string {
  const where = conditions.length > 0 ? ' under conditions of its own' : '';
  return sentence(name, `${describeSource(source)}${where}`);
}

function sentence(name: string, value: string): string {
  return `The collection's script keeps {{${name}}} for later requests: ${value}.`;
}

/** Neither constants nor the script's own text: both may hold credentials. */
function describeSource(source: ValueSource): string {
  switch (source.kind) {
    case 'json':
      return source.path.length === 0 ? "the response's JSON" : `${printPath(source.path)} of the response's JSON`;
    case 'header':
      return `the response's header ${source.name}`;
    case 'cookie':
      return `the cookie ${source.name}`;
    case 'status':
      return "the response's status";
    case 'text':
      return source.pattern === undefined
        ? "the response's text"
        : `what /${source.pattern.source}/ finds in the response's text`;
    case 'request':
      return `the request's ${source.part}`;
    case 'variable':
      return `the variable {{${source.name}}}`;
    case 'constant':
      return 'a constant of the script';
    case 'computed':
      return ['computed by the script', ...new Set(source.uses.map(describeSource))].join(', of ');
  }
}

function printPath(path: readonly PathStep[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (typeof step === 'object') return `[the item by its ${step.member.join('.')}]`;
      if (!/^[A-Za-z_]\w*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
