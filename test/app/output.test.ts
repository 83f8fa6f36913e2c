import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diffFiles, writeFiles } from '../../src/app/output.ts';
import type { OutputOptions } from '../../src/app/output.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { makeFolder } from '../support/run-cli.ts';

const manifestName = '.postwright-manifest.json';
let folder = '';
let options: OutputOptions;

beforeEach(() => {
  folder = join(makeFolder(), 'out');
  options = { directory: folder, owner: 'snippets', scopes: [''] };
});

const file = (path: string, content: string | Uint8Array = path) => ({ path, content });
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const write = (...paths: readonly string[]) =>
  writeFiles(
    paths.map((path) => file(path)),
    options,
  );

function failureOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error.diagnostics.map((one) => one.code);
    throw error;
  }
  return [];
}

describe('writing', () => {
  it('makes folders, writes texts and bytes, and says what it did', () => {
    const written = writeFiles([file('a/b/c.txt', 'text'), file('d.bin', new Uint8Array([0, 255]))], options);
    expect(written).toEqual({ written: ['a/b/c.txt', 'd.bin'], unchanged: 0, removed: [], warnings: [] });
    expect(read('a/b/c.txt')).toBe('text');
    expect([...readFileSync(join(folder, 'd.bin'))]).toEqual([0, 255]);
  });

  it('does not touch a file that is right already', () => {
    write('a.txt');
    const before = statSync(join(folder, 'a.txt'), { bigint: true });
    expect(write('a.txt')).toMatchObject({ written: [], unchanged: 1 });
    const after = statSync(join(folder, 'a.txt'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it('leaves no temporary file behind', () => {
    write('a.txt', 'b/c.txt');
    expect(readdirSync(folder).toSorted()).toEqual([manifestName, 'a.txt', 'b']);
  });

  it('removes what it wrote before and no longer belongs, with folders that become empty', () => {
    write('keep.txt', 'old/deep/gone.txt');
    expect(write('keep.txt')).toMatchObject({ removed: ['old/deep/gone.txt'] });
    expect(existsSync(join(folder, 'old'))).toBe(false);
  });

  it("never removes a user's file", () => {
    write('a/gone.txt');
    writeFileSync(join(folder, 'a', 'mine.txt'), 'mine');
    write('b.txt');
    expect(read('a/mine.txt')).toBe('mine');
    expect(existsSync(join(folder, 'a/gone.txt'))).toBe(false);
  });

  it('keeps a stale file that was edited, and warns', () => {
    write('a.txt');
    writeFileSync(join(folder, 'a.txt'), 'edited');
    const { removed, warnings } = write('b.txt');
    expect(removed).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'output/edited-file', severity: 'warning' }]);
    expect(read('a.txt')).toBe('edited');
  });

  it('removes only within its scopes', () => {
    write('one/x.txt', 'two/x.txt');
    const { removed } = writeFiles([file('one/y.txt')], { ...options, scopes: ['one'] });
    expect(removed).toEqual(['one/x.txt']);
    expect(writeFiles([file('one/y.txt')], { ...options, scopes: [] }).removed).toEqual([]);
    expect(read('two/x.txt')).toBe('two/x.txt');
  });

  it('lets snippets and a site share a folder', () => {
    write('a.txt');
    const { removed } = writeFiles([file('index.html')], { ...options, owner: 'site' });
    expect(removed).toEqual([]);
    expect(write('a.txt').removed).toEqual([]);
    expect(read('index.html')).toBe('index.html');
  });

  it("writes everything but a user's file in the way, then says so", () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.txt'), 'mine');
    expect(failureOf(() => write('a.txt', 'b.txt'))).toEqual(['output/foreign-file']);
    expect(read('a.txt')).toBe('mine');
    expect(read('b.txt')).toBe('b.txt');
    writeFiles([file('a.txt')], { ...options, force: true });
    expect(read('a.txt')).toBe('a.txt');
  });

  it("takes over a user's file that is the same", () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.txt'), 'a.txt');
    expect(write('a.txt')).toMatchObject({ unchanged: 1 });
  });

  it('remembers what it wrote when making the files breaks off', () => {
    function* broken() {
      yield file('a.txt', 'first');
      throw new Error('broken');
    }
    expect(() => writeFiles(broken(), options)).toThrow('broken');
    expect(write('a.txt')).toMatchObject({ written: ['a.txt'] });
  });

  it.each(['../x', '/x', 'a/../../x', 'a//b', 'a\\b', 'C:x', 'a/\0', '', '.', manifestName])(
    'refuses the path %j as a bug',
    (path) => {
      expect(() => write(path)).toThrow('unsafe path');
      expect(existsSync(join(folder, '..', 'x'))).toBe(false);
    },
  );
});

