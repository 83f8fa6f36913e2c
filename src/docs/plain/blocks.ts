// A document as data, between what a page knows and the Markdown that is printed of it.
import type { Segment } from '../text-view.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'em' | 'strike'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** `language` is a word of ours, never of a collection. */
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

export type Cell = readonly Inline[];

/** Strings are plain text, not Markdown. */
type Piece = string | Inline | readonly Inline[];

export function words(...pieces: readonly Piece[]): readonly Inline[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? { kind: 'text' as const, text: piece } : piece));
}

export const paragraph = (...pieces: readonly Piece[]): Block => ({ kind: 'paragraph', content: words(...pieces) });

export const heading = (level: number, ...pieces: readonly Piece[]): Block => ({
  kind: 'heading',
  level,
  content: words(...pieces),
});

export const code = (text: string): Inline => ({ kind: 'code', text });

export const strong = (text: string): Inline => ({ kind: 'strong', content: words(text) });

export const link = (text: string, href: string): Inline => ({ kind: 'link', href, content: words(text) });

export const fence = (text: string, language: string): Block => ({ kind: 'code', text, language });

export const bullets = (items: readonly (readonly Inline[])[]): Block => ({
  kind: 'list',
  start: undefined,
  items: items.map((content) => [{ kind: 'paragraph', content }]),
});

/** The segments as one piece of code; nothing where they are empty. */
export function codeOf(segments: readonly Segment[]): readonly Inline[] {
  const text = segments.map((segment) => segment.text).join('');
  return text === '' ? [] : [code(text)];
}

/** Puts a separator between the pieces. */
export function listed(pieces: readonly Inline[], separator = ', '): readonly Inline[] {
  return pieces.flatMap((piece, index) =>
    index === 0 ? [piece] : [{ kind: 'text' as const, text: separator }, piece],
  );
}
