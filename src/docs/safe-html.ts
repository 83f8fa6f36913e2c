// The only way for markup to reach a page unescaped: made by the sanitiser or the highlighter, and remembered as such.

/** Markup that may stand in a page as it is. An object that only looks like one is refused by `isSafeHtml`. */
export interface SafeHtml {
  readonly html: string;
}

const trusted = new WeakSet<object>();

/**
 * To be called with the output of the sanitiser (markdown.ts), of the highlighter (highlight.ts), with the picture of the
 * data flow and with style and script of templates/_report alone.
 */
export function trustHtml(html: string): SafeHtml {
  const value = Object.freeze({ html });
  trusted.add(value);
  return value;
}

/** Whether the value came out of `trustHtml`: data of a collection cannot pretend to. */
export function isSafeHtml(value: unknown): value is SafeHtml {
  return typeof value === 'object' && value !== null && trusted.has(value);
}

/** Escaped for text and for quoted attributes; a carriage return would else be lost to the HTML parser. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
