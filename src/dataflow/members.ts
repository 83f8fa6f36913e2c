// `value.key` and `value[key]` of what the reader knows.
import type { CaptureScope, PathStep, ValueSource } from '../model/capture.ts';
import { note } from './machine.ts';
import type { Machine } from './machine.ts';
import { constant, mixed, nothing, sourced, undefinedValue } from './value.ts';
import type { Value } from './value.ts';

/** Names of the sandbox that are data. https://learning.postman.com/docs/tests-and-scripts/write-scripts/postman-sandbox-api-reference/ */
const data: ReadonlyMap<string, ValueSource> = new Map<string, ValueSource>([
  ['pm.response.code', { kind: 'status' }],
  ['responseCode.code', { kind: 'status' }],
  ['responseBody', { kind: 'text' }],
  ['pm.request.url', { kind: 'request', part: 'url' }],
  ['request.url', { kind: 'request', part: 'url' }],
  ['pm.request.method', { kind: 'request', part: 'method' }],
  ['request.method', { kind: 'request', part: 'method' }],
  ['pm.request.body', { kind: 'request', part: 'body' }],
  ['request.data', { kind: 'request', part: 'body' }],
  ['pm.info.requestName', { kind: 'request', part: 'name' }],
  ['request.name', { kind: 'request', part: 'name' }],
  ['pm.info.requestId', { kind: 'request', part: 'id' }],
]);

/** Objects of the older sandbox whose members are named by the collection. */
const tables: ReadonlyMap<string, CaptureScope> = new Map([
  ['environment', 'environment'],
  ['globals', 'globals'],
  ['data', 'local'],
]);

/** The value behind a name of the sandbox. */
export function sandboxValue(path: string): Value {
  if (path === 'undefined') return undefinedValue;
  const source = data.get(path);
  return source ? sourced(source) : { kind: 'api', path };
}

/** `key` is undefined where only a run can tell it. */
export function memberOf(value: Value, key: PathStep | undefined, machine: Machine): Value {
  switch (value.kind) {
    case 'source':
      return memberOfSource(value.source, key);
    case 'api':
      return key === undefined || typeof key === 'object' ? nothing : memberOfSandbox(value.path, String(key), machine);
    case 'record':
      return memberOfRecord(value, key);
    case 'match':
      return typeof key === 'number'
        ? sourced({ kind: 'text', pattern: { ...value.pattern, group: key } })
        : mixed([value]);
    case 'element':
      return typeof key === 'string' && key !== 'length'
        ? { kind: 'element', list: value.list, member: [...value.member, key] }
        : mixed([value]);
    case 'filtered':
      return key === 0 ? sourced({ kind: 'json', path: [...value.list, value.step] }) : mixed([value]);
    case 'opaque':
      return mixed([value]);
    default:
      return nothing;
  }
}

function memberOfSource(source: ValueSource, key: PathStep | undefined): Value {
  const value = sourced(source);
  if (source.kind === 'json') {
    if (key === 'length') return mixed([value]);
    if (key === undefined) return { kind: 'element', list: source.path, member: [] };
    return source.path.length > longestPath ? mixed([value]) : sourced({ kind: 'json', path: [...source.path, key] });
  }
  const isSame = (source.kind === 'cookie' && key === 'value') || (source.kind === 'request' && key === 'raw');
  return isSame ? value : mixed([value]);
}

const longestPath = 64;

function memberOfSandbox(path: string, key: string, machine: Machine): Value {
  const scope = tables.get(path);
  if (scope !== undefined) {
    note(machine.found.reads, { name: key, scope });
    return sourced({ kind: 'variable', name: key, scope });
  }
  if (path === 'responseHeaders') return sourced({ kind: 'header', name: key });
  if (path === 'globalThis' || path === 'window') return sandboxValue(key);
  return path.length > 200 ? nothing : sandboxValue(`${path}.${key}`);
}

function memberOfRecord(record: Value & { readonly kind: 'record' }, key: PathStep | undefined): Value {
  if (key === undefined || typeof key === 'object') return mixed([record]);
  if (record.isList && key === 'length') return constant(record.members.size);
  return record.members.get(String(key)) ?? nothing;
}
