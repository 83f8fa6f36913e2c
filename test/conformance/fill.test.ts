// Snippets with values typed into the page, run by their own languages: they send what newman sends for those values.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { noCache } from '../../src/app/verify/cache.ts';
import { openSubjects, type SubjectSet } from '../../src/app/verify/subjects.ts';
import { findMeans } from '../../src/app/verify/toolchain.ts';
import { loadCollection } from '../../src/collection/load.ts';
import { renderFillable } from '../../src/snippets/fill/fill.ts';
import { fillTables } from '../../src/snippets/fill/tables.ts';
import { loadTargets } from '../../src/snippets/targets/targets.ts';
import { proveSnippets, type Claim } from '../../src/verify/prove.ts';
import { fill, loadFiller } from '../support/filler.ts';
import { noteNotChecked } from '../support/not-checked.ts';

/** A build of a compiled language is in it. */
const limit = { timeout: 300_000 };

/** One for each language that starts fast enough. */
const chosen = [
  'javascript/fetch',
  'php/curl',
  'python/http-client',
  'ruby/net-http',
  'perl/lwp',
  'lua/luasocket',
  'shell/curl',
  'shell/wget',
  'go/net-http',
];
const targets = [...loadTargets().values()].filter(({ id }) => chosen.includes(id));
const filler = loadFiller(fillTables(targets));

const values = new Map([
  ['id', "it's $1 (a/b)"],
  ['q', 'a b"c`d'],
  ['key', `'"\\ $(id) \${e} #{x} %s ?>`],
  ['token', 'eyJ.a-b_c~"\\$'],
  ['text', 'Dear "friend",\n\tit\'s `$HOME` \\n %41 é漢😀 </script>\n'],
  ['name', "O'Neill $x #{y}"],
]);

const header = [{ key: 'X-Key', value: 'k{{key}}' }];
const auth = { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}' }] };
const url = 'http://api.example/things/{{id}}?q={{q}}&page=2';
const raw = (text: string, language: string): object => ({ mode: 'raw', raw: text, options: { raw: { language } } });
const item = [
  { name: 'get', request: { method: 'GET', url, header, auth } },
  { name: 'text', request: { method: 'POST', url, header, body: raw('<{{text}}|{{name}}>', 'text') } },
  {
    name: 'json',
    request: { method: 'PUT', url, auth, body: raw('{"name": "{{name}}", "n": [1, "{{name}}"]}', 'json') },
  },
  {
    name: 'form',
    request: {
      method: 'POST',
      url,
      auth,
      body: { mode: 'urlencoded', urlencoded: [{ key: 'a', value: 'x {{text}}' }] },
    },
  },
];
const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

let folder: string;
let set: SubjectSet;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postwright-fill-'));
  const loaded = await loadCollection({
    file: 'fill.json',
    text: JSON.stringify({ info: { name: 'fill', schema }, item }),
  });
  const cache = noCache(inject('compilersFolder'));
  set = await openSubjects({ loaded, values }, { prefix: 'fill', directory: join(folder, 'files'), cache });
});

afterAll(async () => {
  await set.close();
  await rm(folder, { recursive: true, force: true });
});

describe('values that were typed are sent by', () => {
  it.for(targets.map((target) => [target.id, target] as const))('%s', limit, async ([id, target], context) => {
    const cache = noCache(inject('compilersFolder'));
    const means = await findMeans(target, { cache, allowCommands: true });
    if (means.kind === 'not-checked') return noteNotChecked(context, `${id}: ${means.reason}`);
    const claims = await Promise.all(
      set.subjects.map(async ({ id: name, truth, declared, directory, live }): Promise<readonly Claim[]> => {
        const { request, echo } = await live('resolve');
        const snippet = renderFillable(request, target);
        const used = new Map(
          [...values].filter(([one]) => snippet.variables.some((variable) => variable.name === one)),
        );
        const { code, held } = fill(filler, snippet, used);
        if (truth === undefined) throw new Error('newman sent nothing');
        return held.size < used.size ? [] : [{ id: name, code, directory, echo, truth, declared }];
      }),
    );
    const whole = claims.flat();
    const workshop = {
      toolchain: means.toolchain,
      extension: target.manifest.extension,
      lineage: target.lineage,
      folder: join(folder, id.replace('/', '-')),
      cache: cache.folder,
      parallel: 1,
    };
    const proofs = await proveSnippets(whole, { workshop, sample: 0 });
    const wrong = proofs.filter(({ kind }) => kind !== 'identical' && kind !== 'equivalent');
    expect(wrong.map((proof) => ({ proof, code: whole.find((claim) => claim.id === proof.id)?.code }))).toEqual([]);
    expect(whole.length).toBeGreaterThanOrEqual(3);
  });
});
