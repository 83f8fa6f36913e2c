// One target × all subjects: renders, asks the cache, executes what it does not know, and says what was found.
import { existsSync } from 'node:fs';
import { prepareTogether } from '../../verify/execute.ts';
import { parseSnippets } from '../../verify/parse.ts';
import { prepareProofs, type Claim, type Proof } from '../../verify/prove.ts';
import { requestDiff } from '../../verify/diff.ts';
import type { Workshop } from '../../verify/recipe.ts';
import type { Snippet } from '../../model/snippet.ts';
import { createRedactor } from '../../runner/redact.ts';
import { secretsOfRequest } from '../../runner/secrets.ts';
import { renderSnippet, type RenderOptions } from '../../snippets/render.ts';
import type { ChosenTarget } from '../targets.ts';
import { environmentOf } from './environment.ts';
import { hashOf, hashOfHelpers, type KnownVerdict, type VerifyCache } from './cache.ts';
import type { SnippetReport, VerifyMode } from './report.ts';
import type { Subject } from './subjects.ts';
import type { Means } from './toolchain.ts';

export interface ProveTargetOptions {
  readonly means: Extract<Means, { kind: 'checked' }>;
  /** An empty folder of this target's own. */
  readonly folder: string;
  readonly cache: VerifyCache;
  /** Names the set of subjects in the cache. */
  readonly scope: string;
  readonly modes: readonly VerifyMode[];
  /** How many conforming snippets of each target are run alone too. */
  readonly sample: number;
  readonly parallel: number;
  /** Also runs what is declared unsupported, to see whether it is. */
  readonly testsDeclarations: boolean;
  /** Messages and differences show what a request proves itself with. */
  readonly showsSecrets: boolean;
}

/** Findings that are still to be had by running snippets. */
export interface PreparedTarget {
  /** How many snippets will be run. */
  readonly pending: number;
  readonly prove: () => Promise<readonly SnippetReport[]>;
}

/** Renders and builds; nothing is sent yet. */
export async function prepareTarget(
  chosen: ChosenTarget,
  subjects: readonly Subject[],
  options: ProveTargetOptions,
): Promise<PreparedTarget> {
  const { cache, scope, means } = options;
  const { target } = chosen;
  const context = hashOf(
    means.version,
    means.toolchain.program,
    means.toolchain.spec,
    hashOfHelpers(existing(target.lineage)),
  );
  const tasks = subjects.flatMap((subject) =>
    options.modes.flatMap(
      (mode) => taskFor(chosen, { subject, mode, context, isOwn: options.testsDeclarations }) ?? [],
    ),
  );
  const known = cache.verdicts(target.id, scope);
  const open = tasks.filter((task) => !known.has(task.key) && (task.lacks === '' || options.testsDeclarations));
  const proofs = await prepareOpen(chosen, open, options);
  return {
    pending: open.length,
    prove: async () => {
      const found = new Map((await proofs.prove()).map((proof) => [proof.id, proof]));
      const findings = tasks.map((task) => {
        const finding = withoutPaths(findingOf(task, known.get(task.key), found.get(task.id)), options.folder);
        return options.showsSecrets ? finding : withoutSecrets(finding, task.subject);
      });
      cache.keepVerdicts(target.id, scope, verdictsIn(tasks, findings));
      return findings;
    },
  };
}

interface Task {
  readonly id: string;
  readonly subject: Subject;
  readonly mode: VerifyMode;
  /** With the port that stands for any. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly lacks: string;
  /** Content hash of all that decides about the verdict. */
  readonly key: string;
}

interface TaskInput {
  readonly subject: Subject;
  readonly mode: VerifyMode;
  readonly context: string;
  readonly isOwn: boolean;
}

/** undefined where there is nothing to be compared: no truth, or no variable that could be read from the environment. */
function taskFor({ target, options }: ChosenTarget, { subject, mode, context, isOwn }: TaskInput): Task | undefined {
  const { truth, declared, request } = subject;
  if (truth === undefined || (mode === 'env' && target.language.variable === undefined)) return undefined;
  const snippet = renderSnippet(request, target, renderingOf(subject, mode, options));
  const { steeredBy = [] } = target.manifest.verify ?? {};
  const environment = mode === 'env' ? environmentOf(snippet, subject, { isOwn, steeredBy }) : {};
  if (environment === undefined) return undefined;
  const { code } = snippet;
  return {
    id: `${subject.id} ${mode}`,
    subject,
    mode,
    code,
    environment,
    lacks: lacksOf(snippet),
    key: hashOf(
      context,
      code,
      environment,
      declared,
      [truth.method, truth.target, truth.headers],
      Buffer.from(truth.body).toString('base64'),
    ),
  };
}

function renderingOf(
  { lookup, captures }: Subject,
  variables: VerifyMode,
  options: ChosenTarget['options'],
): RenderOptions {
  return { variables, lookup, options, captures, readCaptures: captures.length > 0 };
}

function lacksOf({ warnings }: Snippet): string {
  return warnings
    .filter((warning) => warning.code === 'snippet/unsupported')
    .map((warning) => warning.message)
    .join('; ');
}

