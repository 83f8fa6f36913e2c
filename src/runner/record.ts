// Listens to a run of newman and turns what it hears into executions, each complete when its item ends.
import type { EventEmitter } from 'node:events';
import { requestsIn, type Collection } from '../model/collection.ts';
import type { Request } from '../model/request.ts';
import type { Tries } from './control/transport.ts';
import type * as Events from './events.ts';
import { bodyText, detailOf, type Recording } from './detail.ts';
import { isSecret, type Redactor } from './redact.ts';
import { longestSearched, secretsOfBody, secretsOfRequest } from './secrets.ts';
import { textOf } from './changes.ts';
import {
  isFine,
  type Assertion,
  type Capture,
  type CaptureScope,
  type Detail,
  type Execution,
  type RunError,
} from './report.ts';
import { explainLimit } from './script-limit.ts';

export interface Recorder {
  /** Complete executions with secrets still in them. */
  readonly executions: readonly Execution[];
  /**
   * Ends the item that is under way, with the error that broke the run off there: newman tells of it only afterwards.
   * Returns the errors that belong to no item.
   */
  readonly close: (errors: readonly RunError[]) => readonly RunError[];
}

export interface RecordOptions {
  readonly collection: Collection;
  readonly redactor: Redactor;
  /** Names of variables marked secret: what scripts store under them is secret too. */
  readonly secretNames: ReadonlySet<string>;
  /** The line of an item by its pointer, 0 where it is not known. */
  readonly lineOf: (pointer: string) => number;
  /** What the requests of an item took, by newman's `cursor.ref`. */
  readonly takeTries: (ref: string | undefined) => Tries;
  /** Names and ids of what is no part of the run. */
  readonly leftOut: ReadonlySet<string>;
  /** What is recorded of requests and responses themselves; nothing where absent. */
  readonly detail: Recording | undefined;
  readonly onExecution: (execution: Execution) => void;
}

type Exchange = Pick<Execution, 'method' | 'url' | 'status' | 'reason' | 'time' | 'size'> & {
  readonly detail?: Detail;
};

type Draft = Omit<Execution, keyof Exchange | 'skipped'> & {
  readonly ref: string | undefined;
  readonly assertions: Assertion[];
  readonly errors: RunError[];
  readonly warnings: string[];
  readonly captured: Capture[];
  exchange: Exchange | undefined;
  /** How many errors there were when the last script had ended. */
  settled: number;
};

const jump = 'setNextRequest goes to';

/** The run's iteration ends where a script jumps to what is no part of it: newman finds no such request. */
function jumpOut(next: string): string {
  return `${jump} ${JSON.stringify(next)}, which the selection leaves out: the iteration ends here`;
}

/** Whether an execution's warning tells of such a jump. */
export function isJumpOut(warning: string): boolean {
  return warning.startsWith(jump);
}

const scopes: readonly CaptureScope[] = ['environment', 'globals', 'collectionVariables'];

/** Records everything that `emitter` tells from now on. */
export function recordRun(emitter: EventEmitter, options: RecordOptions): Recorder {
  const executions: Execution[] = [];
  const requests = new Map(requestsIn(options.collection).map((request) => [request.id, request]));
  let draft: Draft | undefined;
  let closed = false;
  const on = <Name extends keyof Events.EventsOfItem>(name: Name, listen: Listen<Events.EventsOfItem[Name]>): void => {
    emitter.on(name, (error: Error | null, event: Events.EventsOfItem[Name] | undefined) => {
      if (draft && event) listen(draft, event, error);
    });
  };
  emitter.on('beforeItem', (_error: unknown, event: Events.ItemEvent) => {
    if (!closed) draft = startDraft(requests.get(event.item?.id ?? ''), event, options.lineOf);
  });
  on('request', (current, event, error) => recordRequest(current, { event, error, options }));
  on('script', (current, event, error) => recordScript(current, { event, error, options }));
  on('assertion', recordAssertion);
  on('console', recordConsole);
  on('exception', (current, { error }) => addScriptError(current, error));
  const end = (current: Draft): void => {
    const execution = finish(current, options.takeTries(current.ref));
    draft = undefined;
    executions.push(execution);
    options.onExecution(execution);
  };
  on('item', end);
  const close = (errors: readonly RunError[]): readonly RunError[] => {
    closed = true;
    if (!draft) return errors;
    const told = draft.errors.map(({ message }) => message);
    draft.errors.push(...errors.filter(({ message }) => !told.includes(message)));
    end(draft);
    return [];
  };
  return { executions, close };
}

function startDraft(
  known: Request | undefined,
  { item, cursor }: Events.ItemEvent,
  lineOf: RecordOptions['lineOf'],
): Draft {
  const unknown = { pointer: '', trail: [item?.name ?? ''], name: item?.name ?? '' };
  const { pointer, trail, name } = known ?? unknown;
  const lists = { assertions: [], errors: [], warnings: [], captured: [] };
  const id = item?.id ?? '';
  const line = known === undefined ? 0 : lineOf(pointer);
  const { ref, iteration = 0 } = cursor ?? {};
  return { ref, id, pointer, line, trail, name, iteration, ...lists, exchange: undefined, settled: 0 };
}

type Listen<Event> = (draft: Draft, event: Event, error: Error | null) => void;

interface Heard<Event> {
  readonly event: Event;
  readonly error: Error | null;
  readonly options: RecordOptions;
}

