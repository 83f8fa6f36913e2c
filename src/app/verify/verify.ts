// Collections × targets: does every snippet send the request that newman sends?
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { cleanUpLater } from '../../util/cleanup.ts';
import { mapLimit } from '../../util/map-limit.ts';
import { loadCollections, loadValues, lookupIn, secretNamesIn, sourcesOf } from '../inputs.ts';
import type { Loaded, ValueOptions, Values } from '../inputs.ts';
import { selectRequests } from '../selection.ts';
import { chooseTargets, requireSnippets } from '../targets.ts';
import type { ChosenTarget, TargetChoice } from '../targets.ts';
import { defaultCacheFolder } from '../cache-folder.ts';
import { hashOf, noCache, openCache, type VerifyCache } from './cache.ts';
import { prepareTarget } from './prove-target.ts';
import { countSnippets, type SnippetReport, type TargetReport, type VerifyMode, type VerifyReport } from './report.ts';
import { openSubjects, type Subject, type SubjectSet, type VerifyInput } from './subjects.ts';
import { findMeans, type Means } from './toolchain.ts';
import { count } from '../../util/count.ts';

export interface VerifyOptions extends ValueOptions, TargetChoice {
  readonly files: readonly string[];
  /** A pointer or names joined by `/`; all requests where undefined. */
  readonly item?: string | undefined;
  readonly modes: readonly VerifyMode[];
  /** Whether snippets read what the collection's scripts keep of a response. */
  readonly captures?: boolean | undefined;
  /** Where findings and compilers' files are kept; the user's cache folder where undefined. */
  readonly cacheFolder?: string | undefined;
  /** Looks nothing up, and remembers nothing. */
  readonly isFresh?: boolean;
  /** Commands of the user's own templates may run. */
  readonly allowCommands?: boolean;
  /** Messages and differences show what a request proves itself with. */
  readonly showsSecrets?: boolean;
  readonly parallel?: number;
  readonly stdin?: NodeJS.ReadableStream | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** Targets that are done, and all. */
  readonly done: number;
  readonly total: number;
  /** What goes on, for a person: `go/net-http: 59 snippets`. */
  readonly text: string;
}

export interface Verification {
  readonly report: VerifyReport;
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Sends each request by newman and by every target's snippet to servers on 127.0.0.1, and compares. Nothing else is contacted:
 * hosts are replaced before anything is rendered.
 *
 * @throws Failure where files, targets, options or the item are wrong
 */
export async function verifyCollections(options: VerifyOptions): Promise<Verification> {
  const targets = requireSnippets(chooseTargets(options));
  const loaded = await loadCollections(options.files, options.stdin);
  const values = await loadValues(options, options.stdin);
  const inputs = loaded.map((one) => ({
    loaded: one,
    values: valuesFor(one, values),
    captures: options.captures === true,
  }));
  const pointers = loaded.map(
    (one) => new Set(selectRequests(one.collection, options.item).map(({ pointer }) => pointer)),
  );
  const report = await verifyInputs(inputs, {
    ...options,
    targets,
    isChosen: (file, pointer) => pointers[file]?.has(pointer) === true,
  });
  return { report, warnings: loaded.flatMap((one) => one.warnings), sources: sourcesOf(loaded) };
}

export interface VerifyInputsOptions extends Pick<
  VerifyOptions,
  'modes' | 'cacheFolder' | 'isFresh' | 'allowCommands' | 'showsSecrets' | 'parallel' | 'onProgress'
> {
  readonly targets: readonly ChosenTarget[];
  /** Whether a request (by its input's index and its pointer) is verified; all are where absent. */
  readonly isChosen?: (input: number, pointer: string) => boolean;
  /** How many conforming snippets of each target are run alone too; default 3. */
  readonly sample?: number;
  /** Also runs what is declared unsupported, to see whether it is. */
  readonly testsDeclarations?: boolean;
  /** Folder to work in, which stays; a temporary one that is removed where absent. */
  readonly workspace?: string;
  /** Is told of each target as it is done. */
  readonly onTarget?: (report: TargetReport) => void;
}

/** The same for collections that are loaded. */
export async function verifyInputs(
  inputs: readonly VerifyInput[],
  options: VerifyInputsOptions,
): Promise<VerifyReport> {
  const workspace = options.workspace ?? mkdtempSync(join(tmpdir(), 'postwright-verify-'));
  const forget = options.workspace === undefined ? cleanUpLater(() => removeNow(workspace)) : undefined;
  const cache = openCacheFor(options, workspace);
  const sets: SubjectSet[] = [];
  try {
    // One folder for all, so that snippets of all collections can share a process.
    const directory = join(workspace, 'files');
    options.onProgress?.({ done: 0, total: options.targets.length, text: 'newman sends the requests' });
    for (const [index, input] of inputs.entries())
      sets.push(
        await openSubjects(input, { prefix: `${index}-${basename(input.loaded.source.file)}`, directory, cache }),
      );
    const subjects = sets.flatMap((set, index) =>
      set.subjects.filter(({ place }) => options.isChosen?.(index, place.pointer) !== false),
    );
    const scope = hashOf(...inputs.map(({ loaded }) => resolve(loaded.source.file)));
    return await verifySubjects(subjects, { ...options, workspace, cache, scope });
  } finally {
    await Promise.all(sets.map((set) => set.close()));
    if (options.workspace === undefined) await rm(workspace, { recursive: true, force: true });
    forget?.();
  }
}

/** A program that was just ended may still be writing into it. */
function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  } catch {
    // It stays, in the folder of temporary files.
  }
}

