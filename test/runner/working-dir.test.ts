import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultWorkingDir } from '../../src/runner/working-dir.ts';
import type { Runnable } from '../../src/runner/options.ts';
import { collectionOf, item } from './support.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  await mkdir(join(folder, 'apis'));
  await writeFile(join(folder, 'here.txt'), '');
  await writeFile(join(folder, 'apis', 'there.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));

async function uploading(src: string, file: string): Promise<Runnable> {
  const formdata = [{ key: 'f', type: 'file', src }];
  const request = { method: 'POST', body: { mode: 'formdata', formdata } };
  return { ...(await collectionOf([item('Upload', 'https://h/', { request })])), source: { file, text: '' } };
}

test.each([
  ['a file of the folder of the process', 'here.txt', 'apis/c.json', ''],
  ['a file beside the collection', 'there.txt', 'apis/c.json', 'apis'],
  ['a file that is nowhere', 'nowhere.txt', 'apis/c.json', ''],
  ['a path that is only known later', '{{path}}', 'apis/c.json', ''],
])('%s', async (...[, src, file, expected]) => {
  expect(defaultWorkingDir(await uploading(src, file), folder)).toBe(join(folder, expected));
});

test('a collection from standard input has no folder', async () => {
  expect(defaultWorkingDir(await uploading('there.txt', '-'), folder)).toBe(folder);
});
