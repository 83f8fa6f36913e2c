// Snippets into which a reader's values can be put: where they go, and with what values that has been tried out.
import { encodeWith, type EncodingName } from '../../model/encoding.ts';
import type { Request } from '../../model/request.ts';
import type { Slot, Snippet } from '../../model/snippet.ts';
import { encodingsOf, type Lookup, type Text } from '../../model/text.ts';
import { lately } from '../../util/memo.ts';
import { printPlain, type Mark } from '../print/print.ts';
import { sendableOf } from '../request/sendable.ts';
import { renderSnippet, type RenderOptions } from '../render.ts';
import type { LiteralSyntax } from '../targets/manifest.ts';
import type { Target } from '../targets/targets.ts';
import { decisiveVariables } from './places.ts';
import { styleOf, waysOf } from './tables.ts';
import { pathPattern } from './traits.ts';
import { tryTraits, type Held } from './trial.ts';

/** A slot with what prints it. */
interface OpenSlot extends Slot {
  readonly ways: readonly LiteralSyntax[];
}

type Values = ReadonlyMap<string, string>;

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
  const slots = names.length === 0 ? [] : findSlots(request, target, { options, code: snippet.code });
  if (slots.length === 0) return snippet;
  const inHost = variablesBehind(slots, ['host']);
  const inUrl = variablesBehind(slots, ['path', 'query', 'least']);
  const inBraces = slots.flatMap(({ text }) => variablesInBraces(text));
  const agrees = (values: Values): boolean => {
    if (inHost.some((name) => !plainHost.test(values.get(name) ?? ''))) return false;
    if (inUrl.some((name) => touchy.test(values.get(name) ?? ''))) return false;
    if (inBraces.some((name) => (values.get(name) ?? '').includes('{'))) return false;
    const known = lookupFor(request, values);
    return fillSlots(snippet.code, slots, values) === renderSnippet(request, target, { ...options, known }).code;
  };
  const traits = tryTraits({
    names,
    agrees,
    singly: new Set(variablesBehind(slots, ['query'])),
    earlier: trialsOf(request, names),
  });
  return Object.keys(traits).length === 0
    ? snippet
    : { ...snippet, filling: { slots: slots.map(({ ways: _, ...slot }) => slot), traits } };
}

const decisiveIn = lately((request: Request) => decisiveVariables(sendableOf(request).wire));

/** What becomes of other hosts depends on all of their characters (IDNA, WHATWG URL standard). */
const plainHost = /^[!-$&-~]*$/;

/** Beside another variable's value it may become a segment that clients remove, or `%` the begin of an octet. */
const touchy = new RegExp(`${pathPattern}|%`, 'su');

function variablesBehind(slots: readonly OpenSlot[], encodings: readonly EncodingName[]): readonly string[] {
  const variables = slots.flatMap(({ text }) => text.filter((part) => typeof part !== 'string'));
  return variables.filter((one) => encodings.some((name) => one.encodings.includes(name))).map((one) => one.variable);
}

/** A brace of the value and one beside it would begin another variable. */
function variablesInBraces(text: Slot['text']): readonly string[] {
  const isWild = text.some((part) => typeof part === 'string' && part.includes('{{'));
  return text.flatMap((part, index) => {
    if (typeof part === 'string') return [];
    const [before = '', after = ''] = [text[index - 1], text[index + 1]];
    const isTouched =
      [before, after].some((one) => typeof one !== 'string') || `${before}`.endsWith('{') || `${after}`.startsWith('{');
    return isWild || isTouched ? [part.variable] : [];
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

const lookups = lately((_: Request) => new Map<string, Lookup>());

const trials = lately((_: Request) => new Map<string, Held[]>());

function trialsOf(request: Request, names: readonly string[]): Held[] {
  const known = trials(request);
  const key = names.join('}}');
  const own = known.get(key) ?? [];
  known.set(key, own);
  return own;
}

interface Plain {
  readonly options: RenderOptions;
  readonly code: string;
}

/** Of private use; code that holds them has no slots. */
const brackets = { open: '\u{f8f0}', behindNumber: '\u{f8f1}', close: '\u{f8f2}' };
const bracketPattern = /\u{f8f0}(\d+)\u{f8f1}|\u{f8f2}/gu;

/** Prints the snippet again with marks around literals; none are found where that prints anything else. */
function findSlots(request: Request, target: Target, { options, code }: Plain): readonly OpenSlot[] {
  if (/[\u{f8f0}-\u{f8f2}]/u.test(code)) return [];
  const seen: Parameters<Mark>[1][] = [];
  const mark: Mark = (printed, literal) =>
    `${brackets.open}${seen.push(literal) - 1}${brackets.behindNumber}${printed}${brackets.close}`;
  const marked = renderSnippet(request, target, { ...options, mark }).code;
  const slots: OpenSlot[] = [];
  let plain = '';
  let end = 0;
  let open: { readonly start: number; readonly number: number } | undefined;
  for (const match of marked.matchAll(bracketPattern)) {
    plain += marked.slice(end, match.index);
    end = match.index + match[0].length;
    const literal = open === undefined ? undefined : seen[open.number];
    if (open !== undefined && literal !== undefined)
      slots.push(openSlot(target, literal, { start: open.start, end: plain.length }));
    open = match[1] === undefined ? undefined : { start: plain.length, number: Number(match[1]) };
  }
  return plain + marked.slice(end) === code ? slots : [];
}

function openSlot(
  target: Target,
  { text, syntax }: Parameters<Mark>[1],
  place: { readonly start: number; readonly end: number },
): OpenSlot {
  return { ...place, style: styleOf(target, syntax), text: partsOf(text), ways: waysOf(target, syntax) };
}

function partsOf(text: Text): Slot['text'] {
  return text.map((part) =>
    typeof part === 'string' ? part : { variable: part.variable, encodings: encodingsOf(part) },
  );
}

function fillSlots(code: string, slots: readonly OpenSlot[], values: Values): string {
  let filled = '';
  let end = 0;
  for (const slot of slots) {
    filled += code.slice(end, slot.start) + printPlain(slot.ways, textOf(slot, values));
    end = slot.end;
  }
  return filled + code.slice(end);
}

function textOf({ text }: Slot, values: Values): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = values.get(part.variable);
      return value === undefined ? `{{${part.variable}}}` : encodeWith(part.encodings, value);
    })
    .join('');
}
