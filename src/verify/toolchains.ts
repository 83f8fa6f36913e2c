// Which program runs a target's snippets on this machine, from the data in the target's manifest.
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runProcess } from './process.ts';

/** The `verify` entry of a target.json. In commands `{file}` is the snippet's path and `{dir}` its folder. */
export interface VerifySpec {
  /** Checks a snippet's syntax without running it. */
  readonly syntax?: readonly string[] | undefined;
  readonly run?: readonly string[] | undefined;
  readonly requires: {
    /** The program that has to be there. */
    readonly command: string;
    /** What brings it: a package name to tell the reader. */
    readonly package: string;
    /** A command that succeeds where the client library is there too, e.g. `python3 -c "import requests"`. */
    readonly check?: readonly string[] | undefined;
  };
}

export interface Toolchain {
  readonly spec: VerifySpec;
  /** Absolute path of the program that `requires.command` names. */
  readonly program: string;
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
export async function findToolchain(spec: VerifySpec, searchPath = process.env['PATH'] ?? ''): Promise<FoundToolchain> {
  const { command, check } = spec.requires;
  const candidates = await programsNamed(command, searchPath);
  if (candidates.length === 0) return missing(spec, `${command} is not installed`);
  for (const program of candidates) {
    if (!check || (await succeeds(check, { spec, program }))) return { kind: 'found', toolchain: { spec, program } };
  }
  return missing(spec, `${command} is there, but "${check?.join(' ')}" fails`);
}

/** A command with its placeholders filled in and its program where the toolchain found it. */
export function fillCommand(
  command: readonly string[],
  toolchain: Toolchain,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const [program = '', ...args] = command.map((word) =>
    word.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole),
  );
  return [program === toolchain.spec.requires.command ? toolchain.program : program, ...args];
}

/**
 * What a snippet's process gets to see: no proxy settings, no tokens, no personal configuration (`home` is an empty
 * folder or a temporary one), and a UTF-8 locale, which Python and Ruby read.
 */
export function cleanEnvironment(home: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    NO_PROXY: '*',
    PYTHONDONTWRITEBYTECODE: '1',
  };
}

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

async function succeeds(check: readonly string[], toolchain: Toolchain): Promise<boolean> {
  const { failure } = await runProcess(fillCommand(check, toolchain, {}), {
    directory: '/',
    environment: cleanEnvironment('/'),
    milliseconds: 20_000,
  });
  return failure === '';
}

function missing(spec: VerifySpec, what: string): FoundToolchain {
  return { kind: 'missing', reason: `${what} (package ${spec.requires.package})` };
}
