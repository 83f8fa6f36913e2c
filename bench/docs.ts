// A site of 1,000 requests × 10 targets, from nothing and after one of them has changed, against the same snippets of another generator alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCollection } from './collection.ts';
import { measure, measureMedian, show, type Measurement } from './measure.ts';

const requests = 1000;
const repeats = 3;

/** Those of bench/peers. */
const targets = [
  'shell/curl',
  'php/chilkat-activex',
  'php/curl',
  'typescript/fetch',
  'javascript/fetch',
  'python/requests',
  'go/net-http',
  'java/http-client',
  'ruby/net-http',
  'csharp/http-client',
];

export async function measureDocs(bin: string, folder: string): Promise<void> {
  const file = join(folder, 'docs.json');
  const text = makeCollection(requests);
  writeFileSync(file, text);
  const peer = fileURLToPath(new URL('peers/postman-code-generators.mjs', import.meta.url));
  const base = await measureMedian([peer, file], repeats);
  const chosen = targets.flatMap((id) => ['-t', id]);
  const place = ['-o', join(folder, 'site'), '--cache-dir', join(folder, 'docs-cache'), '--quiet'];
  const build = (): Promise<Measurement> => measure([bin, 'docs', file, ...chosen, ...place]);
  const rows: [label: string, result: Measurement][] = [['a site from nothing', await build()]];
  for (let change = 1; change <= repeats; change += 1) {
    writeFileSync(file, text.replace("it's", `changed ${change} times`));
    rows.push(['after one request has changed', await build()]);
  }
  console.log(
    `\n${requests} requests x ${targets.length} targets; 1.00 is the processor time of postman-code-generators for the snippets alone (${show(base)})\n`,
  );
  for (const [label, result] of rows)
    console.log(`  ${label.padEnd(30)} ${(result.cpuMilliseconds / base.cpuMilliseconds).toFixed(2)}  ${show(result)}`);
}
