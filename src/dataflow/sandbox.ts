// Postman's sandbox: which of its functions store, read, send or answer.
// https://learning.postman.com/docs/tests-and-scripts/write-scripts/postman-sandbox-api-reference/
import type { CaptureScope, ValueSource } from '../model/capture.ts';
import { parseText, variablesIn } from '../model/text.ts';
import { callBack, listOf } from './functions.ts';
import { note } from './machine.ts';
import type { Machine } from './machine.ts';
import { memberOf } from './members.ts';
import { callLodash } from './methods.ts';
import type { Call } from './methods.ts';
import { noteStore } from './stores.ts';
import { constant, constantOf, foreign, mixed, nothing, sourced, spellingOf, stringOf } from './value.ts';
import type { Value } from './value.ts';

const scopes: ReadonlyMap<string, CaptureScope> = new Map([
  ['pm.environment', 'environment'],
  ['pm.globals', 'globals'],
  ['pm.collectionVariables', 'collection'],
  ['pm.variables', 'local'],
  ['pm.iterationData', 'local'],
]);

/** Of the older sandbox: what a function does with which scope. */
const older: ReadonlyMap<string, readonly [string, CaptureScope]> = new Map([
  ['postman.setEnvironmentVariable', ['set', 'environment']],
  ['postman.setGlobalVariable', ['set', 'globals']],
  ['postman.getEnvironmentVariable', ['get', 'environment']],
  ['postman.getGlobalVariable', ['get', 'globals']],
  ['postman.clearEnvironmentVariable', ['unset', 'environment']],
  ['postman.clearGlobalVariable', ['unset', 'globals']],
  ['postman.clearEnvironmentVariables', ['clear', 'environment']],
  ['postman.clearGlobalVariables', ['clear', 'globals']],
]);

type Answer = (call: Call, machine: Machine) => Value;

const nextRequest: Answer = ({ args: [name] }, { found }) => {
  const known = constantOf(name);
  note(found.next, known === null ? null : stringOf(name));
  return nothing;
};
const header: Answer = ({ args: [name] }) => named(name, (text) => ({ kind: 'header', name: text }));
const cookie: Answer = ({ args: [name] }) => named(name, (text) => ({ kind: 'cookie', name: text }));
const requestHeader: Answer = ({ args: [name] }) =>
  named(name, (text) => ({ kind: 'request', part: `header ${text}` }));
const itself: Answer = ({ args: [value] }) => value ?? nothing;
const runCode: Answer = ({ args, text }, { found }) => {
  if (args.some((one) => constantOf(one) === undefined)) note(found.unknown, { scope: '', text });
  return nothing;
};

const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['pm.response.json', () => sourced({ kind: 'json', path: [] })],
  ['pm.response.text', () => sourced({ kind: 'text' })],
  ['JSON.parse', parseJson],
  ['pm.response.headers.get', header],
  ['pm.response.headers.has', header],
  ['postman.getResponseHeader', header],
  ['pm.cookies.get', cookie],
  ['pm.cookies.has', cookie],
  ['pm.response.cookies.get', cookie],
  ['postman.getResponseCookie', cookie],
  ['pm.request.headers.get', requestHeader],
  ['pm.test', ({ args }, machine) => mixed(callBack(args, { args: [] }, machine))],
  ['pm.test.skip', skip],
  ['pm.sendRequest', sendRequest],
  ['postman.setNextRequest', nextRequest],
  ['pm.setNextRequest', nextRequest],
  ['pm.execution.setNextRequest', nextRequest],
  ['String', itself],
  ['Boolean', itself],
  ['Object.keys', ({ args: [value] }) => listed(value, ([key]) => constant(key))],
  ['Object.values', ({ args: [value] }) => listed(value, ([, member]) => member)],
  ['Object.entries', ({ args: [value] }) => listed(value, ([key, member]) => listOf([constant(key), member]))],
  ['_.get', getPath],
  ['eval', runCode],
  ['Function', runCode],
]);

