// Objects that cannot be turned into text: what newman's SDK, like any JavaScript, stumbles over wherever they stand.
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { buildPointer } from '../diagnostics/pointer.ts';

interface Place {
  readonly value: object;
  readonly key: string;
  readonly parent: Place | undefined;
}

/** Finds objects with a member `toString`, which hides the method of that name. Any depth is fine. */
export function findUnprintable(root: unknown, locate: (pointer: string) => Location): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const open = placesIn(root, undefined);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (Object.hasOwn(place.value, 'toString')) {
      found.push({
        code: 'collection/wrong-shape',
        severity: 'error',
        message: 'newman cannot use an object that has a member "toString"',
        at: locate(pointerOf(place)),
      });
    }
    for (const inner of entriesOf(place)) open.push(inner);
  }
  return found;
}

function placesIn(value: unknown, parent: Place | undefined, key = ''): Place[] {
  return typeof value === 'object' && value !== null ? [{ value, key, parent }] : [];
}

function entriesOf(place: Place): Place[] {
  return Object.entries(place.value).flatMap(([key, value]) => placesIn(value, place, key));
}

function pointerOf(place: Place): string {
  const keys: string[] = [];
  for (let at = place; at.parent !== undefined; at = at.parent) keys.unshift(at.key);
  return buildPointer(keys);
}
