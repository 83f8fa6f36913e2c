// What went wrong, as data. Prose for a person is made at the edge (cli/terminal).
import type { Code } from './codes.ts';

export interface Location {
  /** As the user named it; `-` for standard input. */
  readonly file: string;
  /** JSON pointer (RFC 6901) into the file. */
  readonly pointer?: string;
  /** Names from the outermost folder to the item. */
  readonly trail?: readonly string[];
  /** Offset and length in UTF-16 units of the file's text. */
  readonly span?: { readonly offset: number; readonly length: number };
  /** The file holds secrets: no frame shows its values. */
  readonly secret?: boolean;
}

export interface Diagnostic {
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** One sentence without a full stop. */
  readonly message: string;
  /** Which of several things it is said of, such as a target. */
  readonly subject?: string;
  readonly at?: Location;
  /** What to do about it; the catalogue's `fix` where absent. */
  readonly hint?: string;
}

/** The input is wrong: carries every problem that the failing stage found. Exit code 2. */
export class Failure extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** Text of the files that the diagnostics point into, by name, for code frames. */
  readonly sources: ReadonlyMap<string, string>;

  constructor(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string> = new Map()) {
    super(diagnostics.map((one) => `${one.code}: ${one.message}`).join('\n'));
    this.name = 'Failure';
    this.diagnostics = diagnostics;
    this.sources = sources;
  }
}
