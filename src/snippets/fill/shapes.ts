// What was tried out for one snippet is tried out less for the next one of the target that looks like it, or uses its variables like it.
import type { Slot } from '../../model/snippet.ts';
import type { Target } from '../targets/targets.ts';
import { oncePer } from '../../util/memo.ts';
import type { OpenSlot } from './slots.ts';
import type { Held } from './trial.ts';

interface Memory {
  readonly byShape: Map<string, Held>;
  readonly byUsage: Map<string, readonly Held[]>;
}

const memories = oncePer<Target, Memory>(() => ({ byShape: new Map(), byUsage: new Map() }));

export interface SnippetMemory {
  /** What the last snippet of this shape holds: the same, as a single trial shows. */
  readonly alike: Held | undefined;
  /** What snippets hold that use the same variables in such places: likely the same. */
  readonly likely: () => readonly Held[];
  readonly keep: (held: Held) => void;
}

/** No more guesses are worth a trial. */
const mostLikely = 3;

export function memoryOf(target: Target, code: string, slots: readonly OpenSlot[]): SnippetMemory {
  const { byShape, byUsage } = memories(target);
  const shape = shapeOf(code, slots);
  const likely = (): readonly Held[] => byUsage.get(usageOf(slots)) ?? [];
  return {
    alike: byShape.get(shape),
    likely,
    keep(held) {
      const others = likely().filter((one) => !isSame(one, held));
      byShape.set(shape, held);
      byUsage.set(usageOf(slots), [held, ...others].slice(0, mostLikely));
    },
  };
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
