// The cases of test/fixtures/cases as one collection, and the values of the variables that they use.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Json } from './newman-truth.ts';

const folder = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));

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

/** What the cases' variables stand for; `unknown…` and `count` stay unresolved. */
export const caseValues: ReadonlyMap<string, string> = new Map([
  ['name', 'given name'.replace(' ', '-')],
  ['pathPart', 'a b/c?'],
  ['queryName', 'q&r'],
  ['number', '1.50'],
  ['hostileValue', `'a' "b" \`c\` \\d $(id) \${e} %s ?> */ é\n&=+#`],
  ['hostileAscii', `'a' "b" \`c\` \\d $(id) \${e} %s ?> */`],
  ['fileName', 'plain.txt'],
  ['outer', 'outer {{inner}}'],
  ['inner', 'inner {{name}}'],
  ['method', 'PUT'],
  ['$guid', '11111111-2222-3333-4444-555555555555'],
  ['$timestamp', '1700000000'],
  ['a-b', 'dash'],
  ['a.b', 'dot'],
  ['a b', 'space'],
  ['é', 'accent'],
  ['1', 'digit'],
]);
