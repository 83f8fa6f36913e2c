// What is odd about a data flow though every variable may have a value.
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import type { CaptureScope, PathStep, ValueSource } from '../model/capture.ts';
import type { Collection, Item } from '../model/collection.ts';
import { locateLine } from './flow.ts';
import type { Flow, PlacedCapture } from './flow.ts';
import { precedence } from './providers.ts';

export interface FindingOptions {
  readonly locate: (pointer: string, trail?: readonly string[]) => Location;
  /** The first scope in which a variable has a value before the run, as Postman looks for it. */
  readonly scopeOf: (name: string) => CaptureScope | undefined;
}

/** Warnings, each once: captures that nobody needs, the same value under two names, values that another scope hides. */
export function findOddities(collection: Collection, flow: Flow, options: FindingOptions): readonly Diagnostic[] {
  const captures = distinctCaptures(flow);
  const wanted = wantedNames(collection, flow);
  const isUnwanted = ({ name }: PlacedCapture): boolean => wanted !== undefined && !wanted.has(name);
  const firsts = distinctBy(captures, (one) => JSON.stringify([one.name, one.scope]));
  return [
    ...unused(firsts.filter(isUnwanted), options),
    ...twice(captures, options),
    ...firsts.filter((one) => !isUnwanted(one)).flatMap((one) => shadowed(one, options)),
  ];
}

/** A script of a folder runs for each request below it. */
function distinctCaptures(flow: Flow): readonly PlacedCapture[] {
  const all = [...flow.requests.values()].flatMap((one) => one.captures);
  return distinctBy(all, (one) => JSON.stringify([one.script, one.line, one.scope, one.name]));
}

function distinctBy(
  captures: readonly PlacedCapture[],
  keyOf: (capture: PlacedCapture) => string,
): readonly PlacedCapture[] {
  return groupBy(captures, keyOf).flatMap((group) => group.slice(0, 1));
}

/** undefined where scripts ask for names that only a run can tell: any capture may be among them. */
function wantedNames(collection: Collection, flow: Flow): ReadonlySet<string> | undefined {
  const flows = [...flow.requests.values()];
  const reads = flows.flatMap((one) => one.reads);
  const isOpen =
    reads.some((read) => read.name === '') || flows.some((one) => one.unknown.some((two) => two.scope === ''));
  if (isOpen) return undefined;
  const texts = [...scriptsIn(collection), ...collection.variables.map((one) => one.value)];
  const mentioned = texts.flatMap((text) => [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => match[1] ?? ''));
  return new Set([
    ...flows.flatMap((one) => one.needs.map((need) => need.name)),
    ...reads.map((read) => read.name),
    ...mentioned,
  ]);
}

function scriptsIn(parent: Item | Collection): readonly string[] {
  const own = parent.scripts.map((script) => script.source);
  return parent.kind === 'request' ? own : [...own, ...parent.items.flatMap(scriptsIn)];
}

function place(capture: PlacedCapture, { locate }: FindingOptions): Location {
  return locateLine(capture.script, capture.line, { locate, trail: [] });
}

/** One finding for each script. */
function unused(captures: readonly PlacedCapture[], options: FindingOptions): readonly Diagnostic[] {
  return groupBy(captures, (one) => one.script).flatMap((group): Diagnostic[] => {
    const [first] = group;
    if (!first) return [];
    const names = group.map((one) => one.name).join(', ');
    const message = `nothing in the collection needs ${names}, which this script stores`;
    return [{ code: 'dataflow/unused-capture', severity: 'warning', message, at: place(first, options) }];
  });
}

/** Only what comes from one place of a response can be the same value. */
function twice(captures: readonly PlacedCapture[], options: FindingOptions): readonly Diagnostic[] {
  const places = captures.filter((one) => isPlace(one.source));
  const groups = groupBy(places, (one) => JSON.stringify([one.script, one.source, one.conditions]));
  return groups.flatMap((group): Diagnostic[] => {
    const names = [...new Set(group.map((one) => one.name))];
    const [, second] = group;
    if (names.length < 2 || !second) return [];
    const message = `${names.join(' and ')} are both ${tellSource(second.source)}`;
    return [{ code: 'dataflow/captured-twice', severity: 'warning', message, at: place(second, options) }];
  });
}

function groupBy(
  captures: readonly PlacedCapture[],
  keyOf: (capture: PlacedCapture) => string,
): readonly (readonly PlacedCapture[])[] {
  const groups = new Map<string, PlacedCapture[]>();
  for (const one of captures) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

function isPlace(source: ValueSource): boolean {
  if (source.kind === 'json') return source.path.length > 0;
  return source.kind === 'header' || source.kind === 'cookie';
}

/** A source in words. */
function tellSource(source: ValueSource): string {
  if (source.kind === 'json') return `${source.path.map(tellStep).join('.')} of the response`;
  return source.kind === 'header' || source.kind === 'cookie' ? `the ${source.kind} ${source.name}` : source.kind;
}

function tellStep(step: PathStep): string {
  return typeof step === 'object' ? `[${step.member.join('.')}=${String(step.equals)}]` : String(step);
}

function shadowed(capture: PlacedCapture, options: FindingOptions): readonly Diagnostic[] {
  const { name, scope } = capture;
  const first = options.scopeOf(name);
  if (first === undefined || precedence.indexOf(first) >= precedence.indexOf(scope)) return [];
  const message = `${name} is stored in ${places[scope]}, but {{${name}}} has a value in ${places[first]}, where Postman looks first`;
  return [{ code: 'dataflow/hidden-capture', severity: 'warning', message, at: place(capture, options) }];
}

const places: Readonly<Record<CaptureScope, string>> = {
  environment: 'the environment',
  globals: 'the globals',
  collection: 'the collection',
  local: 'the local variables',
};
