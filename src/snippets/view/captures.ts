// What the collection's scripts keep of a response, as a snippet can read it: the fields of its JSON.
import type { Capture, Condition, PathStep, ValueSource } from '../../model/capture.ts';
import type { Text } from '../../model/text.ts';
import { toIdentifier } from '../print/bindings.ts';
import type { Step } from '../print/print.ts';
import { isPathKey } from './json-paths.ts';
import type { LanguageManifest } from '../targets/manifest.ts';

export interface CaptureView {
  /** As Postman calls the variable. */
  readonly name: string;
  /** In the language's own case, clear of every other name of the snippet. */
  readonly identifier: string;
  /** Into the JSON of the body; at least one. */
  readonly steps: readonly Step[];
  /** The only step, a key; '' for longer paths. */
  readonly field: string;
  /** The same as `results[0].id`; '' where a key has characters that such paths use. */
  readonly path: string;
  /** The same for jq. */
  readonly jq: string;
  /** The variable's value of before, where the snippet reads it from the environment: it stays where the response has none. */
  readonly before: Text;
}

export interface Readable {
  readonly captures: readonly CaptureView[];
  /** Sentences about what the snippet does not keep. */
  readonly left: readonly string[];
}

interface Naming {
  readonly language: LanguageManifest;
  /** Words of the target's template, those of its captures included. */
  readonly reserved: readonly string[];
  /** Identifiers by the name of the variable that they were bound to. */
  readonly bound: ReadonlyMap<string, string>;
  /** Whether the target can read them at all. */
  readonly canRead: boolean;
}

/** Names that templates give to what they read captures from. */
export const captureWords: readonly string[] = ['text', 'values', 'dig', 'answer'];

/** The captures of a request's test scripts; of several under one name the first that can be read. */
export function readableCaptures(all: readonly Capture[], naming: Naming): Readable {
  const sets = all.filter(({ operation }) => operation === 'set');
  const names = [...new Set(sets.map(({ name }) => name))];
  const { identifier: style } = naming.language;
  const taken = new Set(
    [...style.reserved, ...naming.reserved, ...naming.bound.values()].map((word) => word.toLowerCase()),
  );
  const captures: CaptureView[] = [];
  const left: string[] = [];
  for (const name of names) {
    const own = sets.filter((capture) => capture.name === name);
    const found = naming.canRead ? own.find(isReadable) : undefined;
    if (found === undefined) left.push(leftSentence(name, own[0]));
    else
      captures.push(
        viewOf(found, {
          name,
          identifier: claim(name, style.case, taken),
          before: naming.bound.has(name) ? [{ variable: name }] : [],
        }),
      );
  }
  return { captures, left };
}

/** Where the value is in the response itself, and kept whenever it is there. */
function isReadable({ source, conditions }: Capture): boolean {
  const isPlain = source.kind === 'json' && source.path.length > 0 && source.path.every(isPlainStep);
  return isPlain && conditions.every((condition) => asksForPresence(condition, source));
}

function isPlainStep(step: PathStep): boolean {
  return typeof step === 'string' || (typeof step === 'number' && step >= 0);
}

/** Whether the condition only says that the value, or an answer that is fine, is there. */
function asksForPresence(condition: Condition, source: ValueSource): boolean {
  if (condition.kind === 'equals') return condition.source.kind === 'status' && String(condition.value).startsWith('2');
  if (condition.kind !== 'truthy' && condition.kind !== 'defined') return false;
  return JSON.stringify(condition.source) === JSON.stringify(source) || isPrefix(condition.source, source);
}

function isPrefix(shorter: ValueSource, longer: ValueSource): boolean {
  return (
    shorter.kind === 'json' &&
    longer.kind === 'json' &&
    shorter.path.every((step, index) => JSON.stringify(step) === JSON.stringify(longer.path[index]))
  );
}

function viewOf({ source }: Capture, names: Pick<CaptureView, 'name' | 'identifier' | 'before'>): CaptureView {
  const path = source.kind === 'json' ? source.path : [];
  const steps = path.map((step) => ({
    isIndex: typeof step === 'number',
    key: typeof step === 'string' && step !== '' ? [step] : [],
    index: typeof step === 'number' ? step : 0,
  }));
  const [only] = path;
  return {
    ...names,
    steps,
    field: path.length === 1 && typeof only === 'string' ? only : '',
    path: pathText(path),
    jq: `.${path.map((step) => `[${JSON.stringify(step)}]`).join('')} // empty`,
  };
}

function pathText(path: readonly PathStep[]): string {
  if (!path.every((step) => typeof step === 'number' || (typeof step === 'string' && isPathKey(step)))) return '';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : (index === 0 ? '' : '.') + String(step)))
    .join('');
}

function claim(name: string, style: 'snake' | 'camel', taken: Set<string>): string {
  const wanted = toIdentifier(name, style);
  const fresh = toIdentifier(`new ${name}`, style);
  let identifier = taken.has(wanted.toLowerCase()) ? fresh : wanted;
  for (let count = 2; taken.has(identifier.toLowerCase()); count += 1) identifier = `${fresh}${count}`;
  taken.add(identifier.toLowerCase());
  return identifier;
}

function leftSentence(name: string, capture: Capture | undefined): string {
  return `The collection's script keeps ${capture === undefined ? 'a value' : sourceText(capture.source)} as {{${name}}}.`;
}

/** In words, for a comment. */
function sourceText(source: ValueSource): string {
  switch (source.kind) {
    case 'json':
      return source.path.length === 0 ? "the response's JSON" : `the response's ${source.path.map(stepText).join('.')}`;
    case 'header':
      return `the response's header ${source.name}`;
    case 'cookie':
      return `the cookie ${source.name}`;
    case 'status':
      return "the response's status";
    case 'text':
      return "a part of the response's text";
    case 'request':
      return `the request's ${source.part}`;
    case 'variable':
      return `{{${source.name}}}`;
    case 'constant':
      return 'a constant';
    case 'computed':
      return 'a computed value';
  }
}

function stepText(step: PathStep): string {
  return typeof step === 'object' ? `[${step.member.join('.')} = ${String(step.equals)}]` : String(step);
}
