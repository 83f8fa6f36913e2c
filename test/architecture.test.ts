// The rooms of src and who may import whom (README, "Architecture"), read from the real imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { longest } from './support/longest-first.ts';

const root = fileURLToPath(new URL('../src/', import.meta.url));

const base = ['model', 'diagnostics', 'util'];
const rooms = ['collection', 'snippets', 'runner', 'mock', 'docs', 'verify', 'dataflow'];

/** Room → the rooms that it may import besides itself. `index.ts` is the room ''. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '': ['app', ...rooms, ...base],
  cli: ['app', ...base],
  app: [...rooms, ...base],
  ...Object.fromEntries(rooms.map((room) => [room, base])),
  model: ['diagnostics', 'util'],
  diagnostics: ['util'],
  util: [],
};

/** Third-party package → the rooms that may import it. A package that is not listed is imported nowhere. */
const fences: Readonly<Record<string, readonly string[]>> = {
  'postman-collection': ['collection'],
  'postman-collection-transformer': ['collection'],
  'jsonc-parser': ['collection', 'diagnostics'],
  handlebars: ['snippets', 'docs'],
  newman: ['runner'],
  'node-forge': ['mock'],
  'mime-types': ['collection', 'snippets', 'runner', 'mock', 'model'],
  'markdown-it': ['docs'],
  'sanitize-html': ['docs'],
  'highlight.js': ['docs'],
  minisearch: ['docs'],
  acorn: ['dataflow'],
  'acorn-walk': ['dataflow'],
  diff: ['verify'],
  lilconfig: ['app'],
  jiti: ['app'],
  yaml: ['app'],
  'strip-json-comments': ['app', 'collection'],
  zod: ['app', 'snippets'],
  'web-tree-sitter': ['verify'],
  yargs: ['cli'],
  'cli-progress': ['cli'],
  picocolors: ['cli', 'runner'],
};

/** Where a file may not print or end the process: everywhere but in the command line. */
const edge = /\bprocess\s*\.\s*(?:exit|exitCode|abort|stdout|stderr)\b|\bconsole\s*\./;

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files = listFiles(root).map(readSourceFile);

describe('the rooms of src', () => {
  it('are all known', () => {
    expect([...new Set(files.map((file) => file.room))].filter((room) => !(room in allowed))).toEqual([]);
  });

  it('import downwards only, and never a sibling', () => {
    expect(files.flatMap(forbiddenRooms)).toEqual([]);
  });

  it('keep third-party packages behind their fences', () => {
    expect(files.flatMap(forbiddenPackages)).toEqual([]);
  });

  it('leave printing and exiting to the command line', () => {
    const loud = files.filter((file) => file.room !== 'cli' && edge.test(withoutComments(file.text)));
    expect(loud.map((file) => file.path)).toEqual([]);
  });

  it('have files of at most 300 lines', () => {
    const long = files.filter((file) => file.text.trimEnd().split('\n').length > 300);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('begin every file with a line that says what it is for', () => {
    const mute = files.filter((file) => !/^(?:#!.*\n)?\/\/ \S/.test(file.text));
    expect(mute.map((file) => file.path)).toEqual([]);
  });
});

it('begins with long test files that are there', () => {
  expect(longest.filter((name) => !existsSync(join(root, '..', name)))).toEqual([]);
});

describe('the check itself', () => {
  it('sees static, type-only, re-exporting and lazy imports', () => {
    const text = `import a from 'one';\nimport type { B } from 'two';\nexport * from 'three';\nawait import('four');\nexport {};`;
    expect(importsOf(text, 'x.ts')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('finds a sibling, an upward import and a package out of place', () => {
    const docs = {
      path: 'docs/x.ts',
      room: 'docs',
      text: '',
      imports: ['../snippets/render.ts', '../app/build.ts', 'newman'],
    };
    expect(forbiddenRooms(docs)).toHaveLength(2);
    expect(forbiddenPackages(docs)).toHaveLength(1);
  });
});

function listFiles(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, room: roomOf(path), text, imports: importsOf(text, path) };
}

function roomOf(path: string): string {
  return path.includes(sep) ? (path.split(sep)[0] ?? '') : '';
}

/** Module names as written. Type-only imports count: a type is a dependency too. */
function importsOf(text: string, path: string): readonly string[] {
  const found: { readonly start: number; readonly name: string }[] = [];
  visit(parseAst(text, { lang: 'ts' }, path), (node) => {
    const source = node['source'];
    if (isNode(source) && typeof source['value'] === 'string')
      found.push({ start: Number(node['start']), name: source['value'] });
  });
  return found.toSorted((a, b) => a.start - b.start).map((one) => one.name);
}

function visit(node: unknown, see: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, see);
  if (!isNode(node)) return;
  see(node);
  for (const child of Object.values(node)) visit(child, see);
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function forbiddenRooms(file: SourceFile): readonly string[] {
  return file.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ name, room: roomOf(relative(root, resolve(dirname(join(root, file.path)), name))) }))
    .filter(({ room }) => room !== file.room && !(allowed[file.room] ?? []).includes(room))
    .map(({ name }) => `${file.path} imports ${name}`);
}

function forbiddenPackages(file: SourceFile): readonly string[] {
  return file.imports
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
    .filter((name) => !(fences[name] ?? []).includes(file.room))
    .map((name) => `${file.path} imports ${name}`);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
