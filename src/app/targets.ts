// Which targets a verb works on, and with which of their options.
import { Failure } from '../diagnostics/diagnostic.ts';
import type { TargetInfo } from '../model/snippet.ts';
import { checkOption } from '../snippets/render.ts';
import { clientTarget } from '../snippets/client/target.ts';
import { describeTarget, loadTargets } from '../snippets/targets/targets.ts';
import type { Target, TargetSet } from '../snippets/targets/targets.ts';
import { nearest } from '../util/nearest.ts';

export interface TargetChoice {
  /** Ids (`python/requests`), or a language for all its clients; all targets where empty. */
  readonly targets: readonly string[];
  /** Folders with further targets. */
  readonly templates: readonly string[];
  readonly options: readonly OptionAssignment[];
}

/** The value of a target's option, as text. */
export interface OptionAssignment {
  /** Id of the target; all that have the option where undefined. */
  readonly target: string | undefined;
  readonly name: string;
  readonly value: string;
}

export interface ChosenTarget {
  readonly target: Target;
  readonly info: TargetInfo;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** A target as `postwright targets --json` prints it. */
export interface TargetDescription extends TargetInfo {
  /** What one of its files is for. */
  readonly per: 'request' | 'collection';
  /** Features that the client cannot express. */
  readonly unsupported: readonly string[];
  readonly options: Target['manifest']['options'];
  /** How snippets keep captures: read of the JSON, or told in a comment; `option NAME`: read where that is on; `session`: a client stores them. */
  readonly captures: string;
  /** Comes from a folder of the user's. */
  readonly custom: boolean;
}

/** Every target there is, in alphabetical order. */
export function listTargets(templates: readonly string[]): readonly TargetDescription[] {
  const targets = [...loadTargets({ directories: templates }).values()].map((target): TargetDescription => ({
    ...describeTarget(target),
    per: 'request',
    unsupported: target.manifest.unsupported,
    options: target.manifest.options,
    captures: howCaptures(target),
    custom: target.isCustom,
  }));
  const { info, unsupported } = clientTarget;
  const client: TargetDescription = {
    ...info,
    per: 'collection',
    unsupported,
    options: {},
    captures: 'session',
    custom: false,
  };
  return [...targets, client].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function howCaptures({ manifest: { captures } }: Target): string {
  if (captures === undefined) return 'comment';
  return captures.when === undefined ? 'json' : `option ${captures.when}`;
}

/**
 * The chosen targets in the order of the choice, each once, with their options checked. Not among them is the client for a
 * whole collection: it has no snippets, and only a choice that names it gets it.
 *
 * @throws Failure `usage/unknown-target`, `snippet/bad-option`, and those of broken template folders
 */
export function chooseTargets({ targets, templates, options }: TargetChoice): readonly ChosenTarget[] {
  const all = loadTargets({ directories: templates });
  const named = targets.filter((id) => id !== clientTarget.info.id);
  const chosen = targets.length === 0 ? [...all.values()] : [...new Set(named.flatMap((id) => findTargets(all, id)))];
  for (const assignment of options) requireUse(assignment, chosen);
  return chosen.map((target) => ({ target, info: describeTarget(target), options: optionsOf(target, options) }));
}

/**
 * For verbs that can do nothing without a snippet.
 *
 * @throws Failure `usage/unknown-target`
 */
export function requireSnippets(chosen: readonly ChosenTarget[]): readonly ChosenTarget[] {
  if (chosen.length > 0) return chosen;
  throw usage('usage/unknown-target', `${clientTarget.info.id} is for a whole collection: it has no snippets`);
}

/** Reads `[TARGET:]NAME=VALUE`. */
export function parseAssignment(text: string): OptionAssignment {
  const { target, name, value } = /^(?:(?<target>[^:=]+):)?(?<name>[^:=]+)=(?<value>.*)$/s.exec(text)?.groups ?? {};
  if (name === undefined || value === undefined) {
    throw usage('usage/bad-argument', `--option needs [TARGET:]NAME=VALUE, not ${JSON.stringify(text)}`);
  }
  return { target, name, value };
}

function findTargets(all: TargetSet, id: string): readonly Target[] {
  const exact = all.get(id);
  if (exact !== undefined) return [exact];
  const clients = [...all.values()].filter((target) => target.id.startsWith(`${id}/`));
  if (clients.length > 0) return clients;
  const languages = [...all.keys()].map((one) => one.split('/')[0] ?? '');
  const guess = nearest(id, [...all.keys(), clientTarget.info.id, ...languages]);
  throw usage('usage/unknown-target', `there is no target ${JSON.stringify(id)}`, guess && `did you mean "${guess}"?`);
}

/** An option that no chosen target would read is a mistake. */
function requireUse({ target, name }: OptionAssignment, chosen: readonly Target[]): void {
  const candidates = chosen.filter((one) => target === undefined || one.id === target);
  if (candidates.some((one) => Object.hasOwn(one.manifest.options, name))) return;
  const where = target === undefined ? 'no chosen target has' : `${target} is not chosen or does not have`;
  throw usage('snippet/bad-option', `${where} an option ${JSON.stringify(name)}`);
}

function optionsOf(target: Target, assignments: readonly OptionAssignment[]): ChosenTarget['options'] {
  const own = assignments.filter(
    (one) => (one.target ?? target.id) === target.id && Object.hasOwn(target.manifest.options, one.name),
  );
  const options = Object.fromEntries(own.map(({ name, value }) => [name, typedValue(target, name, value)]));
  const problems = Object.entries(options).flatMap(([name, value]) => checkOption(target, name, value));
  if (problems.length > 0) throw new Failure(problems);
  return options;
}

/** A value that does not fit its type stays text, so that `checkOption` can complain about it. */
function typedValue(target: Target, name: string, text: string): string | number | boolean {
  const type = target.manifest.options[name]?.type;
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
}

function usage(
  code: 'usage/bad-argument' | 'usage/unknown-target' | 'snippet/bad-option',
  message: string,
  hint?: string,
) {
  return new Failure([{ code, severity: 'error', message, ...(hint === undefined ? {} : { hint }) }]);
}
