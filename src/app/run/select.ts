// Which requests of the collections run: by name, tag, pointer, or because they failed before.
import { flowOf } from '../../dataflow/flow.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Failure } from '../../diagnostics/diagnostic.ts';
import { requestsIn, type Item } from '../../model/collection.ts';
import type { Request } from '../../model/request.ts';
import { count } from '../../util/count.ts';
import type { Loaded } from '../inputs.ts';
import { selectRequests } from '../selection.ts';
import { chooseFailed, keyOf } from './only-failed.ts';
import { keepRequests } from './prune.ts';
import { tagsIn } from './tags.ts';

/** Everything that is given must fit; nothing given is everything. */
export interface Selection {
  /** Fit the names from the outermost folder to the request, joined by ` / `. */
  readonly grep?: RegExp | undefined;
  readonly grepInvert?: RegExp | undefined;
  /** One of these, with or without `@`; `!tag` none of them. */
  readonly tags?: readonly string[];
  /** Pointers or paths of names; a folder stands for all below it. */
  readonly items?: readonly string[];
  /** A report of the `json` reporter, or a folder with several. */
  readonly onlyFailed?: string | undefined;
  /** Also what captures the variables that the selected requests need. */
  readonly withNeeded?: boolean;
}

export interface Selected {
  /** Holds nothing but what was selected, in the folders around it. */
  readonly loaded: Loaded;
  /** As it is in the file. */
  readonly whole: Loaded;
  /** Names and ids of the requests that were not selected. */
  readonly leftOut: readonly string[];
}

export interface Chosen {
  /** Of the collections those of which something is selected. */
  readonly selected: readonly Selected[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * @param folders newman's `--folder`, which goes on to newman: here it only says whether anything is left
 * @throws Failure `run/nothing-selected`, `usage/unknown-item`, `run/bad-report`
 */
export async function chooseRequests(
  all: readonly Loaded[],
  selection: Selection,
  folders: readonly string[],
): Promise<Chosen> {
  if (!isSelecting(selection))
    return { selected: all.map((loaded) => ({ loaded, whole: loaded, leftOut: [] })), warnings: [] };
  const failed = selection.onlyFailed === undefined ? undefined : await chooseFailed(all, selection.onlyFailed);
  if (failed?.pointers.size === 0) return { selected: [], warnings: failed.warnings };
  const named = namedItems(all, selection.items ?? []);
  const selected = all.flatMap((whole): readonly Selected[] => {
    const filters = [
      ...nameFilters(whole, selection),
      ...(named === undefined ? [] : [(request: Request) => named.has(keyOf(whole, request))]),
      ...(failed === undefined ? [] : [(request: Request) => failed.pointers.has(keyOf(whole, request))]),
    ];
    const fitting = below(whole, folders).filter((request) => filters.every((fits) => fits(request)));
    return fitting.length === 0 ? [] : [selectFrom(whole, fitting, selection.withNeeded === true)];
  });
  if (selected.length === 0) throw nothingSelected(all, selection);
  return { selected, warnings: failed?.warnings ?? [] };
}

function isSelecting({ grep, grepInvert, tags = [], items = [], onlyFailed }: Selection): boolean {
  return [grep, grepInvert, onlyFailed].some((one) => one !== undefined) || tags.length > 0 || items.length > 0;
}

type Fits = (request: Request) => boolean;

function nameFilters({ collection }: Loaded, { grep, grepInvert, tags = [] }: Selection): readonly Fits[] {
  const known = tagsIn(collection);
  const has = (request: Request, tag: string): boolean => known.get(request.pointer)?.has(tag) === true;
  const wanted = tags.filter((tag) => !tag.startsWith('!')).map(plainTag);
  const unwanted = tags.filter((tag) => tag.startsWith('!')).map(plainTag);
  return [
    ...(grep === undefined ? [] : [(request: Request) => grep.test(path(request))]),
    ...(grepInvert === undefined ? [] : [(request: Request) => !grepInvert.test(path(request))]),
    ...(wanted.length === 0 ? [] : [(request: Request) => wanted.some((tag) => has(request, tag))]),
    (request) => !unwanted.some((tag) => has(request, tag)),
  ];
}

function path({ trail }: Request): string {
  return trail.join(' / ');
}

function plainTag(tag: string): string {
  return tag.replace(/^!?@?/, '').toLowerCase();
}

/** Each item must be in one of the collections at least. */
function namedItems(all: readonly Loaded[], items: readonly string[]): ReadonlySet<string> | undefined {
  if (items.length === 0) return undefined;
  const keys = items.flatMap((item) => {
    const failures: Failure[] = [];
    const found = all.flatMap((loaded) => {
      try {
        return selectRequests(loaded.collection, item).map((request) => keyOf(loaded, request));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failures.push(error);
        return [];
      }
    });
    const [failure] = failures;
    if (found.length === 0 && failure !== undefined) throw failure;
    return found;
  });
  return new Set(keys);
}

function below({ collection }: Loaded, folders: readonly string[]): readonly Request[] {
  if (folders.length === 0) return requestsIn(collection);
  const isMeant = ({ id, name }: Item): boolean => folders.includes(id) || folders.includes(name);
  const find = (item: Item): readonly Request[] => {
    if (item.kind === 'request') return isMeant(item) ? [item] : [];
    return isMeant(item) ? requestsIn(item) : item.items.flatMap(find);
  };
  return collection.items.flatMap(find);
}

function selectFrom(whole: Loaded, fitting: readonly Request[], withNeeded: boolean): Selected {
  const kept = new Set(fitting.map(({ pointer }) => pointer));
  if (withNeeded) for (const pointer of providersOf(whole, kept)) kept.add(pointer);
  const leftOut = requestsIn(whole.collection).filter(({ pointer }) => !kept.has(pointer));
  const names = new Set(
    requestsIn(whole.collection).flatMap((one) => (kept.has(one.pointer) ? [one.id, one.name] : [])),
  );
  return {
    loaded: keepRequests(whole, kept),
    whole,
    leftOut: leftOut.flatMap(({ id, name }) => [id, name]).filter((name) => !names.has(name)),
  };
}

/** What captures the variables that these requests need, and what those need in turn. */
function providersOf(whole: Loaded, pointers: ReadonlySet<string>): ReadonlySet<string> {
  const { requests } = flowOf(whole.collection, whole.locate);
  const found = new Set<string>();
  const open = [...pointers];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const flow = requests.get(next);
    for (const { provider } of [...(flow?.needs ?? []), ...(flow?.reads ?? [])]) {
      if (provider === undefined || found.has(provider)) continue;
      found.add(provider);
      open.push(provider);
    }
  }
  return found;
}

function nothingSelected(all: readonly Loaded[], { tags = [] }: Selection): Failure {
  const requests = all.flatMap(({ collection }) => requestsIn(collection));
  const known = new Set(all.flatMap(({ collection }) => [...tagsIn(collection).values()].flatMap((one) => [...one])));
  const tagList = known.size === 0 ? 'no name or description has a tag (@word)' : `tags: @${[...known].join(', @')}`;
  const names = requests.slice(0, 5).map(({ trail }) => JSON.stringify(trail.join(' / ')));
  const more = requests.length > names.length ? ', …' : '';
  const hint = tags.length > 0 ? tagList : `names are compared as ${names.join(', ')}${more}`;
  const message = `none of ${count(requests.length, 'request')} is selected`;
  return new Failure([{ code: 'run/nothing-selected', severity: 'error', message, hint }]);
}
