// Whether a language accepts snippets that are not run: its own checker, its compiler, or a parser of others.
import { join } from 'node:path';
import { inject } from 'vitest';
import type { ProofSpec, Recipe } from '../../src/model/proof.ts';
import type { Target } from '../../src/snippets/targets/targets.ts';
import { runEach, type SnippetJob } from '../../src/verify/execute.ts';
import { parseSnippets } from '../../src/verify/parse.ts';
import { buildProject, type Workshop } from '../../src/verify/recipe.ts';
import { findToolchain } from '../../src/verify/toolchains.ts';

export type Acceptance =
  | { readonly kind: 'asked'; readonly complaints: readonly (readonly [string, string])[] }
  /** Why the language could not be asked. */
  | { readonly kind: 'not-asked'; readonly reason: string };

const nothing: Recipe = { files: {}, edits: [] };

/** What the target's language says against the snippets, by job id. Files go into `folder`, which is empty. */
export async function askLanguage(target: Target, jobs: readonly SnippetJob[], folder: string): Promise<Acceptance> {
  const { verify: spec } = target.manifest;
  if (spec?.sends === 'har') return { kind: 'asked', complaints: jobs.flatMap(jsonComplaint) };
  if (spec === undefined || spec.sends !== undefined) return { kind: 'asked', complaints: [] };
  if (spec.grammar !== undefined && spec.syntax === undefined) return parseAll(spec.grammar, jobs);
  return askToolchain(target, jobs, { spec, folder });
}

/** A compiler says more than a parser; a parser is enough where there is none, and needs not the client's library. */
async function askToolchain(
  { id, lineage, manifest }: Target,
  jobs: readonly SnippetJob[],
  { spec, folder }: { readonly spec: ProofSpec; readonly folder: string },
): Promise<Acceptance> {
  const { check: _check, ...requires } = spec.requires;
  const found = await findToolchain(spec.batch?.build === undefined ? { ...spec, requires } : spec);
  if (found.kind === 'missing') return { kind: 'not-asked', reason: `syntax of ${id}: ${found.reason}` };
  const { extension } = manifest;
  const cache = inject('compilersFolder');
  const workshop: Workshop = { toolchain: found.toolchain, extension, lineage, folder, cache };
  if (spec.batch?.build !== undefined) return compile(jobs, spec.batch, workshop);
  return spec.syntax === undefined ? { kind: 'asked', complaints: [] } : checkEach(jobs, spec.syntax, workshop);
}

async function parseAll(grammar: string, jobs: readonly SnippetJob[]): Promise<Acceptance> {
  const parsed = await parseSnippets(
    grammar,
    jobs.map(({ code }) => code),
  );
  if (parsed.kind === 'missing') return { kind: 'not-asked', reason: parsed.reason };
  return {
    kind: 'asked',
    complaints: jobs.flatMap(({ id }, index) =>
      parsed.complaints[index] ? [[id, parsed.complaints[index]] as const] : [],
    ),
  };
}

async function checkEach(
  jobs: readonly SnippetJob[],
  syntax: readonly string[],
  workshop: Workshop,
): Promise<Acceptance> {
  const { alone, ...spec } = workshop.toolchain.spec;
  const plain = { ...spec, alone: { ...(alone ?? nothing), build: undefined, runs: undefined, run: syntax } };
  const outcomes = await runEach(jobs, { ...workshop, toolchain: { ...workshop.toolchain, spec: plain } });
  const complaints = [...outcomes].filter(([, { failure }]) => failure !== '');
  return {
    kind: 'asked',
    complaints: complaints.map(([id, { failure, output }]) => [id, `${failure}\n${output}`] as const),
  };
}

async function compile(jobs: readonly SnippetJob[], recipe: Recipe, workshop: Workshop): Promise<Acceptance> {
  const snippets = jobs.map(({ code }, number) => ({ number, code }));
  const projects = await buildProject(snippets, { recipe, workshop, folder: join(workshop.folder, 'project') });
  return {
    kind: 'asked',
    complaints: projects.flatMap((project) =>
      [...project.complaints].map(([number, text]) => [jobs[number]?.id ?? '', text] as const),
    ),
  };
}

function jsonComplaint({ id, code }: SnippetJob): readonly (readonly [string, string])[] {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [[id, String(error)]];
  }
}
