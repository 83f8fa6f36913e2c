// A block of code on a page, cut where it would bury the rest.
import type { Highlighter } from './highlight.ts';
import type { SafeHtml } from './safe-html.ts';

export interface CodeView {
  /** Accessible name of the block. */
  readonly label: string;
  readonly code: SafeHtml;
  /** How much is left out; '' where nothing is. */
  readonly cut: string;
}

/** Characters that a page shows of one body, example or item. */
const longestShown = 60_000;

/** Colours a block. `language` is a highlight.js name, '' for plain text. */
export function showCode(
  text: string,
  { label, language }: { readonly label: string; readonly language: string },
  highlighter: Highlighter,
): CodeView {
  if (text.length <= longestShown) return { label, code: highlighter.highlight(text, language), cut: '' };
  const end = text.lastIndexOf('\n', longestShown);
  const shown = text.slice(0, end > longestShown / 2 ? end : longestShown);
  const cut = `The first ${shown.length} of ${text.length} characters.`;
  return { label, code: highlighter.highlight(shown, language), cut };
}
