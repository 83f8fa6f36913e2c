// Snippets of one shape hold the same values: what was tried out for one is only tried once more for the next.
import type { Slot } from '../../model/snippet.ts';
import type { Target } from '../targets/targets.ts';
import type { OpenSlot } from './slots.ts';
import type { Held } from './trial.ts';

/** By target, then by shape. */
const memories = new WeakMap<Target, Map<string, Held>>();

export interface ShapeMemory {
  readonly recall: () => Held | undefined;
  readonly keep: (held: Held) => void;
}

/** What was found for the last snippet of the target that looks like this one. */
export function memoryOf(target: Target, code: string, slots: readonly OpenSlot[]): ShapeMemory {
  const known = memories.get(target) ?? new Map<string, Held>();
  memories.set(target, known);
  const shape = shapeOf(code, slots);
  return { recall: () => known.get(shape), keep: (held) => void known.set(shape, held) };
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
