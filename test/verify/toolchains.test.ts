import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnvironment, fillCommand, findToolchain, versionOf } from '../../src/verify/toolchains.ts';

describe('the environment of a snippet', () => {
  it('has no proxy, no token and no configuration of the reader', () => {
    process.env['HTTPS_PROXY'] = 'http://127.0.0.1:1';
    process.env['SOME_TOKEN'] = 'x';
    const names = Object.keys(cleanEnvironment('/nowhere')).filter((name) => !/^(?:JAVA|RUSTUP)_HOME$/.test(name));
    expect(names.toSorted()).toEqual(['HOME', 'LANG', 'LC_ALL', 'NO_PROXY', 'PATH', 'PYTHONDONTWRITEBYTECODE']);
    delete process.env['HTTPS_PROXY'];
    delete process.env['SOME_TOKEN'];
  });
});

describe('finding a toolchain', () => {
  it('takes the first program with which the check succeeds', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'postwright-'));
    const first = join(directory, 'sh');
    await writeFile(first, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const requires = { command: 'sh', package: 'dash', check: ['sh', '-c', 'exit 0'] };
    const found = await findToolchain({ requires }, directory);
    expect(found.kind === 'found' && found.toolchain.program).not.toBe(first);
  });

  it('says what is missing and what brings it', async () => {
    const missing = { requires: { command: 'no-such-program', package: 'nothing' } };
    expect(await findToolchain(missing)).toEqual({
      kind: 'missing',
      reason: 'no-such-program is not installed (package nothing)',
    });
    const lacking = { requires: { command: 'sh', package: 'some-library', check: ['sh', '-c', 'exit 1'] } };
    expect(await findToolchain(lacking)).toEqual({
      kind: 'missing',
      reason: 'sh is there, but "sh -c exit 1" fails (package some-library)',
    });
    const withoutModule = { requires: { command: 'sh', package: 'the-module', modules: ['no-such-module'] } };
    expect(await findToolchain(withoutModule)).toEqual({
      kind: 'missing',
      reason: 'the npm package no-such-module is not installed (package the-module)',
    });
  });
});

describe('a command', () => {
  it('is filled in with what the recipe and the manifest know, its program where it was found', () => {
    const spec = { requires: { command: 'java', package: 'jdk' }, values: { classpath: '{project}/a.jar:{project}' } };
    const command = fillCommand(
      ['java', '-cp', '{classpath}', '{file}', '{unknown}'],
      { spec, program: '/opt/java' },
      {
        project: '/p',
        file: '/p/s1.java',
      },
    );
    expect(command).toEqual(['/opt/java', '-cp', '/p/a.jar:/p', '/p/s1.java', '{unknown}']);
  });
});

describe('the version of a toolchain', () => {
  it.each([
    ['tool (Build 12.2.0-14) 12.2.0', 'tool 12.2.0'],
    ['tool version 6.8 (Build 6.8-1)', 'tool version 6.8'],
    ['v20.20.2', 'v20.20.2'],
    ['no number here\nPHP 8.2.1, libcurl 7', 'PHP 8.2.1'],
  ])('%j is %s', async (told, version) => {
    const spec = {
      requires: { command: 'node', package: 'nodejs' },
      version: ['node', '-e', `console.log(${JSON.stringify(told)})`],
    };
    expect(await versionOf({ spec, program: process.execPath, modules: new Map() })).toBe(version);
  });

  it('has the name of the program where that says nothing but a number', async () => {
    const spec = { requires: { command: 'node', package: 'nodejs' } };
    expect(await versionOf({ spec, program: process.execPath, modules: new Map() })).toBe(`node ${process.version}`);
  });

  it('is no complaint of a program that knows no --version', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'postwright-'));
    const program = join(directory, 'old');
    await writeFile(program, '#!/bin/sh\necho "old: 0: Illegal option --" >&2\nexit 2\n', { mode: 0o755 });
    const spec = { requires: { command: 'old', package: 'old' } };
    expect(await versionOf({ spec, program, modules: new Map() })).toBe('old');
  });
});
