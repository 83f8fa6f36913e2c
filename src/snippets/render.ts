// Puts request, target and options together: the one way to a snippet.
import { Failure, type Diagnostic, type Location } from '../diagnostics/diagnostic.ts';
import type { Capture } from '../model/capture.ts';
import type { Request } from '../model/request.ts';
import type { Snippet } from '../model/snippet.ts';
import { literalOf, type Lookup } from '../model/text.ts';
import { lazily } from '../util/lazy.ts';
import { lately, oncePer } from '../util/memo.ts';
import { bindVariables } from './print/bindings.ts';
import { nameCaptures, sortCaptures, tellReadable, type ReadableCapture } from './view/captures.ts';
import { exampleFields } from './view/example-fields.ts';
import { explainFeature, type Feature } from './request/feature-names.ts';
import { createMarkingPrinter, createPrinter, type Binding, type Mark, type Printer } from './print/print.ts';
import { inferTypes } from './view/response-types.ts';
import type { Target } from './targets/targets.ts';
import { makeView, type ResponseView, type VariableView, type View } from './view/view.ts';
import { warningsOf, type Findings } from './warnings.ts';
import { filledSendableOf, resolvedSendableOf, sendableOf, withoutFeatures } from './request/sendable.ts';
import type { Sendable, WireVariable } from './request/sendable.ts';

export type VariableMode = 'placeholder' | 'env' | 'resolve';

export interface RenderOptions {
  /** How `{{variables}}` appear (design, part 5); `placeholder` where absent. */
  readonly variables?: VariableMode;
  /** Values for `resolve`. */
  readonly lookup?: Lookup;
  /** Values that are put in though the others stay `placeholder`s. */
  readonly known?: Lookup;
  /** Values of the target's own options; each has a default. */
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  /** What the request's test scripts keep of the response. */
  readonly captures?: readonly Capture[];
  /** Reads them into variables, or tells of them where the client cannot; false where absent. */
  readonly readCaptures?: boolean;
  /** Makes locations for warnings. */
  readonly locate?: (pointer: string, trail: readonly string[]) => Location;
}

/** Prints one request for one target. Throws a `Failure` where an option is not the target's. */
export function renderSnippet(request: Request, target: Target, options: RenderOptions = {}): Snippet {
  return printSnippet(prepareSnippet(request, target, options), { request, target, options });
}

interface Asking {
  readonly request: Request;
  readonly target: Target;
  readonly options: RenderOptions;
}

/** Prints what has been prepared for the same. */
export function printSnippet(prepared: PreparedSnippet, { request, target, options }: Asking): Snippet {
  const { view, printer, ...findings } = prepared;
  return {
    target: target.id,
    code: tidy(target.template(view, printer)),
    warnings: warningsOf(request, target, { ...findings, options }),
    variables: findings.variables,
  };
}

/** All that a template is given, and what is to be said about it. */
export interface PreparedSnippet extends Omit<Findings, 'options'> {
  readonly view: View;
  readonly printer: Printer;
  /** The same printer, but that `mark` sees the literals that hold placeholders. */
  readonly markWith: (mark: Mark) => Printer;
  /** Two views of one request with the same values and the same `missing` are alike where it is the same, but for what `ownKeys` names. */
  readonly key: string;
  /** What the target cannot express, of any request. */
  readonly unsupported: readonly Feature[];
}

/** What `renderSnippet` does before it prints. */
export function prepareSnippet(request: Request, target: Target, options: RenderOptions): PreparedSnippet {
  const whole = wholeOf(request, options);
  const { settled, unsupported } = settle(target, options.options);
  const missing = unsupported.filter((feature) => whole.features.has(feature));
  const { wire, variables, memories } = withoutFeatures(whole, missing);
  const isBound = options.variables === 'env' && target.language.variable !== undefined && variables.length > 0;
  const captured = capturesFor(target, settled, { ...options, hasBody: literalOf(request.method) !== 'HEAD' });
  const names = nameAll(target, { variables: isBound ? variables : [], read: captured.read });
  const bindings = isBound ? names.bindings : noBindings;
  const indent = typeof settled['indent'] === 'number' ? settled['indent'] : undefined;
  const printer = printerOf(target, bindings, indent);
  const notes = [...wire.problems.map((problem) => `Not sent: ${problem}.`), ...missing.map(explainFeature)];
  const reads = nameCaptures(captured.read, { bindings: names.all, bound: new Set(bindings.keys()) });
  const { formType } = target.manifest;
  const key = `${formType} ${isBound} ${printer.jsonRules}`;
  const view = makeView({
    name: request.name,
    wire,
    memories,
    notes: [...notes, ...captured.told],
    variables: variableViews(bindings, captured.read),
    followRedirects: wire.followRedirects && settled['followRedirects'] !== false,
    options: settled,
    response: responseView({ request, target, captures: reads, captureNames: captured.names }),
    printing: { formType, isBound, canPrintJson: (json) => printer.canPrintJson(json), key },
  });
  const markWith = (mark: Mark): Printer => createMarkingPrinter(target.language, mark, indent);
  return { view, printer, markWith, key, unsupported, notes, missing, variables, bindings };
}

