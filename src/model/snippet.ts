// One request printed for one target, as plain data: what `snippets` makes and `docs` shows.
import type { Encoding, EncodingName } from './encoding.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export interface Snippet {
  /** `<language>/<client>`, e.g. `python/requests`. */
  readonly target: string;
  readonly code: string;
  /** What the snippet could not express (also said in a comment of the code). */
  readonly warnings: readonly Diagnostic[];
  /** Variables that the code still needs, in order of appearance. */
  readonly variables: readonly { readonly name: string; readonly environmentName: string }[];
  /** Where a reader's values go; only where they were asked for. */
  readonly filling?: Filling;
}

/** How values take the place of variables in code that is there already. */
export interface Filling {
  /** In order, not overlapping. */
  readonly slots: readonly Slot[];
  /**
   * By variable, the traits (as bits, in the order of `FillTables.traits`) that a value may have: the snippet with another value would
   * differ in more than its slots.
   */
  readonly traits: Readonly<Record<string, number>>;
}

/** A literal with variables, from `start` to `end` in the code: `text` printed in the first of its style's ways that can hold it. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** A key of `FillTables.styles`. */
  readonly style: string;
  readonly text: readonly (string | SlotVariable)[];
}

export interface SlotVariable {
  readonly variable: string;
  /** What its value goes through before it stands in the text, in order. */
  readonly encodings: readonly EncodingName[];
}

/** All that is to be known of languages to fill slots, as plain data. */
export interface FillTables {
  /** Ways to write a literal, as language.json has them. */
  readonly ways: readonly object[];
  /** By name, the numbers of ways of which the first that can hold a text is taken. */
  readonly styles: Readonly<Record<string, readonly number[]>>;
  readonly encodings: Readonly<Record<string, Encoding>>;
  /** Sources of regular expressions (flags `su`): a value has the trait where it matches. */
  readonly traits: readonly string[];
  /** Source of a regular expression (`u`): characters that no reader can see. */
  readonly invisible: string;
}

/** What a reader is told about a target. */
export interface TargetInfo {
  readonly id: string;
  /** e.g. "Python". */
  readonly language: string;
  /** e.g. "requests". */
  readonly client: string;
  readonly link: string;
  /** highlight.js language name. */
  readonly highlight: string;
  /** File name extension without the dot. */
  readonly extension: string;
  /** Shell line that installs the client; '' where nothing is to be installed. */
  readonly install: string;
}