interface Proofs {
  readonly prove: () => Promise<readonly (Proof | Parsed)[]>;
}

type Parsed = { readonly id: string; readonly kind: 'parsed' };

async function prepareOpen(chosen: ChosenTarget, tasks: readonly Task[], options: ProveTargetOptions): Promise<Proofs> {
  const { means, sample } = options;
  if (tasks.length === 0) return { prove: () => Promise.resolve([]) };
  if (means.method === 'parsed' && means.toolchain.spec.parses === true)
    return parseByLanguage(tasks, workshopOf(chosen, options));
  if (means.method === 'parsed') return parseAll(tasks, means.toolchain.spec.grammar ?? '');
  const claims = await Promise.all(tasks.map((task) => claimFor(chosen, task)));
  return prepareProofs(claims, { workshop: workshopOf(chosen, options), sample });
}

async function parseAll(tasks: readonly Task[], grammar: string): Promise<Proofs> {
  const parsed = await parseSnippets(
    grammar,
    tasks.map(({ code }) => code),
  );
  const proofs = tasks.map(({ id }, index): Proof | Parsed => {
    const message = parsed.kind === 'missing' ? parsed.reason : (parsed.complaints[index] ?? '');
    return message === '' ? { id, kind: 'parsed' } : { id, kind: 'broken', message };
  });
  return { prove: () => Promise.resolve(proofs) };
}

async function parseByLanguage(tasks: readonly Task[], workshop: Workshop): Promise<Proofs> {
  const jobs = tasks.map(({ id, code, subject }) => ({ id, code, directory: subject.directory }));
  const prepared = await prepareTogether(jobs, workshop);
  return {
    prove: async () => {
      const outcomes = await prepared.run();
      return jobs.map(({ id }): Proof | Parsed => {
        const { failure, output } = outcomes.get(id) ?? { failure: 'was not parsed', output: '' };
        return failure === '' ? { id, kind: 'parsed' } : { id, kind: 'broken', message: `${failure}\n${output}` };
      });
    },
  };
}

async function claimFor({ target, options }: ChosenTarget, { id, subject, mode, environment }: Task): Promise<Claim> {
  const { request, echo } = await subject.live(mode);
  const { truth, declared, directory } = subject;
  if (truth === undefined) throw new Error(`${id} has no truth`);
  const { code } = renderSnippet(request, target, renderingOf(subject, mode, options));
  return { id, code, directory, environment, echo, truth, declared };
}

function workshopOf({ target }: ChosenTarget, { means, folder, cache, parallel }: ProveTargetOptions): Workshop {
  const { extension } = target.manifest;
  return { toolchain: means.toolchain, extension, lineage: target.lineage, folder, cache: cache.folder, parallel };
}

function findingOf(task: Task, known: KnownVerdict | undefined, proof: Proof | Parsed | undefined): SnippetReport {
  const { subject, mode, lacks } = task;
  const common = { ...subject.place, mode, lacks, messages: [], diff: '', isNeedless: false };
  const kind = proof?.kind ?? known;
  if (lacks !== '')
    return { ...common, kind: 'unsupported', isNeedless: kind === 'identical' || kind === 'equivalent' };
  if (proof?.kind === 'broken') return { ...common, kind: 'broken', messages: [proof.message] };
  if (proof?.kind === 'differs')
    return { ...common, kind: 'differs', messages: proof.differences, diff: diffOf(subject, proof) };
  return { ...common, kind: kind ?? 'broken', messages: kind === undefined ? ['was not run'] : [] };
}

/** A compiler names files of ours by folders that are gone when the message is read. */
function withoutPaths(finding: SnippetReport, folder: string): SnippetReport {
  if (finding.messages.length === 0) return finding;
  const clean = (text: string): string =>
    text.replaceAll(`${folder}/`, '').replaceAll(/(?:\.\.\/[\w-]+\/)?(?:alone\/\d+-\d+|batch-\d+[ab]*)\//g, '');
  return { ...finding, messages: finding.messages.map(clean) };
}

/** What newman sent to prove itself was typed into the collection: values of secret variables are not used at all. */
function withoutSecrets(finding: SnippetReport, { truth }: Subject): SnippetReport {
  if (truth === undefined || finding.messages.length === 0) return finding;
  const headers = truth.headers.map(({ name, value }) => ({ key: name, value }));
  const { redact } = createRedactor(secretsOfRequest(headers, `http://127.0.0.1${truth.target}`));
  return { ...finding, messages: finding.messages.map(redact), diff: redact(finding.diff) };
}

function diffOf({ truth, declared }: Subject, { seen }: Extract<Proof, { kind: 'differs' }>): string {
  return truth === undefined ? '' : requestDiff(truth, seen, declared);
}

function verdictsIn(tasks: readonly Task[], findings: readonly SnippetReport[]): ReadonlyMap<string, KnownVerdict> {
  return new Map(
    tasks.flatMap(({ key, lacks }, index) => {
      const kind = findings[index]?.kind;
      const isGood = kind === 'identical' || kind === 'equivalent' || kind === 'parsed';
      return isGood && lacks === '' ? [[key, kind] as const] : [];
    }),
  );
}

function existing(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => existsSync(folder));
}
