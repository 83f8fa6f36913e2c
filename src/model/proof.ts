// How a target's snippets are proven, as its manifest says it: what `snippets` reads and `verify` does.

/** A command's words; `{file}`, `{project}` and the like are filled in (templates/README.md). */
export type Command = readonly string[];

/** How snippets become something that runs. */
export interface Recipe {
  /** Path in the project folder → file of the language's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Where the n-th snippet goes; `s{n}.<extension>` where absent. */
  readonly snippet?: string | undefined;
  readonly edits: readonly { readonly find: string; readonly put: string }[];
  readonly build?: Command | undefined;
  /** What is run for the n-th snippet, where that is not the snippet. */
  readonly runs?: string | undefined;
  readonly run?: Command | undefined;
}

export interface Requirement {
  /** The program that has to be there. */
  readonly command: string;
  /** What brings it: a package name to tell the reader. */
  readonly package: string;
  /** A command that succeeds where the client library is there too, e.g. `python3 -c "import requests"`. */
  readonly check?: Command | undefined;
  /** npm packages that have to be there. */
  readonly modules?: readonly string[] | undefined;
}

/** The `verify` entry of a target.json, with what its language's has. */
export interface ProofSpec {
  readonly requires: Requirement;
  readonly version?: Command | undefined;
  readonly syntax?: Command | undefined;
  readonly run?: Command | undefined;
  readonly alone?: Recipe | undefined;
  readonly batch?: Recipe | undefined;
  readonly batchSize?: number | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds. */
  readonly limit?: { readonly snippet: number; readonly build: number } | undefined;
  readonly standIn?: string | undefined;
  readonly grammar?: string | undefined;
  /** What is run only parses the snippets. */
  readonly parses?: boolean | undefined;
  readonly sends?: 'raw' | 'har' | undefined;
}
