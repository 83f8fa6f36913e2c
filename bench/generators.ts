// 1,000 requests × 10 clients: how much faster, and in how much less memory, than postman-code-generators.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCollection } from './collection.ts';
import { measureMedian, show } from './measure.ts';

const requests = 1000;
const repeats = 3;

/** Both read the same file, print into memory and end; each in a process of its own, one after the other. */
export async function compareGenerators(folder: string): Promise<void> {
  const file = join(folder, 'generators.json');
  writeFileSync(file, makeCollection(requests));
  const program = (name: string): string => fileURLToPath(new URL(`peers/${name}.mjs`, import.meta.url));
  const peer = await measureMedian([program('postman-code-generators'), file], repeats);
  const own = await measureMedian([program('postwright'), file], repeats);
  console.log(`\n${requests} requests x 10 clients, median of ${repeats} runs; 1.00 is postman-code-generators\n`);
  console.log(`  postman-code-generators  1.00  ${show(peer)}`);
  console.log(`  postwright               ${(own.milliseconds / peer.milliseconds).toFixed(2)}  ${show(own)}`);
  console.log(
    `\n  ${(peer.milliseconds / own.milliseconds).toFixed(1)} times as fast, ${(own.megabytes / peer.megabytes).toFixed(2)} of the memory`,
  );
}
