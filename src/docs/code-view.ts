// A block of code on a page, cut where it would bury the rest.
import type { Highlighter } from './highlight/highlight.ts';
import type { SafeHtml } from './safe-html.ts';

export interface CodeView {
  /** Accessible name of the block. */
  readonly label: string;
  readonly code: SafeHtml;
  /** What `code` shows, plain. */
  readonly text: string;
  /** A name of highlight.js; '' for plain text. */
  readonly language: string;
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
  const shown = cutText(text);
  const cut = shown === text ? '' : `The first ${shown.length} of ${text.length} characters.`;
  return { label, code: highlighter.highlight(shown, language), text: shown, language, cut };
}

function cutText(text: string): string {
  if (text.length <= longestShown) return text;
  const end = text.lastIndexOf('\n', longestShown);
  return text.slice(0, end > longestShown / 2 ? end : longestShown);
}
