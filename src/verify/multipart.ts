// A multipart body as its parts. Lenient where clients write names as they are, without any escape.

export interface MultipartPart {
  /** latin1, escapes undone. */
  readonly name: string;
  readonly fileName: string | undefined;
  /** '' where the part names none. */
  readonly type: string;
  readonly bytes: Buffer;
}

/** The boundary that a Content-Type header names; undefined where it is no multipart type. */
export function boundaryOf(contentType: string): string | undefined {
  if (!/^multipart\//i.test(contentType)) return undefined;
  const match = /;\s*boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** The parts in order (RFC 2046, 5.1); undefined where the bytes are no such body. */
export function parseMultipart(body: Uint8Array, boundary: string): readonly MultipartPart[] | undefined {
  const parts: MultipartPart[] = [];
  // A line break in front makes the first delimiter look like the others.
  const bytes = Buffer.concat([Buffer.from('\r\n'), body]);
  const delimiter = `\r\n--${boundary}`;
  let at = bytes.indexOf(delimiter, 0, 'latin1');
  while (at >= 0) {
    const start = at + delimiter.length;
    if (bytes.toString('latin1', start, start + 2) === '--') return parts;
    const end = bytes.indexOf(delimiter, start, 'latin1');
    const headEnd = bytes.indexOf('\r\n\r\n', start);
    if (end < 0 || headEnd < 0 || headEnd > end) return undefined;
    parts.push(readPart(bytes.toString('latin1', start, headEnd), bytes.subarray(headEnd + 4, end)));
    at = end;
  }
  return undefined;
}

function readPart(head: string, bytes: Buffer): MultipartPart {
  const disposition = headerIn(head, 'content-disposition');
  return {
    name: parameterIn(disposition, 'name') ?? '',
    fileName: extendedFileName(disposition) ?? parameterIn(disposition, 'filename'),
    type: headerIn(head, 'content-type'),
    bytes,
  };
}

function headerIn(head: string, name: string): string {
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? '' : line.slice(name.length + 1).trim();
}

/** A quoted value ends at the quote that stands before `;` or the end: newman writes `name="a"b"` for `a"b`. */
function parameterIn(disposition: string, name: string): string | undefined {
  const quoted = new RegExp(`;\\s*${name}="(.*?)"\\s*(?:;\\s*[a-z*]+=|$)`, 'is').exec(disposition)?.[1];
  if (quoted !== undefined) return unescapeName(quoted);
  return new RegExp(`;\\s*${name}=([^";]+)`, 'i').exec(disposition)?.[1]?.trim();
}

/** `%22` is what browsers and curl write for a quote, `\"` what RFC 2616 asks for; line breaks are `%0D`, `%0A`. */
function unescapeName(name: string): string {
  return name
    .replace(/%22/g, '"')
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n')
    .replace(/\\(["\\])/g, '$1');
}

function extendedFileName(disposition: string): string | undefined {
  const value = /;\s*filename\*=utf-8''([^;\s]*)/i.exec(disposition)?.[1];
  return value?.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
