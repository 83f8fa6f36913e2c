// Syntax highlighting at build time: classes only, so that both colour schemes and a strict CSP work.
import hljs from 'highlight.js/lib/core';
import { grammars } from './grammars.ts';
import { type Colour, rememberLikeness } from './likeness.ts';
import { escapeHtml, type SafeHtml, trustHtml } from '../safe-html.ts';

export interface Highlighter {
  /**
   * Colours code in a language of highlight.js; a language that is unknown or was not asked for gives escaped plain text.
   * Blocks that differ in words of their literals only are highlighted once.
   */
  readonly highlight: (code: string, language: string) => SafeHtml;
}

/** Beyond this many characters colours cost more (time, page weight) than they help. */
const longestColoured = 100_000;

/** Brackets and commas have no colour of their own: a third of a JSON block's weight. */
const uncoloured = /<span class="hljs-(?:punctuation|operator|params)">([^<]*)<\/span>/g;

/** What bodies, examples and descriptions are written in, besides the languages of the targets. */
const usual = ['json', 'xml', 'bash', 'http', 'javascript', 'graphql'];

/** Loads the grammars of these languages and no others. */
export async function loadHighlighter(languages: readonly string[]): Promise<Highlighter> {
  const colour = rememberLikeness(await loadColours(languages));
  return { highlight: (code, language) => trustHtml(colour(code, language)) };
}

/** The same without memory. */
export async function loadColours(languages: readonly string[]): Promise<Colour> {
  const engine = hljs.newInstance();
  for (const language of new Set([...usual, ...languages])) {
    const load = Object.hasOwn(grammars, language) ? grammars[language] : undefined;
    if (load !== undefined) engine.registerLanguage(language, (await load()).default);
  }
  return (code, language) => {
    if (code.length > longestColoured || engine.getLanguage(language) === undefined) return escapeHtml(code);
    const html = engine.highlight(code, { language, ignoreIllegals: true }).value.replaceAll('\r', '&#13;');
    return html.replace(uncoloured, '$1');
  };
}

/** For what is no page: colours nothing and loads nothing. */
export const colourless: Highlighter = { highlight: (code) => trustHtml(escapeHtml(code)) };
