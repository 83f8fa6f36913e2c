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
    const reason = error.message.replace(/, \w+(?: '.*)?$/s, '');
    const at = { file: error.path ?? path };
    throw new Failure([{ code: 'output/cannot-write', severity: 'error', message: reason, at }]);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}
