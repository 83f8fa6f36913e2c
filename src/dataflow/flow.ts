// Which request captures which variable, and which one needs it.
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import type { Collection, Item } from '../model/collection.ts';
import type { Script } from '../model/request.ts';
import { capturesOf } from './captures.ts';
import type { Capture } from './captures.ts';
import { needsOf } from './needs.ts';

export interface Need {
  readonly name: string;
  /** Pointer of the last request whose scripts store it before this one is sent. */
  readonly provider: string | undefined;
  /** Pointer of the first request whose scripts store it only after this one is sent. */
  readonly laterProvider: string | undefined;
}

export interface RequestFlow {
  readonly pointer: string;
  readonly needs: readonly Need[];
  /** What its scripts store, those of its folders and of the collection included. */
  readonly captures: readonly Capture[];
}

export interface Flow {
  /** By the pointer of the request, in the order of a run. */
  readonly requests: ReadonlyMap<string, RequestFlow>;
  /** Scripts that cannot be parsed: what they capture is not known. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * The data flow of a run in file order.
 *
 * @param locate says where in the file a pointer is
 */
export function flowOf(collection: Collection, locate: (pointer: string, trail?: readonly string[]) => Location): Flow {
  const warnings: Diagnostic[] = [];
  const read = (scripts: readonly Script[], trail: readonly string[]): Captures => {
    const captures: Captures = { prerequest: [], test: [] };
    for (const script of scripts.filter((one) => !one.disabled)) {
      const found = capturesOf(script.source);
      if (found === undefined) warnings.push(unparsable(locate(script.pointer, trail)));
      else captures[script.listen].push(...found);
    }
    return captures;
  };
  const outer = read(collection.scripts, []);
  const steps = collection.items.flatMap((item) => stepsOf(item, outer, read));
  return { requests: new Map(connect(steps).map((flow) => [flow.pointer, flow])), warnings };
}

/** What scripts store before the request is sent, and after. */
type Captures = Record<Script['listen'], Capture[]>;

interface Step {
  readonly pointer: string;
  readonly names: readonly string[];
  readonly captures: Captures;
}

type Read = (scripts: readonly Script[], trail: readonly string[]) => Captures;

function stepsOf(item: Item, outer: Captures, read: Read): readonly Step[] {
  const own = read(item.scripts, item.trail);
  const captures = { prerequest: [...outer.prerequest, ...own.prerequest], test: [...outer.test, ...own.test] };
  if (item.kind === 'folder') return item.items.flatMap((child) => stepsOf(child, captures, read));
  return [{ pointer: item.pointer, names: needsOf(item), captures }];
}

/** One pass forwards for the providers before, one backwards for those after. */
function connect(steps: readonly Step[]): readonly RequestFlow[] {
  const later = new Map<string, string>();
  const laterProviders = steps.toReversed().map(({ pointer, names, captures }) => {
    note(later, captures.test, pointer);
    const providers = names.map((name) => later.get(name));
    note(later, captures.prerequest, pointer);
    return providers;
  });
  const earlier = new Map<string, string>();
  return steps.map(({ pointer, names, captures }, index) => {
    note(earlier, captures.prerequest, pointer);
    const after = laterProviders[steps.length - 1 - index] ?? [];
    const needs = names.map((name, place) => ({ name, provider: earlier.get(name), laterProvider: after[place] }));
    note(earlier, captures.test, pointer);
    return { pointer, needs, captures: [...captures.prerequest, ...captures.test] };
  });
}

function note(providers: Map<string, string>, captures: readonly Capture[], pointer: string): void {
  for (const { name } of captures) providers.set(name, pointer);
}

function unparsable(at: Location): Diagnostic {
  const message = 'this script cannot be parsed, so what it captures is not known';
  return { code: 'dataflow/unparsable-script', severity: 'warning', message, at };
}
