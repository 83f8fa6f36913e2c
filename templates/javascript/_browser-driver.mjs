// Runs snippets in Chromium, each as the script of a fresh document: `FILE` alone, or `--batch WORD` as the driver of a batch (README.md of the templates).
import { accessSync, constants, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page may ask any server without asking that server first, and from no public place.
  '--disable-web-security',
  '--disable-features=LocalNetworkAccessChecks',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const jquery = readJquery();
let tab;
const [first, word] = process.argv.slice(2);
const browser = await chromium.launchPersistentContext(mkdtempSync(join(import.meta.dirname, 'profile-')), {
  executablePath: findProgram('chromium'),
  args: flags,
});
try {
  if (first === '--batch') await runBatch();
  else if (!(await succeeds(first))) process.exitCode = 1;
} finally {
  await browser.close();
}

async function runBatch() {
  for await (const line of createInterface({ input: process.stdin })) {
    const [number, path] = line.split('\t');
    process.stdout.write(`${word} begin ${number}\n`);
    process.stdout.write(`\n${word} end ${number} ${(await succeeds(path)) ? 'ok' : 'failed'}\n`);
  }
}

/** Prints what the page prints, and why it failed. */
async function succeeds(path) {
  try {
    const code = readFileSync(path, 'utf8');
    const page = await freshDocument();
    const files = await filesOf(code, page);
    if (files.length > 0) await page.locator('input').setInputFiles(files);
    const failures = await page.evaluate(runSnippet, { code, isModule: path.endsWith('.mjs') });
    if (failures.length === 0) return true;
    for (const failure of failures) process.stdout.write(`${failure}\n`);
  } catch (error) {
    process.stdout.write(`${error}\n`);
  }
  // The snippet may have left or closed it.
  await tab?.close();
  tab = undefined;
  return false;
}

/** A new frame in the same tab: to navigate, or to open a tab for each snippet, takes twice as long, and longer. */
async function freshDocument() {
  if (tab === undefined) {
    // The tab that was there first stays: a snippet that closes its own would end the browser.
    tab = await browser.newPage();
    tab.on('console', (message) => process.stdout.write(`${message.text()}\n`));
  }
  const place = await tab.evaluateHandle(() => {
    document.body.replaceChildren(document.createElement('iframe'));
    return document.body.firstChild;
  });
  const frame = await place.contentFrame();
  await frame.setContent('<input type="file" multiple>');
  if (jquery !== undefined) await frame.addScriptTag({ content: jquery });
  return frame;
}

/** The files that a comment of the snippet asks its reader to choose: string literals, a line each. */
async function filesOf(code, page) {
  const [, list = ''] =
    /^\/\/ Files chosen in the page's <input [^\n]*\n((?:\/\/ "(?:[^"\\\n]|\\.)*"\n)*)const \{ files \} = /m.exec(code) ?? [];
  const literals = list.split('\n').map((line) => line.slice('// '.length));
  const paths = await page.evaluate(`[${literals.join()}]`);
  return paths.map((path) => resolve(path));
}

/** In the page: runs the snippet and waits for all that it has asked of servers. Why it failed, nothing where it did not. */
async function runSnippet({ code, isModule }) {
  const failures = [];
  const note = (error) => failures.push(String(error?.stack ?? error));
  addEventListener('error', (event) => note(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => note(event.reason));
  addEventListener('beforeunload', () => note('the snippet has left its page'));
  const answers = [];
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    send.call(this, body);
    answers.push(new Promise((done) => this.addEventListener('loadend', done)));
  };
  if (isModule) {
    await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))).catch(note);
  } else {
    const script = document.createElement('script');
    script.textContent = code;
    document.body.append(script);
  }
  await Promise.all(answers);
  // Rejections that nobody handles are told of some turns later.
  for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setTimeout(done));
  return failures;
}

/** Where the project has it; its package exports no file. */
function readJquery() {
  const file = join(import.meta.dirname, 'node_modules/jquery/dist/jquery.min.js');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? name;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
