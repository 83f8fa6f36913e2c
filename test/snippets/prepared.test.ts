import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTemplate, type CompiledTemplate } from '../../src/snippets/engine.ts';
import { prepareTargets } from '../../src/snippets/prepared.ts';
import { builtInFolder, loadTargets } from '../../src/snippets/targets.ts';

interface Prepared {
  readonly key: string;
  readonly targets: readonly { readonly id: string; readonly manifest: object; readonly compiled: CompiledTemplate }[];
}

function prepare(folder: string): Prepared {
  const file = join(mkdtempSync(join(tmpdir(), 'postwright-prepared-')), 'targets.cjs');
  writeFileSync(file, prepareTargets(folder));
  return createRequire(import.meta.url)(file) as Prepared;
}

it('holds every built-in target with its defaults filled in, ready for the runtime', () => {
  const { targets } = prepare(builtInFolder);
  expect(targets.map(({ id, manifest }) => [id, manifest])).toEqual(
    [...loadTargets().values()].map(({ id, manifest }) => [id, manifest]),
  );
  for (const { compiled } of targets) expect(() => createTemplate(compiled)).not.toThrow();
});

it('is another one when any template changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-templates-'));
  cpSync(builtInFolder, folder, { recursive: true });
  const { key } = prepare(folder);
  expect(prepare(builtInFolder).key).toBe(key);
  mkdirSync(join(folder, 'shell/other'));
  cpSync(join(folder, 'shell/curl'), join(folder, 'shell/other'), { recursive: true });
  expect(prepare(folder).key).not.toBe(key);
});
