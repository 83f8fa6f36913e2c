import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeSecretFile, writeWhole } from '../../src/util/atomic-file.ts';
import { makeFolder } from '../support/run-cli.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

it('replaces a file whole', () => {
  const path = join(makeFolder(), 'a');
  writeFileSync(path, 'a long old content');
  writeWhole(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
});

it('leaves the old file and nothing else where writing fails', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'a'));
  expect(() => writeWhole(join(folder, 'a'), 'new')).toThrow();
  expect(readdirSync(folder)).toEqual(['a']);
});

it('replaces a symbolic link instead of following it', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'target'), 'precious');
  symlinkSync(join(folder, 'target'), join(folder, 'link'));
  writeWhole(join(folder, 'link'), 'new');
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('precious');
});

it('writes into a pipe instead of putting a file in its place', () => {
  const path = join(makeFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const pipe = openSync(path, 'r+');
  try {
    writeWhole(path, 'new');
    expect(statSync(path).isFIFO()).toBe(true);
    const read = Buffer.alloc(3);
    expect([readSync(pipe, read), read.toString()]).toEqual([3, 'new']);
  } finally {
    closeSync(pipe);
  }
});

it('names the file itself where the system refuses it', () => {
  const path = join(makeFolder(), 'a');
  mkdirSync(path);
  expect(() => writeWhole(path, 'new')).toThrow(expect.objectContaining({ path }));
  expect(() => writeWhole(join(path, 'b', 'c'), 'new')).toThrow(
    expect.objectContaining({ path: join(path, 'b', 'c') }),
  );
});

it('gives secrets mode 0600, whatever the file had and whatever the mask of the process', () => {
  const path = join(makeFolder(), 'secret');
  writeFileSync(path, 'old', { mode: 0o644 });
  const mask = process.umask(0);
  try {
    writeSecretFile(path, 'new');
  } finally {
    process.umask(mask);
  }
  expect(modeOf(path)).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toBe('new');
});
