import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTemplate } from '../../../src/snippets/targets/engine.ts';
import { prepareTargets, readPrepared } from '../../../src/snippets/targets/prepared.ts';
import { builtInFolder, loadTargets } from '../../../src/snippets/targets/targets.ts';

function prepare(templates: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-prepared-'));
  for (const [name, source] of prepareTargets(templates)) writeFileSync(join(folder, name), source);
  return folder;
}

it('holds every built-in target with its defaults filled in, ready for the runtime', () => {
  const targets = readPrepared(builtInFolder, prepare(builtInFolder)) ?? [];
  const loaded = [...loadTargets().values()];
  expect(targets.map(({ id, manifest, language, lineage }) => ({ id, manifest, language, lineage }))).toEqual(
    JSON.parse(
      JSON.stringify(loaded.map(({ id, manifest, language, lineage }) => ({ id, manifest, language, lineage }))),
    ),
  );
  for (const { compiled } of targets) expect(() => createTemplate(compiled())).not.toThrow();
});

it('is not taken when any template has changed', () => {
  const templates = mkdtempSync(join(tmpdir(), 'postwright-templates-'));
  cpSync(builtInFolder, templates, { recursive: true });
  const prepared = prepare(builtInFolder);
  expect(readPrepared(templates, prepared)).toBeDefined();
  mkdirSync(join(templates, 'shell/other'));
  cpSync(join(templates, 'shell/curl'), join(templates, 'shell/other'), { recursive: true });
  expect(readPrepared(templates, prepared)).toBeUndefined();
});
