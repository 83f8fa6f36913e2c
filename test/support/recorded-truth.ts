// What scripts really store when newman runs them, beside what reading them says.
import http from 'node:http';
import type { Loaded } from '../../src/collection/load.ts';
import { flowOf } from '../../src/dataflow/flow.ts';
import type { PlacedCapture, RequestFlow } from '../../src/dataflow/flow.ts';
import type { PathStep, ValueSource } from '../../src/model/capture.ts';
import { requestsIn } from '../../src/model/collection.ts';
import type { Request } from '../../src/model/request.ts';
import { runCollection } from '../../src/runner/run.ts';
import { listen } from './listen.ts';

export interface Comparison {
  /** Captures that were read and happened. */
  readonly agreed: number;
  /** Happened, but were not read; with the reason. */
  readonly missed: readonly string[];
  /** Read as certain, and the script ran to its end without them. */
  readonly invented: readonly string[];
  /** Read, but the script stopped before or a condition did not hold. */
  readonly unreached: readonly string[];
}

const itemHeader = 'x-item-pointer';

/** Runs a collection against a server of this machine, which answers as its examples and scripts would have it. */
export async function compareWithRun(loaded: Loaded, values: ReadonlyMap<string, string>): Promise<Comparison> {
  const flow = flowOf(loaded.collection, loaded.locate);
  const server = await startServer(requestsIn(loaded.collection), flow.requests);
  try {
    const { report, stores } = await runCollection(
      { ...loaded, definition: markItems(loaded.definition, '') as Loaded['definition'] },
      { mockUrl: server.url, envVar: valuesFor(flow.requests, values), timeoutRequest: 5000, timeout: 120_000 },
    );
    const done = stores.filter((one) => one.operation === 'set');
    const happened = new Map(done.map((one) => [keyOf(one), one]));
    const told = new Map(
      [...flow.requests.values()].flatMap((one) =>
        one.captures.map(
          (capture) => [keyOf({ pointer: one.pointer, ...capture }), { ...capture, flow: one }] as const,
        ),
      ),
    );
    const failed = new Set(report.failures.map((one) => one.pointer));
    const ran = new Set(report.executions.map((one) => one.pointer));
    const silent = [...told].filter(([key]) => !happened.has(key));
    const unreached = silent.filter(([, one]) => !ran.has(one.flow.pointer) || isOpen(one, failed));
    return {
      agreed: [...told.keys()].filter((key) => happened.has(key)).length,
      missed: [...happened]
        .filter(([key]) => !told.has(key))
        .map(([key, one]) => `${key}: ${reasonOf(flow.requests.get(one.pointer))}`),
      invented: silent.filter((one) => !unreached.includes(one)).map(([key]) => key),
      // A script of the collection or of a folder is one script, however many requests it runs for.
      unreached: [
        ...new Set(unreached.map(([, one]) => `${one.script} ${one.scope} ${one.name}: ${whyNot(one, failed)}`)),
      ],
    };
  } finally {
    await server.close();
  }
}

type Told = PlacedCapture & { readonly flow: RequestFlow };

function isOpen({ conditions, flow }: Told, failed: ReadonlySet<string>): boolean {
  return conditions.length > 0 || failed.has(flow.pointer);
}

function whyNot({ conditions, flow }: Told, failed: ReadonlySet<string>): string {
  if (conditions.length > 0) return `only under ${JSON.stringify(conditions)}`;
  return failed.has(flow.pointer) ? 'a check or the script failed before' : 'the request did not run';
}

function reasonOf(flow: RequestFlow | undefined): string {
  const [unknown] = flow?.unknown ?? [];
  return unknown ? `the name is known only in a run: ${unknown.text}` : 'not seen by the reader';
}

function keyOf(one: {
  readonly pointer: string;
  readonly phase: string;
  readonly scope: string;
  readonly name: string;
}): string {
  return `${one.pointer} ${one.phase} ${one.scope} ${one.name}`;
}

