// The case matrix in the releases that are not the default: newman's request, or an open word that it cannot be sent.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeAll } from '../../src/verify/prove.ts';
import { prepareCases, type ConformanceInput } from '../support/conformance-cases.ts';
import { noteNotChecked } from '../support/not-checked.ts';
import { runPhp, whyNoPhp } from '../support/chilkat/run-php.ts';
import { renderPhp, versionOf } from '../support/chilkat/snippets.ts';

const absent = await whyNoPhp();
/** One spelling each: what differs between the spellings is checked call by call, and in release 10 executed for both. */
const combinations = [
  { spelling: 'activex', release: '9.5' },
  { spelling: 'extension', release: '11' },
] as const;

let workspace: string;
let input: ConformanceInput | undefined;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'postwright-chilkat-'));
  input = await prepareCases(workspace);
}, 120_000);
afterAll(async () => {
  await input?.close();
  await rm(workspace, { recursive: true });
});

describe('the case matrix', () => {
  it.for(combinations)('$spelling, release $release', { timeout: 120_000 }, async ({ spelling, release }, context) => {
    if (absent !== undefined) return noteNotChecked(context, absent);
    const comparable = (input?.cases ?? []).filter((one) => one.notComparable === '');
    const claims = comparable.flatMap(({ id, request, lookup, truth, declared, directory }) => {
      const snippet = renderPhp(request, spelling, { release, variables: 'resolve', lookup });
      const isUnsupported = snippet.warnings.some((warning) => warning.code === 'snippet/unsupported');
      if (isUnsupported || truth.request === undefined) return [];
      return [{ id, code: snippet.code, file: '', directory, echo: truth.echo, truth: truth.request, declared }];
    });
    const outcomes = await runPhp(claims, { version: versionOf(release), directory: claims[0]?.directory ?? '' });
    const differs = judgeAll(claims, outcomes).filter(({ verdict }) => verdict.kind === 'differs');
    expect(differs.map(({ id, verdict }) => `${id}: ${verdict.differences.join('; ')}`)).toEqual([]);
    expect(claims.length).toBeGreaterThan(140);
  });
});
