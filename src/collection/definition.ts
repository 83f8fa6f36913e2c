// The plain definition that newman runs: the file's own, with ids that name a place in the file.
import { authTypes } from './convert-auth.ts';
import type { Document } from './document.ts';
import type { Places } from './places.ts';
import { isRecord, isScalar, nameOf } from './raw.ts';
import { parseUrl } from './sdk.ts';

type Mutable = Record<string, unknown>;

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** Id of a single item whose pointer is '': the SDK gives an item with an empty id a random one. */
const wholeDocument = '#';

/**
 * Makes a v2 definition of `document`, whose root must be a copy that nobody else holds. Every item and folder gets an
 * id that no other has: its own, or its JSON pointer. Two shapes that the format allows and newman's SDK cannot read
 * are spelled out: path parts as objects, and URLs that have nothing but `raw`.
 */
export function makeDefinition(document: Document, places: Places): Mutable {
  const root: Mutable = document.root;
  const definition = document.kind === 'item' ? wrapItem(root) : root;
  if (!isRecord(definition['info'])) definition['info'] = { name: nameOf(definition['name'], 'Unnamed collection') };
  nameVariables(definition['variable']);
  prepareAuth(definition);
  const ids = new Set<string>();
  if (document.kind === 'item') prepareItem(root, { pointer: places.root, places, ids });
  else prepareItems(definition, { pointer: places.root, places, ids });
  return definition;
}

function wrapItem(item: Mutable): Mutable {
  return { info: { name: nameOf(item['name'], 'Unnamed request'), schema }, item: [item] };
}

interface Context {
  readonly pointer: string;
  readonly places: Places;
  readonly ids: Set<string>;
}

function prepareItems(parent: Mutable, { pointer, places, ids }: Context): void {
  if (!Array.isArray(parent['item'])) return;
  for (const [index, item] of parent['item'].entries()) {
    if (!isRecord(item)) continue;
    prepareItem(item, { pointer: places.item(item, `${pointer}/item/${index}`), places, ids });
  }
}

function prepareItem(item: Mutable, context: Context): void {
  unwrapInfo(item);
  prepareAuth(item);
  const own = item['id'] || item['_postman_id'];
  const id = isScalar(own) && own !== true && !context.ids.has(String(own)) ? String(own) : context.pointer;
  item['id'] = id === '' ? wholeDocument : id;
  context.ids.add(id);
  prepareItems(item, context);
  prepareRequest(item['request']);
  const responses = Array.isArray(item['response']) ? item['response'] : [];
  for (const response of responses) if (isRecord(response)) prepareRequest(response['originalRequest']);
}

/** The SDK reads id and name of a thing from its `info`, as where a whole collection is pasted in as a folder. */
function unwrapInfo(item: Mutable): void {
  const info = item['info'];
  if (!isRecord(info)) return;
  item['name'] ??= info['name'];
  item['description'] ??= info['description'];
  delete item['info'];
}

function prepareRequest(request: unknown): void {
  if (!isRecord(request)) return;
  prepareAuth(request);
  if (isRecord(request['url'])) prepareUrl(request, request['url']);
}

/** newman uses no auth of a type that it does not know; a type such as `update` would replace a method of the SDK. */
function prepareAuth(node: Mutable): void {
  const auth = node['auth'];
  const type = isRecord(auth) ? auth['type'] : undefined;
  if (!isRecord(auth) || typeof type !== 'string' || type === 'type') return;
  if (authTypes.has(type)) Object.assign(auth, type in auth && { [type]: usableParameters(auth[type]) });
  else node['auth'] = { type: 'noauth' };
}

/** The SDK finds a parameter named like a member of every object before there is one, and ends the run. */
function usableParameters(parameters: unknown): unknown {
  if (Array.isArray(parameters)) return parameters.filter((one) => !isRecord(one) || !isInherited(one['key']));
  if (!isRecord(parameters)) return parameters;
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !isInherited(name)));
}

function isInherited(name: unknown): boolean {
  return typeof name === 'string' && name in Object.prototype;
}

function prepareUrl(request: Mutable, url: Mutable): void {
  const parts = ['protocol', 'host', 'port', 'path', 'query', 'hash'];
  const { raw, variable } = url;
  if (typeof raw === 'string' && parts.every((part) => url[part] === undefined || url[part] === null)) {
    request['url'] = { ...parseUrl(raw), ...(Array.isArray(variable) ? { variable } : {}) };
    return;
  }
  for (const key of ['host', 'path']) if (Array.isArray(url[key])) url[key] = url[key].map(partText);
}

/** Path parts may be `{type, value}` (Postman Collection Format 2.1.0, `url.path`). */
function partText(part: unknown): string {
  const value = isRecord(part) ? part['value'] : part;
  return isScalar(value) ? String(value) : '';
}

/** A variable may be named by `id` alone (Postman Collection Format, `variable`); newman only looks at `key`. */
function nameVariables(variables: unknown): void {
  if (!Array.isArray(variables)) return;
  for (const variable of variables) if (isRecord(variable)) nameVariable(variable);
}

function nameVariable(variable: Mutable): void {
  if (variable['key'] === undefined && variable['id'] !== undefined) variable['key'] = variable['id'];
}