describe('a hostile folder', () => {
  it('cannot make it write through a symbolic link to a folder', () => {
    const outside = makeFolder();
    mkdirSync(folder, { recursive: true });
    symlinkSync(outside, join(folder, 'a'));
    expect(failureOf(() => write('a/x.txt'))).toEqual(['output/outside-folder']);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('cannot make it write through a symbolic link to a file, not even by force', () => {
    const outside = join(makeFolder(), 'target');
    writeFileSync(outside, 'precious');
    mkdirSync(folder, { recursive: true });
    symlinkSync(outside, join(folder, 'x.txt'));
    expect(failureOf(() => writeFiles([file('x.txt')], { ...options, force: true }))).toEqual(['output/not-a-file']);
    expect(readFileSync(outside, 'utf8')).toBe('precious');
  });

  it('cannot make it delete outside the folder', () => {
    const outside = makeFolder();
    writeFileSync(join(outside, 'x.txt'), 'x');
    write('a.txt');
    const hash = JSON.parse(read(manifestName)) as { readonly snippets: Record<string, string> };
    symlinkSync(outside, join(folder, 'link'));
    const entries = Object.fromEntries(
      [`../${outside.split('/').at(-1) ?? ''}/x.txt`, `${outside}/x.txt`, 'link/x.txt'].map((path) => [
        path,
        hash.snippets['a.txt'],
      ]),
    );
    writeFileSync(join(folder, manifestName), JSON.stringify({ version: 1, snippets: entries, site: {} }));
    writeFiles([file('a.txt', 'x')], { ...options, force: true });
    expect(readFileSync(join(outside, 'x.txt'), 'utf8')).toBe('x');
  });

  it('with a manifest that is none is told about', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, manifestName), '<<<<<<< ours');
    expect(failureOf(() => write('a.txt'))).toEqual(['output/bad-manifest']);
    expect(failureOf(() => diffFiles([file('a.txt')], options))).toEqual(['output/bad-manifest']);
    for (const wrong of [
      [],
      { version: 2 },
      { version: 1, snippets: ['a.txt'] },
      { version: 1, site: { 'a.txt': 7 } },
    ]) {
      writeFileSync(join(folder, manifestName), JSON.stringify(wrong));
      expect(failureOf(() => write('a.txt'))).toEqual(['output/bad-manifest']);
    }
  });
});

describe('comparing', () => {
  const differences = (...paths: readonly string[]) =>
    diffFiles(
      paths.map((path) => file(path)),
      options,
    );

  it('finds nothing after writing', () => {
    write('a.txt', 'b/c.txt');
    expect(differences('a.txt', 'b/c.txt')).toEqual({ changed: [], missing: [], extra: [] });
  });

  it('lists changed, missing and extra files, and writes nothing', () => {
    write('a.txt', 'b.txt', 'c.txt');
    writeFileSync(join(folder, 'a.txt'), 'edited');
    const before = readdirSync(folder);
    expect(differences('a.txt', 'b.txt', 'new.txt')).toEqual({
      changed: ['a.txt', manifestName],
      missing: ['new.txt'],
      extra: ['c.txt'],
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('does not need the folder', () => {
    expect(differences('a.txt')).toEqual({ changed: [], missing: ['a.txt', manifestName], extra: [] });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('what the system refuses', () => {
  it('is told as a problem of the output, not as a bug', () => {
    mkdirSync(join(folder, '..'), { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    expect(failureOf(() => write('a.txt'))).toEqual(['output/cannot-write']);
  });

  it('is a difference where a folder is in the way of a file', () => {
    write('a.txt');
    rmSync(join(folder, 'a.txt'));
    mkdirSync(join(folder, 'a.txt'));
    expect(diffFiles([file('a.txt')], options)).toMatchObject({ changed: ['a.txt'], missing: [], extra: [] });
    expect(failureOf(() => write('a.txt'))).toEqual(['output/not-a-file']);
  });

  it('leaves other errors as they are', () => {
    const files = function* () {
      yield file('a.txt');
      throw new RangeError('ours');
    };
    expect(() => writeFiles(files(), options)).toThrow(RangeError);
  });
});
