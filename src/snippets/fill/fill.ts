// Snippets into which a reader's values can be put: where they go, and with what values that has been tried out.
import type { EncodingName } from '../../model/encoding.ts';
import type { Request } from '../../model/request.ts';
import type { Slot, Snippet } from '../../model/snippet.ts';
import type { Lookup } from '../../model/text.ts';
import { lately, oncePer } from '../../util/memo.ts';
import { filledSendableOf, sendableOf } from '../request/sendable.ts';
import { prepareSnippet, printSnippet, renderSnippet, type PreparedSnippet, type RenderOptions } from '../render.ts';
import type { Target } from '../targets/targets.ts';
import { areAlike, memberOf, type Path } from './compare.ts';
import { decisiveVariables, placesOf } from './places.ts';
import { memoryOf } from './shapes.ts';
import { fillSlots, findSlots, type OpenSlot, type Values } from './slots.ts';
import { pathPattern } from './traits.ts';
import { isHeldAtOnce, tryTraits, type Agrees, type Held } from './trial.ts';

/**
 * The snippet with placeholders, and how values can be put into it so that it is what `renderSnippet` prints for them. What values
 * that holds for is tried out with some of each kind (traits.ts); where it does for none, there is no `filling`.
 */
export function renderFillable(
  request: Request,
  target: Target,
  options: Omit<RenderOptions, 'variables' | 'lookup' | 'known'> = {},
): Snippet {
  const open = prepareSnippet(request, target, options);
  const snippet = printSnippet(open, { request, target, options });
  const decisive = decisiveIn(request);
  const names = snippet.variables
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('$') && !decisive.has(name));
  if (names.length === 0) return snippet;
  const { slots, reads } = findSlots(target, open, snippet.code);
  const refuses = refusalOf(slots);
  const hasSameView = compareViews(request, target, { options, open, reads });
  const prints: Agrees = (values) => {
    const known = lookupFor(request, values);
    return fillSlots(snippet.code, slots, values) === renderSnippet(request, target, { ...options, known }).code;
  };
  const agrees: Agrees = (values) => !refuses(values) && hasSameView(values);
  const memory = memoryOf(target, { code: snippet.code, slots, places: placesFor(request, names) });
  const earlier = trialsOf(request, names);
  const findTraits = (): Held => {
    const singly = new Set(variablesBehind(slots, ['query']));
    const tried = { names: slots.length === 0 ? [] : names, agrees, prints, singly, earlier, likely: memory.likely() };
    const found = tryTraits(tried);
    memory.keep(found);
    return found;
  };
  const { alike } = memory;
  const traits = alike !== undefined && isHeldAtOnce(agrees, alike) ? alike : findTraits();
  earlier.push(traits);
  return Object.keys(traits).length === 0
    ? snippet
    : { ...snippet, filling: { slots: slots.map(({ slot }) => slot), traits } };
}

interface Reading {
  readonly options: RenderOptions;
  readonly open: PreparedSnippet;
  readonly reads: ReadonlyMap<string, Path>;
}

/**
 * Whether a template that read the view without values would read the same in the one with them, and so print the same but for literals.
 * What many targets read is compared once.
 */
function compareViews(request: Request, target: Target, { options, open, reads }: Reading): Agrees {
  const parts = partsOf(reads);
  const isNoted = [...reads.values()].some(([first]) => first === 'notes');
  return (values) => {
    const known = lookupFor(request, values);
    const { features } = filledSendableOf(request, known);
    const missing = open.unsupported.filter((feature) => features.has(feature)).join(' ');
    if (missing !== open.missing.join(' ')) return false;
    const filled = filledViewOf(known, `${open.key} ${missing}`, () =>
      prepareSnippet(request, target, { ...options, known }),
    );
    if (isNoted && filled.notes.join('\n') !== open.notes.join('\n')) return false;
    return parts.every(({ member, key, paths }) =>
      isAlikeOnce([memberOf(open.view, member), memberOf(filled.view, member)], key, () =>
        paths.every((path) => areAlike([open.view, filled.view], path, values)),
      ),
    );
  };
}

/** What a template reads of one member of a view. */
interface Part {
  readonly member: string;
  /** Equal where the same is read. */
  readonly key: string;
  readonly paths: readonly Path[];
}

function partsOf(reads: Reading['reads']): readonly Part[] {
  const parts = new Map<string, { key: string; readonly paths: Path[] }>();
  for (const [name, path] of reads) {
    const [member = ''] = path;
    if (ownKeys.has(member)) continue;
    const part = parts.get(member) ?? { key: '', paths: [] };
    part.key += `${name}\n`;
    part.paths.push(path);
    parts.set(member, part);
  }
  return Array.from(parts, ([member, part]) => ({ member, ...part }));
}