/** The value of a call of the sandbox by its path; what it stores or asks for is noted. */
export function callSandbox(path: string, call: Call, machine: Machine): Value {
  const answer = answers.get(path);
  if (answer) return answer(call, machine);
  const at = path.lastIndexOf('.');
  const scope = scopes.get(path.slice(0, at));
  const [verb, place] = older.get(path) ?? [path.slice(at + 1), scope];
  if (place !== undefined) return useVariable(verb, place, { call, machine });
  const listed = path.startsWith('_.') ? callLodash(path.slice(2), call, machine) : undefined;
  if (listed) return listed;
  const results = callBack(call.args, { args: [nothing, nothing] }, machine);
  return mixed([...call.args, ...results]);
}

/** What is skipped is never called. */
function skip({ args }: Call, { functions }: Machine): Value {
  for (const one of args) {
    const known = one.kind === 'function' ? functions.get(one.node) : undefined;
    if (known) known.called = true;
  }
  return nothing;
}

function useVariable(
  verb: string,
  scope: CaptureScope,
  { call, machine }: { readonly call: Call; readonly machine: Machine },
): Value {
  const name = stringOf(call.args[0]);
  switch (verb) {
    case 'set':
    case 'unset':
    case 'clear':
      noteStore(verb, scope, { call, machine });
      return nothing;
    case 'get':
    case 'has':
      note(machine.found.reads, { name: name ?? '', scope });
      if (name === undefined) return mixed(call.args);
      return sourced({ kind: 'variable', name, scope });
    case 'replaceIn':
      return replaced(call.args[0] ?? nothing, machine);
    default:
      return nothing;
  }
}

function replaced(value: Value, { found }: Machine): Value {
  const spelling = spellingOf(value);
  const names = variablesIn(parseText(spelling)).filter((name) => !name.startsWith('$'));
  for (const name of names) note(found.reads, { name, scope: 'local' });
  const sources = names.map((name): Value => sourced({ kind: 'variable', name, scope: 'local' }));
  const [only] = sources;
  return only && spelling === `{{${names[0] ?? ''}}}` ? only : mixed([value, ...sources], spelling);
}

function named(name: Value | undefined, make: (name: string) => ValueSource): Value {
  const known = stringOf(name);
  return known === undefined ? nothing : sourced(make(known));
}

function parseJson({ args: [text] }: Call): Value {
  const isBody = text?.kind === 'source' && text.source.kind === 'text' && !text.source.pattern;
  return isBody ? sourced({ kind: 'json', path: [] }) : mixed(text ? [text] : []);
}

function listed(value: Value | undefined, pick: (entry: [string, Value]) => Value): Value {
  if (value?.kind !== 'record') return mixed(value ? [value] : []);
  return listOf([...value.members].map(pick));
}

/** lodash's `_.get(object, 'a.b[0]')`. */
function getPath({ args: [object, path] }: Call, machine: Machine): Value {
  const steps = (stringOf(path) ?? '').match(/[^.[\]]+/g);
  if (!object || !steps) return nothing;
  return steps.reduce((value, step) => memberOf(value, /^\d+$/.test(step) ? Number(step) : step, machine), object);
}

/** Its function is called with a response that is not the request's own. */
function sendRequest({ args }: Call, machine: Machine): Value {
  const [request = nothing] = args;
  const url = request.kind === 'record' ? request.members.get('url') : request;
  const host = url && hostOf(spellingOf(url));
  if (host !== undefined) note(machine.found.hosts, host);
  const guards = [{ condition: { kind: 'other-response' } as const }];
  callBack(args.slice(1), { args: [nothing, foreign], guards }, machine);
  return foreign;
}

/** `{{base}}` of `{{base}}/x`, `api.example.com` of `https://api.example.com/x`. */
function hostOf(url: string): string | undefined {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1];
}
