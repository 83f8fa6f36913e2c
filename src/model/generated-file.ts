// A file as a value: rendering and publishing return these, app/output.ts writes or compares them.

export interface GeneratedFile {
  /** Relative, `/`-separated, made of safe segments only. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file that stands in the output folder already, as an earlier run wrote it. */
export interface KeptFile {
  readonly path: string;
  readonly hash: string;
}

export type OutputFile = GeneratedFile | KeptFile;
