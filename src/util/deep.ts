// How deeply a value is nested: who copies values by functions that call themselves has an end to its stack.

/** newman copies the values of a run so, and breaks down somewhere beyond a thousand levels. */
export const deepestForNewman = 500;

/** Whether lists and objects stand more than `levels` deep inside each other. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
