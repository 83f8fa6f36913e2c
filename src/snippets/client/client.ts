// A client in TypeScript for a whole collection: one module, or one for each folder where that would be long.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';
import { uniqueSlugs } from '../../util/slug.ts';
import { entryLines, variablesInterface } from './entry.ts';
import { errorsInterface, folderSection, namespaceCode, type NamespaceCode } from './namespace.ts';
import { planClient, type ClientInput, type Namespace, type Plan } from './plan.ts';
import { readLanguage, readRuntime } from './target.ts';
import { createTypeBook } from './types.ts';
import { createWriter, type Writer } from './writer.ts';

export interface RenderedClient {
  /** Relative to the client's own folder; `index.ts` is what others import. */
  readonly files: readonly GeneratedFile[];
  readonly warnings: readonly Diagnostic[];
}

export interface RenderClientOptions {
  /** A module of more lines is split into one for each folder. */
  readonly longest?: number;
  /** Also prints values of the collection's variables that look like credentials. */
  readonly showsSecrets?: boolean;
}

const longestModule = 1500;

/** Prints the client. The same collection gives the same bytes; what comes first in the collection comes first in the files. */
export function renderClient(input: ClientInput, options: RenderClientOptions = {}): RenderedClient {
  const plan = planClient(input);
  const { collection } = input;
  const showsSecrets = options.showsSecrets === true;
  const job: Job = { collection, plan, writer: createWriter(readLanguage(), plan.read), showsSecrets };
  const whole = singleModule(job);
  const isLong = whole.split('\n').length > (options.longest ?? longestModule);
  const files =
    isLong && foldersOf(plan.root).length > 0 ? severalModules(job) : [{ path: 'index.ts', content: whole }];
  return { files, warnings: plan.warnings };
}

interface Job {
  readonly collection: ClientInput['collection'];
  readonly plan: Plan;
  readonly writer: Writer;
  readonly showsSecrets: boolean;
}

function foldersOf({ members }: Namespace): readonly Namespace[] {
  return members.filter((member): member is Namespace => 'members' in member);
}

/** The requests of the client itself, outside of all folders. */
function ownOf(root: Namespace): Namespace {
  return { ...root, members: root.members.filter((member) => !('members' in member)) };
}

function singleModule(job: Job): string {
  const { plan, writer } = job;
  const context = { writer, types: createTypeBook(), scope: '' };
  const own = namespaceCode(ownOf(plan.root), context);
  const folders = foldersOf(plan.root).map((folder) => namespaceCode(folder, context));
  return finish([
    ...header(job),
    ...variablesInterface(job),
    ...entryLines({ ...job, own, folders }),
    ...own.types,
    ...errorsInterface(own),
    ...folders.flatMap((code) => folderSection(code, writer, false)),
    runtimeCode(false),
  ]);
}

function severalModules(job: Job): readonly GeneratedFile[] {
  const { plan, writer } = job;
  const types = createTypeBook();
  const names = foldersOf(plan.root).map(({ folder }) => folder?.name ?? '');
  const slugs = uniqueSlugs([...ownModules, ...names], 'folder').slice(ownModules.length);
  const own = namespaceCode(ownOf(plan.root), { writer, types, scope: '' });
  const folders = foldersOf(plan.root).map((folder, index) =>
    namespaceCode(folder, { writer, types, scope: slugs[index] ?? '' }),
  );
  const file = (name: string, lines: readonly string[]): GeneratedFile => ({
    path: `${name}.ts`,
    content: finish([...header(job), ...lines]),
  });
  const entry = [...entryLines({ ...job, own, folders }), ...own.types, ...errorsInterface(own)];
  const modules = folders.map((code, index) => ({ code, from: writer.literal(`./${slugs[index] ?? ''}.js`) }));
  return [
    file('index', [
      ...importsOf(entryImports(own, folders), entry),
      ...modules.map(importOf),
      '',
      ...reexports(modules.map(({ from }) => from)),
      ...entry,
    ]),
    file('variables', variablesInterface(job)),
    ...folders.map((code, index) => {
      const section = folderSection(code, writer, true);
      return file(slugs[index] ?? '', [...importsOf([...functionTypes, 'type Sender'], section), '', ...section]);
    }),
    file('runtime', [runtimeCode(true)]),
  ];
}

/** Modules that every split client has. */
const ownModules: readonly string[] = ['index', 'variables', 'runtime'];

interface FolderModule {
  readonly code: NamespaceCode;
  /** A string literal. */
  readonly from: string;
}

function importOf({ code, from }: FolderModule): string {
  const errors = code.errorsName === '' ? '' : `, type ${code.errorsName}`;
  return `import { ${code.factory}${errors} } from ${from};`;
}

/** What a module takes from the others; a compiler may object to more than it uses. */
function importsOf(names: readonly string[], lines: readonly string[]): readonly string[] {
  const given = lines.some((line) => /^ *readonly .*: Given</.test(line)) ? ['type Given'] : [];
  return [
    `import { ${[...names, ...given].join(', ')} } from "./runtime.js";`,
    'import type { Variables } from "./variables.js";',
  ];
}

const functionTypes = ['type ApiResponse', 'type CallOptions'];

function entryImports(own: NamespaceCode, folders: readonly NamespaceCode[]): readonly string[] {
  const hasErrors = [own, ...folders].some(({ errorsName }) => errorsName !== '');
  return [
    ...(hasErrors ? ['ApiError'] : []),
    'connect',
    'openSession',
    ...(own.members.length > 0 ? functionTypes : []),
    'type Connection',
    'type Session',
  ];
}

function reexports(folders: readonly string[]): readonly string[] {
  const types = ['ApiResponse', 'CallOptions', 'Connection', 'Given', 'Scope', 'Session'].map((name) => `type ${name}`);
  return [
    `export { ApiError, ${types.join(', ')} } from "./runtime.js";`,
    'export type { Variables } from "./variables.js";',
    ...folders.map((from) => `export type * from ${from};`),
    '',
  ];
}

function header({ collection, writer }: Job): readonly string[] {
  return [
    ...writer.note(`Generated by postwright from the collection ${JSON.stringify(collection.name)}.`, 0),
    '// What is changed here is lost with the next run: code of your own belongs into other files, which import this one.',
    '',
  ];
}

/** What several modules share is exported where there are several. */
function runtimeCode(isShared: boolean): string {
  return readRuntime().replaceAll('/* shared */ ', isShared ? 'export ' : '');
}

function finish(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}
