// Requests with newman's own as the truth, and with recorders of their own for the snippets.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { loadCollection } from '../../collection/load.ts';
import { flowOf } from '../../dataflow/flow.ts';
import type { Capture } from '../../model/capture.ts';
import { requestsIn } from '../../model/collection.ts';
import type { Request } from '../../model/request.ts';
import { resolveRequest } from '../../model/resolve.ts';
import { sourceOf, type Lookup } from '../../model/text.ts';
import { sendRequests } from '../../runner/send.ts';
import type { Declared } from '../../verify/compare.ts';
import { declaredBy, whyNotComparable } from '../../verify/declared.ts';
import { startEchoServer, type EchoServer } from '../../verify/echo-server.ts';
import { isPlainPath, provideFiles, redirect, type PortOf, type Redirected } from '../../verify/redirect.ts';
import type { RecordedRequest } from '../../verify/request-parser.ts';
import type { Loaded } from '../inputs.ts';
import type { VerifyCache } from './cache.ts';
import type { RequestPlace, VerifyMode } from './report.ts';
import { isJson } from '../../util/raw.ts';

export interface Subject {
  /** Unique among all subjects. */
  readonly id: string;
  readonly place: RequestPlace;
  /** undefined where there is nothing to compare with; then `reason` says why. */
  readonly truth: RecordedRequest | undefined;
  readonly reason: string;
  readonly declared: Declared;
  readonly lookup: Lookup;
  /** What snippets are to keep of the response; empty where they are not asked to. */
  readonly captures: readonly Capture[];
  /** The snippet's working folder. */
  readonly directory: string;
  /** The request with a port that stands for any: for what must not change from run to run. */
  readonly request: Request;
  /** The request with a recorder's port, and the recorder; each mode has its own. */
  readonly live: (mode: VerifyMode) => Promise<Live>;
}

export interface Live {
  readonly request: Request;
  readonly echo: EchoServer;
}

export interface SubjectSet {
  readonly subjects: readonly Subject[];
  close(): Promise<void>;
}

export interface VerifyInput {
  readonly loaded: Loaded;
  /** Values of all variables that have one. */
  readonly values: ReadonlyMap<string, string>;
  /** Whether variables without a value stay as they are, instead of getting one of ours. */
  readonly keepsUnknown?: boolean;
  /** Whether snippets read what the collection's scripts keep of a response. */
  readonly captures?: boolean;
}

export interface SubjectOptions {
  /** Unique among the inputs, part of their ids. */
  readonly prefix: string;
  readonly directory: string;
  readonly cache: VerifyCache;
}

/** A port that no recorder has: it stands for any of them. */
const anyPort: PortOf = () => 1;

/** The requests of one collection. Records what newman sends for them, unless the cache knows. */
export async function openSubjects(input: VerifyInput, options: SubjectOptions): Promise<SubjectSet> {
  const { loaded } = input;
  const values = input.keepsUnknown === true ? input.values : withInventedValues(loaded.definition, input.values);
  const lookup: Lookup = (name) => values.get(name);
  await mkdir(options.directory, { recursive: true });
  const still = redirect(loaded.definition, options.prefix, anyPort);
  const requests = await requestsOf(still);
  const named = requests.flatMap((request) => filesOf(request, lookup));
  await provideFiles([...still.files, ...named.filter(isPlainPath)], options.directory);
  const truths = await truthsOf(loaded.definition, { still, values, ...options });
  const recorders = new Map<VerifyMode, Promise<readonly Live[]>>();
  const open = (mode: VerifyMode): Promise<readonly Live[]> => {
    const opened = recorders.get(mode) ?? openRecorders(loaded, options.prefix, still.ids.length);
    recorders.set(mode, opened);
    return opened;
  };
  const originals = requestsIn(loaded.collection);
  const flow = input.captures === true ? flowOf(loaded.collection, loaded.locate).requests : undefined;
  const subjects = requests.map((request, index): Subject => {
    const { pointer, trail } = originals[index] ?? request;
    const truth = truths[index] ?? { reason: 'was not recorded' };
    const reason = whyNotComparable(request) || truth.reason;
    return {
      id: `${options.prefix}#${index}`,
      place: { file: loaded.source.file, pointer, trail },
      truth: reason === '' ? truth.request : undefined,
      reason,
      declared: declaredBy(request, lookup),
      lookup,
      captures: flow?.get(pointer)?.captures.filter(({ phase }) => phase === 'test') ?? [],
      directory: options.directory,
      request,
      live: async (mode) => (await open(mode))[index] ?? fail(index),
    };
  });
  return { subjects, close: async () => closeAll((await Promise.all(recorders.values())).flat()) };
}

