// What the file system refuses is the caller's to correct: a full disk or a folder that is a file is no bug of ours.
import { Failure } from '../diagnostics/diagnostic.ts';

/**
 * Does work on files.
 *
 * @param path is named where the error itself names none
 * @throws Failure `output/cannot-write` for what the system refuses; all other errors as they are
 */
export function touchFiles<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const at = { file: error.dest ?? error.path ?? path };
    throw new Failure([{ code: 'output/cannot-write', severity: 'error', message: reasonOf(error), at }]);
  }
}

/** What the system says, without its names of calls and files. */
export function reasonOf({ message }: Error): string {
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+(?: '.*)?$/s, '');
}

/** @property dest where something was copied or moved to */
type SystemError = NodeJS.ErrnoException & { readonly dest?: string };

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}
