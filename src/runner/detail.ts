// What went over the wire for one request: headers, bodies, phases; credentials are masked where they stand.
import { textOf } from './changes.ts';
import type { Members, RequestBody, RequestEvent } from './events.ts';
import { maskBody, maskHeader } from './secrets.ts';
import type { Detail, Execution, HeaderLine, Message, MessageBody, Phases } from './report.ts';

/**
 * More than is shown is kept until the last secret is known: one that the cut went through would not be found any more.
 */
const margin = 8192;

export interface Recording {
  /** Characters that are kept of a body. */
  readonly bodyLimit: number;
  /** Masks headers and fields by their names. */
  readonly masked: boolean;
}

/** The detail of one request, bodies longer than asked for; `trimDetail` shortens them. */
export function detailOf({ request, response, history }: RequestEvent, recording: Recording): Detail {
  const phases = phasesOf(history);
  return {
    request: messageOf(request?.headers, bytesOf(request?.body), recording),
    ...(response && { response: messageOf(response.headers, response.stream ?? new Uint8Array(), recording) }),
    ...(phases && { phases }),
  };
}

/** The execution with its bodies as short as they were asked for: to be called once secrets are masked. */
export function trimDetail(execution: Execution, bodyLimit: number): Execution {
  const { detail } = execution;
  if (detail === undefined) return execution;
  const { request, response } = detail;
  return {
    ...execution,
    detail: {
      ...detail,
      request: trimMessage(request, bodyLimit),
      ...(response && { response: trimMessage(response, bodyLimit) }),
    },
  };
}

function trimMessage(message: Message, limit: number): Message {
  const { body } = message;
  if (body.text.length <= limit) return message;
  return { ...message, body: { ...body, cut: true, text: body.text.slice(0, limit).replace(/[\ud800-\udbff]$/, '') } };
}

function messageOf(headers: Members | undefined, bytes: Uint8Array, recording: Recording): Message {
  const lines = headersOf(headers);
  const type = lines.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return {
    headers: recording.masked ? lines.map(({ name, value }) => ({ name, value: maskHeader(name, value) })) : lines,
    body: bodyOf(bytes, type, recording),
  };
}

function headersOf(headers: Members | undefined): readonly HeaderLine[] {
  const members = (headers?.members ?? []).filter(({ disabled }) => disabled !== true);
  return members.map(({ key, value }) => ({ name: textOf(key), value: textOf(value) }));
}

function bodyOf(bytes: Uint8Array, type: string, { bodyLimit, masked }: Recording): MessageBody {
  const kept = bytes.subarray(0, (bodyLimit + margin) * 4);
  const size = bytes.length;
  const text = decode(kept, kept.length < size);
  if (text === undefined) return { text: '', size, cut: false, binary: true };
  const beginning = text.slice(0, bodyLimit + margin);
  const cut = kept.length < size || beginning.length < text.length;
  return { text: masked ? maskBody(beginning, type) : beginning, size, cut, binary: false };
}

/** Undefined for bytes that are no UTF-8; a character that the cut went through does not count. */
function decode(bytes: Uint8Array, isCut: boolean): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What was sent, as far as newman tells it: of files their names only. */
function bytesOf(body: RequestBody | undefined): Uint8Array {
  return body === undefined || body.disabled === true ? new Uint8Array() : Buffer.from(bodyText(body), 'utf8');
}

/** The body of a request as text. */
export function bodyText(body: RequestBody): string {
  switch (body.mode) {
    case 'raw':
      return textOf(body.raw);
    case 'urlencoded':
      return textOf(body.urlencoded);
    case 'graphql':
      return textOf(body.graphql);
    case 'formdata':
      return partsOf(body.formdata).join('\n');
    case 'file':
      return body.file?.src === undefined ? '' : `<file ${textOf(body.file.src)}>`;
    default:
      return '';
  }
}

function partsOf(formdata: Members | undefined): readonly string[] {
  const members = (formdata?.members ?? []).filter(({ disabled }) => disabled !== true);
  return members.map(({ key, value, src }) =>
    src === undefined || src === null ? `${textOf(key)}=${textOf(value)}` : `${textOf(key)}=<file ${textOf(src)}>`,
  );
}

/** Offsets of the runtime are milliseconds from its own start, each the moment when a phase was over. */
function phasesOf(history: RequestEvent['history']): Phases | undefined {
  const offset = history?.execution?.data?.at(-1)?.timings?.offset;
  if (offset === undefined) return undefined;
  const moment = (name: string, before: number): number => offset[name] ?? before;
  const socket = moment('socket', 0);
  const lookup = moment('lookup', socket);
  const connect = moment('connect', lookup);
  const secure = moment('secureConnect', connect);
  const response = moment('response', secure);
  const end = moment('end', response);
  return {
    dns: between(socket, lookup),
    connect: between(lookup, connect),
    tls: between(connect, secure),
    wait: between(secure, response),
    download: between(response, end),
  };
}

function between(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) * 10) / 10);
}
