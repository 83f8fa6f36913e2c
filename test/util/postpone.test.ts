import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { requirePostponing } from '../../src/util/postpone.ts';

const folder = mkdtempSync(join(tmpdir(), 'postwright-postpone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const loaded: string[] = [];
Object.assign(globalThis, { noteLoaded: (name: string) => loaded.push(name) });

/** Packages below a folder of their own; `main` is what asks for them. */
function makeFolder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, 'node_modules', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return pathToFileURL(join(folder, name, 'main.js')).href;
}

describe('a postponed module', () => {
  it('is loaded with its first use, wherever it is required', () => {
    const url = makeFolder('use', {
      'outer/index.js':
        "const slow = require('slow'); exports.ask = (n) => slow.twice(n); exports.make = (n) => new slow.Box(n).n;",
      'slow/index.js':
        "noteLoaded('slow'); exports.twice = (n) => 2 * n; exports.Box = class { constructor(n) { this.n = n; } };",
    });
    const outer = requirePostponing(url, 'outer', new Map([['slow', 'whole']])) as {
      ask: (n: number) => number;
      make: (n: number) => number;
    };
    expect(loaded).toEqual([]);
    expect(outer.ask(21)).toBe(42);
    expect(outer.make(5)).toBe(5);
    expect(loaded).toEqual(['slow']);
  });

  it('can be a class itself', () => {
    const url = makeFolder('class', {
      'outer/index.js': "const Box = require('box'); exports.make = (n) => new Box(n).n;",
      'box/index.js': 'module.exports = class { constructor(n) { this.n = n; } };',
    });
    const outer = requirePostponing(url, 'outer', new Map([['box', 'whole']])) as { make: (n: number) => number };
    expect(outer.make(3)).toBe(3);
  });

  it('hands out its functions before it is loaded, and they know their object', () => {
    const url = makeFolder('functions', {
      'outer/index.js': "const { a: { name } } = require('deep'); exports.name = name; exports.kind = typeof name;",
      'deep/index.js': "noteLoaded('deep'); exports.a = { text: 'known', name() { return this.text; } };",
    });
    const outer = requirePostponing(url, 'outer', new Map([['deep', 'functions in objects']])) as {
      name: () => string;
      kind: string;
    };
    expect([outer.kind, loaded.includes('deep')]).toEqual(['function', false]);
    expect(outer.name()).toBe('known');
  });

  it('can be listed as the module itself', () => {
    const url = makeFolder('list', {
      'outer/index.js': "module.exports = require('plain');",
      'plain/index.js': 'exports.one = 1; exports.two = 2;',
    });
    const outer = requirePostponing(url, 'outer', new Map([['plain', 'whole']])) as object;
    expect(Object.entries(outer)).toEqual([
      ['one', 1],
      ['two', 2],
    ]);
    expect('one' in outer).toBe(true);
  });

  it('leaves what is required later as it is', () => {
    const url = makeFolder('later', {
      'outer/index.js': "exports.later = () => require('late');",
      'late/index.js': 'module.exports = { itself: true };',
    });
    const outer = requirePostponing(url, 'outer', new Map([['late', 'whole']])) as { later: () => unknown };
    expect(outer.later()).toEqual({ itself: true });
  });
});
