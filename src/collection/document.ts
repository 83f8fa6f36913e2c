// What kind of file this is: the collection formats that are read, and the look-alikes that people pass by mistake.
import { isRecord, type Raw, shapeOf } from './raw.ts';

export interface Document {
  readonly kind: 'v1' | 'v2' | 'item';
  /** The collection, or the single item, without its envelope. */
  readonly root: Raw;
  /** JSON pointer of `root` in the file. */
  readonly pointer: '' | '/collection';
}

/** The document in a file, or a few words that say what the file is instead. */
export function openDocument(value: unknown): Document | string {
  if (!isRecord(value)) return value === null ? 'null' : shapeOf(value);
  const inner = value['collection'];
  const wrapped = isRecord(inner) && value['item'] === undefined && value['info'] === undefined;
  const root = wrapped ? inner : value;
  const kind = kindOf(root);
  return kind === undefined ? recognise(root) : { kind, root, pointer: wrapped ? '/collection' : '' };
}

/** Environment and globals files, for telling them apart from collections. */
export function recogniseCollection(value: Raw): string | undefined {
  const found = openDocument(value);
  if (typeof found === 'string') return undefined;
  return found.kind === 'item' ? 'a collection item' : 'a collection';
}

function kindOf(root: Raw): Document['kind'] | undefined {
  if (isRecord(root['info']) && (root['openapi'] ?? root['swagger'] ?? root['asyncapi']) === undefined) return 'v2';
  if (Array.isArray(root['item'])) return 'v2';
  if (Array.isArray(root['requests']) && (root['order'] ?? root['folders']) !== undefined) return 'v1';
  return root['request'] === undefined || root['log'] !== undefined ? undefined : 'item';
}

type Test = (root: Raw) => boolean;

const others: readonly (readonly [string, Test])[] = [
  ['a globals file', (root) => Array.isArray(root['values']) && root['_postman_variable_scope'] === 'globals'],
  ['an environment', (root) => Array.isArray(root['values']) || isRecord(root['environment'])],
  ['an OpenAPI document', (root) => root['openapi'] !== undefined],
  ['a Swagger document', (root) => root['swagger'] !== undefined],
  ['an AsyncAPI document', (root) => root['asyncapi'] !== undefined],
  ['a HAR file', (root) => isRecord(root['log']) && Array.isArray(root['log']['entries'])],
  ['a Postman data dump of several collections', (root) => Array.isArray(root['collections'])],
  ['an Insomnia export', (root) => root['_type'] === 'export' || isInsomnia(root['type'])],
  ['a Bruno collection', (root) => root['brunoConfig'] !== undefined || Array.isArray(root['items'])],
  ['a GraphQL schema', (root) => root['__schema'] !== undefined || isRecord(root['data'])],
  ['a package.json', (root) => root['dependencies'] !== undefined || root['devDependencies'] !== undefined],
  ['a JSON schema', (root) => root['$schema'] !== undefined],
  ['a request without the item around it', (root) => root['url'] !== undefined && root['method'] !== undefined],
];

function isInsomnia(type: unknown): boolean {
  return typeof type === 'string' && type.includes('insomnia');
}

function recognise(root: Raw): string {
  return others.find(([, test]) => test(root))?.[0] ?? 'an object with neither "info" and "item" nor a "request"';
}
