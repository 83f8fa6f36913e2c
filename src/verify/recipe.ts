// From snippets to something that runs: the project folder that a manifest's recipe describes.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Recipe } from '../model/proof.ts';
import { linkModules } from './modules.ts';
import { runProcess } from './process.ts';
import { cleanEnvironment, fillCommand, type Toolchain } from './toolchains.ts';

/** What all snippets of one target have in common. */
export interface Workshop {
  readonly toolchain: Toolchain;
  /** Of a snippet's file, without the dot. */
  readonly extension: string;
  /** The language's template folder, then those of the languages that it extends. */
  readonly lineage: readonly string[];
  /** An empty folder of this target's own. */
  readonly folder: string;
  /** A folder that survives, for what compilers keep. */
  readonly cache: string;
  /** Processes at the same time; default 2. */
  readonly parallel?: number;
}

/** A snippet with its number in the project. */
export interface Numbered {
  readonly number: number;
  readonly code: string;
}

export interface Project {
  readonly folder: string;
  /** By the snippet's number: the file that is run for it. */
  readonly files: ReadonlyMap<number, string>;
  /** By the snippet's number: what the compiler says against it. */
  readonly complaints: ReadonlyMap<number, string>;
}

/** A compiler that stops at its first errors is asked again this often. */
const maxBuilds = 12;

/**
 * Lays the project out and builds it. Where the build fails, the snippets that its output names are taken out and it is built
 * again; where it names none, the project is built in halves until the culprit is alone.
 */
export async function buildProject(
  snippets: readonly Numbered[],
  { recipe, workshop, folder }: { readonly recipe: Recipe; readonly workshop: Workshop; readonly folder: string },
): Promise<readonly Project[]> {
  const complaints = new Map<number, string>();
  let rest = snippets;
  for (let count = 1; rest.length > 0; count += 1) {
    layOut(rest, { recipe, workshop, folder });
    const output = await build(recipe, workshop, folder);
    if (output === undefined) return [projectOf(snippets, { recipe, workshop, folder, complaints })];
    const found = blame(rest, output, snippetPath(recipe, workshop));
    if (found.size === 0 || count === maxBuilds) return halve(rest, output, { recipe, workshop, folder, complaints });
    for (const [number, text] of found) {
      complaints.set(number, text);
      // A compiler may take every file that it finds.
      rmSync(join(folder, numbered(snippetPath(recipe, workshop), number)), { force: true });
    }
    rest = rest.filter(({ number }) => !found.has(number));
  }
  return [projectOf(snippets, { recipe, workshop, folder, complaints })];
}

/** What one process of the target gets to see. */
export function environmentOf({ cache }: Workshop): Readonly<Record<string, string>> {
  const home = join(cache, 'home');
  mkdirSync(home, { recursive: true });
  return cleanEnvironment(home);
}

/** A command of the recipe, with `values` beside what the workshop knows. */
export function commandOf(
  command: readonly string[],
  workshop: Workshop,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const language = workshop.lineage.find((one) => existsSync(one)) ?? '';
  return fillCommand(command, workshop.toolchain, { language, cache: workshop.cache, ...values });
}

interface Place {
  readonly recipe: Recipe;
  readonly workshop: Workshop;
  readonly folder: string;
}

function layOut(snippets: readonly Numbered[], { recipe, workshop, folder }: Place): void {
  mkdirSync(folder, { recursive: true });
  linkModules(folder, workshop.toolchain.modules);
  for (const [path, name] of Object.entries(recipe.files))
    copyFile(findFile(workshop, name), join(folder, path), snippets);
  for (const { number, code } of snippets) {
    const file = join(folder, numbered(snippetPath(recipe, workshop), number));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, edit(code, recipe, number));
  }
}

/** A line with `{n}` stands once for each snippet. */
function copyFile(from: string, to: string, snippets: readonly Numbered[]): void {
  mkdirSync(dirname(to), { recursive: true });
  const bytes = readFileSync(from);
  if (!bytes.includes('{n}')) return copyFileSync(from, to);
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line.includes('{n}') ? snippets.map(({ number }) => numbered(line, number)) : [line]));
  writeFileSync(to, lines.join('\n'));
}

function findFile({ lineage }: Workshop, name: string): string {
  const folder = lineage.find((one) => existsSync(join(one, name)));
  if (folder === undefined) throw new Error(`the recipe's file ${name} is in none of ${lineage.join(', ')}`);
  return join(folder, name);
}

function edit(code: string, { edits }: Recipe, number: number): string {
  return edits.reduce(
    (text, { find, put }) => text.replaceAll(new RegExp(find, 'gmu'), () => numbered(put, number)),
    code,
  );
}

/** undefined where all is well, else what the compiler printed. */
async function build(recipe: Recipe, workshop: Workshop, folder: string): Promise<string | undefined> {
  if (recipe.build === undefined) return undefined;
  const result = await runProcess(commandOf(recipe.build, workshop, { project: folder }), {
    directory: folder,
    environment: environmentOf(workshop),
    milliseconds: workshop.toolchain.spec.limit?.build ?? 600_000,
    outputLimit: 8 * 1024 * 1024,
  });
  return result.failure === '' ? undefined : `${result.output}${result.errors}` || result.failure;
}

/** The lines of a compiler's output that name a snippet, by its number. */
function blame(snippets: readonly Numbered[], output: string, path: string): ReadonlyMap<number, string> {
  const [before = '', after = ''] = path.split('{n}', 2).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\w])${before}(\\d+)${after}(?!\\w)`, 'u');
  const known = new Set(snippets.map(({ number }) => number));
  const found = new Map<number, string>();
  let current: number | undefined;
  for (const line of output.split('\n')) {
    const number = Number(pattern.exec(line)?.[1]);
    if (known.has(number)) current = number;
    if (current === undefined || line.trim() === '') continue;
    const text = found.get(current) ?? '';
    if (text.length < 2000) found.set(current, text === '' ? line : `${text}\n${line}`);
  }
  return found;
}

interface Halving extends Place {
  readonly complaints: ReadonlyMap<number, string>;
}

async function halve(rest: readonly Numbered[], output: string, place: Halving): Promise<readonly Project[]> {
  const blamed: Project = { folder: place.folder, files: new Map(), complaints: place.complaints };
  if (rest.length === 1)
    return [{ ...blamed, complaints: new Map([...place.complaints, [rest[0]?.number ?? 0, output.slice(0, 4000)]]) }];
  const middle = Math.ceil(rest.length / 2);
  const projects: Project[] = [];
  for (const [index, half] of [rest.slice(0, middle), rest.slice(middle)].entries())
    projects.push(...(await buildProject(half, { ...place, folder: `${place.folder}${'ab'[index]}` })));
  return [blamed, ...projects];
}

function projectOf(snippets: readonly Numbered[], { recipe, workshop, folder, complaints }: Halving): Project {
  const path = recipe.runs ?? snippetPath(recipe, workshop);
  const good = snippets.filter(({ number }) => !complaints.has(number));
  return {
    folder,
    files: new Map(good.map(({ number }) => [number, join(folder, numbered(path, number))])),
    complaints,
  };
}

function snippetPath({ snippet }: Recipe, { extension }: Workshop): string {
  return snippet ?? `s{n}.${extension}`;
}

function numbered(text: string, number: number): string {
  return text.replaceAll('{n}', String(number));
}
