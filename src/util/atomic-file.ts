// Writing one file whole or not at all.
import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Permission bits of a file that nobody but its owner may read. */
const secretMode = 0o600;

/**
 * Writes beside the file and renames, so that a reader (or a crash) sees the old content or the new, never a part.
 * A symbolic link in the file's place is replaced, not followed.
 *
 * @param mode permission bits; the system's usual ones where absent
 */
export function writeWhole(path: string, content: string | Uint8Array, mode?: number): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const handle = openSync(temporary, 'wx', mode ?? 0o666);
  try {
    try {
      writeAll(handle, typeof content === 'string' ? Buffer.from(content) : content);
      // The mask of the process must not decide about a mode that was asked for.
      if (mode !== undefined) makeDurable(handle, mode);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** `writeWhole` for what only the owner may read: mode 0600 from the first byte on, and on disk before it is renamed. */
export function writeSecretFile(path: string, content: string | Uint8Array): void {
  writeWhole(path, content, secretMode);
}

function writeAll(handle: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(handle, bytes, offset);
}

function makeDurable(handle: number, mode: number): void {
  fchmodSync(handle, mode);
  fsyncSync(handle);
}
