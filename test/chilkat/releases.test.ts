// The case matrix in the releases that are not the default: newman's request, or an open word that it cannot be sent.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { problemsOf } from '../../src/app/verify/report.ts';
import type { VerifyInput } from '../../src/app/verify/subjects.ts';
import { verifyInputs } from '../../src/app/verify/verify.ts';
import { describeTarget, loadTargets } from '../../src/snippets/targets/targets.ts';
import { casesInput } from '../support/conformance-inputs.ts';
import { noteNotChecked } from '../support/not-checked.ts';

/** One spelling each: what differs between the spellings is checked call by call, and in release 10 executed for both. */
const combinations = [
  { spelling: 'activex', release: '9.5' },
  { spelling: 'extension', release: '11' },
] as const;

const targets = loadTargets();
let input: VerifyInput | undefined;

beforeAll(async () => {
  input = await casesInput();
}, 120_000);

describe('the case matrix', () => {
  it.for(combinations)('$spelling, release $release', { timeout: 240_000 }, async ({ spelling, release }, context) => {
    const target = targets.get(`php/chilkat-${spelling}`);
    if (target === undefined || input === undefined) throw new Error(`no target php/chilkat-${spelling}`);
    const { targets: reports } = await verifyInputs([input], {
      targets: [{ target, info: describeTarget(target), options: { version: release } }],
      modes: ['resolve'],
      cacheFolder: inject('compilersFolder'),
      sample: 3,
    });
    const [report] = reports;
    if (report === undefined || report.method === 'not-checked') return noteNotChecked(context, report?.reason ?? '');
    expect(report.method).toBe('executed-against-stand-in');
    expect(problemsOf(report).map(({ trail, messages }) => `${trail.join(' › ')}: ${messages.join('; ')}`)).toEqual([]);
    expect(report.resolve.identical + report.resolve.equivalent).toBeGreaterThan(140);
  });
});
