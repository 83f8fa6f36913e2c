// What every target is held to: the sample, the cases and the collections of others, with the values of their variables.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VerifyInput } from '../../src/app/verify/subjects.ts';
import { loadEnvironment } from '../../src/collection/environment.ts';
import { loadCollection } from '../../src/collection/load.ts';
import { readSource } from '../../src/collection/source.ts';
import { caseEnvironment, readCases } from './cases.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = join(root, '../shared/corpus');

/** The matrix of test/fixtures/cases. Variables that nothing defines stay as they are. */
export async function casesInput(): Promise<VerifyInput> {
  const loaded = await loadCollection({ file: 'cases.json', text: JSON.stringify(await readCases()) });
  return { loaded, values: await valuesOf(caseEnvironment), keepsUnknown: true };
}

/** The collection that comes with postwright. */
export async function sampleInput(): Promise<VerifyInput> {
  return fileInput(join(root, 'collections/pandadoc.postman_collection.json'));
}

/** Real collections of others; undefined where they are not on this machine. */
export async function corpusInputs(): Promise<readonly VerifyInput[] | undefined> {
  if (!existsSync(corpus)) return undefined;
  const files = (await readdir(corpus, { recursive: true })).filter(isCollectionFile).toSorted();
  return Promise.all(files.map((file) => fileInput(join(corpus, file))));
}

function isCollectionFile(path: string): boolean {
  // OpenBankAPI is no JSON: it is in the corpus to see what is said of it.
  return /\.(?:json|postman_collection)$/.test(path) && !/postman_environment|OpenBankAPI/.test(path);
}

async function fileInput(path: string): Promise<VerifyInput> {
  const loaded = await loadCollection(await readSource(path));
  const own = loaded.collection.variables.filter((one) => one.enabled).map((one) => [one.name, one.value] as const);
  const names = (await readdir(dirname(path))).filter((name) => name.endsWith('postman_environment.json')).toSorted();
  const beside = await Promise.all(names.map((name) => valuesOf(join(dirname(path), name))));
  return { loaded, values: new Map([...own, ...beside.flatMap((values) => [...values])]) };
}

async function valuesOf(file: string): Promise<ReadonlyMap<string, string>> {
  const { values } = loadEnvironment(await readSource(file));
  return new Map(values.filter((one) => one.enabled).map(({ name, value }) => [name, value]));
}
