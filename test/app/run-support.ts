// Input of `runCollections` for tests: files written in place, everything else as it is without any flag.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCollections, type RunInput, type RunOutcome } from '../../src/app/run.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const folder = mkdtempSync(join(tmpdir(), 'postwright-run-'));

/** A collection file of these items. */
export function collectionFile(name: string, items: readonly object[], extra: object = {}): string {
  return textFile(name, JSON.stringify({ info: { name, schema }, item: items, ...extra }, null, 2));
}

export function textFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

export function inputOf(input: Partial<RunInput> & Pick<RunInput, 'files'>): RunInput {
  return {
    mock: false,
    mockTokens: false,
    showSecrets: false,
    parallel: 1,
    parallelBy: 'iteration',
    fileReporters: [],
    installedReporters: [],
    reporterOptions: {},
    newman: {},
    ...input,
  };
}

/** Names of what ran, in order, with the outcome. */
export async function runWith(input: Parameters<typeof inputOf>[0]): Promise<RunOutcome & { readonly ran: string[] }> {
  const outcome = await runCollections(inputOf(input));
  return { ...outcome, ran: outcome.reports.flatMap(({ executions }) => executions.map(({ name }) => name)) };
}

/** The file of the `json` reporter that such a run leaves. */
export async function reportFile(name: string, input: Parameters<typeof inputOf>[0]): Promise<string> {
  const path = join(folder, name);
  await runWith({ ...input, fileReporters: ['json'], reporterOptions: { json: { export: path } } });
  return path;
}
