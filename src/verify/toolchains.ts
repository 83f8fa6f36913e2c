// Which program runs a target's snippets on this machine, from the data in the target's manifest.
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Command, ProofSpec } from '../model/proof.ts';
import { findModules } from './modules.ts';
import { runProcess } from './process.ts';

export interface Toolchain {
  readonly spec: ProofSpec;
  /** Absolute path of the program that `requires.command` names. */
  readonly program: string;
  /** Folders of the npm packages that are required, by name. */
  readonly modules: ReadonlyMap<string, string>;
}

export type FoundToolchain =
  | { readonly kind: 'found'; readonly toolchain: Toolchain }
  | { readonly kind: 'missing'; readonly reason: string };

/** Distributions keep their own builds, with their packages' libraries, here: asked after the reader's PATH. */
const systemFolders = ['/usr/bin', '/bin'];

/**
 * Finds the first program of that name, in PATH and then among the system's own, with which the check succeeds: a
 * `python3` in PATH may lack the library that the system's own has.
 */
export async function findToolchain(spec: ProofSpec, searchPath = process.env['PATH'] ?? ''): Promise<FoundToolchain> {
  const { command, check, modules: names = [] } = spec.requires;
  const modules = findModules(names);
  const absent = names.filter((name) => !modules.has(name));
  if (absent.length > 0) return missing(spec, `the npm package ${absent.join(', ')} is not installed`);
  const candidates = await programsNamed(command, searchPath);
  if (candidates.length === 0) return missing(spec, `${command} is not installed`);
  for (const program of candidates) {
    const toolchain = { spec, program, modules };
    if (!check || (await succeeds(check, toolchain))) return { kind: 'found', toolchain };
  }
  return missing(spec, `${command} is there, but "${check?.join(' ')}" fails`);
}

/** What the toolchain says of its version, without the details behind it; its name where it knows no `--version`, '' where it says nothing. */
export async function versionOf(toolchain: Toolchain): Promise<string> {
  const { version, requires } = toolchain.spec;
  // The folder whose node_modules has the packages, as a project has.
  const [folder = ''] = toolchain.modules.values();
  const project = folder.replace(/[\\/]node_modules[\\/].*$/s, '');
  const command = fillCommand(version ?? [requires.command, '--version'], toolchain, { project });
  const { output, errors, failure } = await runProcess(command, quickly);
  // What dash says to --version is a complaint, and no version.
  if (version === undefined && failure !== '') return requires.command;
  const lines = `${output}\n${errors}`.split('\n').map((line) => line.trim());
  const told = (lines.find((line) => /\d/.test(line)) ?? '')
    // The distribution's build, which can stand before the version: "gcc (Debian 12.2.0-14) 12.2.0".
    .replace(/ \([^()]*\)(?= \d)/, '')
    .replace(/[([;,].*$/s, '')
    .trim()
    .slice(0, 60);
  const isPlain = version === undefined || (version.length === 2 && version[0] === requires.command);
  return isPlain && /^v?\d/.test(told) ? `${requires.command} ${told}` : told;
}

/** A command with its placeholders filled in and its program where the toolchain found it. */
export function fillCommand(
  command: Command,
  toolchain: Pick<Toolchain, 'spec' | 'program'>,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const all: Readonly<Record<string, string>> = { ...toolchain.spec.values, ...values };
  // Values of the manifest may themselves hold placeholders, as a class path in the project does.
  const fillIn = (word: string): string =>
    word.replace(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(all, key) ? (all[key] ?? whole) : whole));
  const [program = '', ...args] = command.map((word) => fillIn(fillIn(word)));
  return [program === toolchain.spec.requires.command ? toolchain.program : program, ...args];
}

/**
 * What a snippet's process gets to see: no proxy settings, no tokens, no personal configuration (`home` is a folder
 * of ours), and a UTF-8 locale, which Python and Ruby read.
 */
export function cleanEnvironment(home: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    NO_PROXY: '*',
    PYTHONDONTWRITEBYTECODE: '1',
    ...toolHomes(),
  };
}

/** rustup's programs look for their toolchain below the reader's home, which they do not see here. */
function toolHomes(): Readonly<Record<string, string>> {
  const { JAVA_HOME, RUSTUP_HOME, HOME } = process.env;
  const rustup = RUSTUP_HOME ?? (HOME === undefined ? undefined : join(HOME, '.rustup'));
  return {
    ...(JAVA_HOME === undefined ? {} : { JAVA_HOME }),
    ...(rustup === undefined ? {} : { RUSTUP_HOME: rustup }),
  };
}

const quickly = { directory: '/', environment: cleanEnvironment('/'), milliseconds: 20_000 };

async function programsNamed(command: string, searchPath: string): Promise<readonly string[]> {
  if (command.includes('/')) return (await isExecutable(command)) ? [command] : [];
  const folders = [...searchPath.split(delimiter).filter((folder) => folder !== ''), ...systemFolders];
  const candidates = [...new Set(folders)].map((folder) => join(folder, command));
  const usable = await Promise.all(candidates.map(isExecutable));
  return candidates.filter((_, index) => usable[index]);
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function succeeds(check: Command, toolchain: Toolchain): Promise<boolean> {
  const { failure } = await runProcess(fillCommand(check, toolchain, {}), quickly);
  return failure === '';
}

function missing(spec: ProofSpec, what: string): FoundToolchain {
  return { kind: 'missing', reason: `${what} (package ${spec.requires.package})` };
}
