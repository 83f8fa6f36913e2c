import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEchoServer, type EchoServer } from '../../src/verify/echo-server.ts';
import { checkSyntax, runEach, runTogether } from '../../src/verify/execute.ts';
import { proveEach, proveSnippets, type Claim } from '../../src/verify/prove.ts';
import { cleanEnvironment, findToolchain, type Toolchain, type VerifySpec } from '../../src/verify/toolchains.ts';
import { noteNotChecked } from '../support/not-checked.ts';

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

const specs = {
  bash: { run: ['bash', '{file}'], syntax: ['bash', '-n', '{file}'], requires: { command: 'bash', package: 'bash' } },
  node: {
    run: ['node', '{file}'],
    syntax: ['node', '--check', '{file}'],
    requires: { command: 'node', package: 'nodejs' },
  },
  python3: {
    run: ['python3', '{file}'],
    syntax: ['python3', '-m', 'py_compile', '{file}'],
    requires: { command: 'python3', package: 'python3' },
  },
} satisfies Record<string, VerifySpec>;

type Name = keyof typeof specs;

const send: Record<Name, (path: string) => string> = {
  bash: (path) => `curl --silent --data-raw 'x=1' '${echo.url}${path}'`,
  node: (path) =>
    `const r = await fetch('${echo.url}${path}', { method: 'POST', body: new URLSearchParams({ x: '1' }) });\nconsole.log(await r.text());`,
  python3: (path) =>
    `import urllib.request\nprint(urllib.request.urlopen('${echo.url}${path}', data=b'x=1').read().decode())`,
};
const hang: Record<Name, string> = {
  bash: 'sleep 30',
  node: 'await new Promise((r) => setTimeout(r, 30000));',
  python3: 'import time\ntime.sleep(30)',
};
const fail: Record<Name, string> = {
  bash: 'echo why; exit 3',
  node: "console.log('why');\nprocess.exit(3);",
  python3: 'import sys\nprint("why")\nsys.exit(3)',
};
const breakSyntax: Record<Name, string> = { bash: "echo 'a", node: 'const = 1', python3: 'print(' };

describe.each(['bash', 'node', 'python3'] as const)('%s', (name) => {
  it.for([
    ['one process each', runEach],
    ['together', runTogether],
  ] as const)('runs %s and tells what failed', async ([, run], context) => {
    const toolchain = await toolchainOf(name);
    if (!toolchain) return noteNotChecked(context, `${name} is not installed`);
    const jobs = [await job('a', send[name]('/a')), await job('b', fail[name]), await job('c', send[name]('/c'))];
    const outcomes = await run(jobs, { toolchain });
    expect(outcomes.get('a')).toEqual({ failure: '', output: expect.stringContaining('{"ok":true}') });
    expect(outcomes.get('b')).toEqual({
      failure: expect.stringContaining('exit code 3'),
      output: expect.stringContaining('why'),
    });
    expect(outcomes.get('c')?.failure).toBe('');
    expect(
      echo
        .take()
        .map((one) => one.target)
        .toSorted(),
    ).toEqual(['/a', '/c']);
  });

  it('ends one that hangs and still judges its neighbour', async (context) => {
    const toolchain = await toolchainOf(name);
    if (!toolchain) return noteNotChecked(context, `${name} is not installed`);
    const claims = [await claim('slow', hang[name]), await claim('fine', send[name]('/p'))];
    const proofs = await proveSnippets(claims, { toolchain, milliseconds: 2500, parallel: 1 });
    expect(proofs[0]?.verdict).toMatchObject({
      kind: 'differs',
      differences: [expect.stringMatching(/2\.5 s|too long/), 'no request arrived'],
    });
    expect(proofs[1]?.verdict.kind).toBe('identical');
  });

  it('checks syntax without running', async (context) => {
    const toolchain = await toolchainOf(name);
    if (!toolchain) return noteNotChecked(context, `${name} is not installed`);
    const outcomes = await checkSyntax([await job('a', send[name]('/a')), await job('b', breakSyntax[name])], {
      toolchain,
    });
    expect(outcomes.get('a')?.failure).toBe('');
    expect(outcomes.get('b')?.failure).not.toBe('');
    expect(echo.take()).toEqual([]);
  });
});

describe('a proof', () => {
  it.each([
    ['sends twice', 'await fetch(url, init);\nawait fetch(url, init);', '2 requests arrived'],
    ['sends something else', "await fetch(url, { ...init, method: 'PUT' });", 'the method is PUT instead of POST'],
    ['sends the right thing and fails', "await fetch(url, init);\nthrow new Error('why');", 'why'],
  ])('says that a snippet %s', async (_, code, difference) => {
    const toolchain = await nodeToolchain();
    const head = `const url = '${echo.url}/p';\nconst init = { method: 'POST', body: new URLSearchParams({ x: '1' }) };\n`;
    const [proof] = await proveEach([await claim('a', head + code)], { toolchain });
    expect(proof?.verdict.kind).toBe('differs');
    expect(proof?.verdict.differences.join('\n')).toContain(difference);
  });
});

describe('the environment of a snippet', () => {
  it('has no proxy, no token and no configuration of the reader', () => {
    process.env['HTTPS_PROXY'] = 'http://127.0.0.1:1';
    process.env['SOME_TOKEN'] = 'x';
    expect(Object.keys(cleanEnvironment('/nowhere')).toSorted()).toEqual([
      'HOME',
      'LANG',
      'LC_ALL',
      'NO_PROXY',
      'PATH',
      'PYTHONDONTWRITEBYTECODE',
    ]);
    delete process.env['HTTPS_PROXY'];
    delete process.env['SOME_TOKEN'];
  });
});

describe('finding a toolchain', () => {
  it('takes the first program with which the check succeeds', async () => {
    const first = join(directory, 'python3');
    await writeFile(first, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const spec = { ...specs.python3, requires: { ...specs.python3.requires, check: ['python3', '-c', 'import json'] } };
    const found = await findToolchain(spec, directory);
    expect(found.kind === 'found' && found.toolchain.program).not.toBe(first);
  });

  it('says what is missing and what brings it', async () => {
    const missing = {
      run: ['no-such-program', '{file}'],
      requires: { command: 'no-such-program', package: 'nothing' },
    };
    expect(await findToolchain(missing)).toEqual({
      kind: 'missing',
      reason: 'no-such-program is not installed (package nothing)',
    });
    const lacking = { requires: { command: 'sh', package: 'some-library', check: ['sh', '-c', 'exit 1'] } };
    expect(await findToolchain(lacking)).toEqual({
      kind: 'missing',
      reason: 'sh is there, but "sh -c exit 1" fails (package some-library)',
    });
  });
});

async function nodeToolchain(): Promise<Toolchain> {
  const toolchain = await toolchainOf('node');
  if (!toolchain) throw new Error('node runs this test');
  return toolchain;
}

async function toolchainOf(name: Name): Promise<Toolchain | undefined> {
  const found = await findToolchain(specs[name]);
  return found.kind === 'found' ? found.toolchain : undefined;
}

async function job(id: string, code: string): Promise<{ id: string; file: string; directory: string }> {
  const file = join(directory, `${id}.mjs`);
  await writeFile(file, code);
  return { id, file, directory };
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
  return { ...(await job(id, target)), echo: taking, truth, declared: { headers: [], partTypes: [] } };
}

function withoutCharset(header: { name: string; value: string }): { name: string; value: string } {
  return { name: header.name, value: header.value.replace(/;charset=utf-8$/i, '') };
}
