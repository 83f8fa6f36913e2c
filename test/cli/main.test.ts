import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verbs } from '../../src/cli/commands/index.ts';
import { run } from '../../src/cli/main.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = join(root, 'collections', 'pandadoc.postman_collection.json');
const bin = ['--import', 'tsx', join(root, 'src', 'cli', 'bin.ts')];

const escapes = /\u001b\[/;

describe('help', () => {
  it('lists every verb, on standard output', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const verb of ['init', 'targets', 'generate', 'run', 'mock', 'docs', 'check', 'build']) {
      expect(stdout).toContain(`postwright ${verb}`);
    }
  });

  it.each(verbs.map((verb) => verb.command.split(' ')[0] ?? ''))(
    'of %s has an example and runs nothing',
    async (verb) => {
      const { code, stdout } = await runCli([verb, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples:\n {2}/);
      expect(stdout).not.toMatch(/undefined|default: (?:\[\]|\])/);
    },
  );

  it('has the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    for (const argv of [['--version'], ['-v'], ['run', '-v']])
      expect(await runCli(argv)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a wrong command line', () => {
  it.each([
    [[], 'name a verb'],
    [['genrate'], 'unknown verb genrate; did you mean generate?'],
    [['xyz'], 'unknown verb xyz'],
    [['generate'], 'an argument is missing'],
    [['generate', sample, '--tagret', 'x'], 'unknown option --tagret; did you mean --target?'],
    [['targets', 'x'], 'x is one argument too many'],
    [['generate', sample, '-o', 'a', '-o', 'b'], 'is given more than once'],
    [['generate', sample, '--stdout', '--check'], '--stdout and --check do not go together'],
    [['generate', sample, '--variables', 'none'], '--variables is one of placeholder, env, resolve, not "none"'],
    [['generate', 'https://127.0.0.1/api.json'], 'is an address, and not a file: fetch it first'],
    [['mock', sample, '--delay', '-5'], '--delay needs a whole number'],
    [['run', sample, '--timeout', 'soon'], '--timeout needs a whole number'],
    [['run', sample, '-n', '0'], '--iteration-count needs a whole number from 1 on'],
    [['run', sample, '-n', ''], '--iteration-count needs a whole number from 1 on'],
    [['run', sample, '--bail=later'], '--bail takes folder or failure'],
    [['generate', sample, '--env-var'], '--env-var needs a value'],
    [['run', sample, '--save-environment'], '--save-environment needs a value'],
    [['generate', sample, '-o', '-t', 'shell/curl'], 'needs a value'],
    [['mock', sample, '--port', 'abc'], '--port needs a number from 0 to 65535'],
    [['verify', sample, '--jobs', 'all'], '--jobs needs a whole number from 1 on'],
    [['verify', sample, '--jobs', '0'], '--jobs needs a whole number from 1 on'],
    [['docs', 'serve', '--port', '99999'], '--port needs a number from 0 to 65535'],
  ])('%j: %s', async (argv, message) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('at ');
  });

  it('points to the help of its verb', async () => {
    expect((await runCli(['generate'])).stderr).toContain('See `postwright generate --help`');
    expect((await runCli(['genrate'])).stderr).toContain('See `postwright --help`');
  });
});

