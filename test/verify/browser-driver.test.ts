// The driver of the snippets that run in Chromium: what does it call a failure?
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drive } from '../../src/verify/drive.ts';
import { findModules, linkModules } from '../../src/verify/modules.ts';
import { cleanEnvironment } from '../../src/verify/toolchains.ts';
import { hasBrowser } from '../browser/open.ts';
import { noteNotChecked } from '../support/not-checked.ts';

const source = fileURLToPath(new URL('../../templates/javascript/_browser-driver.mjs', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postwright-browser-'));
  copyFileSync(source, join(folder, 'driver.mjs'));
  linkModules(folder, findModules(['playwright-core', 'jquery']));
});
afterAll(() => rmSync(folder, { recursive: true }));

const chooses = `// Files chosen in the page's <input type="file" multiple>:\n// "b.txt"\n// "\\x61.txt"\nconst { files } = document.querySelector("input");\n`;

/** The snippet, whether it ends well, and something that is printed. */
const snippets: readonly (readonly [name: string, code: string, isFine: boolean, printed: string])[] = [
  ['fine.js', 'const top1 = 1; console.log(typeof $, top1);', true, 'function 1'],
  ['again.js', 'const top1 = 2; console.log(window.top1, top1);', true, 'undefined 2'],
  ['throws.js', 'throw new Error("at once");', false, 'at once'],
  ['no-syntax.js', 'const;', false, 'SyntaxError'],
  ['late.js', 'Promise.reject(new Error("rejected"));', false, 'rejected'],
  ['module.mjs', 'console.log(await Promise.resolve("module"));', true, 'module'],
  ['module-throws.mjs', 'await Promise.reject(new Error("awaited"));', false, 'awaited'],
  [
    'nowhere.js',
    'const xhr = new XMLHttpRequest(); xhr.open("GET", "http://example.com/"); xhr.onerror = () => { throw new Error("no way out"); }; xhr.send();',
    false,
    'no way out',
  ],
  ['files.js', `${chooses}console.log(files.length, files[0].name, files[1].name);`, true, '2 b.txt a.txt'],
  ['leaves.js', 'location.href = "about:blank?"; window.close();', false, ''],
  ['after.js', 'console.log("here");', true, 'here'],
  ['leaves-for-good.js', 'top.location.href = "http://127.0.0.1:9/";', false, ''],
  ['after-all.js', 'console.log("still here");', true, 'still here'],
];

it('tells what went well from what did not', { timeout: 60_000 }, async (context) => {
  if (!hasBrowser())
    return noteNotChecked(context, 'the driver of browsers: chromium is not installed (package chromium)');
  for (const file of ['a.txt', 'b.txt']) writeFileSync(join(folder, file), file);
  for (const [name, code] of snippets) writeFileSync(join(folder, name), code);
  const jobs = snippets.map(([name], number) => ({ number, file: join(folder, name) }));
  const outcomes = await drive(jobs, {
    command: (word) => ['node', join(folder, 'driver.mjs'), '--batch', word],
    directory: folder,
    environment: cleanEnvironment(folder),
    milliseconds: 20_000,
  });
  const seen = snippets.map(([name, , , printed], number) => {
    const { failure, output } = outcomes.get(number) ?? { failure: 'none', output: '' };
    return [name, failure, output.includes(printed)];
  });
  expect(seen).toEqual(snippets.map(([name, , isFine]) => [name, isFine ? '' : 'failed', true]));
});
