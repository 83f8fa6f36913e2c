// What snippets read of a response, printed by a line that the test adds: the values are those that the server sent, and what it did
// not send stays as it was.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noCache } from '../../src/app/verify/cache.ts';
import { findMeans } from '../../src/app/verify/toolchain.ts';
import { loadCollection } from '../../src/collection/load.ts';
import type { Capture, PathStep } from '../../src/model/capture.ts';
import { requestsIn } from '../../src/model/collection.ts';
import type { Request } from '../../src/model/request.ts';
import { renderSnippet } from '../../src/snippets/render.ts';
import { loadTargets, type Target } from '../../src/snippets/targets/targets.ts';
import { runTogether } from '../../src/verify/execute.ts';
import { noteNotChecked } from '../support/not-checked.ts';

const answer = { access_token: 'token "of" the server', items: [{ "odd 'key' $x": 41 }, { id: 42 }], none: null };
const set = (name: string, path: readonly PathStep[], extra: Partial<Capture> = {}): Capture => ({
  operation: 'set',
  name,
  scope: 'environment',
  source: { kind: 'json', path },
  conditions: [],
  ...extra,
});
const refresh = ['refresh_token'];
const captures: readonly Capture[] = [
  set('access_token', ['access_token']),
  set('refresh_token', refresh, { conditions: [{ kind: 'defined', source: { kind: 'json', path: refresh } }] }),
  set('item id', ['items', 1, 'id']),
  set('values', ['items', 0, "odd 'key' $x"]),
  set('missing', ['items', 7, 'id']),
  set('sum', [], { source: { kind: 'computed', text: '*/ ?> evil()', uses: [] } }),
];

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postwright-captures-'));
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

/** What reads JSON where the language does not, and is not asked for by the target otherwise. */
const readers: Readonly<Record<string, readonly [command: string, ...argv: string[]]>> = {
  'shell/curl': ['jq', '--version'],
  'r/httr2': ['Rscript', '-e', 'library(jsonlite)'],
};

function lackOf(id: string): string {
  const [command, ...argv] = readers[id] ?? [];
  if (command === undefined || spawnSync(command, argv).status === 0) return '';
  return `${[command, ...argv].join(' ')} fails`;
}

/** The language's own way to print a variable; a line that assigns it is the first group, its name the second. */
const prints: Readonly<Record<string, readonly [assignment: RegExp, print: string]>> = {
  javascript: [/^( *const (\w+) = values\?.*;)$/gm, 'console.log("KEPT $2=" + $2);'],
  typescript: [/^( *const (\w+) = values\?.*;)$/gm, 'console.log("KEPT $2=" + $2);'],
  php: [/^(\s*\$(\w+) = \$(?:values|jKept->\w+).*;)$/gm, 'echo "\\nKEPT $2=", $$$2, "\\n";'],
  ruby: [/^((\w+) = values\.dig.*)$/gm, 'puts "KEPT $2=#{$2}"'],
  go: [/^(\s*)_ = (\w+) \/\/.*$/gm, 'fmt.Printf("KEPT $2=%v\\n", $2)'],
  perl: [/^(my \$(\w+) = \$values.*;)$/gm, 'print "\\nKEPT $2=", $$$2 // "", "\\n";'],
};

function withPrints(target: Target, code: string): string {
  const [language = ''] = target.id.split('/');
  if (language === 'python') return withPythonPrints(code);
  if (language === 'r')
    return `${code}${['access_token', 'new_refresh_token', 'item_id', 'new_values', 'missing'].map((name) => `cat("\\nKEPT ${name}=", ${name}, "\\n", sep = "")\n`).join('')}`;
  if (language === 'shell')
    return `${code}${['access_token', 'new_refresh_token', 'item_id', 'new_values', 'missing'].map((name) => `echo "KEPT ${name}=$${name}"\n`).join('')}`;
  const [assignment, print] = prints[language] ?? [];
  if (assignment === undefined || print === undefined) throw new Error(`${target.id}: how is a variable printed?`);
  return code.replace(assignment, `$1\n${print}`);
}