/** What is not cached needs a folder for compilers all the same; theirs is kept, since it only saves time. */
function openCacheFor({ cacheFolder, isFresh }: VerifyInputsOptions, workspace: string): VerifyCache {
  const folder = cacheFolder ?? defaultCacheFolder();
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return noCache(workspace);
  }
  return isFresh === true ? noCache(folder) : openCache(folder);
}

function valuesFor({ collection }: Loaded, values: Values): ReadonlyMap<string, string> {
  const lookup = lookupIn(values, collection);
  const secrets = secretNamesIn(values, collection);
  const names = [...(values.environment?.values ?? []), ...(values.globals?.values ?? []), ...collection.variables].map(
    ({ name }) => name,
  );
  const overrides = [...values.envVar, ...values.globalVar].map(({ key }) => key);
  // The proof does not depend on a secret's value, so it never leaves its file.
  const known = [...names, ...overrides].flatMap((name) => {
    const value = secrets.has(name) ? undefined : lookup(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return new Map(known);
}

interface Setting extends VerifyInputsOptions {
  readonly workspace: string;
  readonly cache: VerifyCache;
  readonly scope: string;
}

async function verifySubjects(subjects: readonly Subject[], setting: Setting): Promise<VerifyReport> {
  const inTurn = createTurns();
  let done = 0;
  // Two at once: one compiles while the other's snippets run.
  const targets = await mapLimit(setting.targets, 2, async (chosen, index) => {
    const tell = (text: string): void =>
      setting.onProgress?.({ done, total: setting.targets.length, text: `${chosen.target.id}: ${text}` });
    const report = await verifyTarget(chosen, subjects, { ...setting, index, inTurn, tell });
    done += 1;
    setting.onTarget?.(report);
    return report;
  });
  const silent = subjects.filter(({ truth }) => truth === undefined);
  return {
    requests: subjects.length,
    comparable: subjects.length - silent.length,
    notComparable: silent.map(({ place, reason }) => ({ ...place, reason })),
    targets,
  };
}

interface OneTarget extends Setting {
  readonly index: number;
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly tell: (text: string) => void;
}

async function verifyTarget(chosen: ChosenTarget, subjects: readonly Subject[], one: OneTarget): Promise<TargetReport> {
  const { cache, allowCommands, index, inTurn, tell, workspace } = one;
  const means = await findMeans(chosen.target, { cache, allowCommands: allowCommands === true });
  if (means.kind === 'not-checked') return reportOf(chosen, means, []);
  const folder = join(workspace, `target-${index}`);
  tell('building');
  const prepared = await prepareTarget(chosen, subjects, {
    ...one,
    means,
    folder,
    sample: one.sample ?? 3,
    parallel: one.parallel ?? 2,
    testsDeclarations: one.testsDeclarations === true,
    showsSecrets: one.showsSecrets === true,
  });
  // The recorders are shared, so the snippets of one target run at a time.
  const findings = await inTurn(async () => {
    tell(count(prepared.pending, 'snippet'));
    return prepared.prove();
  });
  await rm(folder, { recursive: true, force: true });
  return reportOf(chosen, means, findings);
}

/** One piece of work at a time, in the order of asking. */
function createTurns(): OneTarget['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

function reportOf({ info }: ChosenTarget, means: Means, snippets: readonly SnippetReport[]): TargetReport {
  const isChecked = means.kind === 'checked';
  return {
    id: info.id,
    language: info.language,
    client: info.client,
    method: isChecked ? means.method : 'not-checked',
    toolchain: isChecked ? means.version : '',
    reason: isChecked ? '' : means.reason,
    resolve: countSnippets(snippets, 'resolve'),
    env: countSnippets(snippets, 'env'),
    snippets,
  };
}