/** The server has to know which request it answers: hosts and paths are made of variables. */
function markItems(node: unknown, pointer: string): unknown {
  const item = node as { readonly item?: readonly unknown[]; readonly request?: unknown };
  if (Array.isArray(item.item)) {
    return { ...item, item: item.item.map((one, index) => markItems(one, `${pointer}/item/${index}`)) };
  }
  const request = typeof item.request === 'string' ? { url: item.request, method: 'GET' } : item.request;
  const { header } = (request ?? {}) as { readonly header?: unknown };
  const headers = Array.isArray(header) ? (header as readonly unknown[]) : [];
  return { ...item, request: { ...(request as object), header: [...headers, { key: itemHeader, value: pointer }] } };
}

/** Every variable has some value, or nothing would be sent. */
function valuesFor(flows: ReadonlyMap<string, RequestFlow>, values: ReadonlyMap<string, string>) {
  const names = new Set([...flows.values()].flatMap((flow) => flow.needs.map((need) => need.name)));
  const filled = [...names].map((key) => ({
    key,
    value: /url|host|base|api|server/i.test(key) ? 'http://localhost' : 'v',
  }));
  const given = [...values].map(([key, value]) => ({ key, value }));
  return [...filled.filter(({ key }) => !values.has(key)), ...given];
}

async function startServer(requests: readonly Request[], flows: ReadonlyMap<string, RequestFlow>) {
  const known = new Map(requests.map((request) => [request.pointer, request]));
  const server = http.createServer((message, response) => {
    const pointer = String(message.headers[itemHeader] ?? '');
    const { status, body } = answerFor(known.get(pointer), flows.get(pointer));
    message.resume().once('end', () => {
      response.writeHead(status, { 'content-type': 'application/json', 'set-cookie': 'sid=1' });
      response.end(status === 204 ? undefined : body);
    });
  });
  return listen(server);
}

/** The saved example of success; without one, JSON in which there is what the scripts take from it. */
function answerFor(request: Request | undefined, flow: RequestFlow | undefined): { status: number; body: string } {
  const example = request?.examples.find((one) => one.status >= 200 && one.status < 300 && isJson(one.body));
  if (example) return { status: example.status, body: example.body };
  const expected = request?.scripts.map((one) => /status\((\d{3})\)/.exec(one.source)?.[1]).find(Boolean);
  // A name that only a run can tell is a member of some item.
  const members = (flow?.unknown ?? []).flatMap((one) => /\.(\w+)$/.exec(one.text)?.[1] ?? []);
  const first: unknown =
    members.length > 0 ? [Object.fromEntries(members.map((name) => [name, `${name} of a run`]))] : {};
  const paths = (flow?.captures ?? []).flatMap((one) => pathsIn(one.source));
  const body = paths.reduce((value, path) => plant(value, path, 'some value'), first);
  return { status: Number(expected ?? 200), body: JSON.stringify(body) };
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function pathsIn(source: ValueSource): readonly (readonly PathStep[])[] {
  if (source.kind === 'computed') return source.uses.flatMap(pathsIn);
  return source.kind === 'json' ? [source.path] : [];
}

/** The value with `leaf` at a path, with lists and objects on the way; what is there stays. */
function plant(value: unknown, [step, ...rest]: readonly PathStep[], leaf: unknown): unknown {
  if (step === undefined) return value ?? leaf;
  if (typeof step === 'string') {
    const members = isTree(value) ? value : {};
    return { ...members, [step]: plant(members[step], rest, leaf) };
  }
  const list: unknown[] = Array.isArray(value) ? [...(value as unknown[])] : [];
  const index = typeof step === 'number' ? Math.max(step, 0) : list.length;
  const item = typeof step === 'number' ? list[index] : plant({}, step.member, step.equals);
  list[index] = plant(item, rest, leaf);
  return list;
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
