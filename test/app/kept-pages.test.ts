// Pages that are kept must be the ones that would be made: whatever changes in a collection, a site that was updated is the one from nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildDocs } from '../../src/app/docs.ts';
import { writeDocs } from '../../src/app/write-docs.ts';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const folder = mkdtempSync(join(tmpdir(), 'postwright-kept-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'api.json');
const directory = join(folder, 'site');
const input = {
  files: [file],
  targets: ['shell/curl', 'typescript/fetch'],
  templates: [],
  options: [],
  singlePage: true,
};
const place = { directory, force: false, cache: true, cacheFolder: join(folder, 'cache') };
const text = readFileSync('collections/pandadoc.postman_collection.json', 'utf8');

it('are those of the collection as it is', { timeout: 120_000 }, async () => {
  const count = leavesOf(JSON.parse(text) as Json).length;
  const step = Math.max(1, Math.floor(count / 24));
  let kept = 0;
  let differing = 0;
  for (let index = 0; index < count; index += step) {
    const changed = JSON.parse(text) as Json;
    const leaf = leavesOf(changed)[index];
    leaf?.change();
    writeFileSync(file, JSON.stringify(changed));
    const fresh = await buildDocs(input).catch(() => undefined);
    // No collection any more, such as one of another version.
    if (fresh === undefined) continue;
    const { written } = await writeDocs(input, place);
    kept += written.unchanged;
    differing += written.written.length;
    for (const { path, content } of fresh.files) {
      const present = readFileSync(join(directory, path));
      expect({ changed: leaf?.pointer, path, isFresh: present.equals(Buffer.from(content)) }).toEqual({
        changed: leaf?.pointer,
        path,
        isFresh: true,
      });
    }
  }
  expect(kept).toBeGreaterThan(differing);
});

interface Leaf {
  readonly pointer: string;
  readonly change: () => void;
}

function leavesOf(value: Json, pointer = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = value as Record<string, Json>;
  return Object.keys(members).flatMap((name) => {
    const inner = members[name] ?? null;
    if (typeof inner === 'object' && inner !== null) return leavesOf(inner, `${pointer}/${name}`);
    return { pointer: `${pointer}/${name}`, change: () => void (members[name] = another(inner)) };
  });
}

function another(value: Json): Json {
  if (typeof value === 'string') return `${value}x`;
  return typeof value === 'number' ? value + 1 : value !== true;
}
