// Requests with newman's truth and everything that a snippet of theirs needs: from the sample, the cases and the corpus.
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEnvironment } from '../../src/collection/environment.ts';
import { loadCollection } from '../../src/collection/load.ts';
import { readSource } from '../../src/collection/source.ts';
import { requestsIn } from '../../src/model/collection.ts';
import type { Request } from '../../src/model/request.ts';
import { sourceOf, substitute, type Lookup, type Text } from '../../src/model/text.ts';
import type { Declared } from '../../src/verify/compare.ts';
import { caseValues, readCases } from './cases.ts';
import { recordTruth, type Json, type Truth } from './newman-truth.ts';

export interface ConformanceCase {
  /** The input's name and the names down to the request. */
  readonly id: string;
  readonly request: Request;
  readonly lookup: Lookup;
  readonly truth: Truth;
  /** Why the request cannot be compared; '' where it can. */
  readonly notComparable: string;
  readonly declared: Declared;
  /** The folder that holds the files which the request sends. */
  readonly directory: string;
}

export interface ConformanceInput {
  readonly cases: readonly ConformanceCase[];
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = join(root, '../shared/corpus');

/** A handshake, a clock or a nonce makes each of these requests different from the last. */
const unrepeatable: ReadonlySet<string> = new Set(['digest', 'ntlm', 'oauth1', 'hawk', 'awsv4', 'edgegrid', 'asap']);

/** The matrix of test/fixtures/cases. */
export async function prepareCases(workspace: string): Promise<ConformanceInput> {
  return prepare(await readCases(), { name: 'cases', values: caseValues, workspace });
}

/** The collections that come with postwright. */
export async function prepareSample(workspace: string): Promise<ConformanceInput> {
  return prepareFile(join(root, 'collections/pandadoc.postman_collection.json'), workspace);
}

/** Real collections of others; undefined where they are not on this machine. */
export async function prepareCorpus(workspace: string): Promise<ConformanceInput | undefined> {
  if (!existsSync(corpus)) return undefined;
  const files = (await readdir(corpus, { recursive: true })).filter(isCollectionFile).toSorted();
  const inputs: ConformanceInput[] = [];
  for (const file of files) inputs.push(await prepareFile(join(corpus, file), workspace));
  return {
    cases: inputs.flatMap((input) => input.cases),
    close: async () => void (await Promise.all(inputs.map((input) => input.close()))),
  };
}

function isCollectionFile(path: string): boolean {
  // OpenBankAPI is no JSON: it is in the corpus to see what is said of it.
  return /\.(?:json|postman_collection)$/.test(path) && !/postman_environment|OpenBankAPI/.test(path);
}

async function prepareFile(path: string, workspace: string): Promise<ConformanceInput> {
  const { definition } = await loadCollection(await readSource(path));
  return prepare(definition, {
    name: basename(path).replace(/\.\w+$/, ''),
    values: await environmentBeside(path),
    workspace,
  });
}

interface PrepareOptions {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
  readonly workspace: string;
}

async function prepare(original: Json, { name, values: given, workspace }: PrepareOptions): Promise<ConformanceInput> {
  const directory = join(workspace, name.replace(/\W+/g, '-'));
  await mkdir(directory, { recursive: true });
  const values = name === 'cases' ? given : withInventedValues(original, given);
  const recorded = await recordTruth(original, { prefix: name, values, directory });
  const { collection } = await loadCollection({ file: name, text: JSON.stringify(recorded.definition) });
  const own = new Map(collection.variables.filter((one) => one.enabled).map((one) => [one.name, one.value]));
  const lookup: Lookup = (variable) => values.get(variable) ?? own.get(variable);
  const cases = requestsIn(collection).map((request): ConformanceCase => {
    const truth = recorded.truths.get(request.id);
    if (!truth) throw new Error(`${name}: ${request.trail.join(' › ')} (${request.id}) was not recorded`);
    answerAsSaved(truth, request);
    const id = [name, ...request.trail].join(' › ');
    const notComparable = unrepeatable.has(request.auth.kind)
      ? `${request.auth.kind} requests differ each time`
      : truth.reason;
    return {
      id: `${id} ${request.pointer}`,
      request,
      lookup,
      truth,
      notComparable,
      declared: declaredBy(request, lookup),
      directory,
    };
  });
  return { cases, close: () => recorded.close() };
}

/** A snippet that reads the saved example's fields is to find them. */
function answerAsSaved({ echo }: Truth, request: Request): void {
  const example = request.examples.find(({ status, body }) => status >= 200 && status < 300 && isJson(body));
  if (example) echo.answerWith(example.body);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function declaredBy(request: Request, lookup: Lookup): Declared {
  const put = (text: Text): string => sourceOf(substitute(text, lookup));
  const { auth, body } = request;
  const names = request.headers.filter((header) => !header.disabled).map((header) => put(header.name));
  if (['basic', 'bearer', 'jwt'].includes(auth.kind) || (auth.kind === 'oauth2' && auth.in === 'header'))
    names.push('authorization');
  if (auth.kind === 'apikey' && auth.in === 'header') names.push(put(auth.name));
  const parts = body.kind === 'formdata' ? body.parts.filter((part) => !part.disabled) : [];
  // A part of several files is sent once for each.
  const partTypes = parts.flatMap((part) => {
    const count = part.kind === 'file' ? Math.max(1, part.paths.length) : 1;
    return Array<string>(count).fill(put(part.contentType));
  });
  return { headers: names.filter((header) => header !== ''), partTypes };
}

/** Variables that neither an environment nor the collection defines, and dynamic ones, get a value of our own. */
function withInventedValues(definition: Json, given: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const text = JSON.stringify(definition);
  const variables = Array.isArray(definition['variable']) ? definition['variable'] : [];
  const own = new Set(variables.flatMap((one: Json) => [String(one['key']), String(one['id'])]));
  const used = [...text.matchAll(/\{\{([^{}"\\]+)\}\}/g)].map((match) => match[1] ?? '');
  const invented = used
    .filter((name) => !own.has(name) && !given.has(name))
    .map((name) => [name, `value-of-${name.replace(/\W+/g, '-')}`] as const);
  return new Map([...invented, ...given]);
}

async function environmentBeside(path: string): Promise<ReadonlyMap<string, string>> {
  const folder = dirname(path);
  const names = (await readdir(folder)).filter((name) => name.endsWith('postman_environment.json')).toSorted();
  const environments = await Promise.all(
    names.map(async (name) => loadEnvironment(await readSource(join(folder, name)))),
  );
  const values = environments.flatMap((environment) => environment.values).filter((one) => one.enabled);
  return new Map(values.map(({ name, value }) => [name, value]));
}
