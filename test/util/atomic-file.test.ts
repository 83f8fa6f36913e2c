import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
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
