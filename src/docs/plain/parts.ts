// Parts that several documents have: auth, tables, variables, lists of requests.
import type { AuthView } from '../auth-view.ts';
import type { CodeView } from '../code-view.ts';
import type { VariableView } from '../flow-view.ts';
import type { ListNode } from '../pages/list-view.ts';
import type { ParamsView } from '../params-view.ts';
import {
  type Block,
  bullets,
  code,
  codeOf,
  fence,
  heading,
  type Inline,
  link,
  listed,
  paragraph,
  strong,
  words,
} from './blocks.ts';
import { inlinesOf } from './from-html.ts';

/** The Markdown twin of what a page links to. */
export function twinHref(href: string): string {
  return href.replace(/\.html(?:#.*)?$/, '.md');
}

/** An auth in words. */
export function authBlocks({ label, words: said, parameters }: AuthView): readonly Block[] {
  const sentence = said.flatMap(({ code: isCode, segments }): readonly Inline[] =>
    isCode ? codeOf(segments) : words(segments.map((segment) => segment.text).join('')),
  );
  const list = parameters.map(({ name, value }) => words(code(name), ': ', codeOf(value)));
  return [paragraph(strong(`${label}.`), ' ', sentence), ...(list.length === 0 ? [] : [bullets(list)])];
}

/** A table of parameters under its caption. */
export function paramsBlocks({ caption, rows }: ParamsView, level: number): readonly Block[] {
  return [
    heading(level, caption),
    {
      kind: 'table',
      head: [words('Name'), words('Value'), words('Description')],
      rows: rows.map(({ name, value, marks, description }) => [
        words(codeOf(name), marks.length === 0 ? '' : ` (${marks.join(', ')})`),
        codeOf(value),
        inlinesOf(description),
      ]),
    },
  ];
}

/** A block of code and how much of it is left out. */
export function codeBlocks({ text, language, cut }: CodeView): readonly Block[] {
  return [fence(text, language), ...(cut === '' ? [] : [paragraph(cut)])];
}

/** Variables and where they come from or go to. */
export function variableBlocks(variables: readonly VariableView[], preposition: string): Block {
  return bullets(variables.map((one) => words(code(one.label), originOf(one, preposition))));
}

/** ` from A, B and 2 more`, or the origin in words. */
export function originOf({ links, more, origin }: VariableView, preposition: string): readonly Inline[] {
  if (links.length === 0) return origin === '' ? [] : words(`, ${origin}`);
  const all = listed(links.map(({ name, href }) => link(name, twinHref(href))));
  return words(` ${preposition} `, all, more === 0 ? '' : ` and ${more} more`);
}

/** Requests and folders as nested bullets. */
export function listBlocks(items: readonly ListNode[]): Block {
  return {
    kind: 'list',
    start: undefined,
    items: items.map((item): readonly Block[] => [
      { kind: 'paragraph', content: entryOf(item) },
      ...(item.items.length === 0 ? [] : [listBlocks(item.items)]),
    ]),
  };
}

function entryOf({ method, name, href, summary, auth }: ListNode): readonly Inline[] {
  const target = link(name, twinHref(href));
  const notes = words(auth === '' ? '' : ` (${auth})`, summary === '' ? '' : `: ${summary}`);
  return method === undefined ? words(target, notes) : words(code(method.label), ' ', target, notes);
}
