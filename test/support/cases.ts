// The cases of test/fixtures/cases as one collection, and the values of the variables that they use.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export type Json = Record<string, unknown>;

const folder = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));

/** What the cases' variables stand for; `unknown…` and `count` stay unresolved. */
export const caseEnvironment: string = fileURLToPath(
  new URL('../fixtures/cases.postman_environment.json', import.meta.url),
);

/** Each case is a file of one item; its name tells what it tests. */
export async function readCases(): Promise<Json> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const item = await Promise.all(
    names.map(async (name) => ({
      ...JSON.parse(await readFile(folder + name, 'utf8')),
      name: name.replace('.json', ''),
    })),
  );
  return {
    info: { name: 'cases', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item,
  };
}
