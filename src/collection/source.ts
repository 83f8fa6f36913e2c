// The files that people hand us, as text with offsets: read, size-checked, parsed strictly.
import { createReadStream } from 'node:fs';
import { type Diagnostic, Failure, type Location } from '../diagnostics/diagnostic.ts';
import { parseJson } from './json-file.ts';

/** A file's text without its byte-order mark, by the name that the user gave it (`-` for standard input). */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** The file began with a byte-order mark, which `text` does not have. */
  readonly byteOrderMark?: boolean;
}

export interface ParsedSource {
  readonly source: Source;
  /** Plain JSON value; of repeated keys the last one counts. */
  readonly value: unknown;
  readonly warnings: readonly Diagnostic[];
  /** Where a JSON pointer's value stands; the closest thing around it where the file has no such place. */
  readonly locate: (pointer: string, trail?: readonly string[]) => Location;
}

const megabyte = 1024 * 1024;
const sizeLimit = 50 * megabyte;

/**
 * Reads a UTF-8 file, or standard input for `-`, up to 50 MiB; takes a byte-order mark off.
 * @throws Failure where there is no such readable file, where it is too large, or where it is not UTF-8.
 */
export async function readSource(path: string, stdin: NodeJS.ReadableStream = process.stdin): Promise<Source> {
  const stream = path === '-' ? stdin : createReadStream(path);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > sizeLimit)
        throw refuse(path, { code: 'collection/too-large', message: `${nameFile(path)} is larger than 50 MiB` });
      chunks.push(bytes);
    }
  } catch (error) {
    throw error instanceof Failure
      ? error
      : refuse(path, { code: 'collection/unreadable', message: explain(path, error) });
  }
  return decode(path, Buffer.concat(chunks));
}

/**
 * Parses strict JSON (RFC 8259: no comments, no trailing commas).
 * @throws Failure that shows the first place that is not JSON.
 */
export function parseSource(source: Source): ParsedSource {
  return parseJson(source);
}

/**
 * The same for a file whose values are secret: all places in it are marked, also where it is no JSON, so that no frame shows them.
 */
export function parseSecret(source: Source): ParsedSource {
  try {
    const parsed = parseSource(source);
    return { ...parsed, locate: (pointer, trail) => ({ ...parsed.locate(pointer, trail), secret: true }) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const marked = error.diagnostics.map((one) => ({ ...one, at: { file: source.file, ...one.at, secret: true } }));
    throw new Failure(marked, error.sources);
  }
}

function decode(path: string, bytes: Buffer): Source {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return byteOrderMark ? { file: path, text, byteOrderMark } : { file: path, text };
  } catch {
    const message = `${nameFile(path)} is not UTF-8 text`;
    throw refuse(path, { code: 'collection/unreadable', message, hint: 'save it as UTF-8' });
  }
}

function explain(path: string, error: unknown): string {
  if (/^https?:\/\//i.test(path))
    return `${path} is an address, and not a file: fetch it first, \`-\` reads standard input`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist',
    EISDIR: 'is a directory, not a file',
    EACCES: 'may not be read by this user',
    EPERM: 'may not be read by this user',
    ENAMETOOLONG: 'has a name that is too long',
  };
  const reason = typeof code === 'string' ? (reasons[code] ?? `cannot be read (${code})`) : 'cannot be read';
  return `${nameFile(path)} ${reason}`;
}

function nameFile(path: string): string {
  return path === '-' ? 'standard input' : path;
}

function refuse(file: string, problem: Pick<Diagnostic, 'code' | 'message' | 'hint'>): Failure {
  return new Failure([{ ...problem, severity: 'error', at: { file } }]);
}
