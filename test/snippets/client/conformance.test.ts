// Every function of a client sends what newman sends: the sample, the cases, and the collections of others.
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noCache } from '../../../src/app/verify/cache.ts';
import { openSubjects, type Subject, type SubjectSet, type VerifyInput } from '../../../src/app/verify/subjects.ts';
import { requestsIn, type Collection } from '../../../src/model/collection.ts';
import type { Request } from '../../../src/model/request.ts';
import { resolveRequest } from '../../../src/model/resolve.ts';
import { literalOf, sourceOf, substitute, variablesIn, type Lookup } from '../../../src/model/text.ts';
import { renderClient } from '../../../src/snippets/client/client.ts';
import { planClient } from '../../../src/snippets/client/plan.ts';
import type { Operation } from '../../../src/snippets/client/operation.ts';
import { compareRequests } from '../../../src/verify/compare.ts';
import { functionAt, openWorkbench, type LooseModule, type Workbench } from '../../support/clients.ts';
import { operationsIn } from './operations.ts';
import { hostileInput } from '../../support/hostile-input.ts';
import { noteAbsentMaterial } from '../../support/not-checked.ts';
import { casesInput, corpusInputs, sampleInput } from '../../support/conformance-inputs.ts';

let folder: string;
let workbench: Workbench;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postwright-client-conformance-'));
  workbench = await openWorkbench();
});
afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
});

const inputs: Readonly<Record<string, () => Promise<VerifyInput>>> = {
  sample: sampleInput,
  cases: casesInput,
  'hostile texts of JavaScript': () => hostileInput('javascript'),
  'hostile texts of C': () => hostileInput('c'),
  ...Object.fromEntries(
    ((await corpusInputs()) ?? []).map((input) => [
      input.loaded.source.file.replace(/^.*corpus\//, ''),
      () => Promise.resolve(input),
    ]),
  ),
};

describe('a client sends what newman sends', () => {
  it.for(Object.entries(inputs))('for %s', { timeout: 120_000 }, async ([label, load], { annotate }) => {
    const name = label.replaceAll(/\W+/g, '-');
    const input = await load();
    const subjects = await openSubjects(input, { prefix: name, directory: join(folder, name), cache: noCache(folder) });
    try {
      const verdicts = await compareAll(name, subjects, input.values);
      const count = (kind: Verdict['kind']): number => verdicts.filter((one) => one.kind === kind).length;
      await annotate(
        `${name}: ${count('identical')} identical, ${count('equivalent')} equivalent, ${count('unsupported')} not supported, ${count('not comparable')} not comparable`,
      );
      expect(verdicts.filter((one) => one.kind === 'differs')).toEqual([]);
    } finally {
      await subjects.close();
    }
  });
});

interface Verdict {
  readonly request: string;
  readonly kind: 'identical' | 'equivalent' | 'differs' | 'unsupported' | 'not comparable';
  readonly differences: readonly string[];
}

async function compareAll(
  name: string,
  { subjects }: SubjectSet,
  known: VerifyInput['values'],
): Promise<readonly Verdict[]> {
  const live = await Promise.all(subjects.map((subject) => subject.live('env')));
  const collection: Collection = {
    kind: 'collection',
    id: name,
    name,
    description: '',
    items: live.map(({ request }) => request),
    variables: [],
    scripts: [],
  };
  const input = { collection, captures: new Map() };
  await workbench.add(name, renderClient(input, { longest: 100_000 }).files);
  expect(await workbench.compile()).toBe('');
  const { createClient } = (await workbench.load(name)) as LooseModule;
  const { root, variables } = planClient(input);
  const operations = operationsIn(root);
  const verdicts: Verdict[] = [];
  for (const [index, operation] of operations.entries()) {
    const subject = subjects[index];
    const echo = live[index]?.echo;
    if (subject === undefined || echo === undefined) throw new Error('a subject for each function');
    const values = [...variables, ...dynamic].map((one) => [one, subject.lookup(one) ?? `{{${one}}}`] as const);
    const client = createClient({ variables: Object.fromEntries([...values, ...known]) });
    const call = await settled(functionAt(client, operation.path)(await requiredOf(operation.request, subject)));
    verdicts.push(judge(operation, { subject, seen: echo.take(), call }));
  }
  return verdicts;
}

/** Those that have values by themselves, which would be others each time. */
const dynamic = ['$guid', '$randomUUID', '$timestamp', '$isoTimestamp', '$randomInt'];

interface Outcome {
  readonly subject: Subject;
  readonly seen: readonly Parameters<typeof compareRequests>[1][];
  /** '' where the call succeeded. */
  readonly call: string;
}

function judge(operation: Operation, { subject, seen, call }: Outcome): Verdict {
  const request = operation.request.trail.join('/');
  if (subject.truth === undefined) return { request, kind: 'not comparable', differences: [subject.reason] };
  if (operation.notes.some((note) => note.startsWith('Not supported')))
    return { request, kind: 'unsupported', differences: operation.notes };
  if (isQuotedOtherwise(operation, subject.lookup))
    return { request, kind: 'not comparable', differences: ['a value is put into JSON as a value, not as text'] };
  const [first] = seen;
  if (first === undefined || seen.length > 1)
    return { request, kind: 'differs', differences: [`${seen.length} requests`, call] };
  return { request, ...compareRequests(subject.truth, first, subject.declared) };
}

/** newman puts values into a JSON text as they are, quotes and line breaks too; a client puts them into the value. */
function isQuotedOtherwise({ wire: { body } }: Operation, lookup: Lookup): boolean {
  if (body.kind !== 'text' || body.json === undefined) return false;
  const values = variablesIn(body.text).map((name) => lookup(name) ?? `{{${name}}}`);
  return values.some((value) => JSON.stringify(value) !== `"${value}"`);
}

async function settled(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return '';
  } catch (error) {
    return String(error) + String((error as Error).cause ?? '');
  }
}

/** Files and path variables without a value, which the collection does not have itself. */
async function requiredOf(request: Request, { lookup, directory }: Subject): Promise<unknown> {
  const path = Object.fromEntries(
    request.url.pathVariables
      .filter(({ value }) => (value ?? []).length === 0)
      .map(({ name }) => [sourceOf(name), `:${sourceOf(name)}`]),
  );
  const { body } = resolveRequest(request);
  const read = async (source: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(join(directory, source)));
  if (body.kind === 'file' && body.path.length > 0)
    return { path, body: new Blob([await read(valueOf(body.path, lookup))]) };
  if (body.kind !== 'multipart') return Object.keys(path).length === 0 ? undefined : { path };
  const form: Record<string, File[]> = {};
  for (const part of body.parts) {
    const name = literalOf(part.name);
    if (part.kind !== 'file' || part.path.length === 0 || name === undefined) continue;
    const file = new File([await read(valueOf(part.path, lookup))], valueOf(part.fileName, lookup));
    (form[name] ??= []).push(file);
  }
  return { path, form };
}

function valueOf(text: Parameters<typeof substitute>[0], lookup: Lookup): string {
  return sourceOf(substitute(text, lookup));
}

it('has a function for each request of the sample', async () => {
  const { loaded } = await sampleInput();
  const { root } = planClient({ collection: loaded.collection, captures: new Map() });
  expect(operationsIn(root)).toHaveLength(requestsIn(loaded.collection).length);
});

it('says so where the corpus is not here', async (context) => {
  if ((await corpusInputs()) === undefined)
    await noteAbsentMaterial(context, 'typed clients of real collections: shared/corpus is not here');
});
