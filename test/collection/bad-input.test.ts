import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/collection/load.ts';
import { loadEnvironment } from '../../src/collection/environment.ts';
import { readSource, type Source } from '../../src/collection/source.ts';
import { codes } from '../../src/diagnostics/codes.ts';
import { type Diagnostic, Failure } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/frame.ts';

const rooms = ['collection', 'environment'];
const root = new URL('../fixtures/bad/', import.meta.url);

/** Inputs that no repository should hold. */
const made: Readonly<Record<string, () => Promise<Source>>> = {
  'collection/too-large': () => readSource('-', Readable.from(chunks(51))),
  'collection/unreadable': () => readSource('no/such/collection.json'),
  'collection/too-deep': async () => ({
    file: 'input.json',
    text: `{"info":{},"item":${'['.repeat(3000)}${']'.repeat(3000)}}`,
  }),
};

function* chunks(count: number): Generator<Buffer> {
  const one = Buffer.alloc(1024 * 1024, 0x20);
  for (let index = 0; index < count; index += 1) yield one;
}

const known = Object.keys(codes).filter((code) => rooms.some((room) => code.startsWith(`${room}/`)));
const present = rooms.flatMap((room) => readdirSync(new URL(room, root)).map((name) => `${room}/${name}`));

test('every code of these rooms has a fixture, and every fixture a code', () => {
  expect(present.toSorted()).toEqual(known.toSorted());
});

describe.each(known)('%s', (code) => {
  test('is told as expected.txt says', async () => {
    const { diagnostics, text } = await findProblems(code);
    const printed = diagnostics.map((one) => formatDiagnostic(one, text, { color: false })).join('\n\n');
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(`${printed}\n`).toBe(readFileSync(new URL(`${code}/expected.txt`, root), 'utf8'));
  });
});

interface Problems {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string | undefined;
}

async function findProblems(code: string): Promise<Problems> {
  try {
    const source = await (made[code] ?? (() => readFixture(code)))();
    if (code.startsWith('environment/')) loadEnvironment(source);
    return { diagnostics: (await loadCollection(source)).warnings, text: source.text };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { diagnostics: error.diagnostics, text: error.sources.get('input.json') };
  }
}

async function readFixture(code: string): Promise<Source> {
  const file = new URL(`${code}/input.json`, root);
  expect(existsSync(file)).toBe(true);
  return { ...(await readSource(file.pathname)), file: 'input.json' };
}
