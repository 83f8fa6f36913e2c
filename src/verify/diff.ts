// Two recorded requests as a reader compares them: line by line.
import { diffLines } from 'diff';
import type { Declared } from './compare.ts';
import type { RecordedRequest } from './request-parser.ts';

const maxLines = 60;
const maxWidth = 400;

/**
 * Lines with `-` are newman's, with `+` the snippet's, with two blanks both's. Headers that neither the collection declares nor the
 * body's reading needs are left out; bytes that are no text are written as `\xNN`.
 */
export function requestDiff(truth: RecordedRequest, seen: RecordedRequest, declared: Declared): string {
  const names = new Set([...declared.headers.map((name) => name.toLowerCase()), 'content-type']);
  const changes = diffLines(print(truth, names), print(seen, names));
  const lines = changes.flatMap(({ value, added, removed }) => {
    const sign = added ? '+' : removed ? '-' : ' ';
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${sign} ${line.length > maxWidth ? `${line.slice(0, maxWidth)}…` : line}`);
  });
  return lines.length > maxLines ? [...lines.slice(0, maxLines), '  …'].join('\n') : lines.join('\n');
}

function print(request: RecordedRequest, names: ReadonlySet<string>): string {
  const headers = request.headers
    .filter(({ name }) => names.has(name.toLowerCase()))
    .map(({ name, value }) => `${name.toLowerCase()}: ${readable(value)}`)
    .toSorted();
  const body = readable(Buffer.from(request.body).toString('latin1'));
  return [`${request.method} ${readable(request.target)}`, ...headers, ...(body === '' ? [] : ['', body]), ''].join(
    '\n',
  );
}

/** latin1, one character a byte → UTF-8 where it is, else the bytes. */
function readable(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  const shown = text.includes('\ufffd') ? bytes : text;
  return shown.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