/** What of a view is the target's, and the same with any values, but for some notes. */
const ownKeys: ReadonlySet<string> = new Set(['name', 'notes', 'variables', 'options', 'response', 'followRedirects']);

const filledViews = oncePer<Lookup, Map<string, PreparedSnippet>>(() => new Map());

function filledViewOf(lookup: Lookup, key: string, prepare: () => PreparedSnippet): PreparedSnippet {
  const all = filledViews(lookup);
  const own = all.get(key) ?? prepare();
  all.set(key, own);
  return own;
}

/** By a member of a view with values: what it was compared with, and what came of it by what is read of it. */
const comparisons = new WeakMap<object, { readonly open: unknown; readonly found: Map<string, boolean> }>();

/** Views for different languages have members in common. What the views for two sets of values share holds a value of neither. */
function isAlikeOnce([open, filled]: readonly [unknown, unknown], key: string, compare: () => boolean): boolean {
  if (typeof filled !== 'object' || filled === null) return compare();
  const known = comparisons.get(filled);
  const found = known?.open === open ? known?.found : undefined;
  const earlier = found?.get(key);
  if (earlier !== undefined) return earlier;
  const isAlike = compare();
  if (found === undefined) comparisons.set(filled, { open, found: new Map([[key, isAlike]]) });
  else found.set(key, isAlike);
  return isAlike;
}

const decisiveIn = lately((request: Request) => decisiveVariables(sendableOf(request).wire));

const placesIn = lately((request: Request) => placesOf(sendableOf(request).wire));

function placesFor(request: Request, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, placesIn(request).get(name) ?? '']));
}

/** Whether values are such that what becomes of them depends on more than can be tried. */
function refusalOf(slots: readonly OpenSlot[]): (values: Values) => boolean {
  const inHost = variablesBehind(slots, ['host']);
  const inUrl = variablesBehind(slots, ['path', 'query', 'least']);
  const inBraces = slots.flatMap(({ slot }) => variablesInBraces(slot.text));
  return (values) =>
    inHost.some((name) => !plainHost.test(values.get(name) ?? '')) ||
    inUrl.some((name) => touchy.test(values.get(name) ?? '')) ||
    inBraces.some((name) => values.get(name)?.includes('{'));
}

/** What becomes of other hosts depends on all of their characters (IDNA, WHATWG URL standard). */
const plainHost = /^[!-$&-~]*$/;

/**
 * Beside another variable's value it may become a segment that clients remove, `%` the begin of an octet, or the whole too long. Pages
 * take no more than 64 characters (the trait `long`), but all kinds of them together, as they are tried, are some more.
 */
const touchy = new RegExp(`${pathPattern}|%|^.{100}`, 'su');

function variablesBehind(slots: readonly OpenSlot[], encodings: readonly EncodingName[]): readonly string[] {
  const variables = slots.flatMap(({ slot }) => slot.text.filter((part) => typeof part !== 'string'));
  return variables.filter((one) => encodings.some((name) => one.encodings.includes(name))).map((one) => one.variable);
}

/** A brace of the value and one beside it would begin another variable. */
function variablesInBraces(text: Slot['text']): readonly string[] {
  const isWild = text.some((part) => typeof part === 'string' && part.includes('{{'));
  return text.flatMap((part, index) => {
    if (typeof part === 'string') return [];
    // A variable beside it may end in a brace, too.
    const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
    const isApart =
      typeof before === 'string' && typeof after === 'string' && !before.endsWith('{') && !after.startsWith('{');
    return isWild || !isApart ? [part.variable] : [];
  });
}

/** The same function for the same values, so that what a request is with them is found once for all targets. */
function lookupFor(request: Request, values: Values): Lookup {
  const known = lookups(request);
  let key = '';
  for (const [name, value] of values) key += `${numberOf(name)}=${numberOf(value)} `;
  const lookup = known.get(key) ?? ((name: string) => values.get(name));
  known.set(key, lookup);
  return lookup;
}

/** Of names and values that are tried: some are long. */
const numbers = new Map<string, number>();

function numberOf(text: string): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}

const lookups = lately<Request, Map<string, Lookup>>(() => new Map());

const trials = lately<Request, Map<string, Held[]>>(() => new Map());

function trialsOf(request: Request, names: readonly string[]): Held[] {
  const known = trials(request);
  const key = names.join('}}');
  const own = known.get(key) ?? [];
  known.set(key, own);
  return own;
}
