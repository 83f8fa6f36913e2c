// Which variables a request needs and captures, and which requests stand at the other end.
import type { Request } from '../model/request.ts';
import type { SiteCollection } from './site-input.ts';
import { linkTo, type PlannedCollection, type PlannedRequest } from './site-plan.ts';

export interface Flow {
  /** Names of the variables that a request needs, each once. */
  readonly needs: (pointer: string) => readonly string[];
  readonly captures: (pointer: string) => readonly string[];
  readonly providersOf: (name: string) => readonly PlannedRequest[];
  readonly usersOf: (name: string) => readonly PlannedRequest[];
}

export interface VariableView {
  readonly label: string;
  readonly links: readonly { readonly name: string; readonly href: string }[];
  /** Number of further requests, 0 where all are linked. */
  readonly more: number;
  /** Where the value comes from where no request captures it; '' else. */
  readonly origin: string;
}

/** A token can be needed by a thousand requests: more links than this help nobody. */
const mostLinks = 6;

/** Turns the questions of the input around: from a variable to its requests. */
export function indexFlow({ source, requests }: PlannedCollection): Flow {
  const needs = new Map(
    requests.map(({ request }) => [
      request.pointer,
      source.flow?.needs(request.pointer) ?? inSnippets(source, request),
    ]),
  );
  const captures = new Map(
    requests.map(({ request }) => [request.pointer, source.flow?.captures(request.pointer) ?? []]),
  );
  const providers = invert(requests, captures);
  const users = invert(requests, needs);
  return {
    needs: (pointer) => needs.get(pointer) ?? [],
    captures: (pointer) => captures.get(pointer) ?? [],
    providersOf: (name) => providers.get(name) ?? [],
    usersOf: (name) => users.get(name) ?? [],
  };
}

/** Variables that a page's request needs, with links to the requests that capture them. */
export function showNeeds(page: PlannedRequest, flow: Flow, source: SiteCollection): readonly VariableView[] {
  return flow.needs(page.request.pointer).map((name) => {
    const providers = flow.providersOf(name).filter((one) => one !== page);
    return {
      ...showVariable(name, page.path, providers),
      origin: providers.length === 0 ? originOf(name, source) : '',
    };
  });
}

/** Variables that a page's request captures, with links to the requests that need them. */
export function showCaptures(page: PlannedRequest, flow: Flow): readonly VariableView[] {
  return flow.captures(page.request.pointer).map((name) =>
    showVariable(
      name,
      page.path,
      flow.usersOf(name).filter((one) => one !== page),
    ),
  );
}

/** A variable with links from the page at `from` to some requests. */
export function showVariable(name: string, from: string, requests: readonly PlannedRequest[]): VariableView {
  const links = requests.slice(0, mostLinks).map((one) => ({ name: one.name, href: linkTo(from, one.path) }));
  return { label: `{{${name}}}`, links, more: requests.length - links.length, origin: '' };
}

/** Where a value comes from that no request captures. */
export function originOf(name: string, { collection }: SiteCollection): string {
  if (name.startsWith('$')) return 'made anew by Postman for each request';
  const known = collection.variables.find((variable) => variable.name === name && variable.enabled);
  if (known === undefined) return 'set in your environment';
  return known.value === '' ? 'a variable of the collection, without a value' : 'a variable of the collection';
}

/** Whether a reader has to give the variable a value: no request captures one and the collection has none. */
export function mustBeSet(name: string, flow: Flow, { collection }: SiteCollection): boolean {
  if (name.startsWith('$') || flow.providersOf(name).length > 0) return false;
  return !collection.variables.some((one) => one.name === name && one.enabled && one.value !== '');
}

function inSnippets(source: SiteCollection, request: Request): readonly string[] {
  return [...new Set(source.snippetsOf(request).flatMap(({ variables }) => variables.map(({ name }) => name)))];
}

function invert(
  requests: readonly PlannedRequest[],
  names: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly PlannedRequest[]> {
  const index = new Map<string, PlannedRequest[]>();
  for (const planned of requests) {
    for (const name of new Set(names.get(planned.request.pointer))) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [planned]);
      else known.push(planned);
    }
  }
  return index;
}
