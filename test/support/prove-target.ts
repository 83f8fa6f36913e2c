// Renders the cases for one target, executes every snippet and counts how many send newman's request.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Snippet } from '../../src/model/snippet.ts';
import { sourceOf, substitute, type Lookup } from '../../src/model/text.ts';
import { renderSnippet, type VariableMode } from '../../src/snippets/render.ts';
import type { Target } from '../../src/snippets/targets.ts';
import { mapLimit } from '../../src/util/map-limit.ts';
import type { Outcome } from '../../src/verify/execute.ts';
import { judgeAll, proveEach, proveSnippets, type Claim, type Proof } from '../../src/verify/prove.ts';
import { sendRaw } from '../../src/verify/send-raw.ts';
import { findToolchain, type Toolchain, type VerifySpec } from '../../src/verify/toolchains.ts';
import { compileTypeScript } from '../../src/verify/typescript.ts';
import { runPhp } from './chilkat/run-php.ts';
import type { ConformanceCase } from './conformance-cases.ts';

/** One way to execute a target's snippets; a shell command is executed by three shells. */
export interface Way {
  readonly label: string;
  readonly target: Target;
  readonly spec: VerifySpec;
}

export interface WayResult {
  readonly label: string;
  /** Why nothing was executed; '' where it was. */
  readonly notChecked: string;
  readonly cases: number;
  readonly identical: number;
  readonly equivalent: number;
  /** Declared in the manifest and said in the snippet; with the feature's name. */
  readonly unsupported: readonly Finding[];
  /** Declared unsupported, and yet newman's request arrived. */
  readonly needless: readonly Finding[];
  readonly differs: readonly Finding[];
}

export interface Finding {
  readonly id: string;
  readonly what: string;
}

