// What reporters for a terminal have in common: paint, and text that cannot control it.

/** How parts of a line are painted. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** Leaves everything as it is. */
export const noPaint: Paint = { good: same, bad: same, dim: same, bold: same };

/** Control characters, and those that turn the direction of text, would let a name rewrite what stands on the screen. */
export function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}

function same(text: string): string {
  return text;
}
