// Code that looks like earlier code is coloured like it: snippets of one target differ in few words, and finding colours is dear.

import { readMarkup } from './markup.ts';

export type Colour = (code: string, language: string) => string;

/**
 * Words of code, and those of a phrase or a path together: what a highlighter may look at is left out, but for letters, digits and a few
 * signs that mean nothing inside a literal. Numbers are words of their own.
 */
const word = /[A-Za-z0-9_]+(?:[ ./:-]+(?!\d+\b)[A-Za-z0-9_]+)*/g;

/** Highlighted by itself in a comment. */
const label = /\b(?:TODO|FIXME|NOTE|BUG|OPTIMIZE|HACK|XXX)\b/;

const wholeNumber = /^(?:0|[1-9]\d*)$/;

/** Where one word is as good as another, and one whole number as another. */
const literals = new Set(['<span class="hljs-string">', '<span class="hljs-attr">', '<span class="hljs-comment">']);
const numerals = new Set([...literals, '<span class="hljs-number">']);

/** Code of more characters is seldom like other code. */
const longest = 40_000;

/** Characters of markup after which it all begins anew: memory is not to grow with the site. */
const mostKept = 16_000_000;

interface Words {
  readonly texts: readonly string[];
  /** What stands in front of each, and behind the last. */
  readonly between: readonly string[];
}

/** Code as it was coloured: its markup with gaps for the words that may be others. */
interface Form {
  /** Which words those are; the others have to be the same. */
  readonly free: readonly boolean[];
  /** By the other words. */
  readonly markups: Map<string, readonly string[]>;
}

/**
 * `colour`, asked only about code that looks like none before. Code looks like another where they differ in words inside of strings,
 * names of JSON members, comments and in whole numbers: what makes a snippet one of another request.
 *
 * @param colour code and language → the code as `<span class="...">` elements, references for single characters, and other characters
 */
export function rememberLikeness(colour: Colour): Colour {
  const memory = new Map<string, Form[]>();
  let kept = 0;
  return (code, language) => {
    if (code.length > longest) return colour(code, language);
    const words = { texts: code.match(word) ?? [], between: code.split(word) };
    const outline = outlineOf(words, language);
    const forms = memory.get(outline) ?? [];
    const known = recall(forms, words.texts);
    if (known !== undefined) return known;
    const html = colour(code, language);
    if (kept > mostKept) {
      memory.clear();
      kept = 0;
    }
    kept += outline.length + html.length;
    memory.set(outline, forms);
    keep(forms, words, html);
    return html;
  };
}

/** The code with gaps in place of words. */
function outlineOf({ texts, between }: Words, language: string): string {
  let outline = `${language}\n${between[0]}`;
  for (const [index, text] of texts.entries()) outline += gapFor(text) + (between[index + 1] ?? '');
  return outline;
}

function gapFor(text: string): string {
  if (label.test(text)) return text;
  return wholeNumber.test(text) ? '0' : 'a';
}

function recall(forms: readonly Form[], texts: readonly string[]): string | undefined {
  for (const { free, markups } of forms) {
    const markup = markups.get(keyOf(texts, free));
    if (markup === undefined) continue;
    let gap = 0;
    let html = markup[0] ?? '';
    for (const [index, text] of texts.entries()) if (free[index] === true) html += text + (markup[(gap += 1)] ?? '');
    return html;
  }
  return undefined;
}

function keep(forms: Form[], words: Words, html: string): void {
  const { free, markup } = cut(html, words);
  const same = forms.find((form) => form.free.every((one, index) => one === free[index]));
  const form = same ?? { free, markups: new Map<string, readonly string[]>() };
  if (same === undefined) forms.push(form);
  form.markups.set(keyOf(words.texts, free), markup);
}

function keyOf(texts: readonly string[], free: readonly boolean[]): string {
  let key = '';
  for (const [index, text] of texts.entries()) if (free[index] !== true) key += `${text}\n`;
  return key;
}

/** Cuts words of literals out of the markup; a word that an element begins or ends in stays. */
function cut(html: string, words: Words): Pick<Form, 'free'> & { readonly markup: readonly string[] } {
  const places = placesOf(words);
  const free: boolean[] = places.map(() => false);
  const markup: string[] = [];
  const open: string[] = [];
  let from = 0;
  let at = 0;
  let next = 0;
  const cutText = (length: number, start: number): void => {
    for (; (places[next]?.start ?? Infinity) < at + length; next += 1) {
      const place = places[next];
      if (place === undefined || place.start < at || place.start + place.text.length > at + length) continue;
      if (!isFree(place.text, open.at(-1))) continue;
      markup.push(html.slice(from, start + place.start - at));
      from = start + place.start - at + place.text.length;
      free[next] = true;
    }
    at += length;
  };
  readMarkup(html, { open: (tag) => open.push(tag), close: () => open.pop(), text: cutText });
  return { free, markup: [...markup, html.slice(from)] };
}

function placesOf({ texts, between }: Words): readonly { readonly text: string; readonly start: number }[] {
  let end = 0;
  return texts.map((text, index) => {
    const start = end + (between[index]?.length ?? 0);
    end = start + text.length;
    return { text, start };
  });
}

function isFree(text: string, element: string | undefined): boolean {
  if (element === undefined || label.test(text)) return false;
  return (wholeNumber.test(text) ? numerals : literals).has(element);
}