export interface Rendered extends Claim {
  readonly code: string;
  /** The features that the snippet says it lacks; '' where it lacks none. */
  readonly unsupported: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const standIn = join(root, 'templates/php/_stand-in');
const php = {
  command: 'php',
  package: 'php-cli and php-curl',
  check: ['php', '-r', "exit(function_exists('curl_init') ? 0 : 1);"],
};

/** Where a test executes a snippet in another way than its manifest says. */
const otherWays: Readonly<Record<string, Readonly<Record<string, VerifySpec>>>> = {
  'php/chilkat-activex': {
    'php (stand-in)': { run: ['php', '-d', `auto_prepend_file=${standIn}/com.php`, '{file}'], requires: php },
  },
  'php/chilkat-extension': {
    'php (stand-in)': { run: ['php', '-d', `include_path=${standIn}/include`, '{file}'], requires: php },
  },
  // The system's own requests is years older than the one that pip installs: snippets are for both.
  'python/requests': Object.fromEntries(
    ['python3', '/usr/bin/python3'].map((python) => [
      python,
      runBy(python, 'python3-requests', [python, '-c', 'import requests']),
    ]),
  ),
  // As pasted at a prompt: there zsh knows no comments, and bash and zsh expand `!`.
  'shell/curl': {
    bash: pastedInto('bash', 'HISTFILE= exec bash --norc --noprofile --noediting -i < "$1"'),
    zsh: pastedInto('zsh', 'exec zsh -f -i -s < "$1"'),
    dash: { run: ['dash', '{file}'], requires: shellWithCurl('dash') },
  },
};

function pastedInto(shell: string, script: string): VerifySpec {
  return { run: [shell, '-c', script, shell, '{file}'], requires: shellWithCurl(shell) };
}

function shellWithCurl(shell: string): VerifySpec['requires'] {
  return { command: shell, package: shell, check: [shell, '-c', 'command -v curl'] };
}

function runBy(command: string, packageName: string, check: readonly string[]): VerifySpec {
  return { run: [command, '{file}'], requires: { command, package: packageName, check } };
}

/** The ways in which a target's snippets can be executed; none where its manifest has no command. */
export function waysOf(target: Target): readonly Way[] {
  const ways = otherWays[target.id];
  if (ways) return Object.entries(ways).map(([label, spec]) => ({ label: `${target.id} by ${label}`, target, spec }));
  const { verify } = target.manifest;
  if (verify) return [{ label: target.id, target, spec: verify }];
  return target.manifest.extension === 'http' ? [{ label: target.id, target, spec: noProgram }] : [];
}

const noProgram: VerifySpec = { requires: { command: 'sh', package: 'sh' } };

export interface ProveOptions {
  /** For the snippets' files. */
  readonly directory: string;
  /** `resolve`, or `env`: then only the cases with variables, whose values are given through the environment. */
  readonly mode: VariableMode;
}

/** Executes each case in one way. */
export async function proveWay(
  way: Way,
  cases: readonly ConformanceCase[],
  { directory, mode }: ProveOptions,
): Promise<WayResult> {
  const found = await findToolchain(way.spec);
  const comparable = cases.filter((one) => one.notComparable === '');
  if (found.kind === 'missing') return summarise(way.label, found.reason, { rendered: [], proofs: [] });
  const rendered = await renderAll(way.target, comparable, { directory, mode });
  const proofs = await execute(way, rendered, { toolchain: found.toolchain, directory });
  return summarise(way.label, '', { rendered, proofs });
}

async function renderAll(
  target: Target,
  cases: readonly ConformanceCase[],
  { directory, mode }: ProveOptions,
): Promise<readonly Rendered[]> {
  await mkdir(directory, { recursive: true });
  const rendered = cases.flatMap((one, index): readonly Rendered[] => {
    const snippet = renderSnippet(one.request, target, { variables: mode, lookup: one.lookup });
    const environment = mode === 'env' ? environmentOf(snippet, one.lookup) : {};
    const { request: truth, echo } = one.truth;
    if (!truth || !environment) return [];
    const lacks = snippet.warnings.filter((warning) => warning.code === 'snippet/unsupported');
    return [
      {
        id: one.id,
        file: join(directory, `${index}.${target.manifest.extension === 'js' ? 'mjs' : target.manifest.extension}`),
        directory: one.directory,
        environment,
        code: snippet.code,
        echo,
        truth,
        declared: one.declared,
        unsupported: lacks.map((warning) => warning.message.replace(`${target.id}: `, '')).join('; '),
      },
    ];
  });
  await mapLimit(rendered, 8, (one) => writeFile(one.file, one.code));
  return rendered;
}

/**
 * What a snippet's variables are called in the environment, with their values. undefined where it has none, or a value
 * that means something else where Postman puts it in as text (a quote in JSON, a space in a URL), or where two share a name,
 * which the snippet warns about.
 */
function environmentOf({ variables, warnings }: Snippet, lookup: Lookup): Readonly<Record<string, string>> | undefined {
  const entries = variables.map(
    ({ name, environmentName }) => [environmentName, sourceOf(substitute([{ variable: name }], lookup))] as const,
  );
  const isPlain = entries.every(([, value]) => /^[\w.-]+$/.test(value));
  const isClear = warnings.every((warning) => warning.code !== 'snippet/environment-clash');
  return entries.length > 0 && isPlain && isClear ? Object.fromEntries(entries) : undefined;
}

interface Executing {
  readonly toolchain: Toolchain;
  readonly directory: string;
}

async function execute(
  way: Way,
  rendered: readonly Rendered[],
  { toolchain, directory }: Executing,
): Promise<readonly Proof[]> {
  const { extension } = way.target.manifest;
  if (extension === 'http') return proveRaw(rendered);
  if (extension === 'ts') return proveTypeScript(rendered, directory);
  if (way.target.id.startsWith('php/chilkat')) return provePhp(rendered, toolchain);
  const proofs = await proveSnippets(rendered, { toolchain });
  return [...proofs, ...(await proveSample(rendered, toolchain))];
}

/** A fixed part is run one process each, so that the batch hides nothing. */
async function proveSample(rendered: readonly Rendered[], toolchain: Toolchain): Promise<readonly Proof[]> {
  const sample = rendered.filter((one, index) => index % 40 === 0 && one.unsupported === '');
  const proofs = await proveEach(sample, { toolchain });
  return proofs.filter((proof) => proof.verdict.kind === 'differs');
}

/** In company first, by the stand-in's own driver; what does not conform there, and a sample, alone. */
async function provePhp(rendered: readonly Rendered[], toolchain: Toolchain): Promise<readonly Proof[]> {
  // One folder is one input, and an input's variables have one value each.
  const folders = [...new Set(rendered.map((one) => one.directory))];
  const outcomes = await mapLimit(folders, 2, (directory) => {
    const some = rendered.filter((one) => one.directory === directory);
    return runPhp(some, { directory, environment: Object.assign({}, ...some.map((one) => one.environment)) });
  });
  const together = judgeAll(rendered, new Map(outcomes.flatMap((some) => [...some])));
  const doubted = rendered.filter((_, index) => together[index]?.verdict.kind === 'differs');
  const alone = new Map((await proveEach(doubted, { toolchain })).map((proof) => [proof.id, proof]));
  const sample = await proveSample(rendered, toolchain);
  return [...together.map((proof) => alone.get(proof.id) ?? proof), ...sample];
}

async function proveRaw(rendered: readonly Rendered[]): Promise<readonly Proof[]> {
  const outcomes = await mapLimit(rendered, 4, async (one): Promise<readonly [string, Outcome]> => [
    one.id,
    await sendRaw(one.code, one.echo.port, 2000),
  ]);
  return judgeAll(rendered, new Map(outcomes));
}

async function proveTypeScript(rendered: readonly Rendered[], directory: string): Promise<readonly Proof[]> {
  const packages = join(root, 'node_modules');
  const compiled = await compileTypeScript(rendered, {
    compiler: join(packages, '.bin/tsc'),
    project: join(directory, 'project'),
    packages,
  });
  const found = await findToolchain({ run: ['node', '{file}'], requires: { command: 'node', package: 'nodejs' } });
  if (found.kind === 'missing') throw new Error(found.reason);
  const files = new Map(compiled.jobs.map((job) => [job.id, job.file]));
  const claims = rendered.map((one) => ({ ...one, file: files.get(one.id) ?? one.file }));
  const proofs = await proveSnippets(claims, { toolchain: found.toolchain });
  return proofs.map((proof) => {
    const complaint = compiled.complaints.get(proof.id);
    if (complaint === undefined) return proof;
    return {
      id: proof.id,
      verdict: { kind: 'differs', differences: [`tsc --strict: ${complaint.trim()}`, ...proof.verdict.differences] },
    };
  });
}

interface Proven {
  readonly rendered: readonly Rendered[];
  readonly proofs: readonly Proof[];
}

function summarise(label: string, notChecked: string, { rendered, proofs }: Proven): WayResult {
  const lacking = new Map(rendered.filter((one) => one.unsupported !== '').map((one) => [one.id, one.unsupported]));
  const claimed = proofs.filter((proof) => !lacking.has(proof.id));
  const count = (kind: string): number => claimed.filter((proof) => proof.verdict.kind === kind).length;
  const unsupported = [...lacking].map(([id, what]) => ({ id, what }));
  const conforming = new Set(proofs.filter((proof) => proof.verdict.kind !== 'differs').map((proof) => proof.id));
  return {
    label,
    notChecked,
    cases: rendered.length,
    identical: count('identical'),
    equivalent: count('equivalent'),
    unsupported,
    needless: unsupported.filter(({ id }) => conforming.has(id)),
    differs: claimed
      .filter((proof) => proof.verdict.kind === 'differs')
      .map((proof) => ({ id: proof.id, what: proof.verdict.differences.join('; ') })),
  };
}
