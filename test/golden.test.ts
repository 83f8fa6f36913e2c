// Every chosen case × every target, as files that an editor understands: what a change of a template does is seen in a diff.
// That the snippets are right is what test/conformance shows; here each is at least checked by its language's own parser.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCollection } from '../src/collection/load.ts';
import { flowOf } from '../src/dataflow/flow.ts';
import { requestsIn } from '../src/model/collection.ts';
import { renderSnippet, type VariableMode } from '../src/snippets/render.ts';
import { loadTargets, type Target } from '../src/snippets/targets/targets.ts';
import type { SnippetJob } from '../src/verify/execute.ts';
import { askLanguage } from './support/accept.ts';
import { noteNotChecked } from './support/not-checked.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const golden = join(root, 'test/golden');

/** One of each kind; the other cases are executed, which says more than a file would. */
const chosen: readonly (readonly [string, VariableMode])[] = [
  ['auth-apikey-query', 'placeholder'],
  ['auth-basic', 'placeholder'],
  ['auth-basic-non-ascii', 'placeholder'],
  ['auth-awsv4', 'placeholder'],
  ['auth-digest', 'placeholder'],
  ['auth-hawk', 'placeholder'],
  ['auth-ntlm', 'placeholder'],
  ['auth-oauth1', 'placeholder'],
  ['captures', 'placeholder'],
  ['everything-at-once', 'placeholder'],
  ['everything-at-once', 'env'],
  ['file-body-with-type', 'placeholder'],
  ['form-hostile-values', 'placeholder'],
  ['form-simple', 'placeholder'],
  ['get-with-body', 'placeholder'],
  ['graphql', 'placeholder'],
  ['headers-repeated', 'placeholder'],
  ['headers-line-break', 'placeholder'],
  ['json-hostile-strings', 'placeholder'],
  ['json-numbers', 'placeholder'],
  ['json-odd-keys', 'placeholder'],
  ['json-simple', 'placeholder'],
  ['method-custom', 'placeholder'],
  ['method-head', 'placeholder'],
  ['multipart-file-names', 'placeholder'],
  ['multipart-part-types', 'placeholder'],
  ['multipart-text', 'placeholder'],
  ['text-hostile', 'placeholder'],
  ['text-nul', 'placeholder'],
  ['tls-unchecked', 'placeholder'],
  ['variables-everywhere', 'placeholder'],
  ['variables-everywhere', 'env'],
  ['variables-hostile-in-form', 'env'],
  ['xml', 'placeholder'],
];

const targets = [...loadTargets().values()];

describe.each(targets.map((target) => [target.id, target] as const))('%s', (_, target) => {
  it.each(chosen)('prints %s with variables as %s', async (name, variables) => {
    const code = await render(target, { name, variables });
    await expect(code).toMatchFileSnapshot(fileOf(target, { name, variables }));
  });

  it('is accepted by the language itself', { timeout: 600_000 }, async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'postwright-golden-'));
    const jobs = await Promise.all(chosen.map(([name, variables]) => jobOf(target, { name, variables }, folder)));
    const answer = await askLanguage(target, jobs, folder);
    await rm(folder, { recursive: true });
    if (answer.kind === 'not-asked') return noteNotChecked(context, answer.reason);
    expect(answer.complaints).toEqual([]);
  });
});

it('has no file that no case makes', async () => {
  const expected = new Set(
    targets.flatMap((target) =>
      chosen.map(([name, variables]) => relative(golden, fileOf(target, { name, variables }))),
    ),
  );
  const present = (await readdir(golden, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(golden, join(entry.parentPath, entry.name)));
  expect(present.filter((file) => !expected.has(file))).toEqual([]);
});

interface Choice {
  readonly name: string;
  readonly variables: VariableMode;
}

function fileOf({ id, manifest }: Target, { name, variables }: Choice): string {
  return join(golden, id, `${name}${variables === 'placeholder' ? '' : `.${variables}`}.${manifest.extension}`);
}

async function render(target: Target, { name, variables }: Choice): Promise<string> {
  // The cases are what requests are made of; what scripts keep of a response is none of them.
  const file = join(root, 'test/fixtures', name === 'captures' ? '' : 'cases', `${name}.json`);
  const { collection, locate } = await loadCollection({ file, text: await readFile(file, 'utf8') });
  const [request] = requestsIn(collection);
  if (request === undefined) throw new Error(`no request in ${file}`);
  const captures = flowOf(collection, locate).requests.get(request.pointer)?.captures ?? [];
  return renderSnippet(request, target, { variables, captures, readCaptures: captures.length > 0 }).code;
}

async function jobOf(target: Target, choice: Choice, directory: string): Promise<SnippetJob> {
  return { id: relative(golden, fileOf(target, choice)), code: await render(target, choice), directory };
}
