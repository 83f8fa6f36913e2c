// Which request captures which variable, and which one needs it.
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import type { CaptureScope } from '../model/capture.ts';
import type { Collection, Item } from '../model/collection.ts';
import type { Request, Script } from '../model/request.ts';
import type { FoundCapture } from './machine.ts';
import { placesOf } from './needs.ts';
import type { NeedPlace } from './needs.ts';
import { createProviders } from './providers.ts';
import { readScript } from './reader.ts';
import type { ScriptReading } from './reader.ts';

/** What a script does, with the script that does it. */
export interface Placed {
  readonly phase: Script['listen'];
  /** JSON pointer of the script; a line's is `/exec/N` below it where the file keeps lines. */
  readonly script: string;
}

export interface PlacedCapture extends FoundCapture, Placed {}

export interface Need {
  readonly name: string;
  /** Pointer of the last request whose scripts store it before this one is sent. */
  readonly provider: string | undefined;
  /** Pointer of the first request whose scripts store it only after this one is sent. */
  readonly laterProvider: string | undefined;
  /** Parts of the request that the variable stands in. */
  readonly places: readonly NeedPlace[];
  /** Scope of the provider's variable: of several, the one that Postman looks into first. */
  readonly scope: CaptureScope | undefined;
  /** A script before stores under names that only a run can tell; this one may be among them. */
  readonly uncertain: boolean;
}

/** A variable that a script of the request asks for; `name` is '' where only a run can tell it. */
export interface ScriptRead extends Placed {
  readonly name: string;
  readonly scope: CaptureScope;
  readonly provider: string | undefined;
}

export interface RequestFlow {
  readonly pointer: string;
  /** Variables in what is sent. */
  readonly needs: readonly Need[];
  /** What its scripts set, those of its folders and of the collection included, in the order in which they run. */
  readonly captures: readonly PlacedCapture[];
  /** What they take away again. */
  readonly clears: readonly PlacedCapture[];
  readonly reads: readonly ScriptRead[];
  /** Names given to `setNextRequest`; null ends the run, undefined is known only when it runs. */
  readonly next: readonly (string | null | undefined)[];
  /** Hosts that `pm.sendRequest` calls. */
  readonly hosts: readonly string[];
  /** Stores under names that only a run can tell, as the scripts spell them; scope '' is code made of strings. */
  readonly unknown: readonly { readonly scope: CaptureScope | ''; readonly text: string }[];
}

export interface Flow {
  /** By the pointer of the request, in the order of a run. */
  readonly requests: ReadonlyMap<string, RequestFlow>;
  /** Scripts that cannot be read to their end: what they capture is not known. */
  readonly warnings: readonly Diagnostic[];
}

type Locate = (pointer: string, trail?: readonly string[]) => Location;

/**
 * The data flow of a run in file order.
 *
 * @param locate says where in the file a pointer is
 */
export function flowOf(collection: Collection, locate: Locate): Flow {
  const warnings: Diagnostic[] = [];
  const readOnce = createReader();
  const read = (scripts: readonly Script[], trail: readonly string[]): readonly ReadScript[] =>
    scripts
      .filter((script) => !script.disabled)
      .map((script) => {
        const reading = readOnce(script.source);
        if (reading.problem) warnings.push(explain(reading.problem, script, { locate, trail }));
        return { phase: script.listen, script: script.pointer, reading };
      });
  const outer = read(collection.scripts, []);
  const steps = collection.items.flatMap((item) => stepsOf(item, outer, read));
  return { requests: new Map(connect(steps).map((flow) => [flow.pointer, flow])), warnings };
}

/** Steps for the scripts of one collection, some seconds; a real one needs a hundredth. */
const mostStepsOfCollection = 4_000_000;
/** What is left for every further script: enough for what people write. */
const fewSteps = 10_000;

/** Reads each source once, and hurries where a collection is full of scripts that never end. */
function createReader(): (source: string) => ScriptReading {
  const known = new Map<string, ScriptReading>();
  let steps = 0;
  return (source) => {
    const reading = known.get(source) ?? readScript(source, steps > mostStepsOfCollection ? fewSteps : undefined);
    if (!known.has(source)) steps += reading.steps;
    known.set(source, reading);
    return reading;
  };
}

