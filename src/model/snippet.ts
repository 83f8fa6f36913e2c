// One request printed for one target, as plain data: what `snippets` makes and `docs` shows.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export interface Snippet {
  /** `<language>/<client>`, e.g. `python/requests`. */
  readonly target: string;
  readonly code: string;
  /** What the snippet could not express (also said in a comment of the code). */
  readonly warnings: readonly Diagnostic[];
  /** Variables that the code still needs, in order of appearance. */
  readonly variables: readonly { readonly name: string; readonly environmentName: string }[];
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
