// Marks in coloured code where a reader's values go, though tokens of the highlighter begin and end anywhere.
import type { Filling, Slot } from '../model/snippet.ts';
import { readMarkup } from './highlight/markup.ts';
import { escapeHtml, type SafeHtml, trustHtml } from './safe-html.ts';

/**
 * Each slot becomes a `<span data-slot="style number">`, with its variables as `<var>`; `numberOf` gives the number of a slot's text.
 *
 * @param coloured the code as the highlighter made it: elements, references for single characters, and other characters as they are
 */
export function markSlots(
  code: string,
  coloured: SafeHtml,
  { filling, numberOf }: { readonly filling: Filling; readonly numberOf: (slot: Slot) => number },
): SafeHtml {
  const edges = filling.slots.flatMap((slot) => [
    { at: slot.start, html: `<span data-slot="${escapeHtml(slot.style)} ${numberOf(slot)}">` },
    ...variablesOf(code, slot),
    { at: slot.end, html: '</span>' },
  ]);
  return trustHtml(insert(coloured.html, edges));
}

interface Edge {
  /** In characters of the code. */
  readonly at: number;
  readonly html: string;
}

/** Where the literal's own escapes hide a name, nothing is marked. */
function variablesOf(code: string, { start, end, text }: Slot): readonly Edge[] {
  let from = start;
  return text.flatMap((part) => {
    if (typeof part === 'string') return [];
    const spelled = `{{${part.variable}}}`;
    const at = code.indexOf(spelled, from);
    if (at === -1 || at + spelled.length > end) return [];
    from = at + spelled.length;
    return [
      { at, html: '<var>' },
      { at: from, html: '</var>' },
    ];
  });
}

/** Elements that are open at an edge are closed in front of it and opened again behind it. */
function insert(html: string, edges: readonly Edge[]): string {
  let next = 0;
  let at = 0;
  let result = '';
  const open: string[] = [];
  /** Puts in what belongs where `at` is now. */
  const pass = (): void => {
    for (; edges[next]?.at === at; next += 1)
      result += '</span>'.repeat(open.length) + (edges[next]?.html ?? '') + open.join('');
  };
  readMarkup(html, {
    open: (tag) => {
      open.push(tag);
      result += tag;
    },
    close: () => {
      open.pop();
      result += '</span>';
    },
    text: (length, start, end) => {
      pass();
      const last = at + length;
      let from = start;
      // A reference is one character: no edge is inside.
      while ((edges[next]?.at ?? last) < last) {
        const to = from + (edges[next]?.at ?? last) - at;
        result += html.slice(from, to);
        at += to - from;
        from = to;
        pass();
      }
      result += html.slice(from, end);
      at = last;
    },
  });
  pass();
  return withoutEmpty(result);
}

function withoutEmpty(html: string): string {
  if (!html.includes('"></span>')) return html;
  const shorter = html.replace(/<span class="[^"]*"><\/span>/g, '');
  return shorter === html ? html : withoutEmpty(shorter);
}
