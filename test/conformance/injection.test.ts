// No text of a collection ever becomes code: hostile text in every place of a request, every snippet executed, a canary watched.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCollection } from '../../src/collection/load.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { requestsIn } from '../../src/model/collection.ts';
import type { Request } from '../../src/model/request.ts';
import { renderSnippet, type VariableMode } from '../../src/snippets/render.ts';
import { loadTargets } from '../../src/snippets/targets.ts';
import { startEchoServer, type EchoServer } from '../../src/verify/echo-server.ts';
import { runTogether, type SnippetJob } from '../../src/verify/execute.ts';
import { findToolchain } from '../../src/verify/toolchains.ts';
import { compileTypeScript } from '../../src/verify/typescript.ts';
import { hostileItems, payloads } from '../support/hostile-requests.ts';
import { noteNotChecked } from '../support/not-checked.ts';
import { waysOf, type Way } from '../support/prove-target.ts';

const ways = [...loadTargets().values()].flatMap(waysOf).filter((way) => way.target.manifest.extension !== 'http');
const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
const limit = 240_000;

interface HostileRequest {
  readonly language: string;
  readonly id: string;
  readonly request: Request;
}

let workspace: string;
let echo: EchoServer;
let requests: readonly HostileRequest[] = [];
let refused: readonly string[] = [];

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'postwright-injection-'));
  echo = await startEchoServer();
  const loaded = await Promise.all(hostileItems(echo.url).map(loadOne));
  requests = loaded.filter((one) => typeof one !== 'string');
  refused = loaded.filter((one) => typeof one === 'string');
}, limit);

afterAll(async () => {
  await echo.close();
  await rm(workspace, { recursive: true });
});

describe('hostile requests', () => {
  it('are loaded, but for methods that are no HTTP token', () => {
    expect(refused.filter((id) => !id.startsWith('method: '))).toEqual([]);
    expect(requests.length).toBeGreaterThan(30 * Object.values(payloads).flat().length);
  });

  it('would be noticed if they were code', async () => {
    const directory = join(workspace, 'proof');
    await mkdir(directory);
    await writeFile(join(directory, 'a.sh'), `echo "${payloads['shell']?.[0]}"`);
    const toolchain = {
      spec: { run: ['sh', '{file}'], requires: { command: 'sh', package: 'sh' } },
      program: '/bin/sh',
    };
    await runTogether([{ id: 'a', file: join(directory, 'a.sh'), directory }], { toolchain });
    expect(existsSync(join(directory, 'canary'))).toBe(true);
  });
});

describe.for<VariableMode>(['placeholder', 'env'])('with variables as %s', (mode) => {
  it.for(ways)('$label executes nothing of a collection', { timeout: limit }, async (way, context) => {
    const found = await findToolchain(way.spec);
    if (found.kind === 'missing') return noteNotChecked(context, `${way.label}: ${found.reason}`);
    const jobs = await writeSnippets(way, mode);
    const executable =
      way.target.manifest.extension === 'ts' ? await compile(jobs) : { jobs, toolchain: found.toolchain };
    const outcomes = await runTogether(executable.jobs, { toolchain: executable.toolchain, milliseconds: 5000 });
    expect(outcomes.size).toBe(jobs.length);
    expect(jobs.filter((job) => existsSync(join(job.directory, 'canary'))).map((job) => job.id)).toEqual([]);
  });
});

async function loadOne({
  language,
  place,
  payload,
  text,
}: ReturnType<typeof hostileItems>[number]): Promise<HostileRequest | string> {
  const id = `${place}: ${JSON.stringify(payload)}`;
  try {
    const { collection } = await loadCollection({ file: 'hostile.json', text });
    const [request] = requestsIn(collection);
    return request ? { id, language, request } : id;
  } catch (error) {
    if (error instanceof Failure) return id;
    throw error;
  }
}

type Job = SnippetJob & { readonly code: string };

/** A language is given the text that is made for it, one that nobody thought of all of it. Each snippet has a folder of its own, so that a canary tells whose it is. */
async function writeSnippets(way: Way, mode: VariableMode): Promise<readonly Job[]> {
  const [name = ''] = way.target.id.split('/');
  const family = name === 'typescript' ? 'javascript' : name;
  const folder = join(workspace, `${way.label}-${mode}`.replace(/\W+/g, '-'));
  return Promise.all(
    requests
      .filter(({ language }) => language === family || !(family in payloads))
      .filter(({ id }) => mode === 'placeholder' || id.startsWith('variable name'))
      .map(async ({ id, request }, index): Promise<Job> => {
        const { code } = renderSnippet(request, way.target, { variables: mode });
        const directory = join(folder, String(index));
        const { extension } = way.target.manifest;
        const file = join(directory, `snippet.${extension === 'js' ? 'mjs' : extension}`);
        await mkdir(directory, { recursive: true });
        await writeFile(join(directory, 'plain.txt'), 'plain\n');
        await writeFile(file, code);
        return { id, file, directory, code };
      }),
  );
}

async function compile(
  jobs: readonly Job[],
): Promise<{ jobs: readonly SnippetJob[]; toolchain: { spec: Way['spec']; program: string } }> {
  const project = join(workspace, `project-${jobs.length}`);
  const compiled = await compileTypeScript(jobs, { compiler: join(packages, '.bin/tsc'), project, packages });
  const found = await findToolchain({ run: ['node', '{file}'], requires: { command: 'node', package: 'nodejs' } });
  if (found.kind === 'missing') throw new Error(found.reason);
  return { jobs: compiled.jobs, toolchain: found.toolchain };
}
