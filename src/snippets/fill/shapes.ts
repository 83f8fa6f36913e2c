// What was tried out for one snippet is tried out less for the next one of the target that looks like it, or uses its variables like it.
import type { Slot } from '../../model/snippet.ts';
import type { Target } from '../targets/targets.ts';
import { oncePer } from '../../util/memo.ts';
import type { OpenSlot } from './slots.ts';
import type { Held } from './trial.ts';

interface Memory {
  readonly byShape: Map<string, Held>;
  readonly byUsage: Map<string, readonly Held[]>;
  /** Of single variables, by where they stand in a request and in the snippet. */
  readonly byPlace: Map<string, readonly number[]>;
}

const memories = oncePer<Target, Memory>(() => ({ byShape: new Map(), byUsage: new Map(), byPlace: new Map() }));

export interface SnippetMemory {
  /** What the last snippet of this shape holds: the same, as a single trial shows. */
  readonly alike: Held | undefined;
  /** What snippets hold that use the same variables in such places, and what single variables of such places do: likely the same. */
  readonly likely: () => readonly Held[];
  readonly keep: (held: Held) => void;
}

/** No more guesses are worth a trial. */
const mostLikely = 3;

export interface Remembered {
  readonly code: string;
  readonly slots: readonly OpenSlot[];
  /** The variables that are tried, with where they stand in the request. */
  readonly places: ReadonlyMap<string, string>;
}

export function memoryOf(target: Target, { code, slots, places }: Remembered): SnippetMemory {
  const { byShape, byUsage, byPlace } = memories(target);
  const shape = shapeOf(code, slots);
  const usage = (): string => usageOf(slots);
  const alikeOnes = (): readonly Held[] => byUsage.get(usage()) ?? [];
  return {
    alike: byShape.get(shape),
    likely: () => {
      const composed = composeHeld(usagesOf(places, slots), byPlace);
      return [...alikeOnes(), ...composed.filter((one) => !alikeOnes().some((other) => isSame(one, other)))];
    },
    keep(held) {
      byShape.set(shape, held);
      byUsage.set(usage(), [held, ...alikeOnes().filter((one) => !isSame(one, held))].slice(0, mostLikely));
      for (const [name, place] of usagesOf(places, slots)) {
        const bits = held[name] ?? 0;
        byPlace.set(place, [bits, ...(byPlace.get(place) ?? []).filter((one) => one !== bits)].slice(0, mostComposed));
      }
    },
  };
}

/** Of what is remembered for each variable, the last of all, then what was there before. */
const mostComposed = 2;

function composeHeld(usages: ReadonlyMap<string, string>, byPlace: Memory['byPlace']): readonly Held[] {
  const known = Array.from(usages, ([name, usage]) => [name, byPlace.get(usage) ?? []] as const);
  if (known.some(([, all]) => all.length === 0)) return [];
  const most = Math.max(...known.map(([, all]) => all.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(
      known.map(([name, all]) => [name, all[index] ?? all[0] ?? 0] as const).filter(([, bits]) => bits !== 0),
    ),
  );
}

/** By variable, where it stands in the request, and in which literals, beside anything or alone. */
function usagesOf(places: Remembered['places'], slots: readonly OpenSlot[]): ReadonlyMap<string, string> {
  const uses = new Map(Array.from(places, ([name, place]) => [name, new Set([place])]));
  for (const { slot } of slots)
    for (const part of slot.text)
      if (typeof part !== 'string')
        uses.get(part.variable)?.add(`${slot.style} ${part.encodings.join()} ${slot.text.length > 1}`);
  return new Map(Array.from(uses, ([name, all]) => [name, [...all].toSorted().join('\0')]));
}

function isSame(one: Held, other: Held): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Which variables stand in which literals, beside anything or alone. */
function usageOf(slots: readonly OpenSlot[]): string {
  const uses = slots.flatMap(({ slot: { style, text } }) =>
    text.map((part) =>
      typeof part === 'string' ? '' : `${style} {{${part.variable}}}${part.encodings.join()} ${text.length > 1}`,
    ),
  );
  return [...new Set(uses)].toSorted().join('\0');
}

/** The snippet without what no printer looks at: which letters and digits a word has. Names of variables stay. */
function shapeOf(code: string, slots: readonly OpenSlot[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { slot } of slots) {
    parts.push(skeletonOf(code.slice(end, slot.start)), slot.style, ...slot.text.map(partOf));
    end = slot.end;
  }
  parts.push(skeletonOf(code.slice(end)));
  return parts.join('\0');
}

function partOf(part: Slot['text'][number]): string {
  if (typeof part === 'string') return `${skeletonOf(part)}${Math.round(part.length / lengthStep)}`;
  return `{{${part.variable}}}${part.encodings.join()}`;
}

/** Long literals are broken up or written in another way by some languages. */
const lengthStep = 16;

function skeletonOf(text: string): string {
  return text
    .replace(/[a-z]+/g, 'a')
    .replace(/[A-Z]+/g, 'A')
    .replace(/\d+/g, '0');
}
