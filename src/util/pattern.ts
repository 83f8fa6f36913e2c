// Regular expressions out of text that is none.

/** The text as a pattern that matches nothing but itself. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
