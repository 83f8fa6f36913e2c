// Template source → code, and the faults that can be seen before rendering. Loads the whole of Handlebars, on first use.
import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { emitTemplate } from './emit.ts';
import { isHelper } from './helper-names.ts';
import { withSteps } from './indentation.ts';
import { viewKeys } from '../view/keys.ts';
import { parameterNames } from '../view/view.ts';

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

const blocks: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);
const programs = new Map<string, hbs.AST.Program>();

/** Each template is parsed once: partials are those of many. */
function parse(source: string, { step = 0, partial = '' } = {}): hbs.AST.Program {
  const key = `${step} ${partial} ${source}`;
  const known = programs.get(key);
  if (known !== undefined) return known;
  const parsed = load().parse(source, { srcName: partial });
  const program = step === 0 ? parsed : withSteps(parsed, step);
  programs.set(key, program);
  return program;
}

/**
 * JavaScript source of a `CompiledTemplate`: the template with its partials. Throws a `TemplateFault` where it says what none can.
 *
 * @param step blanks of one step of the template's own indentation, where it has to be another in the snippet
 */
export function compileTemplate(source: string, partials: ReadonlyMap<string, string>, step = 0): string {
  return emitTemplate((partial) => {
    const text = partial === undefined ? source : partials.get(partial);
    return text === undefined ? undefined : parse(text, { step, ...(partial !== undefined && { partial }) });
  });
}

/** The faults of a template that can be seen without rendering: syntax, and names that no view has. */
export function checkTemplate(source: string, known: KnownNames): readonly TemplateProblem[] {
  const handlebars = load();
  let program: hbs.AST.Program;
  try {
    program = parse(source);
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
    visitor.accept(parse(source));
  } catch {
    return { names: [], args: [] };
  }
  return {
    names: calls.flatMap(({ name }) => ('original' in name ? [name.original] : [])),
    args: calls.flatMap(({ hash }) => (hash?.pairs ?? []).map(({ key }) => key)),
  };
}

function isKnown(name: string, locals: ReadonlySet<string>): boolean {
  return locals.has(name) || Object.hasOwn(viewKeys, name) || isHelper(name) || blocks.has(name);
}
