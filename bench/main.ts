// npm run bench: start-up against newman's, speed against another generator, a typed client, a site, and how cost grows with the size of a collection. Prints, asserts nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureClient } from './client.ts';
import { makeCollection } from './collection.ts';
import { measureDocs } from './docs.ts';
import { compareGenerators } from './generators.ts';
import { measure, measureMedian, show } from './measure.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = join(root, 'dist', 'cli', 'bin.js');
const sample = join(root, 'collections', 'pandadoc.postman_collection.json');
const repeats = 5;
const sizes = [500, 1000, 2500, 5000];
/** Growth is a matter of requests: all forty targets would only take longer. */
const grown = ['shell/curl', 'php/chilkat-activex', 'typescript/fetch', 'python/requests', 'go/net-http'];

const folder = mkdtempSync(join(tmpdir(), 'postwright-bench-'));
try {
  await compareStartUp();
  await compareGenerators(folder);
  await measureClient(bin, folder);
  await measureDocs(bin, folder);
  await measureGrowth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compareStartUp(): Promise<void> {
  const newman = await measureMedian(['--eval', "require('newman')"], repeats);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['--version', ['--version']],
    ['targets', ['targets']],
    ['generate the sample', ['generate', sample, '-o', join(folder, 'sample'), '--quiet']],
  ];
  console.log(`Start-up, median of ${repeats} runs; 1.00 is loading newman (${show(newman)})\n`);
  for (const [label, argv] of rows) {
    const result = await measureMedian([bin, ...argv], repeats);
    console.log(`  ${label.padEnd(22)} ${(result.milliseconds / newman.milliseconds).toFixed(2)}  ${show(result)}`);
  }
}

async function measureGrowth(): Promise<void> {
  console.log(
    '\nCost of `generate` by size, five targets; 1.00 is the time a request takes in the smallest collection\n',
  );
  let base: number | undefined;
  for (const size of sizes) {
    const file = join(folder, `${size}.json`);
    writeFileSync(file, makeCollection(size));
    const chosen = grown.flatMap((id) => ['-t', id]);
    const result = await measure([bin, 'generate', file, ...chosen, '-o', join(folder, String(size)), '--quiet']);
    const each = result.milliseconds / size;
    base ??= each;
    console.log(`  ${String(size).padStart(5)} requests ${(each / base).toFixed(2).padStart(6)}  ${show(result)}`);
  }
}
