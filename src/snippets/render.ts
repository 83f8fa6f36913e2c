// Puts request, target and options together: the one way to a snippet.
import { Failure, type Diagnostic, type Location } from '../diagnostics/diagnostic.ts';
import type { Request } from '../model/request.ts';
import { resolveRequest, textsOf } from '../model/resolve.ts';
import type { Snippet } from '../model/snippet.ts';
import { literalOf, parseText, sourceOf, variablesIn, type Lookup } from '../model/text.ts';
import type { WireRequest } from '../model/wire.ts';
import { bindVariables, environmentName } from './bindings.ts';
import { exampleFields } from './example-fields.ts';
import { explainFeature, type Feature } from './feature-names.ts';
import { featuresOf, leaveOut } from './features.ts';
import { createPrinter, type Binding } from './print.ts';
import { inferTypes } from './response-types.ts';
import type { Target } from './targets.ts';
import { makeView, type ResponseView, type View } from './view.ts';

export type VariableMode = 'placeholder' | 'env' | 'resolve';

export interface RenderOptions {
  /** How `{{variables}}` appear (design, part 5); `placeholder` where absent. */
  readonly variables?: VariableMode;
  /** Values for `resolve`. */
  readonly lookup?: Lookup;
  /** Values of the target's own options; each has a default. */
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  /** Names of the variables that the request's scripts capture. */
  readonly captures?: readonly string[];
  /** Makes locations for warnings. */
  readonly locate?: (pointer: string, trail: readonly string[]) => Location;
}

/** Prints one request for one target. Throws a `Failure` where an option is not the target's. */
export function renderSnippet(request: Request, target: Target, options: RenderOptions = {}): Snippet {
  const wire =
    options.variables === 'resolve' ? resolveRequest(request, options.lookup ?? (() => undefined)) : wireOf(request);
  const settled = settleOptions(target, options.options ?? {});
  const present = featuresOf(wire);
  const missing = unsupportedBy(target, settled).filter((feature) => present.has(feature));
  const kept = leaveOut(wire, missing);
  const sent = { ...kept, followRedirects: kept.followRedirects && settled['followRedirects'] !== false };
  const variables = variablesOf(sent, options.variables);
  const bindings =
    options.variables === 'env' && target.language.variable !== undefined
      ? bindAll(target, variables)
      : new Map<string, Binding>();
  const width = settled['indent'];
  const printer = createPrinter(target.language, bindings, typeof width === 'number' ? width : undefined);
  const notes = [...wire.problems.map((problem) => `Not sent: ${problem}.`), ...missing.map(explainFeature)];
  const view = makeView({
    name: request.name,
    wire: sent,
    notes,
    variables: [...bindings].map(([name, binding]) => ({ name, ...binding })),
    options: settled,
    response: responseView(request, target, options.captures ?? []),
    canPrintJson: (json) => printer.canPrintJson(json),
    isBound: bindings.size > 0,
    formType: target.manifest.formType,
  });
  return {
    target: target.id,
    code: tidy(target.template(view, printer)),
    warnings: warningsOf(request, target, { notes, missing, variables, bindings, options }),
    variables: variables.map((name) => ({ name, environmentName: environmentName(name) })),
  };
}

/** What is resolved spells the rest out as Postman does, also where a value names a variable that nobody defines. */
function variablesOf(wire: WireRequest, mode: VariableMode | undefined): readonly string[] {
  const texts = textsOf(wire);
  return variablesIn(...(mode === 'resolve' ? texts.map((text) => parseText(sourceOf(text))) : texts));
}

const knownWires = new WeakMap<Request, WireRequest>();

/** With its variables as they are, a request is the same for every target. */
function wireOf(request: Request): WireRequest {
  const known = knownWires.get(request) ?? resolveRequest(request);
  knownWires.set(request, known);
  return known;
}

function bindAll(target: Target, variables: readonly string[]): ReadonlyMap<string, Binding> {
  return bindVariables(variables, target.language.identifier, target.manifest.reserved);
}

function unsupportedBy({ manifest }: Target, settled: View['options']): readonly Feature[] {
  const chosen = Object.entries(manifest.options).flatMap(([name, option]) =>
    option.type === 'enum' ? (option.unsupported[String(settled[name])] ?? []) : [],
  );
  return [...manifest.unsupported, ...chosen];
}

function settleOptions(target: Target, given: NonNullable<RenderOptions['options']>): View['options'] {
  const { options } = target.manifest;
  const problems = Object.entries(given).flatMap(([name, value]) => checkOption(target, name, value));
  if (problems.length > 0) throw new Failure(problems);
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, given[name] ?? option.default]));
}

