// What is to be told about a snippet: what its client cannot express, variables without a value, names that clash.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Request } from '../model/request.ts';
import type { Binding } from './print/print.ts';
import type { RenderOptions } from './render.ts';
import { explainFeature, type Feature } from './request/feature-names.ts';
import type { WireVariable } from './request/sendable.ts';
import type { Target } from './targets/targets.ts';

export interface Findings {
  readonly notes: readonly string[];
  readonly missing: readonly Feature[];
  readonly variables: readonly WireVariable[];
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly options: RenderOptions;
}

/** What the reader is told about a snippet beside its code. */
export function warningsOf(
  request: Request,
  target: Target,
  { notes, missing, variables, bindings, options }: Findings,
): readonly Diagnostic[] {
  const isOpen = options.variables === 'resolve' && variables.length > 0;
  if (notes.length === 0 && !isOpen && bindings.size < 2) return [];
  const at = options.locate?.(request.pointer, request.trail) ?? {
    file: '',
    pointer: request.pointer,
    trail: request.trail,
  };
  const warn = (code: Diagnostic['code'], message: string): Diagnostic => ({ code, severity: 'warning', message, at });
  const warnOf = (code: Diagnostic['code'], message: string): Diagnostic => ({
    ...warn(code, message),
    subject: target.id,
  });
  const problems = notes
    .slice(0, notes.length - missing.length)
    .map((note) => warnOf('snippet/not-sent', note.replace(/^Not sent: |\.$/g, '')));
  const unsupported = missing.map((feature) =>
    warnOf('snippet/unsupported', `${feature}: ${explainFeature(feature).replace(/^Not supported here: |\.$/g, '')}`),
  );
  const open = isOpen ? explainOpen(variables, options) : [];
  return [
    ...problems,
    ...unsupported,
    ...open.map((message) => warn('snippet/unresolved-variable', message)),
    ...clashes(bindings).map((message) => warn('snippet/environment-clash', message)),
  ];
}

/** A variable that has a value and stays leads to itself, or its values multiply each other. */
function explainOpen(variables: Findings['variables'], { lookup }: RenderOptions): readonly string[] {
  const isKnown = ({ name }: WireVariable): boolean => lookup?.(name) !== undefined;
  const list = (some: Findings['variables']): string => some.map(({ name }) => `{{${name}}}`).join(', ');
  const unknown = variables.filter((one) => !isKnown(one));
  const endless = variables.filter(isKnown);
  return [
    ...(unknown.length === 0 ? [] : [`no value for ${list(unknown)}`]),
    ...(endless.length === 0
      ? []
      : [`no value is put in for ${list(endless)}: values of the request hold each other without an end`]),
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
