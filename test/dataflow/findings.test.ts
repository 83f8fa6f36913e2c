import { expect, it } from 'vitest';
import { findOddities } from '../../src/dataflow/findings.ts';
import { flowOf } from '../../src/dataflow/flow.ts';
import type { CaptureScope } from '../../src/model/capture.ts';
import { collectionOf, locate } from './support.ts';
import type { Made } from './support.ts';

function findings(requests: readonly Made[], given: Readonly<Record<string, CaptureScope>> = {}): readonly string[] {
  const collection = collectionOf(requests);
  const options = { locate, scopeOf: (name: string) => given[name] };
  return findOddities(collection, flowOf(collection, locate), options).map((one) => {
    expect(one.severity).toBe('warning');
    return `${one.code.replace('dataflow/', '')}: ${one.message}`;
  });
}

const useAll = { url: '{{a}}/{{b}}' };

it('a capture that nobody needs is told, one finding for each script', () => {
  expect(
    findings([
      { test: 'pm.environment.set("a", 1); pm.environment.set("c", 1); pm.globals.set("d", 1)' },
      { url: '{{a}}' },
    ]),
  ).toEqual(['unused-capture: nothing in the collection needs c, d, which this script stores']);
});

it.each([
  ['a script asks for it', { test: 'pm.variables.get("c")' }],
  ['a script has it in a text', { test: 'pm.sendRequest("{{c}}/x")' }],
  ['a script asks for names that only a run can tell', { test: 'pm.environment.get(name)' }],
  ['a script runs code made of strings', { test: 'eval(pm.globals.get("x"))' }],
])('it is not where %s', (_, request) => {
  expect(findings([{ test: 'pm.environment.set("c", 1)' }, request])).toEqual([]);
});

it('one value under two names is told', () => {
  const test = 'const j = pm.response.json(); pm.environment.set("a", j.t[0].x); pm.environment.set("b", j.t[0].x)';
  expect(findings([{ test }, useAll])).toEqual(['captured-twice: a and b are both t.0.x of the response']);
});

it.each([
  ['two constants', 'pm.environment.set("a", 1); pm.environment.set("b", 1)'],
  [
    'different conditions',
    'const t = pm.response.json().t; if (x) pm.environment.set("a", t); else pm.environment.set("b", t)',
  ],
  ['one name in two scopes', 'const t = pm.response.json().t; pm.environment.set("a", t); pm.globals.set("a", t)'],
])('%s are not', (_, test) => {
  expect(findings([{ test }, useAll])).toEqual([]);
});

it('a value that another scope hides is told', () => {
  const requests = [{ test: 'pm.globals.set("a", 1); pm.environment.set("b", 1)' }, useAll];
  expect(findings(requests, { a: 'environment', b: 'globals' })).toEqual([
    'hidden-capture: a is stored in the globals, but {{a}} has a value in the environment, where Postman looks first',
  ]);
});
