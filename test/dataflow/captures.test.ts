import { expect, it } from 'vitest';
import { capturesOf } from '../../src/dataflow/captures.ts';

const names = (source: string): readonly string[] | undefined => capturesOf(source)?.map((one) => one.name);

it.each([
  ['pm.environment.set("a", 1)', 'environment'],
  ['pm.globals.set("a", 1)', 'globals'],
  ['pm.collectionVariables.set("a", 1)', 'collection'],
  ['pm.variables.set("a", 1)', 'local'],
  ['postman.setEnvironmentVariable("a", 1)', 'environment'],
  ['postman.setGlobalVariable("a", 1)', 'globals'],
  ["pm['environment']?.set(`a`, 1)", 'environment'],
])('%s stores in %s', (source, scope) => {
  expect(capturesOf(source)).toEqual([{ name: 'a', scope }]);
});

it('looks into branches, callbacks and top-level await', () => {
  const source = `
    if (x) { pm.environment.set('branch', 1); }
    pm.sendRequest('u', () => pm.globals.set('callback', 1));
    const f = async () => { await pm.variables.set('arrow', 1); };
    await f();
    return pm.environment.set('late', 1);`;
  expect(names(source)).toEqual(['branch', 'callback', 'arrow', 'late']);
});

it('names each variable of a scope once', () => {
  expect(names('pm.environment.set("a", 1); pm.environment.set("a", 2); pm.globals.set("a", 3)')).toEqual(['a', 'a']);
});

it.each([
  'pm.environment.set(name, 1)',
  'pm.environment.set(`a${b}`, 1)',
  'my.environment.set("a")',
  '// pm.environment.set("a", 1)',
  'pm.environment.set(...all)',
  'pm.environment.get("a")',
])('claims nothing about %s', (source) => {
  expect(names(source)).toEqual([]);
});

it('cannot read what is no JavaScript', () => {
  expect(capturesOf('if (')).toBeUndefined();
});