interface ReadScript extends Placed {
  readonly reading: ScriptReading;
}

interface Step {
  readonly request: Request;
  /** Outermost first, as newman runs them. */
  readonly before: readonly ReadScript[];
  readonly after: readonly ReadScript[];
}

type Read = (scripts: readonly Script[], trail: readonly string[]) => readonly ReadScript[];

function stepsOf(item: Item, outer: readonly ReadScript[], read: Read): readonly Step[] {
  const scripts = [...outer, ...read(item.scripts, item.trail)];
  if (item.kind === 'folder') return item.items.flatMap((child) => stepsOf(child, scripts, read));
  const before = scripts.filter((one) => one.phase === 'prerequest');
  const after = scripts.filter((one) => one.phase === 'test');
  return [{ request: item, before, after }];
}

/** One pass backwards for the providers after each request, one forwards for those before. */
function connect(steps: readonly Step[]): readonly RequestFlow[] {
  const later = new Map<string, string>();
  const laterProviders = steps.toReversed().map(({ request, before, after }) => {
    for (const name of namesIn(after)) later.set(name, request.pointer);
    const seen = new Map([...placesOf(request).keys()].map((name) => [name, later.get(name)]));
    for (const name of namesIn(before)) later.set(name, request.pointer);
    return seen;
  });
  const providers = createProviders();
  return steps.map(({ request, before, after }, index) => {
    const { pointer } = request;
    const read = (scripts: readonly ReadScript[]): readonly ScriptRead[] =>
      scripts.flatMap((script) => {
        const reads = script.reading.reads.map((one) => ({ ...one, ...placeOf(script), ...providers.ofRead(one) }));
        providers.note(script.reading, pointer);
        return reads;
      });
    const readsBefore = read(before);
    const needs = [...placesOf(request)].map(([name, places]): Need => ({
      name,
      laterProvider: laterProviders[steps.length - 1 - index]?.get(name),
      places,
      ...providers.of(name),
    }));
    return { pointer, needs, ...summarize([...before, ...after]), reads: [...readsBefore, ...read(after)] };
  });
}

function namesIn(scripts: readonly ReadScript[]): readonly string[] {
  return scripts.flatMap(({ reading }) =>
    reading.captures.filter((one) => one.operation === 'set').map((one) => one.name),
  );
}

function placeOf({ phase, script }: Placed): Placed {
  return { phase, script };
}

function summarize(
  scripts: readonly ReadScript[],
): Pick<RequestFlow, 'captures' | 'clears' | 'next' | 'hosts' | 'unknown'> {
  const all = scripts.flatMap((script) => script.reading.captures.map((one) => ({ ...one, ...placeOf(script) })));
  return {
    captures: all.filter((one) => one.operation === 'set'),
    clears: all.filter((one) => one.operation !== 'set'),
    next: scripts.flatMap((script) => script.reading.next),
    hosts: [...new Set(scripts.flatMap((script) => script.reading.hosts))],
    unknown: scripts.flatMap((script) => script.reading.unknown),
  };
}

function explain(
  problem: NonNullable<ScriptReading['problem']>,
  script: Script,
  { locate, trail }: { readonly locate: Locate; readonly trail: readonly string[] },
): Diagnostic {
  const at = locateLine(script.pointer, problem.line, { locate, trail });
  if (problem.kind !== 'syntax') {
    const message = `this script is not read to its end, so what it captures is not fully known: ${problem.message}`;
    return { code: 'dataflow/unread-script', severity: 'warning', message, at };
  }
  const message = `this script cannot be parsed, so what it captures is not known: ${problem.message} (line ${problem.line})`;
  return { code: 'dataflow/unparsable-script', severity: 'warning', message, at };
}

/** The script, with the span of one of its lines where the file keeps lines. */
export function locateLine(
  script: string,
  line: number,
  { locate, trail }: { readonly locate: Locate; readonly trail: readonly string[] },
): Location {
  if (line === 0) return locate(script, trail);
  return { ...locate(`${script}/exec/${line - 1}`, trail), pointer: script };
}
