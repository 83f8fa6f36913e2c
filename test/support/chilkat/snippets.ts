// The generated PHP that the tests of this folder look at: the sample collection and the case matrix.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadCollection } from '../../../src/collection/load.ts';
import { requestsIn } from '../../../src/model/collection.ts';
import type { Request } from '../../../src/model/request.ts';
import type { Snippet } from '../../../src/model/snippet.ts';
import { renderSnippet, type RenderOptions } from '../../../src/snippets/render.ts';
import { loadTargets } from '../../../src/snippets/targets/targets.ts';
import { readCases } from '../cases.ts';

export const spellings = ['activex', 'extension'] as const;
export const releases = ['9.5', '10', '11'] as const;
export type Spelling = (typeof spellings)[number];
export type Release = (typeof releases)[number];

/** What the facts and the stand-in call a release. */
export function versionOf(release: Release): '9.5.0' | '10' | '11' {
  return release === '9.5' ? '9.5.0' : release;
}

const targets = loadTargets();

/** A snippet in one spelling, for Chilkat 10 where nothing else is said. */
export function renderPhp(
  request: Request,
  spelling: Spelling,
  { release = '10', ...options }: RenderOptions & { readonly release?: Release } = {},
): Snippet {
  const target = targets.get(`php/chilkat-${spelling}`);
  if (target === undefined) throw new Error(`no target php/chilkat-${spelling}`);
  return renderSnippet(request, target, { ...options, options: { version: release } });
}

export async function sampleRequests(): Promise<readonly Request[]> {
  const file = fileURLToPath(new URL('../../../collections/pandadoc.postman_collection.json', import.meta.url));
  return loadRequests(await readFile(file, 'utf8'));
}

export async function caseRequests(): Promise<readonly Request[]> {
  return loadRequests(JSON.stringify(await readCases()));
}

/** The one request of an item's `request` and saved `response`s. */
export async function requestOf(request: unknown, response: readonly unknown[] = []): Promise<Request> {
  const [only] = await loadRequests(JSON.stringify({ name: 'x', request, response }));
  if (only === undefined) throw new Error('the item has no request');
  return only;
}

async function loadRequests(text: string): Promise<readonly Request[]> {
  const { collection } = await loadCollection({ file: 'test.json', text });
  return requestsIn(collection);
}
