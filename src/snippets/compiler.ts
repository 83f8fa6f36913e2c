// Template source → code, and the faults that can be seen before rendering. Loads the whole of Handlebars, on first use.
import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { helperNames } from './helper-names.ts';
import { withSteps } from './indentation.ts';
import { viewKeys } from './view-keys.ts';
import { parameterNames } from './view.ts';

export interface TemplateProblem {
  readonly message: string;
  readonly line: number;
}

/** Names beside those of the view that a template may use. */
export interface KnownNames {
  readonly options: readonly string[];
  readonly partials: readonly string[];
  /** What callers hand to a partial, as `argument=value`. */
  readonly args?: readonly string[];
}

const require = createRequire(import.meta.url);
const load = (): typeof Handlebars => require('handlebars') as typeof Handlebars;

const builtIns = ['if', 'unless', 'each', 'with', 'lookup'];
const knownHelpers = Object.fromEntries([...helperNames, ...builtIns].map((name) => [name, true]));
const precompiled = new Map<string, string>();

/**
 * JavaScript source of one template for Handlebars' runtime.
 *
 * @param step blanks of one step of the template's own indentation, where it has to be another in the snippet
 */
export function precompileTemplate(source: string, step = 0): string {
  const key = `${step} ${source}`;
  const known = precompiled.get(key);
  if (known !== undefined) return known;
  const options = { noEscape: true, preventIndent: true, knownHelpersOnly: true, strict: true, knownHelpers } as const;
  const code = step === 0 ? String(load().precompile(source, options)) : precompileProgram(source, step, options);
  precompiled.set(key, code);
  return code;
}

/** `precompile` would strip the white space around standalone tags a second time. */
function precompileProgram(source: string, step: number, options: object): string {
  const handlebars = load() as unknown as Internals;
  const program = withSteps(handlebars.parse(source), step);
  const settings = { ...options, data: true };
  const environment = new handlebars.Compiler().compile(program, settings);
  return new handlebars.JavaScriptCompiler().compile(environment, settings);
}

/** What `precompile` itself does, in two parts; Handlebars documents both for those who extend it, and types neither. */
interface Internals {
  readonly parse: (source: string) => hbs.AST.Program;
  readonly Compiler: new () => { compile: (program: hbs.AST.Program, options: object) => object };
  readonly JavaScriptCompiler: new () => { compile: (environment: object, options: object) => string };
}

/** JavaScript source of a `CompiledTemplate`: the template with its partials. */
export function precompileAll(source: string, partials: ReadonlyMap<string, string>, step = 0): string {
  const entries = [...partials].map(
    ([name, partial]) => `${JSON.stringify(name)}: ${precompileTemplate(partial, step)}`,
  );
  return `({ main: ${precompileTemplate(source, step)}, partials: { ${entries.join(', ')} } })`;
}

/** The faults of a template that can be seen without rendering: syntax, and names that no view has. */
export function checkTemplate(source: string, known: KnownNames): readonly TemplateProblem[] {
  const handlebars = load();
  let program: hbs.AST.Program;
  try {
    program = handlebars.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ message: message.split('\n')[0] ?? '', line: Number(/line (\d+)/.exec(message)?.[1] ?? 1) }];
  }
  const problems: TemplateProblem[] = [];
  const locals = new Set<string>([...known.options, ...(known.args ?? []), ...parameterNames, 'length']);
  const visitor = new handlebars.Visitor();
  visitor.Program = function visitProgram(this: Handlebars.Visitor, inner: hbs.AST.Program): void {
    for (const name of inner.blockParams ?? []) locals.add(name);
    handlebars.Visitor.prototype.Program.call(this, inner);
  };
  visitor.PartialStatement = (partial: hbs.AST.PartialStatement): void => {
    const name = 'original' in partial.name ? partial.name.original : '';
    if (!known.partials.includes(name))
      problems.push({ message: `there is no partial "${name}"`, line: partial.loc.start.line });
  };
  visitor.PathExpression = (path: hbs.AST.PathExpression): void => {
    const unknown = path.data ? undefined : path.parts.find((part) => !isKnown(part, locals));
    if (unknown !== undefined)
      problems.push({ message: `"${path.original}" is nothing that a template can read`, line: path.loc.start.line });
  };
  visitor.accept(program);
  return problems;
}

export interface PartialCalls {
  readonly names: readonly string[];
  /** The names of the arguments that are handed over. */
  readonly args: readonly string[];
}

/** What a template calls; nothing where its syntax is wrong, which `checkTemplate` tells. */
export function partialCalls(source: string): PartialCalls {
  const handlebars = load();
  const calls: hbs.AST.PartialStatement[] = [];
  const visitor = new handlebars.Visitor();
  visitor.PartialStatement = (call: hbs.AST.PartialStatement): void => void calls.push(call);
  try {
    visitor.accept(handlebars.parse(source));
  } catch {
    return { names: [], args: [] };
  }
  return {
    names: calls.flatMap(({ name }) => ('original' in name ? [name.original] : [])),
    args: calls.flatMap(({ hash }) => (hash?.pairs ?? []).map(({ key }) => key)),
  };
}

function isKnown(name: string, locals: ReadonlySet<string>): boolean {
  return locals.has(name) || Object.hasOwn(viewKeys, name) || Object.hasOwn(knownHelpers, name);
}
