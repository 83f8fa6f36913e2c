// Postman's SDK behind our own types: it is what newman itself builds URLs, headers and query strings with.
import { requirePostponing, type Postponed } from '../util/postpone.ts';

interface SdkList<T> {
  readonly members: readonly T[];
}

/** key and value are whatever the file says: the SDK checks nothing. */
export interface SdkParam {
  readonly key: unknown;
  readonly value: unknown;
  readonly disabled?: unknown;
  readonly description?: unknown;
}

interface SdkVariable extends SdkParam {
  valueOf(): unknown;
}

export interface SdkUrl {
  readonly path?: readonly unknown[];
  readonly query: SdkList<SdkParam>;
  readonly variables: SdkList<SdkVariable>;
  toString(): string;
}

export interface SdkHeaders extends SdkList<SdkParam> {
  /** Lower-case name → the header, or all headers of that name. */
  readonly reference: Readonly<Record<string, SdkParam | readonly SdkParam[]>>;
}

interface UrlModule {
  readonly Url: { new (definition: unknown): SdkUrl; parse(text: string): Record<string, unknown> };
}
interface CollectionModule {
  readonly Collection: new (definition: unknown) => { toJSON(): object };
}
interface HeaderModule {
  readonly HeaderList: new (parent: undefined, headers: unknown) => SdkHeaders;
}
interface QueryModule {
  readonly QueryParam: { parse(query: string): readonly SdkParam[] };
}

// Single modules: the whole SDK takes twice as long to load, and nothing else of it is needed.
// Dynamic variables are never evaluated here, and what makes them up takes longer to load than all the rest.
const postponed: Postponed = new Map([
  ['@faker-js/faker/locale/en', 'functions in objects'],
  ['semver', 'whole'],
]);
const load = (id: string): unknown => requirePostponing(import.meta.url, id, postponed);
const { Url } = load('postman-collection/lib/collection/url.js') as UrlModule;
const { HeaderList } = load('postman-collection/lib/collection/header-list.js') as HeaderModule;
const { QueryParam } = load('postman-collection/lib/collection/query-param.js') as QueryModule;

/** A collection as the SDK spells it, so that nothing is left to be understood in one of several ways. */
export function spellCollection(definition: unknown): object {
  const { Collection } = load('postman-collection/lib/collection/collection.js') as CollectionModule;
  return new Collection(definition).toJSON();
}

/** A URL from its text or its parts, as newman builds it. May set `key` on path variables that have only an `id`. */
export function buildUrl(definition: unknown): SdkUrl {
  return new Url(definition);
}

/** The parts of a URL's text, as plain JSON in the shape of the collection format. */
export function parseUrl(text: string): Record<string, unknown> {
  return Url.parse(text);
}

/** Headers from text (`A: 1` lines), a list, or an object of names and values. */
export function buildHeaders(definition: unknown): SdkHeaders {
  return new HeaderList(undefined, definition ?? []);
}

/** `a=1&b` → params; key and value are null for an empty entry. */
export function parseQuery(query: string): readonly SdkParam[] {
  return QueryParam.parse(query);
}