function wholeOf(request: Request, { variables, lookup, known }: RenderOptions): Sendable {
  if (variables === 'resolve') return resolvedSendableOf(request, lookup ?? noValues);
  return known === undefined ? sendableOf(request) : filledSendableOf(request, known);
}

const noValues: Lookup = () => undefined;
const noBindings: ReadonlyMap<string, Binding> = new Map();

interface Settled {
  /** A value for each option of the target. */
  readonly settled: View['options'];
  /** What the target cannot express with them. */
  readonly unsupported: readonly Feature[];
}

const byDefault = oncePer((target: Target) => settleAll(target, {}));

function settle(target: Target, given: RenderOptions['options']): Settled {
  return given === undefined || Object.keys(given).length === 0 ? byDefault(target) : settleAll(target, given);
}

function settleAll(target: Target, given: NonNullable<RenderOptions['options']>): Settled {
  const settled = settleOptions(target, given);
  return { settled, unsupported: unsupportedBy(target, settled) };
}

const unboundPrinters = oncePer<Target, Map<number | undefined, Printer>>(() => new Map());

/** Without bindings, it is the same for every request. */
function printerOf(target: Target, bindings: PreparedSnippet['bindings'], indent: number | undefined): Printer {
  const known = bindings.size === 0 ? unboundPrinters(target).get(indent) : undefined;
  if (known !== undefined) return known;
  const printer = createPrinter(target.language, bindings, indent);
  if (bindings.size === 0) unboundPrinters(target).set(indent, printer);
  return printer;
}

interface Captured {
  readonly read: readonly ReadableCapture[];
  readonly told: readonly string[];
  /** Of all of them, where nothing else says them. */
  readonly names: readonly string[];
}

interface Asked extends Pick<RenderOptions, 'captures' | 'readCaptures'> {
  /** Of the response: an answer to HEAD has none. */
  readonly hasBody: boolean;
}

function capturesFor({ manifest }: Target, settled: View['options'], asked: Asked): Captured {
  const { captures = [], readCaptures = false, hasBody } = asked;
  if (!readCaptures) return { read: [], told: [], names: [...new Set(captures.map(({ name }) => name))] };
  const { readable, told } = sortCaptures(captures);
  const { when } = manifest.captures ?? {};
  const isAble = hasBody && manifest.captures !== undefined && (when === undefined || settled[when] === true);
  return isAble
    ? { read: readable, told, names: [] }
    : { read: [], told: [...readable.map(tellReadable), ...told], names: [] };
}

interface Named {
  readonly variables: readonly WireVariable[];
  readonly read: readonly ReadableCapture[];
}

/** Variables of the environment first, so that a capture does not change what they are called. */
function nameAll({ language, manifest }: Target, { variables, read }: Named) {
  const own = variables.map(({ name }) => name);
  const both = [...new Set([...own, ...read.map(({ name }) => name)])];
  const words = read.length === 0 ? [] : (manifest.captures?.reserved ?? []);
  const all = bindVariables(both, language.identifier, [...manifest.reserved, ...words]);
  const bindings = read.length === 0 ? all : new Map([...all].filter(([name]) => own.includes(name)));
  return { all, bindings };
}

function variableViews(
  bindings: ReadonlyMap<string, Binding>,
  read: readonly ReadableCapture[],
): readonly VariableView[] {
  const assigned = new Set(read.map(({ name }) => name));
  return [...bindings].map(([name, binding]) => ({ name, ...binding, isAssigned: assigned.has(name) }));
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

interface ResponseInput {
  readonly request: Request;
  readonly target: Target;
  readonly captures: ResponseView['captures'];
  readonly captureNames: readonly string[];
}

const responseView = lazily<ResponseInput, ResponseView>({
  status: ({ request }) => successesOf(request)[0]?.status ?? 0,
  types: ({ request }) => typesOf(request).types,
  root: ({ request }) => typesOf(request).root,
  fields: ({ request, target }) => {
    const [first] = successesOf(request);
    const reserved = [...target.language.identifier.reserved, ...target.manifest.reserved];
    return (first === undefined ? undefined : exampleFields(first.body, reserved)) ?? null;
  },
  captures: ({ captures }) => captures,
  captureNames: ({ captureNames }) => captureNames,
});

const successesOf = lately((request: Request): Request['examples'] => {
  // An answer to HEAD has no body, whatever the example shows.
  const isRead = literalOf(request.method) !== 'HEAD';
  return request.examples.filter(({ status }) => isRead && status >= 200 && status < 300);
});

const typesOf = lately((request: Request): Pick<ResponseView, 'types' | 'root'> => {
  const bodies = successesOf(request).map(({ body }) => body);
  return inferTypes(bodies, `${request.name} response`) ?? { types: [], root: [] };
});

/** A line feed at the end; all other white space may be data. */
export function tidy(code: string): string {
  const trimmed = code.startsWith('\n') ? code.replace(/^\n+/, '') : code;
  return trimmed.endsWith('\n') ? trimmed : `${trimmed}\n`;
}
