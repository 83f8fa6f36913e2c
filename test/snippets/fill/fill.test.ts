// A snippet with values typed into the page is the snippet that postwright prints for them, or keeps its placeholders: never a third thing.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocs } from '../../../src/app/docs.ts';
import type { GeneratedFile } from '../../../src/model/generated-file.ts';
import { requestsIn } from '../../../src/model/collection.ts';
import type { Request } from '../../../src/model/request.ts';
import type { Snippet } from '../../../src/model/snippet.ts';
import { renderFillable } from '../../../src/snippets/fill/fill.ts';
import { fillTables } from '../../../src/snippets/fill/tables.ts';
import { renderSnippet, type RenderOptions } from '../../../src/snippets/render.ts';
import { loadTargets, type Target } from '../../../src/snippets/targets/targets.ts';
import { casesInput, sampleInput } from '../../support/conformance-inputs.ts';
import { fill, loadFiller } from '../../support/filler.ts';
import { hostileStrings } from '../../support/hostile-strings.ts';
import { fillRequests } from './requests.ts';

const targets = [...loadTargets().values()];
const filler = loadFiller(fillTables(targets));

interface Subject {
  readonly request: Request;
  readonly target: Target;
  readonly snippet: Snippet;
}

let subjects: readonly Subject[] = [];

beforeAll(async () => {
  const inputs = [await sampleInput(), await casesInput()];
  const requests = [...inputs.flatMap(({ loaded }) => requestsIn(loaded.collection)), ...fillRequests];
  // Every request for a third of the targets, every target for a third of the requests.
  subjects = requests.flatMap((request, row) =>
    targets
      .filter((_, column) => (row + column) % 3 === 0)
      .map((target) => ({ request, target, snippet: renderFillable(request, target) }))
      .filter(({ snippet }) => snippet.variables.length > 0),
  );
});

/** What a reader would type, with the variables' names in mind or not. */
const ordinary = ['abc', 'Ab-12_x.y~z', 'jane.doe+test@example.com', 'two words', '42', 'a/b', 'x'.repeat(300)];

const hostile =
  `' " \` \\ $x \${x} $(id) #{x} %s %41 % a&b=c ?# + <?php?> */ </script> é 漢字 😀 {{x}} {x} [1] """ ''' "# '\\'' \\u0041 null true
  -1.50 .. ../x http://localhost:3000 HTTP://Ex.com/ EOT constructor __proto__ :// a:b@c 127.1 0x7f \\" a\\ @file =x -x ;type=a`.split(
    /\s+/,
  );

const spaced = [
  '\n',
  'a\nb\n',
  '\t',
  '\r\n',
  ' ',
  ' edge ',
  '',
  '\u2028',
  '\u202e',
  '\u0007',
  '\0',
  '漢'.repeat(120),
  '\ud800',
];

const values = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostile, ...spaced) },
  { weight: 1, arbitrary: fc.constantFrom(...ordinary) },
  { weight: 2, arbitrary: hostileStrings },
);

describe('the filled snippet', () => {
  it('is the one that is printed for the values that it holds', { timeout: 60_000 }, () => {
    const counts = { exact: 0, fallback: 0 };
    fc.assert(
      fc.property(fc.nat(subjects.length - 1), fc.array(values, { minLength: 12, maxLength: 12 }), (index, typed) => {
        const { request, target, snippet } = subjects[index] ?? fail();
        const given = new Map(snippet.variables.map(({ name }, at) => [name, typed[at % typed.length] ?? '']));
        const { code, held } = fill(filler, snippet, given);
        const known = (name: string): string | undefined => held.get(name);
        const label = `${request.name} for ${target.id}`;
        const modes: RenderOptions[] = [
          { known },
          ...(held.size < given.size ? [] : ([{ variables: 'resolve', lookup: known }] as const)),
        ];
        for (const mode of modes)
          expect({ label, code }).toEqual({ label, code: renderSnippet(request, target, mode).code });
        counts.exact += held.size;
        counts.fallback += given.size - held.size;
      }),
      { numRuns: 5_000, seed: 20_240_131 },
    );
    console.log(`hostile values: ${counts.exact} put in exactly, ${counts.fallback} left as placeholders`);
    expect(counts.fallback).toBeLessThan(counts.exact);
  });

  it('holds nearly all that a reader would type', () => {
    const counts = { exact: 0, fallback: 0 };
    for (const { request, target, snippet } of subjects)
      for (const value of ordinary.slice(0, 4)) {
        const given = new Map(snippet.variables.map(({ name }) => [name, valueFor(name, value)]));
        const { code, held } = fill(filler, snippet, given);
        expect(code).toBe(renderSnippet(request, target, { known: (name) => held.get(name) }).code);
        counts.exact += held.size;
        counts.fallback += given.size - held.size;
      }
    console.log(`ordinary values: ${counts.exact} put in exactly, ${counts.fallback} left as placeholders`);
    expect(counts.fallback).toBeLessThan(0.35 * counts.exact);
  });
});

it('holds what it holds alone, whatever was rendered before', { timeout: 60_000 }, async () => {
  const inputs = [await sampleInput(), await casesInput()];
  const requests = [...inputs.flatMap(({ loaded }) => requestsIn(loaded.collection)), ...fillRequests];
  const traitsOf = (order: readonly Request[]): ReadonlyMap<string, unknown> => {
    const fresh = [...loadTargets().values()].filter((_, index) => index % 4 === 0);
    return new Map(
      order.map((request) => [
        request.name,
        fresh.map((target) => [target.id, renderFillable(request, target).filling?.traits]),
      ]),
    );
  };
  const forward = traitsOf(requests);
  const backward = traitsOf(requests.toReversed());
  for (const [name, traits] of forward) expect({ name, traits: backward.get(name) }).toEqual({ name, traits });
});

function fail(): never {
  throw new Error('there is no such snippet');
}

function valueFor(name: string, value: string): string {
  return /base|url/i.test(name) ? 'https://api.example.com/v1' : value;
}

it('a path and a query take letters of any script', () => {
  const one = fillRequests.find(({ name }) => name === 'spaces') ?? fail();
  const chosen = ['shell/curl', 'python/requests', 'go/net-http', 'ruby/net-http', 'php/curl', 'javascript/fetch'];
  for (const target of targets.filter(({ id }) => chosen.includes(id))) {
    const snippet = renderFillable(one, target);
    const given = new Map(['id', 'q'].map((name) => [name, '漢字 é😀']));
    expect([target.id, [...fill(filler, snippet, given).held.keys()]]).toEqual([target.id, ['id', 'q']]);
  }
});

describe('a site', () => {
  it('takes values unless it is told not to', async () => {
    const files = ['collections/pandadoc.postman_collection.json'];
    const [taking, plain] = await Promise.all(
      [true, false].map(async (wanted) => [
        ...(await buildDocs({ files, targets: ['shell/curl'], templates: [], options: [], values: wanted })).files,
      ]),
    );
    const hasPanel = (site: readonly GeneratedFile[] = []): boolean =>
      site.some(({ content }) => Buffer.from(content).includes('id="values"'));
    const hasScript = (site: readonly GeneratedFile[] = []): boolean =>
      site.some(({ path }) => path === 'assets/fill.js');
    expect([taking, plain].map((site) => [hasPanel(site), hasScript(site)])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
