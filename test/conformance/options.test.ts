// What the options of a target promise, seen by a server: errors that stop a program or do not, redirects, time limits.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { noCache } from '../../src/app/verify/cache.ts';
import { findMeans } from '../../src/app/verify/toolchain.ts';
import { loadCollection } from '../../src/collection/load.ts';
import { requestsIn } from '../../src/model/collection.ts';
import type { Request } from '../../src/model/request.ts';
import { renderSnippet, type RenderOptions } from '../../src/snippets/render.ts';
import { loadTargets, type Target } from '../../src/snippets/targets/targets.ts';
import { runTogether, type Outcome } from '../../src/verify/execute.ts';
import { listen, type Listening } from '../support/listen.ts';
import { noteNotChecked } from '../support/not-checked.ts';

/** A build of a compiled language is in it. */
const limit = { timeout: 600_000 };

let folder: string;
let close: Listening['close'];
let origin: string;
let seen: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postwright-options-'));
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push(path);
    const [, kind] = path.split('/');
    if (kind === 'slow') return void setTimeout(() => response.end('late'), 6000).unref();
    if (kind === 'redirect')
      return void response.writeHead(302, { location: path.replace('redirect', 'arrived') }).end('moved');
    response.writeHead(kind === 'error' ? 500 : 200, { 'content-type': 'text/plain' }).end(`answer of ${path}`);
  });
  ({ url: origin, close } = await listen(server));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

interface Trial {
  readonly path: string;
  readonly options: NonNullable<RenderOptions['options']>;
  /** The option that the trial is about; the trial is skipped where the target has none of that name. */
  readonly about: string;
  readonly check: (outcome: Outcome | undefined, paths: readonly string[]) => void;
}

const ended = (outcome: Outcome | undefined): void =>
  expect(`${outcome?.failure}${outcome?.failure && outcome.output}`).toBe('');
const stopped = (outcome: Outcome | undefined): void => expect(outcome?.failure).toMatch(/./);

const trials: readonly Trial[] = [
  { path: 'ok/plain', options: {}, about: '', check: ended },
  { path: 'ok/indent', options: { indent: 7 }, about: 'indent', check: ended },
  { path: 'ok/async', options: { async: true }, about: 'async', check: ended },
  { path: 'ok/timeout', options: { timeout: 9 }, about: 'timeout', check: ended },
  { path: 'slow/timeout', options: { timeout: 1 }, about: 'timeout', check: stopped },
  { path: 'error/checked', options: { errorHandling: true }, about: 'errorHandling', check: stopped },
  {
    path: 'error/unchecked',
    options: { errorHandling: false },
    about: 'errorHandling',
    check: (outcome) => {
      ended(outcome);
      expect(outcome?.output).toContain('answer of /error/unchecked');
    },
  },
  {
    path: 'redirect/on',
    options: { followRedirects: true },
    about: 'followRedirects',
    check: (outcome, paths) => {
      ended(outcome);
      expect(paths).toContain('/arrived/on');
    },
  },
  {
    path: 'redirect/off',
    options: { followRedirects: false },
    about: 'followRedirects',
    // Some clients call it an error, and say so.
    check: (_, paths) => expect(paths).not.toContain('/arrived/off'),
  },
];

const targets = [...loadTargets().values()];

describe('the options of', () => {
  it.for(targets.map((target) => [target.id, target] as const))(
    '%s do what they say',
    limit,
    async ([id, target], context) => {
      const own = trials.filter(({ about }) => about === '' || Object.hasOwn(target.manifest.options, about));
      const cache = noCache(inject('compilersFolder'));
      const means = await findMeans(target, { cache, allowCommands: true });
      if (means.kind === 'not-checked') return noteNotChecked(context, `${id}: ${means.reason}`);
      if (means.method === 'parsed' || means.method === 'sent') return rendersAll(target, own);
      seen = [];
      const jobs = await Promise.all(
        own.map(async ({ path, options }) => ({
          id: path,
          code: (await render(target, { path, options })).code,
          directory: folder,
        })),
      );
      const outcomes = await runTogether(jobs, {
        toolchain: means.toolchain,
        extension: target.manifest.extension,
        lineage: target.lineage,
        folder: join(folder, id.replace('/', '-')),
        cache: cache.folder,
        parallel: 1,
      });
      for (const { path, check } of own) {
        const outcome = outcomes.get(path);
        try {
          check(outcome, seen);
        } catch (error) {
          throw new Error(`${path}: ${JSON.stringify(outcome)}, seen ${seen.join(' ')}`, { cause: error });
        }
      }
    },
  );
});

/** Nothing runs them here; that each option changes something can be seen all the same. */
async function rendersAll(target: Target, own: readonly Trial[]): Promise<void> {
  for (const { path, options, about } of own.filter((trial) => trial.about !== '')) {
    const { default: given } = target.manifest.options[about] ?? {};
    if (options[about] === given) continue;
    const changed = await render(target, { path, options });
    const plain = await render(target, { path, options: {} });
    // A short snippet may have no line that is indented.
    if (about !== 'indent' && changed.code === plain.code) throw new Error(`${target.id}: ${about} changes nothing`);
  }
}

async function render(target: Target, { path, options }: Pick<Trial, 'path' | 'options'>) {
  return renderSnippet(await requestTo(path), target, { options });
}

async function requestTo(path: string): Promise<Request> {
  const text = JSON.stringify({ name: path, request: { method: 'GET', url: `${origin}/${path}` } });
  const { collection } = await loadCollection({ file: 'item.json', text });
  const [request] = requestsIn(collection);
  if (request === undefined) throw new Error('the item has no request');
  return request;
}
