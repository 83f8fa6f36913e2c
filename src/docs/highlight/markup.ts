// Goes through coloured code: elements, references for single characters, and other characters as they are.

export interface MarkupReader {
  /** A start tag. */
  readonly open: (tag: string) => void;
  readonly close: () => void;
  /** So many characters of the code, from `start` to `end` in the markup; a reference is one character, alone. */
  readonly text: (length: number, start: number, end: number) => void;
}

/** Reads what `Colour` makes, from its begin to its end. */
export function readMarkup(html: string, { open, close, text }: MarkupReader): void {
  for (let at = 0; at < html.length;) {
    const start = at;
    if (html[at] === '<') {
      at = html.indexOf('>', at) + 1;
      if (html[start + 1] === '/') close();
      else open(html.slice(start, at));
    } else if (html[at] === '&') {
      at = html.indexOf(';', at) + 1;
      text(1, start, at);
    } else {
      at = endOfText(html, at);
      text(at - start, start, at);
    }
  }
}

function endOfText(html: string, start: number): number {
  let at = start;
  while (at < html.length && html[at] !== '<' && html[at] !== '&') at += 1;
  return at;
}
