// `--dry-run`: what a run would send, in order, and what it lacks. Nothing is sent.
import { requestsIn } from '../../model/collection.ts';
import type { Request } from '../../model/request.ts';
import { sourceOf } from '../../model/text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { iterationsOf } from '../../runner/parallel/lane.ts';
import type { Unit } from '../../runner/parallel/units.ts';
import { planRun, type RunPlan } from '../../runner/plan.ts';
import { redactorOf } from '../../runner/run.ts';
import { loadCollections, loadValues, sourcesOf, type Values } from '../inputs.ts';
import { optionsOf, runnableOf, type RunInput } from '../run.ts';
import { leftOutProviders, missingIn, type Missing } from './missing.ts';
import { checkInputFiles } from './input-files.ts';
import { chooseRequests, type Selected } from './select.ts';

export interface DryRun {
  readonly runs: readonly PlannedRun[];
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** One collection. */
export interface PlannedRun {
  readonly collection: string;
  readonly file: string;
  /** What runs at the same time; one part where all runs in turn. Empty ones are left out. */
  readonly parts: readonly PlannedPart[];
  /** How many requests all parts send, jumps of scripts left aside. */
  readonly total: number;
  readonly missing: readonly MissingVariable[];
}

export interface PlannedPart {
  /** Each of these runs all requests; counted from 0, as `pm.info.iteration` is. */
  readonly iterations: readonly number[];
  readonly requests: readonly PlannedRequest[];
}

export interface PlannedRequest {
  readonly pointer: string;
  /** In the collection's file, counted from 1; 0 where it is not known. */
  readonly line: number;
  /** As the collection spells it, variables as placeholders, credentials masked. */
  readonly method: string;
  readonly url: string;
  readonly name: string;
  readonly trail: readonly string[];
}

export interface MissingVariable {
  readonly name: string;
  readonly neededBy: readonly PlannedRequest[];
  /** The request whose scripts store it, but only later. */
  readonly storedLater: PlannedRequest | undefined;
  /** A script stores under names that only a run can tell; this may be one of them. */
  readonly uncertain: boolean;
}

/** Plans the run that `runCollections` would do for the same input. Throws a `Failure` where that would. */
export async function planRuns(input: RunInput): Promise<DryRun> {
  const all = await loadCollections(input.files, input.stdin);
  const values = await loadValues(input, input.stdin);
  await checkInputFiles(input.newman);
  const { selected, warnings } = await chooseRequests(all, input.selection ?? {}, input.newman.folder ?? []);
  const options = optionsOf(input, values);
  const runnables = selected.map(runnableOf);
  const plans: RunPlan[] = [];
  for (const runnable of runnables) plans.push(await planRun(runnable, options));
  const units = await unitsOf(selected, input, values);
  return {
    runs: selected.map((one, index) => {
      const own = units?.filter(({ collection }) => collection === index);
      return describeRun(one, { plan: plans[index] ?? noPlan, units: own, values, input });
    }),
    warnings: [
      ...all.flatMap((one) => one.warnings),
      ...warnings,
      ...selected.flatMap((one) => leftOutProviders(one, values)),
    ],
    sources: sourcesOf(all),
  };
}

const noPlan: RunPlan = { pointers: [], iterations: [], columns: [] };

/** Undefined where everything runs in turn. */
async function unitsOf(
  selected: readonly Selected[],
  input: RunInput,
  values: Values,
): Promise<readonly Unit[] | undefined> {
  if (input.parallel === 1 && input.shard === undefined) return undefined;
  const { chooseUnits } = await import('../run-parallel.ts');
  return chooseUnits({
    ...input,
    shard: input.shard ?? { index: 0, of: 1 },
    loaded: selected.map(({ loaded }) => loaded),
    runnables: selected.map(runnableOf),
    options: optionsOf(input, values),
    retries: 0,
  });
}

interface Planned {
  readonly plan: RunPlan;
  readonly units: readonly Unit[] | undefined;
  readonly values: Values;
  readonly input: RunInput;
}

function describeRun(selected: Selected, { plan, units, values, input }: Planned): PlannedRun {
  const { loaded } = selected;
  const { redact } = redactorOf(loaded, optionsOf(input, values));
  const { lines = new Map<string, number>() } = runnableOf(selected);
  const describe = ({ pointer, method, url, name, trail }: Request): PlannedRequest => ({
    pointer,
    line: lines.get(pointer) ?? 0,
    method: redact(sourceOf(method)),
    url: redact(sourceOf(url.text)),
    name: redact(name),
    trail: trail.map(redact),
  });
  const known = new Map(requestsIn(loaded.collection).map((one) => [one.pointer, describe(one)]));
  const requestsAt = (pointers: readonly string[]) => pointers.flatMap((pointer) => known.get(pointer) ?? []);
  const parts = (units ?? [undefined]).map((unit): PlannedPart => {
    const iterations = unit?.lane === undefined ? plan.iterations : iterationsOf(unit.lane, plan.iterations.length);
    const folder = loaded.collection.items.find(({ id }) => id === unit?.folder?.[0]);
    const below = folder?.kind === 'folder' ? requestsIn(folder).map(({ pointer }) => pointer) : [folder?.pointer];
    const pointers = folder === undefined ? plan.pointers : plan.pointers.filter((one) => below.includes(one));
    return { iterations, requests: requestsAt(pointers) };
  });
  const filled = parts.filter(({ iterations, requests }) => iterations.length > 0 && requests.length > 0);
  const planned = new Set(plan.pointers);
  return {
    collection: redact(loaded.collection.name),
    file: loaded.source.file,
    parts: filled,
    total: filled.reduce((sum, { iterations, requests }) => sum + iterations.length * requests.length, 0),
    missing: missingIn(loaded, values, plan.columns).flatMap((one) => describeMissing(one, planned, requestsAt)),
  };
}

function describeMissing(
  { name, pointers, laterProvider, uncertain }: Missing,
  planned: ReadonlySet<string>,
  requestsAt: (pointers: readonly string[]) => readonly PlannedRequest[],
): readonly MissingVariable[] {
  const neededBy = requestsAt(pointers.filter((pointer) => planned.has(pointer)));
  const [storedLater] = requestsAt(laterProvider === undefined ? [] : [laterProvider]);
  return neededBy.length === 0 ? [] : [{ name, neededBy, storedLater, uncertain }];
}
