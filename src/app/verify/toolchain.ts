// The toolchain of a target on this machine, remembered while nothing was installed.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Method } from '../../model/conformance.ts';
import type { ProofSpec } from '../../model/proof.ts';
import type { Target } from '../../snippets/targets/targets.ts';
import { parseSnippets } from '../../verify/parse.ts';
import { findToolchain, versionOf, type Toolchain } from '../../verify/toolchains.ts';
import { hashOf, type VerifyCache } from './cache.ts';

export type Means =
  | { readonly kind: 'checked'; readonly method: Method; readonly toolchain: Toolchain; readonly version: string }
  | { readonly kind: 'not-checked'; readonly reason: string };

export interface MeansOptions {
  readonly cache: VerifyCache;
  /** Commands of the user's own templates may run. */
  readonly allowCommands: boolean;
}

/** How the target's snippets can be checked here, or why they cannot. */
export async function findMeans(target: Target, { cache, allowCommands }: MeansOptions): Promise<Means> {
  const { verify } = target.manifest;
  if (verify === undefined) return { kind: 'not-checked', reason: 'its target.json does not say how' };
  if (target.isCustom && !allowCommands)
    return { kind: 'not-checked', reason: 'commands of your own templates run only with --allow-template-commands' };
  if (verify.sends !== undefined) return sentByUs(verify);
  if (methodOf(verify) === 'parsed' && !verify.parses) return parsedBy(verify);
  const key = hashOf(verify, process.env['PATH'] ?? '', process.version, ...stamps());
  const known = cache.toolchain(key);
  if (known !== undefined)
    return checked(verify, { ...known, spec: verify, modules: new Map(known.modules) }, known.version);
  const found = await findToolchain(verify);
  if (found.kind === 'missing') return { kind: 'not-checked', reason: found.reason };
  const version = await versionOf(found.toolchain);
  const { program, modules } = found.toolchain;
  cache.keepToolchain(key, { program, modules: [...modules], version });
  return checked(verify, found.toolchain, version);
}

function checked(spec: ProofSpec, toolchain: Toolchain, version: string): Means {
  return { kind: 'checked', method: methodOf(spec), toolchain, version };
}

function methodOf({ standIn, grammar, parses, run, alone }: ProofSpec): Method {
  if (parses === true || (run === undefined && alone?.run === undefined && grammar !== undefined)) return 'parsed';
  return standIn === undefined ? 'executed' : 'executed-against-stand-in';
}

function sentByUs(spec: ProofSpec): Means {
  const toolchain = { spec, program: process.execPath, modules: new Map<string, string>() };
  return { kind: 'checked', method: 'sent', toolchain, version: 'postwright' };
}

async function parsedBy(spec: ProofSpec): Promise<Means> {
  const parsed = await parseSnippets(spec.grammar ?? '', []);
  if (parsed.kind === 'missing') return { kind: 'not-checked', reason: parsed.reason };
  const toolchain = { spec, program: process.execPath, modules: new Map<string, string>() };
  return { kind: 'checked', method: 'parsed', toolchain, version: `tree-sitter, ${spec.grammar ?? ''}` };
}

/** Change when a package is installed, by the system's or by npm's manager. */
function stamps(): readonly number[] {
  const files = ['/var/lib/dpkg/status', join(process.cwd(), 'node_modules/.package-lock.json')];
  return files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0));
}