function withPythonPrints(code: string): string {
  const print = '$1print(f"KEPT $2={$2}")';
  return code
    .replace(/^( *)(\w+) = values\.get.*$/gm, `$&\n${print}`)
    .replace(/^( *)except \(KeyError.*\n +(\w+) = .*$/gm, `$&\n${print}`);
}

function keptIn(output: string): ReadonlyMap<string, string> {
  const found = output.matchAll(/^KEPT (\w+)=(.*)$/gm);
  return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase().replaceAll('_', ''), value]));
}

const targets = [...loadTargets().values()];
const reading = targets.filter(({ manifest }) => manifest.captures !== false);
const asked = ({ manifest }: Target) => (typeof manifest.captures === 'string' ? { [manifest.captures]: true } : {});

describe('captures are read by', () => {
  it.for(reading.map((target) => [target.id, target] as const))(
    '%s',
    { timeout: 300_000 },
    async ([id, target], context) => {
      const { code, warnings } = renderSnippet(await requestTo(), target, {
        variables: 'env',
        captures,
        readsCaptures: true,
        options: asked(target),
      });
      expect(warnings).toEqual([]);
      expect(code).toMatch(/a computed value as/);
      expect(code).not.toContain('evil');
      const cache = noCache(join(folder, 'cache'));
      const means = await findMeans(target, { cache, allowCommands: true });
      if (means.kind === 'not-checked') return noteNotChecked(context, `${id}: ${means.reason}`);
      const lacking = lackOf(id);
      if (lacking !== '') return noteNotChecked(context, `${id}: ${lacking}`);
      if (means.method === 'parsed') return expect(code).toContain('access_token');
      if (means.method === 'sent') throw new Error('what is only sent reads no response');
      const job = {
        id,
        code: withPrints(target, code),
        directory: folder,
        environment: { REFRESH_TOKEN: 'old', VALUES: 'x' },
      };
      const outcomes = await runTogether([job], {
        toolchain: means.toolchain,
        extension: target.manifest.extension,
        lineage: target.lineage,
        folder: join(folder, id.replace('/', '-')),
        cache: cache.folder,
        parallel: 1,
      });
      const outcome = outcomes.get(id);
      const kept = keptIn(outcome?.output ?? '');
      expect(outcome?.failure, `${outcome?.output}\n${job.code}`).toBe('');
      expect([kept.get('accesstoken'), kept.get('itemid')], outcome?.output).toEqual(['token "of" the server', '42']);
      expect(kept.get('newvalues') ?? '').toMatch(/^(?:41)?$/);
      if (!id.includes('chilkat') && target.manifest.environment) expect(kept.get('newrefreshtoken')).toBe('old');
      expect(kept.get('missing') ?? '').toMatch(/^(?:|undefined|None|<nil>|null|NULL)$/);
    },
  );
});

it('are told in a comment by all others, and by none where nobody asks', async () => {
  const request = await requestTo();
  for (const target of targets) {
    const told = renderSnippet(request, target, { captures, readsCaptures: true }).code;
    const [language] = target.id.split('/');
    if (!reading.includes(target) && language !== 'http')
      expect(told, target.id).toMatch(/keeps the response.s access_token as/);
    const options = { captures: [], readsCaptures: true };
    expect(renderSnippet(request, target, options).code).toBe(renderSnippet(request, target).code);
  }
});

async function requestTo(): Promise<Request> {
  const url = `${origin}/answer?old={{refresh_token}}&values={{values}}`;
  const text = JSON.stringify({ name: 'Answer', request: { method: 'GET', url } });
  const { collection } = await loadCollection({ file: 'item.json', text });
  const [request] = requestsIn(collection);
  if (request === undefined) throw new Error('the item has no request');
  return request;
}
