import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProofSpec } from '../../src/model/proof.ts';
import { startEchoServer, type EchoServer } from '../../src/verify/echo-server.ts';
import { runEach, runTogether, type SnippetJob } from '../../src/verify/execute.ts';
import { proveEach, proveSnippets, type Claim } from '../../src/verify/prove.ts';
import type { Workshop } from '../../src/verify/recipe.ts';
import { noteNotChecked } from '../support/not-checked.ts';
import { openWorkshop } from './workshop.ts';

let directory: string;
let echo: EchoServer;
const opened: EchoServer[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'postwright-'));
  echo = await startEchoServer();
});
afterEach(async () => {
  await Promise.all([echo, ...opened.splice(0)].map((one) => one.close()));
  await rm(directory, { recursive: true });
});

interface Language {
  readonly spec: ProofSpec;
  readonly extension: string;
  readonly lineage: string;
  readonly send: (path: string) => string;
  readonly hang: string;
  readonly fail: string;
}

const limit = { snippet: 4000, build: 60_000 };
const languages: Readonly<Record<string, Language>> = {
  bash: {
    spec: {
      run: ['bash', '{file}'],
      requires: { command: 'bash', package: 'bash' },
      limit: { snippet: 600, build: 1 },
    },
    extension: 'sh',
    lineage: 'shell',
    send: sendByBash,
    hang: 'sleep 30',
    fail: 'echo why; exit 3',
  },
  node: {
    spec: {
      run: ['node', '{file}'],
      requires: { command: 'node', package: 'nodejs' },
      batch: { files: { 'driver.mjs': '_driver.mjs' }, edits: [], run: ['node', '{project}/driver.mjs', '{word}'] },
      limit,
    },
    extension: 'mjs',
    lineage: 'javascript',
    send: (path) =>
      `const r = await fetch('${echo.url}${path}', { method: 'POST', body: new URLSearchParams({ x: '1' }) });\nconsole.log(await r.text());`,
    hang: 'await new Promise((r) => setTimeout(r, 30000));',
    fail: "console.log('why');\nprocess.exit(3);",
  },
  python3: {
    spec: {
      run: ['python3', '{file}'],
      requires: { command: 'python3', package: 'python3' },
      batch: { files: { 'driver.py': '_driver.py' }, edits: [], run: ['python3', '{project}/driver.py', '{word}'] },
      limit,
    },
    extension: 'py',
    lineage: 'python',
    send: (path) =>
      `import urllib.request\nprint(urllib.request.urlopen('${echo.url}${path}', data=b'x=1').read().decode())`,
    hang: 'import time\ntime.sleep(30)',
    fail: 'import sys\nprint("why")\nsys.exit(3)',
  },
};

/** Bash alone: other programs may be absent. */
function sendByBash(path: string): string {
  return String.raw`
rest='${echo.url}${path}'
rest=${'$'}{rest#http://}
host=${'$'}{rest%%/*}
exec 3<>"/dev/tcp/${'$'}{host%:*}/${'$'}{host#*:}"
printf 'POST /%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n' "${'$'}{rest#*/}" "$host" >&3
printf 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\nx=1' >&3
cat <&3`;
}

describe.each(Object.entries(languages))('%s', (_name, language) => {
  it.for([
    ['one process each', runEach],
    ['together', runTogether],
  ] as const)('runs %s and tells what failed', async ([, run], context) => {
    const workshop = await open(language);
    if (!workshop) return noteNotChecked(context, `${language.spec.requires.command} is not installed`);
    const jobs = [job('a', language.send('/a')), job('b', language.fail), job('c', language.send('/c'))];
    const outcomes = await run(jobs, workshop);
    expect(outcomes.get('a')).toEqual({ failure: '', output: expect.stringContaining('{"ok":true}') });
    const failed = outcomes.get('b');
    expect(failed?.failure).not.toBe('');
    expect(`${failed?.failure}\n${failed?.output}`).toMatch(/exit code 3/);
    expect(failed?.output).toContain('why');
    expect(outcomes.get('c')?.failure).toBe('');
    const seen = echo.take().map((one) => one.target);
    expect(seen.toSorted()).toEqual(['/a', '/c']);
  });

  it('ends one that hangs and still judges its neighbours', async (context) => {
    const workshop = await open(language, 1);
    if (!workshop) return noteNotChecked(context, `${language.spec.requires.command} is not installed`);
    const claims = [
      await claim('first', language.send('/p')),
      await claim('slow', language.hang),
      await claim('last', language.send('/p')),
    ];
    const brief = {
      ...workshop,
      toolchain: { ...workshop.toolchain, spec: { ...language.spec, limit: { snippet: 1500, build: 1 } } },
    };
    const proofs = await proveSnippets(claims, { workshop: brief, sample: 0 });
    expect(proofs[0]?.kind).toBe('identical');
    expect(proofs[1]).toMatchObject({ kind: 'broken', message: expect.stringMatching(/took longer than/) });
    expect(proofs[2]?.kind).toBe('identical');
  });
});

describe('a proof', () => {
  it.each([
    ['sends twice', 'await fetch(url, init);\nawait fetch(url, init);', 'differs', '2 requests arrived'],
    [
      'sends something else',
      "await fetch(url, { ...init, method: 'PUT' });",
      'differs',
      'the method is PUT instead of POST',
    ],
    ['sends the right thing and fails', "await fetch(url, init);\nthrow new Error('why');", 'broken', 'why'],
    ['sends nothing', 'console.log("idle");', 'broken', 'no request arrived'],
  ])('says that a snippet %s', async (...[, code, kind, text]) => {
    const workshop = await open(languages['node']);
    if (!workshop) throw new Error('node runs this test');
    const head = `const url = '${echo.url}/p';\nconst init = { method: 'POST', body: new URLSearchParams({ x: '1' }) };\n`;
    const [proof] = await proveEach([await claim('a', head + code)], workshop);
    expect(proof?.kind).toBe(kind);
    expect(JSON.stringify(proof)).toContain(text);
  });
});

async function open(language: Language | undefined, parallel = 2): Promise<Workshop | undefined> {
  if (language === undefined) return undefined;
  const { spec, extension, lineage } = language;
  return openWorkshop(spec, { folder: directory, extension, lineage, parallel });
}

function job(id: string, code: string): SnippetJob {
  return { id, code, directory };
}

async function claim(id: string, code: string): Promise<Claim> {
  const own = await startEchoServer();
  opened.push(own);
  const target = code.replaceAll(echo.url, own.url);
  await fetch(`${own.url}/p`, {
    method: 'POST',
    body: 'x=1',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  const [truth] = own.take();
  if (!truth) throw new Error('the recorder saw nothing');
  const taking: EchoServer = {
    ...own,
    take: () => own.take().map((one) => ({ ...one, headers: one.headers.map(withoutCharset) })),
  };
  return { ...job(id, target), echo: taking, truth, declared: { headers: [], partTypes: [] } };
}

function withoutCharset(header: { name: string; value: string }): { name: string; value: string } {
  return { name: header.name, value: header.value.replace(/;charset=utf-8$/i, '') };
}
