// Snippets that read what scripts keep of a response, run against a server whose answer is known: their variables hold what they should.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { noCache } from '../../src/app/verify/cache.ts';
import { findMeans } from '../../src/app/verify/toolchain.ts';
import { loadCollection } from '../../src/collection/load.ts';
import type { Capture, PathStep } from '../../src/model/capture.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { renderSnippet, type VariableMode } from '../../src/snippets/render.ts';
import { loadTargets, type Target } from '../../src/snippets/targets/targets.ts';
import { runTogether } from '../../src/verify/execute.ts';
import type { Workshop } from '../../src/verify/recipe.ts';
import { listen, type Listening } from '../support/listen.ts';
import { noteAbsentMaterial, noteNotChecked } from '../support/not-checked.ts';

/** A build of a compiled language is in it. */
const limit = { timeout: 600_000 };

const answer = {
  access_token: 'new-token',
  refresh_token: 'new-refresh',
  items: [{ 'odd "$key': 'deep-value' }],
  closed: false,
};

const environment = { ACCESS_TOKEN: 'old-token', GONE: 'old-gone' };

let folder: string;
let close: Listening['close'];
let origin: string;
let seen: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postwright-captures-'));
  const server = createServer((request, response) => {
    const { 'x-token': token = '', 'x-gone': gone = '' } = request.headers;
    seen.push(`${request.url} ${String(token)} ${String(gone)}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  ({ url: origin, close } = await listen(server));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

function capture(name: string, path: readonly PathStep[], isOptional: boolean): Capture {
  const source = { kind: 'json', path } as const;
  const conditions = isOptional ? [{ kind: 'truthy', source } as const] : [];
  return { operation: 'set', name, scope: 'environment', source, conditions };
}

const shallow: readonly Capture[] = [
  capture('refresh_token', ['refresh_token'], true),
  capture('gone', ['gone'], true),
  capture('gone', ['gone'], true),
];
const deep: readonly Capture[] = [capture('deep value', ['items', 0, 'odd "$key'], false)];
/** What languages print of it differs; a shell has texts alone. */
const falsehood: readonly Capture[] = [capture('closed', ['closed'], false)];
const last: readonly Capture[] = [capture('access_token', ['access_token'], false)];

/** How each language prints the variables that the snippet has set; the name is that of the snippet. */
const printers: Readonly<Record<string, (name: string, isEnvironment: boolean) => string>> = {
  javascript: (name) => `console.log("<" + ${name} + ">");`,
  typescript: (name) => `console.log("<" + ${name} + ">");`,
  python: (name) => `print("<" + str(${name}) + ">")`,
  php: (name, isEnvironment) => `echo "<" . ${isEnvironment ? `getenv('${upper(name)}')` : `$${name}`} . ">\\n";`,
  ruby: (name) => `puts "<#{${name}}>"`,
  go: (name) => `fmt.Println("<" + ${name} + ">")`,
  perl: (name) => `print "<$${name}>\\n";`,
  r: (name) => `cat(paste0("<", ${name}, ">\\n"))`,
  elixir: (name) => `IO.puts("<#{${name}}>")`,
  powershell: (name, isEnvironment) => `"<$(${isEnvironment ? `$env:${upper(name)}` : `$${name}`})>"`,
  shell: (name, isEnvironment) => `printf '<%s>\\n' "$${isEnvironment ? upper(name) : name}"`,
  rust: (name) => `println!("<{}>", ${name});`,
  dart: (name) => `print('<\${${name}}>');`,
  swift: (name) => `print("<\\(${name})>")`,
};

function upper(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}

const targets = [...loadTargets().values()].filter((target) => target.manifest.captures !== undefined);

describe('what the scripts keep is kept by', () => {
  it.for(targets.map((target) => [target.id, target] as const))('%s', limit, async ([id, target], context) => {
    const cache = noCache(inject('compilersFolder'));
    const means = await findMeans(target, { cache, allowCommands: true });
    if (means.kind === 'not-checked') return noteNotChecked(context, `${id}: ${means.reason}`);
    if (means.method === 'parsed' || means.method === 'sent')
      return noteAbsentMaterial(context, `${id}: what it captures is parsed only`);
    if (target.manifest.captures?.when === 'jq' && spawnSync('jq', ['--version']).status !== 0)
      return noteNotChecked(context, `${id}: jq is not installed`);
    seen = [];
    const modes: readonly VariableMode[] =
      target.language.variable === undefined ? ['placeholder'] : ['placeholder', 'env'];
    const codes = await Promise.all(modes.map(async (mode) => [mode, await printing(target, mode)] as const));
    const outcomes = await runTogether(
      codes.map(([mode, code]) => ({ id: mode, code, directory: folder, environment })),
      {
        // HTTPie's driver takes what `http` prints from under a command substitution.
        toolchain: isShell(target) ? withoutBatch(means.toolchain) : means.toolchain,
        extension: target.manifest.extension,
        lineage: target.lineage,
        folder: join(folder, id.replace('/', '-')),
        cache: cache.folder,
        parallel: 1,
      },
    );
    for (const [mode, code] of codes) {
      const { failure, output } = outcomes.get(mode) ?? { failure: 'did not run', output: '' };
      const printed = expected(target, mode).filter((value) => output.includes(`<${value}>`));
      expect({ code, output, failure, printed }).toEqual({
        code,
        output,
        failure: '',
        printed: expected(target, mode),
      });
    }
    // The request is what it would be without them.
    expect(seen.toSorted()).toEqual(
      ['/placeholder {{access_token}} {{gone}}', '/env old-token old-gone'].slice(0, modes.length).toSorted(),
    );
  });
});

function withoutBatch(toolchain: Workshop['toolchain']): Workshop['toolchain'] {
  const { batch: _, ...spec } = toolchain.spec;
  return { ...toolchain, spec };
}

function hasDeep(target: Target): boolean {
  // A path of Chilkat cannot name such a key.
  return !target.id.startsWith('php/chilkat');
}

function isShell(target: Target): boolean {
  return target.id.startsWith('shell/');
}

function expected(target: Target, mode: VariableMode): readonly string[] {
  return [
    'new-token',
    'new-refresh',
    ...(hasDeep(target) ? ['deep-value'] : []),
    ...(isShell(target) ? ['false'] : []),
    // Missing in the answer, so it is what it was.
    ...(mode === 'env' ? ['old-gone'] : []),
  ];
}

/** The snippet with statements that print its variables, behind the last that sets one. */
async function printing(target: Target, mode: VariableMode): Promise<string> {
  const lines = (await render(target, mode)).split('\n');
  const [language = ''] = target.id.split('/');
  const print = printers[language] ?? fail(`no way to print in ${language}`);
  const isCamel = target.language.identifier.case === 'camel';
  const named = (words: string) =>
    isCamel ? words.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) : words;
  const at = lines.findLastIndex((line) => /^[^"]*\b(?:access_token|accessToken|ACCESS_TOKEN)\b/.test(line));
  const margin = /^\s*/.exec(lines[at] ?? '')?.[0] ?? '';
  const names = [
    'access_token',
    'refresh_token',
    ...(hasDeep(target) ? ['deep_value'] : []),
    ...(isShell(target) ? ['closed'] : []),
    ...(mode === 'env' ? ['gone'] : []),
  ];
  const isRead = (name: string) => mode === 'env' && ['access_token', 'gone'].includes(name);
  // A coroutine's values are for what follows it, in a module or a notebook.
  const place = language === 'python' ? { at: lines.length, margin: '' } : { at: at + 1, margin };
  lines.splice(place.at, 0, ...names.map((name) => place.margin + print(named(name), isRead(name))));
  return lines.join('\n');
}

async function render(target: Target, variables: VariableMode): Promise<string> {
  const headers = [
    { key: 'X-Token', value: '{{access_token}}' },
    { key: 'X-Gone', value: '{{gone}}' },
  ];
  // The example lacks what the scripts read, which no type of a response may forbid.
  const response = [{ name: 'ok', code: 200, body: '{"access_token": "old"}' }];
  const text = JSON.stringify({
    name: 'keep',
    response,
    request: { method: 'GET', url: `${origin}/${variables}`, header: headers },
  });
  const { collection } = await loadCollection({ file: 'item.json', text });
  const [request] = requestsIn(collection);
  if (request === undefined) return fail('the item has no request');
  const { when } = target.manifest.captures ?? {};
  return renderSnippet(request, target, {
    variables,
    captures: [...shallow, ...(hasDeep(target) ? deep : []), ...(isShell(target) ? falsehood : []), ...last],
    readCaptures: true,
    options: when === undefined ? {} : { [when]: true },
  }).code;
}

function fail(message: string): never {
  throw new Error(message);
}
