import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConformance } from '../../src/app/conformance.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { makeFolder } from '../support/run-cli.ts';

async function problemOf(file: string): Promise<string> {
  try {
    await readConformance(file);
    return 'it was read';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [one] = error.diagnostics;
    return `${one?.message} | ${one?.hint} | ${one?.at?.file === file}`;
  }
}

it.each([
  ['{"requests":1}', 'comparable is missing'],
  ['{"requests":"1","comparable":1,"targets":[]}', 'requests must be a number, and is a text'],
])('a report that is none is told in plain words: %j', async (text, reason) => {
  const file = join(makeFolder(), 'report.json');
  writeFileSync(file, text);
  expect(await problemOf(file)).toBe(
    `this is no report of \`verify --json\`: ${reason} | write one with \`postwright verify FILE --json\` | true`,
  );
});
