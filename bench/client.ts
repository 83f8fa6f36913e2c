// A typed client for 1,000 requests: how long `generate` takes for it, and how much memory.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCollection } from './collection.ts';
import { measureMedian, show } from './measure.ts';

const requests = 1000;
const repeats = 3;

/** A process of its own for each run, from the file on the disk to the files on the disk. */
export async function measureClient(bin: string, folder: string): Promise<void> {
  const file = join(folder, 'client.json');
  writeFileSync(file, makeCollection(requests));
  const argv = [bin, 'generate', file, '-t', 'typescript/client', '-o', join(folder, 'client'), '--quiet'];
  const result = await measureMedian(argv, repeats);
  console.log(`\nA typed client for ${requests} requests, median of ${repeats} runs\n\n  ${show(result)}`);
}