function recordRequest(draft: Draft, { event, error, options }: Heard<Events.RequestEvent>): void {
  const url = textOf(event.request?.url);
  for (const secret of secretsOfEvent(event)) options.redactor.add(secret);
  if (error) draft.errors.push({ kind: 'request', message: messageOf(error) });
  if (event.cursor?.scriptId) return;
  const detail = options.detail && { detail: detailOf(event, options.detail) };
  draft.exchange = { method: textOf(event.request?.method), url, ...answerOf(event.response), ...detail };
}

/** Of both directions: what a server hands out is a secret, too, whether a script keeps it or not. */
export function secretsOfEvent({ request, response, history }: Events.RequestEvent): readonly string[] {
  return [
    ...secretsOfRequest(pairsOf(request?.headers), textOf(request?.url)),
    ...secretsOfRequest(pairsOf(response?.headers), ''),
    ...(history?.execution?.data ?? []).flatMap(secretsOfHop),
    ...secretsOfBody(request?.body === undefined ? '' : bodyText(request.body)),
    ...secretsOfBody(textOfBytes(response?.stream)),
  ];
}

function answerOf(response: Events.RequestEvent['response']): Omit<Exchange, 'method' | 'url'> {
  if (!response) return { status: 0, reason: '', time: 0, size: 0 };
  const { code = 0, status = '', responseTime = 0, stream } = response;
  return { status: code, reason: status, time: responseTime, size: stream?.length ?? 0 };
}

/** A redirect on the way to the response. */
function secretsOfHop({ request, response }: Events.HistoryEntry): readonly string[] {
  const headers = [...(request?.headers ?? []), ...(response?.headers ?? [])];
  return secretsOfRequest(pairsOf({ members: headers }), textOf(request?.href));
}

function textOfBytes(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder().decode(bytes.subarray(0, longestSearched));
}

function pairsOf(headers: Events.Members | undefined): readonly { key: string; value: string }[] {
  return (headers?.members ?? []).map(({ key, value }) => ({ key: textOf(key), value: textOf(value) }));
}

function recordScript(draft: Draft, { event, error, options }: Heard<Events.ScriptEvent>): void {
  if (error) addScriptError(draft, error);
  draft.settled = draft.errors.length;
  const next = event.execution?.return?.nextRequest;
  if (typeof next === 'string' && options.leftOut.has(next)) draft.warnings.push(jumpOut(next));
  for (const scope of scopes) {
    for (const { name, value } of mutationsOf(event.execution?.[scope])) {
      if (isSecret({ name, value, secret: options.secretNames.has(name) })) options.redactor.add(value);
      const again = draft.captured.some((capture) => capture.name === name && capture.scope === scope);
      if (!again) draft.captured.push({ name, scope, pointer: draft.pointer });
    }
  }
}

/** newman notes for each script run which variables it touched, so setting one to the value it had counts as well. */
function mutationsOf(scope: Events.Scope | undefined): readonly { readonly name: string; readonly value: string }[] {
  const { compacted = {}, stream = [] } = scope?.mutations ?? {};
  return [...Object.values(compacted), ...stream].flatMap(([name, value]) =>
    typeof name !== 'string' || value === undefined ? [] : [{ name, value: textOf(value) }],
  );
}

function recordAssertion(draft: Draft, event: Events.AssertionEvent, error: Error | null): void {
  const failed = error ?? event.error;
  draft.assertions.push({
    name: event.assertion ?? '',
    passed: !failed,
    skipped: event.skipped === true,
    message: failed ? messageOf(failed) : '',
  });
}

/** newman sends an upload without its file and only warns; such a request is not the one that the collection states. */
function recordConsole(draft: Draft, event: Events.ConsoleEvent): void {
  const [message] = event.messages ?? [];
  if (typeof message !== 'string' || event.cursor?.scriptId) return;
  if (message.includes('file load error: ')) draft.errors.push({ kind: 'file', message });
  else draft.warnings.push(message);
}

/** A script that throws is told twice, as an exception and as the script's error. */
function addScriptError(draft: Draft, error: { readonly name?: string; readonly message?: string } | undefined): void {
  const plain = explainLimit(messageOf(error));
  const message = error?.name && error.name !== 'Error' ? `${error.name}: ${plain}` : plain;
  const known = draft.errors.slice(draft.settled).some((one) => one.kind === 'script' && one.message === message);
  if (!known) draft.errors.push({ kind: 'script', message });
}

function finish({ exchange, ...draft }: Draft, { attempts, reasons }: Tries): Execution {
  const nothing = { method: '', url: '', status: 0, reason: '', time: 0, size: 0 };
  const { ref: _, settled: __, id, pointer, line, trail, name, iteration, ...lists } = draft;
  const warnings = [...reasons.map((reason, index) => `attempt ${index + 1} failed: ${reason}`), ...lists.warnings];
  const place = { id, pointer, line, trail, name, iteration };
  const { detail, ...told } = exchange ?? { ...nothing, detail: undefined };
  return {
    ...place,
    ...told,
    skipped: !exchange && lists.errors.length === 0,
    ...lists,
    warnings,
    ...(attempts > 1 && { attempts }),
    ...(attempts > 1 && isFine(lists) && { flaky: true }),
    ...(detail && { detail }),
  };
}

function messageOf(error: { readonly message?: string } | undefined): string {
  return error?.message || 'no message';
}
