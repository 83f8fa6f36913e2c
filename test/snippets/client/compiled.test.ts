// Clients compile at the compiler's strictest: the sample, the cases, real collections, and hostile ones, which do nothing.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerifyInput } from '../../../src/app/verify/subjects.ts';
import type { Capture } from '../../../src/model/capture.ts';
import { requestsIn } from '../../../src/model/collection.ts';
import { renderClient } from '../../../src/snippets/client/client.ts';
import { planClient } from '../../../src/snippets/client/plan.ts';
import {
  filesOf,
  functionAt,
  nodeOptions,
  openWorkbench,
  type LooseModule,
  type Workbench,
} from '../../support/clients.ts';
import { casesInput, corpusInputs, sampleInput } from '../../support/conformance-inputs.ts';
import { hostileInput, payloadsOf } from '../../support/hostile-input.ts';
import { store } from '../../support/captures.ts';
import { noteAbsentMaterial } from '../../support/not-checked.ts';
import { operationsIn } from './operations.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

/** As `generate` prints it, and as many modules. */
async function addReal(name: string, { loaded }: VerifyInput): Promise<void> {
  await workbench.add(name, await filesOf(loaded));
  const input = { collection: loaded.collection, captures: new Map() };
  await workbench.add(`${name}-split`, renderClient(input, { longest: 1 }).files);
}

/** As one module, and as many, with hostile captures everywhere. */
async function addHostile(name: string, { loaded }: VerifyInput): Promise<void> {
  const { collection } = loaded;
  const captures = new Map(requestsIn(collection).map(({ pointer }) => [pointer, hostileCaptures]));
  await workbench.add(name, renderClient({ collection, captures }, { longest: 1_000_000 }).files);
  await workbench.add(`${name}-split`, renderClient({ collection, captures }, { longest: 1 }).files);
}

const hostileText = '*/ ${process.exit(1)} `\\` " \' \n\r\u2028 // @deprecated {@link x} </script>';
const hostileSource = {
  kind: 'json',
  path: [hostileText, -1, { member: [hostileText], equals: hostileText }],
} as const;
const hostileCapture: Capture = store(hostileText, hostileSource, {
  kind: 'equals',
  source: hostileSource,
  value: hostileText,
});
const hostileCaptures = {
  unknown: [hostileText],
  before: [store(hostileText, { kind: 'computed', text: hostileText, uses: [] })],
  after: [
    hostileCapture,
    store(hostileText, { kind: 'text', pattern: { source: '(`${1}"', flags: 'u', group: 1 } }),
    { ...hostileCapture, operation: 'unset' as const },
    store(hostileText, { kind: 'header', name: hostileText }, { kind: 'computed', text: hostileText }),
  ],
};

describe('a client compiles without a complaint', () => {
  it('for the sample, the cases and every real collection', { timeout: 120_000 }, async (context) => {
    const corpus = await corpusInputs();
    if (corpus === undefined)
      await noteAbsentMaterial(context, 'typed clients of real collections: shared/corpus is not here');
    const inputs = [await sampleInput(), await casesInput(), ...(corpus ?? [])];
    for (const [index, input] of inputs.entries()) await addReal(`real${index}`, input);
    expect(await workbench.compile()).toBe('');
  });

  it('for hostile texts everywhere, and does nothing but its work', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postwright-hostile-client-'));
    const home = process.cwd();
    try {
      await addHostile('hostile', await hostileInput('typescript'));
      await addHostile('hostile-javascript', await hostileInput('javascript'));
      await addHostile('hostile-comment', await hostileInput('c'));
      expect(await workbench.compile()).toBe('');
      process.chdir(folder);
      for (const name of ['hostile', 'hostile-javascript', 'hostile-comment', 'hostile-split']) await callAll(name);
      expect(readdirSync(folder)).toEqual([]);
      expect(existsSync(join(home, 'canary'))).toBe(false);
    } finally {
      process.chdir(home);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('where Node’s types are known and no browser’s, and with the resolution of a bundler', async () => {
    const own = await openWorkbench();
    try {
      const { collection } = (await sampleInput()).loaded;
      for (const longest of [1, 10_000])
        await own.add(`sample${longest}`, renderClient({ collection, captures: new Map() }, { longest }).files);
      expect(await own.compile(nodeOptions)).toBe('');
      expect(await own.compile({ module: 'esnext', moduleResolution: 'bundler' })).toBe('');
      expect(await own.compile({ declaration: true })).toBe('');
    } finally {
      await own.close();
    }
  });

  it('has payloads to be hostile with', () => {
    expect(payloadsOf('javascript').length).toBeGreaterThan(3);
  });
});

/** Every function of a client, against a server that is not there. */
async function callAll(name: string): Promise<void> {
  const { createClient } = (await workbench.load(name)) as LooseModule;
  const language = name.replace(/^hostile-?|-?split$/g, '');
  const { loaded } = await hostileInput(language === 'comment' ? 'c' : language || 'typescript');
  const { root } = planClient({ collection: loaded.collection, captures: new Map() });
  let count = 0;
  const fetch = (): Promise<Response> => {
    count += 1;
    return Promise.resolve(Response.json({ a: 1 }));
  };
  const client = createClient({ fetch, variables: { [hostileText]: hostileText } });
  const parameters = { path: {}, form: {}, body: undefined };
  const operations = operationsIn(root);
  for (const { path } of operations) await functionAt(client, path)(parameters).catch(() => undefined);
  expect(count).toBeGreaterThan(operations.length / 2);
}