/** The problems of one option's value, none where it is fine. */
export function checkOption(target: Target, name: string, value: unknown): readonly Diagnostic[] {
  const option = Object.hasOwn(target.manifest.options, name) ? target.manifest.options[name] : undefined;
  const known = Object.keys(target.manifest.options);
  const wrong = (message: string): readonly Diagnostic[] => [
    { code: 'snippet/bad-option', severity: 'error', message: `${target.id}: ${message}` },
  ];
  if (option === undefined)
    return wrong(
      `there is no option "${name}"; ${known.length === 0 ? 'the target has none' : `it has ${known.join(', ')}`}`,
    );
  if (option.type === 'enum')
    return option.values.includes(String(value))
      ? []
      : wrong(`${name} is one of ${option.values.join(', ')}, not ${JSON.stringify(value)}`);
  if (option.type === 'boolean')
    return typeof value === 'boolean' ? [] : wrong(`${name} is true or false, not ${JSON.stringify(value)}`);
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= option.min && value <= option.max;
  return fits
    ? []
    : wrong(`${name} is a whole number from ${option.min} to ${option.max}, not ${JSON.stringify(value)}`);
}

function responseView(request: Request, target: Target, captures: readonly string[]): ResponseView {
  // An answer to HEAD has no body, whatever the example shows.
  const isRead = literalOf(request.method) !== 'HEAD';
  const successes = request.examples.filter(({ status }) => isRead && status >= 200 && status < 300);
  const types = typesOf(request, successes);
  return {
    status: successes[0]?.status ?? 0,
    types: types?.types ?? [],
    root: types?.root ?? [],
    fields:
      successes[0] === undefined
        ? null
        : (exampleFields(successes[0].body, [...target.language.identifier.reserved, ...target.manifest.reserved]) ??
          null),
    captures,
  };
}

const knownTypes = new WeakMap<Request, ReturnType<typeof inferTypes>>();

/** The same for every target, so found once. */
function typesOf(request: Request, examples: Request['examples']): ReturnType<typeof inferTypes> {
  if (!knownTypes.has(request))
    knownTypes.set(
      request,
      inferTypes(
        examples.map(({ body }) => body),
        `${request.name} response`,
      ),
    );
  return knownTypes.get(request);
}

interface Findings {
  readonly notes: readonly string[];
  readonly missing: readonly Feature[];
  readonly variables: readonly string[];
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly options: RenderOptions;
}

function warningsOf(
  request: Request,
  target: Target,
  { notes, missing, variables, bindings, options }: Findings,
): readonly Diagnostic[] {
  const at = options.locate?.(request.pointer, request.trail) ?? {
    file: '',
    pointer: request.pointer,
    trail: request.trail,
  };
  const warn = (code: Diagnostic['code'], message: string): Diagnostic => ({ code, severity: 'warning', message, at });
  const problems = notes
    .slice(0, notes.length - missing.length)
    .map((note) => warn('snippet/not-sent', `${target.id}: ${note.replace(/^Not sent: |\.$/g, '')}`));
  const unsupported = missing.map((feature) =>
    warn(
      'snippet/unsupported',
      `${target.id}: ${feature}: ${explainFeature(feature).replace(/^Not supported here: |\.$/g, '')}`,
    ),
  );
  const open =
    options.variables === 'resolve' && variables.length > 0
      ? [warn('snippet/unresolved-variable', `no value for ${variables.map((name) => `{{${name}}}`).join(', ')}`)]
      : [];
  return [
    ...problems,
    ...unsupported,
    ...open,
    ...clashes(bindings).map((message) => warn('snippet/environment-clash', message)),
  ];
}

/** Two variables of one environment name would silently share a value. */
function clashes(bindings: ReadonlyMap<string, Binding>): readonly string[] {
  const names = [...bindings.values()].map(({ environmentName: name }) => name);
  const shared = new Set(names.filter((name, index) => names.indexOf(name) < index));
  return [...shared].map((name) => {
    const variables = [...bindings]
      .filter(([, binding]) => binding.environmentName === name)
      .map(([variable]) => `{{${variable}}}`);
    return `${variables.join(' and ')} are both read from ${name}`;
  });
}

/** A line feed at the end; all other white space may be data. */
function tidy(code: string): string {
  const trimmed = code.replace(/^\n+/, '');
  return trimmed.endsWith('\n') ? trimmed : `${trimmed}\n`;
}