describe('problems', () => {
  it.each([
    [21, '… and 1 more warning; --json has them all'],
    [22, '… and 2 more warnings; --json has them all'],
  ])('of a number that nobody reads are cut: %i', async (number, rest) => {
    const url = Array.from({ length: number }, (_, index) => `{{v${index}}}`).join('/');
    const stdin = JSON.stringify({ name: 'a', request: { method: 'GET', url: `https://x.test/${url}` } });
    const { stderr } = await runCli(['check', '-', '-t', 'shell/curl'], { stdin });
    expect(stderr).toContain(rest);
  });

  it('that are cut are said to be elsewhere only where they are', async () => {
    const event = [{ listen: 'test', script: { exec: 'pm.test(' } }];
    const item = Array.from({ length: 25 }, (_, index) => ({ name: `${index}`, event, request: 'https://x.test' }));
    const { stderr } = await runCli(['graph', '-'], { stdin: JSON.stringify({ info: { name: 'x' }, item }) });
    expect(stderr).toContain('… and 5 more warnings');
    expect(stderr).not.toContain('has them all');
  });

  it('of the input are told with a frame of the file, exit code 2', async () => {
    const stdin =
      '{ "info": { "name": "x" }, "item": [{ "name": "a", "request": { "method": "PO ST", "url": "http://x" } }] }';
    const { code, stdout, stderr } = await runCli(['generate', '-', '--stdout'], { stdin });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error[collection/bad-method]');
    expect(stderr).toContain('^^^');
  });

  it('of several files come together', async () => {
    const { code, stderr } = await runCli(['check', 'nowhere.json', 'nothing.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/nowhere\.json[\s\S]*nothing\.json/);
  });

  it('of ours have a stack and an address, exit code 70', async () => {
    let stderr = '';
    const broken = {
      write: () => {
        throw new TypeError('our fault');
      },
    };
    const code = await run(['targets'], {
      stdin: process.stdin,
      stdout: broken,
      stderr: { write: (text: string) => (stderr += text) },
      env: {},
      stopped: async () => undefined,
    });
    expect(code).toBe(70);
    expect(stderr).toMatch(/our fault[\s\S]*\n {4}at [\s\S]*report it[\s\S]*https:/);
  });
});

describe('colour', () => {
  const targets = (options: Parameters<typeof runCli>[1]) => runCli(['targets'], options);

  it('is for terminals', async () => {
    expect((await targets({})).stdout).not.toMatch(escapes);
    expect((await targets({ isTty: true })).stdout).toMatch(escapes);
  });

  it.each([{ NO_COLOR: '1' }, { CI: 'true' }, { TERM: 'dumb' }])('is not for %j', async (env) => {
    expect((await targets({ isTty: true, env })).stdout).not.toMatch(escapes);
  });

  it('can be forced', async () => {
    expect((await targets({ env: { FORCE_COLOR: '1' } })).stdout).toMatch(escapes);
  });
});

describe('the program', () => {
  const node = (...argv: readonly string[]) => spawnSync(process.execPath, argv, { encoding: 'utf8', cwd: root });

  it('ends with the exit code', () => {
    expect(node(...bin, 'xyz').status).toBe(2);
    expect(node(...bin, '--version').status).toBe(0);
  });

  it.each([[['--version']], [['--help']], [['targets']], [['generate', sample, '--stdout']]])(
    'does not load newman for %j',
    (argv) => {
      const code = `import { createRequire } from 'node:module';
      process.on('exit', () => console.log('LOADED' + Object.keys(createRequire(process.cwd() + '/x').cache).filter((name) => /[\\\\/](newman|postman-runtime)[\\\\/]/.test(name)).length));`;
      const preload = `data:text/javascript,${encodeURIComponent(code)}`;
      const { stdout, status } = node('--import', preload, ...bin, ...argv);
      expect([status, /LOADED(\d+)/.exec(stdout)?.[1]]).toEqual([0, '0']);
    },
  );

  it('sees newman where it is loaded, so the test above can fail', () => {
    const { stdout } = node(
      '--import',
      'tsx',
      '--eval',
      "require('newman'); console.log(Object.keys(require.cache).some((name) => /[\\\\/]newman[\\\\/]/.test(name)));",
    );
    expect(stdout.trim()).toBe('true');
  });

  it.each([['1'], ['2']])('leaves out what newman’s libraries do not do as Node wants it, %s at a time', (parallel) => {
    const code = `const net = require('node:net');
      const { connect } = net.Socket.prototype;
      net.Socket.prototype.connect = function (...given) {
        // Of the run: the loader of this test's sources has a pipe.
        if ([given[0]].flat()[0]?.port) process.emitWarning('an old call', process.env.KIND);
        return connect.apply(this, given);
      };`;
    const preloaded = join(makeFolder(), 'old-call.cjs');
    writeFileSync(preloaded, code);
    const argv = ['--require', preloaded, ...bin, 'run', sample, '--mock', '-n', '2', '--parallel', parallel];
    const stderrOf = (kind: string): string =>
      spawnSync(process.execPath, argv, { encoding: 'utf8', cwd: root, env: { ...process.env, KIND: kind } }).stderr;
    expect(stderrOf('DeprecationWarning')).not.toContain('an old call');
    expect(stderrOf('Warning')).toContain('an old call');
  });

  it('ends quietly where its reader has seen enough', async () => {
    const child = spawn(process.execPath, [...bin, 'generate', sample, '--stdout', '--json'], { cwd: root });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).not.toMatch(/EPIPE|bug/);
    expect(code).toBe(0);
  });

  it.runIf(existsSync('/dev/full'))('says that its output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [...bin, 'targets'], {
      encoding: 'utf8',
      cwd: root,
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toMatch(/error\[output\/cannot-write\]: no space left on device\n --> <stdout>\n/);
  });

  it('does its work to the end where nobody reads on: a failed check still fails', async () => {
    const folder = makeFolder();
    const failing = readFileSync(sample, 'utf8').replaceAll('have.status(204)', 'have.status(299)');
    writeFileSync(join(folder, 'failing.json'), failing);
    const files = join(root, 'collections');
    const argv = [...bin, 'run', join(folder, 'failing.json'), '--mock', '--working-dir', files];
    const saved = join(folder, 'saved.json');
    const child = spawn(process.execPath, [...argv, '--save-environment', saved], { cwd: root });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, existsSync(saved)]).toEqual([1, true]);
  });
});

it('leaves the folder as it is when it only prints', async () => {
  const folder = makeFolder();
  const { code } = await runCli(['generate', sample, '--stdout', '-o', join(folder, 'x')]);
  expect(code).toBe(0);
  expect(() => readFileSync(join(folder, 'x', '.postwright-manifest.json'))).toThrow();
});
