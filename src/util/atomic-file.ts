// Writing one file whole or not at all.
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/** Permission bits of a file that nobody but its owner may read. */
const secretMode = 0o600;

/**
 * Writes beside the file and renames, so that a reader (or a crash) sees the old content or the new, never a part.
 * A symbolic link in the file's place is replaced, not followed; a device or a pipe, such as `/dev/stdout`, is written into.
 *
 * @param mode permission bits; the system's usual ones where absent
 */
export function writeWhole(path: string, content: string | Uint8Array, mode?: number): void {
  if (isStream(path)) return appendFileSync(path, content);
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = openSync(temporary, 'wx', mode ?? 0o666);
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
    throw namePath(error, path);
  }
}

/** `writeWhole` for what only the owner may read: mode 0600 from the first byte on, and on disk before it is renamed. */
export function writeSecretFile(path: string, content: string | Uint8Array): void {
  writeWhole(path, content, secretMode);
}

/** `/dev/stdout` and its like are links, to files too where a shell redirects them. */
function isStream(path: string): boolean {
  if (/^\/dev\/(?:fd\/\d+|stdout|stderr)$/.test(path)) return true;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (stats.isCharacterDevice() || stats.isFIFO());
}

/** Nobody knows the temporary file. */
function namePath(error: unknown, path: string): unknown {
  return error instanceof Error && 'path' in error ? Object.assign(error, { path }) : error;
}

function writeAll(handle: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(handle, bytes, offset);
}

function makeDurable(handle: number, mode: number): void {
  fchmodSync(handle, mode);
  fsyncSync(handle);
}
