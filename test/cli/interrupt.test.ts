// What ends in the midst of its work leaves nothing behind: real processes that get real signals.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../support/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const request = { method: 'GET', url: 'https://example.com/' };

function writeCollection(folder: string): string {
  const file = join(folder, 'api.json');
  writeFileSync(file, JSON.stringify({ info: { name: 'A', schema }, item: [{ name: 'One', request }] }));
  return file;
}

interface Running {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Asked again and again until it is true: then the signal is sent. */
  readonly isTime: (errors: string) => boolean;
  readonly signal: NodeJS.Signals;
}

async function endMidway(argv: readonly string[], { environment, isTime, signal, folder }: Running) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src', 'cli', 'bin.ts'), ...argv], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const timer = setInterval(() => {
    if (!isTime(output)) return;
    clearInterval(timer);
    child.kill(signal);
  }, 20);
  // By the signal itself: shells say 128 and its number.
  const ended = await new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.on('close', (code, by) => resolve(by ?? code)),
  );
  clearInterval(timer);
  return { ended, output };
}

/** Each starts a process that may have to share the machine with many. */
const limit = { timeout: 60_000 };

describe('verify', limit, () => {
  /** A target whose tool says its process number and then waits for ever, with a child of its own. */
  function writeTarget(folder: string, kind: 'run' | 'build' | 'driver'): string {
    const target = join(folder, 'templates', 'shell', 'waits');
    mkdirSync(target, { recursive: true });
    const tool = join(folder, 'tool');
    const pids = join(folder, 'pids');
    writeFileSync(tool, `#!/bin/sh\nsleep 1000 &\necho $$ $! > ${pids}.new\nmv ${pids}.new ${pids}\nwait\n`);
    chmodSync(tool, 0o755);
    const recipe = { build: { build: [tool], run: ['sh', '{word}'] }, driver: { run: [tool, '{word}'] } };
    const verify = {
      requires: { command: 'sh', package: 'dash' },
      run: kind === 'run' ? [tool, '{file}'] : ['sh', '{file}'],
      ...(kind !== 'run' && { batch: recipe[kind] }),
    };
    writeFileSync(
      join(target, 'target.json'),
      JSON.stringify({ label: 'waits', link: 'https://example.com/', extension: 'sh', verify }),
    );
    writeFileSync(join(target, 'snippet.hbs'), 'curl {{str url.text}}\n');
    return join(folder, 'templates');
  }

  it.each([
    ['SIGINT', 'run'],
    ['SIGTERM', 'build'],
    ['SIGHUP', 'driver'],
  ] as const)('%s ends what it started and removes its folder: %s', async (signal, kind) => {
    const folder = makeFolder();
    const pids = join(folder, 'pids');
    const templates = ['--templates', writeTarget(folder, kind), '--allow-template-commands', '-t', 'shell/waits'];
    const argv = ['verify', writeCollection(folder), ...templates, '--cache-dir', join(folder, 'cache')];
    const { ended, output } = await endMidway(argv, { folder, signal, isTime: () => existsSync(pids) });
    expect([ended, output]).toEqual([signal, '']);
    const alive = readFileSync(pids, 'utf8').trim().split(' ').filter(isAlive);
    expect(alive).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('postwright-verify-'))).toEqual([]);
  });

  /** A process that has ended and that nobody has asked for is none. */
  function isAlive(pid: string): boolean {
    const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' });
    return stdout.trim() !== '' && !stdout.startsWith('Z');
  }
});

describe('run', limit, () => {
  /** Nobody can open a pipe for writing at once but while somebody waits for it. */
  function isRead(pipe: string): boolean {
    try {
      const handle = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      onTestFinished(() => closeSync(handle));
      return true;
    } catch {
      return false;
    }
  }

  it('that still waits for its input ends at once', async () => {
    const folder = makeFolder();
    const pipe = join(folder, 'env.json');
    spawnSync('mkfifo', [pipe]);
    const argv = ['run', writeCollection(folder), '-e', pipe];
    const { ended, output } = await endMidway(argv, { folder, signal: 'SIGTERM', isTime: () => isRead(pipe) });
    expect([ended, output]).toEqual(['SIGTERM', 'stopping; press Ctrl+C again to end at once\n']);
  });
});
