// Snippets into which a reader's values can be put: where they go, and with what values that has been tried out.
import type { EncodingName } from '../../model/encoding.ts';
import type { Request } from '../../model/request.ts';
import type { Slot, Snippet } from '../../model/snippet.ts';
import type { Lookup } from '../../model/text.ts';
import { lately, oncePer } from '../../util/memo.ts';
import { filledSendableOf, sendableOf } from '../request/sendable.ts';
import { prepareSnippet, renderSnippet, type RenderOptions } from '../render.ts';
import type { Target } from '../targets/targets.ts';
import type { View } from '../view/view.ts';
import { areAlike, type Path } from './compare.ts';
import { decisiveVariables } from './places.ts';
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
  options: Omit<RenderOptions, 'variables' | 'lookup' | 'known' | 'mark'> = {},
): Snippet {
  const snippet = renderSnippet(request, target, options);
  const decisive = decisiveIn(request);
  const names = snippet.variables
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('$') && !decisive.has(name));
  if (names.length === 0) return snippet;
  const { slots, reads } = findSlots(request, target, { options, code: snippet.code });
  const refuses = refusalOf(slots);
  const hasSameView = compareViews(request, target, { options, reads });
  const prints: Agrees = (values) => {
    const known = lookupFor(request, values);
    return fillSlots(snippet.code, slots, values) === renderSnippet(request, target, { ...options, known }).code;
  };
  const agrees: Agrees = (values) => !refuses(values) && hasSameView(values);
  const shape = memoryOf(target, snippet.code, slots);
  const alike = shape.recall();
  const traits =
    alike !== undefined && isHeldAtOnce(agrees, alike)
      ? alike
      : tryTraits({
          names: slots.length === 0 ? [] : names,
          agrees,
          prints,
          singly: new Set(variablesBehind(slots, ['query'])),
          earlier: trialsOf(request, names),
        });
  shape.keep(traits);
  return Object.keys(traits).length === 0
    ? snippet
    : { ...snippet, filling: { slots: slots.map(({ slot }) => slot), traits } };
}

interface Reading {
  readonly options: RenderOptions;
  readonly reads: ReadonlyMap<string, Path>;
}

/**
 * Whether a template that read the view without values would read the same in the one with them, and so print the same but for literals.
 * What many targets read is compared once.
 */
function compareViews(request: Request, target: Target, { options, reads }: Reading): Agrees {
  const open = prepareSnippet(request, target, options);
  const shared = [...reads].filter(([, [first = '']]) => !ownKeys.has(first));
  return (values) => {
    const known = lookupFor(request, values);
    const { features } = filledSendableOf(request, known);
    const missing = open.unsupported.filter((feature) => features.has(feature)).join(' ');
    if (missing !== open.missing.join(' ')) return false;
    const filled = filledViewOf(known, `${open.key} ${missing}`, () =>
      prepareSnippet(request, target, { ...options, known }),
    );
    return shared.every(([name, path]) => {
      const isAlike = filled.found.get(name) ?? areAlike([open.view, filled.view], path, values);
      filled.found.set(name, isAlike);
      return isAlike;
    });
  };
}

/** What of a view is the target's, and the same with any values. */
const ownKeys: ReadonlySet<string> = new Set(['name', 'variables', 'options', 'response', 'followRedirects']);

interface FilledView {
  readonly view: View;
  /** What has been compared. */
  readonly found: Map<string, boolean>;
}

const filledViews = oncePer<Lookup, Map<string, FilledView>>(() => new Map());

function filledViewOf(lookup: Lookup, key: string, prepare: () => { readonly view: View }): FilledView {
  const all = filledViews(lookup);
  const own = all.get(key) ?? { view: prepare().view, found: new Map<string, boolean>() };
  all.set(key, own);
  return own;
}

const decisiveIn = lately((request: Request) => decisiveVariables(sendableOf(request).wire));

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

/** Beside another variable's value it may become a segment that clients remove, `%` the begin of an octet, or the whole too long. */
const touchy = new RegExp(`${pathPattern}|%|^.{65}`, 'su');

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
  const key = JSON.stringify([...values]);
  const lookup = known.get(key) ?? ((name: string) => values.get(name));
  known.set(key, lookup);
  return lookup;
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
