// Further ways to run the same snippets than their manifests name: pasted at a prompt, by other shells, by another Python.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { problemsOf } from '../../src/app/verify/report.ts';
import type { VerifyInput } from '../../src/app/verify/subjects.ts';
import { verifyInputs } from '../../src/app/verify/verify.ts';
import type { ProofSpec } from '../../src/model/proof.ts';
import { describeTarget, loadTargets, type Target } from '../../src/snippets/targets/targets.ts';
import { casesInput, sampleInput } from '../support/conformance-inputs.ts';
import { noteNotChecked } from '../support/not-checked.ts';

/** At a prompt zsh knows no comments, and bash and zsh expand `!`. */
const prompts: Readonly<Record<string, readonly string[]>> = {
  'bash, as pasted': ['bash', '-c', 'HISTFILE= exec bash --norc --noprofile --noediting -i < "$1"', 'bash', '{file}'],
  'zsh, as pasted': ['zsh', '-c', 'exec zsh -f -i -s < "$1"', 'zsh', '{file}'],
  dash: ['dash', '{file}'],
};
const shellWays = ['shell/curl', 'shell/wget'].flatMap((id) =>
  Object.entries(prompts).map(([label, run]): Way => {
    const [shell = ''] = run;
    const program = id.replace('shell/', '');
    const check = [shell, '-c', `command -v ${program}`];
    return { label: `${id} by ${label}`, id, spec: { run, requires: { command: shell, package: shell, check } } };
  }),
);

/** The system's own requests is years older than the one that pip installs: snippets are for both. */
const pythonWays = ['python3', '/usr/bin/python3'].map((python): Way => ({
  label: `python/requests by ${python}`,
  id: 'python/requests',
  spec: {
    run: [python, '{file}'],
    batch: { files: { 'driver.py': '_driver.py' }, edits: [], run: [python, '{project}/driver.py', '{word}'] },
    requires: { command: python, package: 'python3-requests', check: [python, '-c', 'import requests'] },
  },
}));

interface Way {
  readonly label: string;
  readonly id: string;
  readonly spec: ProofSpec;
}

const targets = loadTargets();
let inputs: readonly VerifyInput[];

beforeAll(async () => {
  inputs = [await sampleInput(), await casesInput()];
});

describe('the same request is sent', () => {
  it.for([...shellWays, ...pythonWays])('from $label', { timeout: 300_000 }, async ({ label, id, spec }, context) => {
    const target = targets.get(id);
    if (target === undefined) throw new Error(`there is no target ${id}`);
    const [result] = (
      await verifyInputs(inputs, {
        targets: [{ target: runBy(target, spec), info: describeTarget(target), options: {} }],
        modes: ['resolve'],
        cacheFolder: inject('compilersFolder'),
        sample: 3,
      })
    ).targets;
    if (result === undefined || result.method === 'not-checked')
      return noteNotChecked(context, `${label}: ${result?.reason}`);
    expect(problemsOf(result).map(({ trail, messages }) => `${trail.join(' › ')}: ${messages.join('; ')}`)).toEqual([]);
    expect(result.resolve.identical + result.resolve.equivalent).toBeGreaterThan(150);
  });
});

function runBy(target: Target, spec: ProofSpec): Target {
  const verify = { batchSize: 1000, values: {}, limit: { snippet: 15_000, build: 60_000 }, ...spec };
  return { ...target, manifest: { ...target.manifest, verify: verify as NonNullable<Target['manifest']['verify']> } };
}
