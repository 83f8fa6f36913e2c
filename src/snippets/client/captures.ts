// What a collection's scripts store, as code of the client; what they compute is told in a comment.
import type { Capture, CaptureScope, Condition, Constant, PathStep, ValueSource } from '../../model/capture.ts';
import { indent, type Writer } from './writer.ts';

/** The captures of one request, those of its folders and of the collection included, in the order in which they happen. */
export interface ScriptCaptures {
  /** Before the request is sent. */
  readonly before: readonly Capture[];
  /** After it was answered. */
  readonly after: readonly Capture[];
  /** Stores under names that only a run can tell, as the scripts spell them. */
  readonly unknown?: readonly string[];
}

/** Members of a call: `before` and `after`, as far as there is something to do or to say. */
export function captureLines({ before, after }: ScriptCaptures, writer: Writer): readonly string[] {
  return [...hook('before', before, writer), ...hook('after', after, writer)];
}

/** Names that are stored by code that was printed, in order, each once. */
export function storedNames({ before, after }: ScriptCaptures): readonly string[] {
  const done = [
    ...before.filter((capture) => isDone(capture, false)),
    ...after.filter((capture) => isDone(capture, true)),
  ];
  return [...new Set(done.filter(({ operation }) => operation === 'set').map(({ name }) => name))];
}

function hook(name: 'before' | 'after', captures: readonly Capture[], writer: Writer): readonly string[] {
  if (captures.length === 0) return [];
  const lines = groupByConditions(captures, name === 'after').flatMap((group) => groupLines(group, writer));
  const isUsed = captures.some((capture) => isDone(capture, name === 'after'));
  return [`${name}: (${isUsed ? 'script' : ''}) => {`, ...indent(1, lines), '},'];
}

interface CaptureGroup {
  readonly conditions: readonly Condition[];
  readonly isDone: boolean;
  readonly captures: Capture[];
}

/** Neighbours under the same conditions share one `if`. */
function groupByConditions(captures: readonly Capture[], hasAnswer: boolean): readonly CaptureGroup[] {
  const groups: CaptureGroup[] = [];
  for (const capture of captures) {
    const last = groups.at(-1);
    const isDoneHere = isDone(capture, hasAnswer);
    const isSame =
      last?.isDone === isDoneHere && JSON.stringify(last.conditions) === JSON.stringify(capture.conditions);
    if (isSame) last.captures.push(capture);
    else groups.push({ conditions: capture.conditions, isDone: isDoneHere, captures: [capture] });
  }
  return groups;
}

function groupLines({ conditions, isDone, captures }: CaptureGroup, writer: Writer): readonly string[] {
  if (!isDone) return captures.flatMap((capture) => writer.note(tell(capture), 0));
  const statements = captures.map((capture) => statement(capture, writer));
  if (conditions.length === 0) return statements;
  const test = conditions.map((condition) => printCondition(condition, writer)).join(' && ');
  return [`if (${test}) {`, ...indent(1, statements), '}'];
}

function statement({ operation, name, scope, source }: Capture, writer: Writer): string {
  const [variable, place] = [writer.literal(name), writer.literal(scope)];
  if (operation === 'clear') return `script.session.clear(${place});`;
  if (operation === 'unset') return `script.session.unset(${variable}, ${place});`;
  return `script.store(${variable}, ${printSource(source, writer)}, ${place});`;
}

/** Whether the client can do what the script does; before a request there is no answer to read. */
function isDone({ operation, source, conditions }: Capture, hasAnswer: boolean): boolean {
  const sources = [
    ...(operation === 'set' ? [source] : []),
    ...conditions.flatMap((condition) => ('source' in condition ? [condition.source] : [])),
  ];
  const isTold = conditions.every(({ kind }) => kind !== 'computed' && kind !== 'other-response');
  return isTold && sources.every((one) => isExpressible(one, hasAnswer));
}

function isExpressible(source: ValueSource, hasAnswer: boolean): boolean {
  if (source.kind === 'computed') return false;
  if (source.kind === 'request') return hasAnswer && source.part === 'url';
  return hasAnswer || source.kind === 'constant' || source.kind === 'variable';
}

function printSource(source: ValueSource, writer: Writer): string {
  const { literal } = writer;
  switch (source.kind) {
    case 'json':
      return `script.json(${source.path.map((step) => printStep(step, writer)).join(', ')})`;
    case 'header':
    case 'cookie':
      return `script.${source.kind}(${literal(source.name)})`;
    case 'status':
      return 'script.status';
    case 'text': {
      const { pattern } = source;
      if (pattern === undefined) return 'script.text';
      return `script.match(${literal(pattern.source)}, ${literal(pattern.flags)}, ${pattern.group})`;
    }
    case 'request':
      return 'script.url';
    case 'variable':
      return `script.session.get(${literal(source.name)}${scopeArgument(source.scope, writer)})`;
    case 'constant':
      return printConstant(source.value, writer);
    case 'computed':
      return 'undefined';
  }
}

/** `pm.variables` finds a variable in any scope. */
function scopeArgument(scope: CaptureScope, { literal }: Writer): string {
  return scope === 'local' ? '' : `, ${literal(scope)}`;
}

function printStep(step: PathStep, writer: Writer): string {
  if (typeof step === 'string') return writer.literal(step);
  if (typeof step === 'number') return String(step);
  const member = step.member.map((name) => writer.literal(name)).join(', ');
  return `{ member: [${member}], equals: ${printConstant(step.equals, writer)} }`;
}

function printConstant(value: Constant, { literal }: Writer): string {
  return typeof value === 'string' ? literal(value) : String(value);
}

function printCondition(condition: Condition, writer: Writer): string {
  if (!('source' in condition)) return 'false';
  const source = printSource(condition.source, writer);
  switch (condition.kind) {
    case 'truthy':
      return source;
    case 'falsy':
      return `!${source}`;
    case 'defined':
      return `${source} !== undefined`;
    case 'undefined':
      return `${source} === undefined`;
    case 'equals':
      return `${source} === ${printConstant(condition.value, writer)}`;
    case 'differs':
      return `${source} !== ${printConstant(condition.value, writer)}`;
  }
}

const longestText = 200;

/** What the script does and the client does not. */
function tell({ operation, name, scope, source, conditions }: Capture): string {
  if (conditions.some(({ kind }) => kind === 'other-response'))
    return `Not done here: the script stores ${name} from a request that it sends itself.`;
  const texts = [
    ...conditions.flatMap((condition) => (condition.kind === 'computed' ? [`where ${shorten(condition.text)}`] : [])),
    ...(source.kind === 'computed' && operation === 'set' ? [`as ${shorten(source.text)}`] : []),
    ...(source.kind === 'request' ? [`from the request's ${source.part}`] : []),
  ];
  const what = { set: `stores ${name}`, unset: `removes ${name}`, clear: `removes all of its ${scope} variables` };
  return `Not done here: the script ${what[operation]}${texts.length === 0 ? '' : ` ${texts.join(', ')}`}.`;
}

/** Sentences for what is stored under names that only a run can tell. */
export function tellUnknown({ unknown = [] }: ScriptCaptures): readonly string[] {
  return unknown.map(
    (text) => `Not done here: the script stores under a name that only a run can tell: ${shorten(text)}`,
  );
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > longestText ? `${line.slice(0, longestText).toWellFormed()}…` : line;
}
