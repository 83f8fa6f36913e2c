// A collection as the namespaces and functions of a client, before anything is printed.
import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { requestsIn, type Collection, type Folder, type Item } from '../../model/collection.ts';
import type { Request } from '../../model/request.ts';
import { resolveRequest, textsOf } from '../../model/resolve.ts';
import { variablesIn } from '../../model/text.ts';
import type { WireRequest } from '../../model/wire.ts';
import { explainFeature } from '../request/feature-names.ts';
import { featuresOf, leaveOut } from '../request/features.ts';
import type { ScriptCaptures } from './captures.ts';
import { memberNames, typeNames } from './names.ts';
import type { Operation } from './operation.ts';
import { clientTarget } from './target.ts';

export interface ClientInput {
  readonly collection: Collection;
  /** By the pointer of the request. */
  readonly captures: ReadonlyMap<string, ScriptCaptures>;
  /** Names of further variables, such as those of an environment. */
  readonly variables?: readonly string[];
  /** Makes locations for warnings. */
  readonly locate?: (pointer: string, trail: readonly string[]) => Location;
}

export interface Namespace {
  /** As a member of the one above; '' for the client itself. */
  readonly name: string;
  /** undefined for the client itself. */
  readonly folder: Folder | undefined;
  readonly members: readonly (Namespace | Operation)[];
}

export interface Plan {
  readonly root: Namespace;
  /** Every variable that the session may hold, in order of appearance. */
  readonly variables: readonly string[];
  /** The same and those that have a value by themselves, such as `$guid`. */
  readonly read: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** `$guid` and the like have values by themselves. */
const dynamic: ReadonlySet<string> = new Set(['$guid', '$randomUUID', '$timestamp', '$isoTimestamp', '$randomInt']);

export function planClient(input: ClientInput): Plan {
  const { collection, captures } = input;
  const context: PlanContext = { input, types: typeNames(collection), warnings: [], read: new Set() };
  const root = planFolder(collection.items, { name: '', path: '', folder: undefined }, context);
  const stored = [...captures.values()]
    .flatMap(({ before, after }) => [...before, ...after])
    .filter(({ operation }) => operation !== 'clear')
    .map(({ name }) => name);
  const declared = collection.variables.filter((one) => one.enabled).map((one) => one.name);
  const names = [...context.read, ...declared, ...stored, ...(input.variables ?? [])];
  const variables = [...new Set(names)].filter((name) => !dynamic.has(name));
  return { root, variables, read: [...context.read], warnings: context.warnings };
}

interface PlanContext {
  readonly input: ClientInput;
  readonly types: ReadonlyMap<string, string>;
  readonly warnings: Diagnostic[];
  readonly read: Set<string>;
}

interface Spot {
  readonly name: string;
  readonly path: string;
  readonly folder: Folder | undefined;
}

function planFolder(all: readonly Item[], { name, path, folder }: Spot, context: PlanContext): Namespace {
  const items = all.filter((item) => item.kind === 'request' || requestsIn(item).length > 0);
  const names = memberNames(items, folder === undefined ? ['session'] : []);
  const members = items.map((item, index) => {
    const own = names[index] ?? '';
    const ownPath = path === '' ? own : `${path}.${own}`;
    return item.kind === 'folder'
      ? planFolder(item.items, { name: own, path: ownPath, folder: item }, context)
      : planOperation(item, { name: own, path: ownPath }, context);
  });
  return { name, folder, members };
}

function planOperation(request: Request, { name, path }: Omit<Spot, 'folder'>, context: PlanContext): Operation {
  const { input, types, read } = context;
  const resolved = resolveRequest(request);
  const present = featuresOf(resolved);
  const missing = clientTarget.unsupported.filter((feature) => present.has(feature));
  const wire = leaveOut(withTemplate(request, resolved), missing);
  const problems = resolved.problems.map((problem) => `Not sent: ${problem}.`);
  const notes = [...problems, ...missing.map(explainFeature)];
  for (const problem of resolved.problems) warn('snippet/not-sent', problem, { request, context });
  for (const feature of missing)
    warn('snippet/unsupported', `${feature}: ${explainFeature(feature).replace(/^Not supported here: |\.$/g, '')}`, {
      request,
      context,
    });
  const isPathVariable = new Set(request.url.pathVariables.map((one) => `:${variableName(one.name)}`));
  const pathTexts = request.url.pathVariables.map((one) => one.value ?? []);
  for (const variable of variablesIn(...textsOf(wire), ...pathTexts))
    if (!isPathVariable.has(variable)) read.add(variable);
  const captures = input.captures.get(request.pointer) ?? { before: [], after: [] };
  return { request, wire, notes, captures, name, path, typeName: types.get(request.pointer) ?? '' };
}

function variableName(name: readonly unknown[]): string {
  return typeof name[0] === 'string' ? name[0] : '';
}

/** The values of path variables are parameters: the URL keeps their places. */
function withTemplate(request: Request, resolved: WireRequest): WireRequest {
  const { template } = request.url;
  if (template === undefined) return resolved;
  return resolveRequest({ ...request, url: { ...request.url, text: template } });
}

interface Place {
  readonly request: Request;
  readonly context: PlanContext;
}

function warn(code: Diagnostic['code'], text: string, { request, context }: Place): void {
  const { pointer, trail } = request;
  const at = context.input.locate?.(pointer, trail) ?? { file: '', pointer, trail };
  context.warnings.push({ code, severity: 'warning', message: `${clientTarget.info.id}: ${text}`, at });
}
