// HTTP/1.1 requests out of bytes, without judging them: Node's own parser refuses methods that it does not know.

/** A request as it came over the wire. Names and values are latin1: one character for each byte. */
export interface RecordedRequest {
  readonly method: string;
  /** The request target as sent, e.g. `/users?a=1`. */
  readonly target: string;
  /** In order, with duplicates; the value without the white space around it. */
  readonly headers: readonly RecordedHeader[];
  /** Without the framing of a chunked body. */
  readonly body: Uint8Array;
}

export interface RecordedHeader {
  readonly name: string;
  readonly value: string;
}

export type ParserEvent =
  /** The head is complete and the client waits for `100 Continue` before it sends the body. */
  | { readonly kind: 'continue' }
  | { readonly kind: 'request'; readonly request: RecordedRequest; readonly keepAlive: boolean }
  /** The bytes are no HTTP/1.1 request; nothing after them can be read. */
  | { readonly kind: 'invalid'; readonly reason: string };

/** Takes bytes as they arrive and tells what they complete. */
export type RequestParser = (chunk: Uint8Array) => readonly ParserEvent[];

type Step = { readonly rest: Buffer; readonly events: readonly ParserEvent[]; readonly next: State } | undefined;

type State =
  | { readonly kind: 'head' }
  | { readonly kind: 'fixed'; readonly head: Head; readonly length: number }
  | { readonly kind: 'chunked'; readonly head: Head; readonly chunks: readonly Buffer[] }
  | { readonly kind: 'trailers'; readonly head: Head; readonly body: Buffer }
  | { readonly kind: 'broken' };

interface Head {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly RecordedHeader[];
  readonly keepAlive: boolean;
}

const lineEnd = '\r\n';

/** A parser of one connection: requests may follow each other, in pieces of any size (RFC 9112). */
export function createRequestParser(): RequestParser {
  let state: State = { kind: 'head' };
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const events: ParserEvent[] = [];
    pending = Buffer.concat([pending, chunk]);
    for (let step = advance(state, pending); step; step = advance(state, pending)) {
      events.push(...step.events);
      pending = step.rest;
      state = step.next;
    }
    return events;
  };
}

function advance(state: State, bytes: Buffer): Step {
  switch (state.kind) {
    case 'head':
      return readHead(bytes);
    case 'fixed':
      if (bytes.length < state.length) return undefined;
      return finish(state.head, bytes.subarray(0, state.length), bytes.subarray(state.length));
    case 'chunked':
      return readChunk(state.head, state.chunks, bytes);
    case 'trailers':
      return readTrailer(state.head, state.body, bytes);
    case 'broken':
      return undefined;
  }
}

function readHead(bytes: Buffer): Step {
  // A server ignores empty lines before the request line (RFC 9112, 2.2).
  if (bytes.indexOf(lineEnd) === 0) return { rest: bytes.subarray(2), events: [], next: { kind: 'head' } };
  const end = bytes.indexOf(lineEnd + lineEnd);
  if (end < 0) return undefined;
  const [requestLine = '', ...lines] = bytes.toString('latin1', 0, end).split(lineEnd);
  const parts = /^(\S+) (.*) HTTP\/1\.([01])$/s.exec(requestLine);
  if (!parts) return refuse(`"${requestLine}" is no request line`);
  const [, method = '', target = '', minor] = parts;
  const headers = lines.map(readHeader);
  const keepAlive = minor === '1' && !valuesOf(headers, 'connection').some((value) => /close/i.test(value));
  return startBody({ method, target, headers, keepAlive }, bytes.subarray(end + 4));
}

function readHeader(line: string): RecordedHeader {
  const colon = line.indexOf(':');
  if (colon < 0) return { name: line, value: '' };
  return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '') };
}

function startBody(head: Head, rest: Buffer): Step {
  const waits = valuesOf(head.headers, 'expect').some((value) => value.toLowerCase() === '100-continue');
  const events: readonly ParserEvent[] = waits ? [{ kind: 'continue' }] : [];
  if (valuesOf(head.headers, 'transfer-encoding').some((value) => /\bchunked$/i.test(value))) {
    return { rest, events, next: { kind: 'chunked', head, chunks: [] } };
  }
  const length = valuesOf(head.headers, 'content-length')[0] ?? '0';
  if (!/^\d+$/.test(length)) return refuse(`"${length}" is no content length`);
  return { rest, events, next: { kind: 'fixed', head, length: Number(length) } };
}

function readChunk(head: Head, chunks: readonly Buffer[], bytes: Buffer): Step {
  const end = bytes.indexOf(lineEnd);
  if (end < 0) return undefined;
  const size = /^[0-9a-f]+/i.exec(bytes.toString('latin1', 0, end))?.[0];
  if (size === undefined) return refuse('a chunk has no size');
  const length = Number.parseInt(size, 16);
  const start = end + 2;
  if (length === 0) {
    return { rest: bytes.subarray(start), events: [], next: { kind: 'trailers', head, body: Buffer.concat(chunks) } };
  }
  if (bytes.length < start + length + 2) return undefined;
  const next: State = { kind: 'chunked', head, chunks: [...chunks, bytes.subarray(start, start + length)] };
  return { rest: bytes.subarray(start + length + 2), events: [], next };
}

function readTrailer(head: Head, body: Buffer, bytes: Buffer): Step {
  const end = bytes.indexOf(lineEnd);
  if (end < 0) return undefined;
  const rest = bytes.subarray(end + 2);
  return end === 0 ? finish(head, body, rest) : { rest, events: [], next: { kind: 'trailers', head, body } };
}

function finish(head: Head, body: Buffer, rest: Buffer): Step {
  const { keepAlive, ...start } = head;
  const request = { ...start, body: Uint8Array.from(body) };
  return { rest, events: [{ kind: 'request', request, keepAlive }], next: { kind: 'head' } };
}

function refuse(reason: string): Step {
  return { rest: Buffer.alloc(0), events: [{ kind: 'invalid', reason }], next: { kind: 'broken' } };
}

function valuesOf(headers: readonly RecordedHeader[], name: string): readonly string[] {
  return headers.filter((header) => header.name.toLowerCase() === name).map((header) => header.value);
}
