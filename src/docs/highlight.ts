// Syntax highlighting at build time: classes only, so that both colour schemes and a strict CSP work.
import type { LanguageFn } from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import { escapeHtml, type SafeHtml, trustHtml } from './safe-html.ts';

export interface Highlighter {
  /**
   * Colours code in a language of highlight.js; a language that is unknown or was not asked for gives escaped plain text.
   * Equal blocks are highlighted once.
   */
  readonly highlight: (code: string, language: string) => SafeHtml;
}

/** Beyond this many characters colours cost more (time, page weight) than they help. */
const longestColoured = 100_000;

/** Brackets and commas have no colour of their own: a third of a JSON block's weight. */
const uncoloured = /<span class="hljs-(?:punctuation|operator|params)">([^<]*)<\/span>/g;

/** What bodies, examples and descriptions are written in, besides the languages of the targets. */
const usual = ['json', 'xml', 'bash', 'http', 'javascript', 'graphql'];

/**
 * Loads the grammars of these languages and no others. A name is looked up in a fixed list, since it can come from
 * a stranger's template and must never become a module path.
 */
export async function loadHighlighter(languages: readonly string[]): Promise<Highlighter> {
  const engine = hljs.newInstance();
  for (const language of new Set([...usual, ...languages])) {
    const load = Object.hasOwn(grammars, language) ? grammars[language] : undefined;
    if (load !== undefined) engine.registerLanguage(language, (await load()).default);
  }
  const cache = new Map<string, SafeHtml>();
  const colour = (code: string, language: string): string => {
    if (code.length > longestColoured || engine.getLanguage(language) === undefined) return escapeHtml(code);
    const html = engine.highlight(code, { language, ignoreIllegals: true }).value.replaceAll('\r', '&#13;');
    return html.replace(uncoloured, '$1');
  };
  return {
    highlight(code, language) {
      const key = `${language}\n${code}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const html = trustHtml(colour(code, language));
      cache.set(key, html);
      return html;
    },
  };
}

/** For what is no page: colours nothing and loads nothing. */
export const colourless: Highlighter = { highlight: (code) => trustHtml(escapeHtml(code)) };

type Grammar = () => Promise<{ readonly default: LanguageFn }>;

const grammars: Readonly<Record<string, Grammar>> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  clojure: () => import('highlight.js/lib/languages/clojure'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  crystal: () => import('highlight.js/lib/languages/crystal'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  dart: () => import('highlight.js/lib/languages/dart'),
  delphi: () => import('highlight.js/lib/languages/delphi'),
  dos: () => import('highlight.js/lib/languages/dos'),
  elixir: () => import('highlight.js/lib/languages/elixir'),
  erlang: () => import('highlight.js/lib/languages/erlang'),
  fsharp: () => import('highlight.js/lib/languages/fsharp'),
  go: () => import('highlight.js/lib/languages/go'),
  graphql: () => import('highlight.js/lib/languages/graphql'),
  groovy: () => import('highlight.js/lib/languages/groovy'),
  haskell: () => import('highlight.js/lib/languages/haskell'),
  http: () => import('highlight.js/lib/languages/http'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  julia: () => import('highlight.js/lib/languages/julia'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  lua: () => import('highlight.js/lib/languages/lua'),
  matlab: () => import('highlight.js/lib/languages/matlab'),
  nim: () => import('highlight.js/lib/languages/nim'),
  objectivec: () => import('highlight.js/lib/languages/objectivec'),
  ocaml: () => import('highlight.js/lib/languages/ocaml'),
  perl: () => import('highlight.js/lib/languages/perl'),
  php: () => import('highlight.js/lib/languages/php'),
  powershell: () => import('highlight.js/lib/languages/powershell'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  shell: () => import('highlight.js/lib/languages/shell'),
  swift: () => import('highlight.js/lib/languages/swift'),
  tcl: () => import('highlight.js/lib/languages/tcl'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  vbnet: () => import('highlight.js/lib/languages/vbnet'),
  vbscript: () => import('highlight.js/lib/languages/vbscript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};
