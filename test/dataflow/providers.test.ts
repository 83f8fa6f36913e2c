import { expect, it } from 'vitest';
import { createProviders } from '../../src/dataflow/providers.ts';
import { readScript } from '../../src/dataflow/reader.ts';

const after = (...scripts: readonly string[]) => {
  const providers = createProviders();
  scripts.forEach((script, index) => providers.note(readScript(script), `/${index}`));
  return providers;
};

it('is the last that stored it, in the scope that Postman looks into first', () => {
  const providers = after(
    'pm.environment.set("a", 1)',
    'pm.globals.set("a", 2)',
    'pm.collectionVariables.set("b", 3)',
    'pm.variables.set("b", 4)',
  );
  expect(providers.of('a')).toEqual({ provider: '/0', scope: 'environment', uncertain: false });
  expect(providers.of('b')).toEqual({ provider: '/3', scope: 'local', uncertain: false });
  expect(providers.ofRead({ name: 'a', scope: 'globals' })).toEqual({ provider: '/1' });
  expect(providers.ofRead({ name: 'a', scope: 'local' })).toEqual({ provider: '/0' });
});

it.each([
  ['pm.environment.unset("a")', undefined],
  ['pm.environment.clear()', undefined],
  ['pm.globals.unset("a")', '/0'],
  ['if (pm.response.code === 401) pm.environment.unset("a")', '/0'],
])('after %s it is %s', (script, provider) => {
  expect(after('pm.environment.set("a", 1)', script).of('a').provider).toBe(provider);
});

it('may be a script that stores under names nobody can tell', () => {
  expect(after('pm.environment.set(x, 1)').of('a')).toEqual({ provider: undefined, scope: undefined, uncertain: true });
});