/** Those that a variable names: the others are known from the collection's own text. */
function filesOf(request: Request, lookup: Lookup): readonly string[] {
  const { body } = resolveRequest(request, lookup);
  const parts = body.kind === 'multipart' ? body.parts : [body];
  return parts.flatMap((part) => (part.kind === 'file' && part.path.length > 0 ? [sourceOf(part.path)] : []));
}

async function openRecorders(loaded: Loaded, prefix: string, count: number): Promise<readonly Live[]> {
  const echoes = await Promise.all(Array.from({ length: count }, startEchoServer));
  const requests = await requestsOf(redirect(loaded.definition, prefix, (index) => echoes[index]?.port ?? 0));
  return requests.map((request, index) => {
    const echo = echoes[index] ?? fail(index);
    answerAsSaved(echo, request);
    return { request, echo };
  });
}

/** A snippet that reads the saved example's fields is to find them. */
function answerAsSaved(echo: EchoServer, request: Request): void {
  const example = request.examples.find(({ status, body }) => status >= 200 && status < 300 && isJson(body));
  if (example) echo.answerWith(example.body);
}

async function requestsOf({ definition, ids }: Redirected): Promise<readonly Request[]> {
  const { collection } = await loadCollection({ file: 'redirected', text: JSON.stringify(definition) });
  const byId = new Map(requestsIn(collection).map((request) => [request.id, request]));
  return ids.map((id, index) => byId.get(id) ?? fail(index));
}

function fail(index: number): never {
  throw new Error(`request ${index} of the redirected collection is missing`);
}

export interface Truth {
  readonly request?: RecordedRequest;
  /** '' where there is a request. */
  readonly reason: string;
}

interface Recording extends SubjectOptions {
  readonly still: Redirected;
  readonly values: ReadonlyMap<string, string>;
}

async function truthsOf(definition: Loaded['definition'], recording: Recording): Promise<readonly Truth[]> {
  const { still, values, cache } = recording;
  const key = createHash('sha256')
    .update(JSON.stringify([still.definition, [...values]]))
    .digest('hex');
  const known = cache.truths(key);
  if (known?.length === still.ids.length) return known;
  const truths = await record(definition, recording);
  cache.keepTruths(key, truths);
  return truths;
}

async function record(
  definition: Loaded['definition'],
  { still, prefix, values, directory }: Recording,
): Promise<readonly Truth[]> {
  const echoes = await Promise.all(still.ids.map(startEchoServer));
  try {
    const redirected = redirect(definition, prefix, (index) => echoes[index]?.port ?? 0);
    const failures = await sendRequests(redirected.definition, { values, directory });
    return echoes.map((echo, index) => truthOf(echo, failures.get(still.ids[index] ?? '')));
  } finally {
    await Promise.all(echoes.map((echo) => echo.close()));
  }
}

function truthOf(echo: EchoServer, failure: string | undefined): Truth {
  const requests = echo.take();
  const [request, ...more] = requests;
  if (request === undefined) return { reason: `newman sent nothing: ${failure ?? 'no reason given'}` };
  return more.length === 0 ? { request, reason: '' } : { reason: `newman sent ${requests.length} requests` };
}

/** Variables that nothing defines, and dynamic ones, get a value of ours: that of a secret is not needed either. */
function withInventedValues(definition: unknown, given: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const used = [...JSON.stringify(definition).matchAll(/\{\{([^{}"\\]+)\}\}/g)].map((match) => match[1] ?? '');
  const invented = used
    .filter((name) => !given.has(name))
    .map((name) => [name, `value-of-${name.replace(/\W+/g, '-')}`] as const);
  return new Map([...invented, ...given]);
}

async function closeAll(live: readonly Live[]): Promise<void> {
  await Promise.all(live.map(({ echo }) => echo.close()));
}
