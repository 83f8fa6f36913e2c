import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/app/config.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { makeFolder } from '../support/run-cli.ts';

const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = makeFolder();
  process.chdir(folder);
});
afterEach(() => process.chdir(home));

async function problemsOf(name: string, text: string): Promise<readonly string[]> {
  writeFileSync(join(folder, name), text);
  const error: unknown = await loadConfig(undefined).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw new Error('this was to fail', { cause: error });
  return error.diagnostics.map((one) => `${one.code} ${one.at?.pointer ?? ''} ${one.hint ?? ''}`.trim());
}

async function messagesOf(value: object): Promise<readonly string[]> {
  writeFileSync(join(folder, 'postwright.config.json'), JSON.stringify(value));
  const error: unknown = await loadConfig(undefined).catch((reason: unknown) => reason);
  if (!(error instanceof Failure)) throw new Error('this was to fail', { cause: error });
  return error.diagnostics.map((one) => one.message);
}

describe('a configuration file', () => {
  const content = '"collections": ["api.json"], "variables": "env"';

  it.each([
    ['json', `{ ${content} }`],
    ['json', `{ // a comment\n ${content}, }`],
    ['yaml', 'collections: [api.json]\nvariables: env\n'],
    ['yml', 'collections:\n  - api.json\nvariables: env\n'],
    ['js', `export default { ${content} };`],
    ['mjs', `export default { ${content} };`],
    ['ts', `const config: Record<string, unknown> = { ${content} };\nexport default config;`],
  ])('can be %s: %s', async (extension, text) => {
    writeFileSync(join(folder, `postwright.config.${extension}`), text);
    const { config, file } = await loadConfig(undefined);
    expect(file).toBe(`postwright.config.${extension}`);
    expect(config).toMatchObject({ collections: ['api.json'], variables: 'env' });
  });

  it('has defaults for everything but its collections', async () => {
    writeFileSync(join(folder, 'postwright.config.json'), '{ "collections": ["a.json"] }');
    const { config } = await loadConfig(undefined);
    expect(config).toEqual({
      collections: ['a.json'],
      environment: undefined,
      globals: undefined,
      templates: [],
      variables: 'placeholder',
      output: { snippets: join('generated', 'snippets'), site: join('generated', 'site') },
      captures: false,
      docs: { captures: true, values: true, format: 'html', singlePage: false, theme: {} },
      run: undefined,
    });
  });

  it('has paths that are relative to itself', async () => {
    mkdirSync(join(folder, 'sub'));
    const text = JSON.stringify({
      collections: ['a.json'],
      environment: '../e.json',
      templates: ['mine'],
      output: { site: 'site' },
      run: { workingDir: '.' },
    });
    writeFileSync(join(folder, 'sub', 'x.json'), text);
    const { config } = await loadConfig(join('sub', 'x.json'));
    expect(config).toMatchObject({
      collections: [join('sub', 'a.json')],
      environment: 'e.json',
      templates: [join('sub', 'mine')],
    });
    expect(config.output).toEqual({ snippets: undefined, site: join('sub', 'site') });
    expect(config.run).toMatchObject({ mock: false, workingDir: 'sub' });
  });

  it('can give options to a target, as text', async () => {
    const targets = ['shell/curl', { id: 'php/chilkat-activex', options: { version: 9.5 } }];
    writeFileSync(join(folder, 'postwright.config.json'), JSON.stringify({ collections: ['a'], targets }));
    const { config } = await loadConfig(undefined);
    expect(config.targets).toEqual([
      { id: 'shell/curl', options: {} },
      { id: 'php/chilkat-activex', options: { version: '9.5' } },
    ]);
  });

  it('is not looked for in folders above', async () => {
    writeFileSync(join(folder, 'postwright.config.json'), '{ "collections": ["a.json"] }');
    mkdirSync(join(folder, 'sub'));
    process.chdir(join(folder, 'sub'));
    await expect(loadConfig(undefined)).rejects.toMatchObject({ diagnostics: [{ code: 'config/not-found' }] });
  });
});

describe('a wrong configuration file', () => {
  it.each([
    ['{ "collections": ["a"], "enviroment": "e" }', ['config/bad-value  did you mean "environment"?']],
    ['{}', ['config/bad-value /collections']],
    ['{ "collections": [] }', ['config/bad-value /collections']],
    ['{ "collections": [1], "variables": "all" }', ['config/bad-value /collections/0', 'config/bad-value /variables']],
    ['{ "collections": ["a"], "run": { "mok": true } }', ['config/bad-value /run did you mean "run.mock"?']],
    ['{ "collections": ["a"], "dcs": {} }', ['config/bad-value  did you mean "docs"?']],
    ['[]', ['config/bad-value']],
    ['{ "collections": ', ['config/unreadable']],
    ['', ['config/bad-value /collections']],
  ])('%s', async (text, problems) => {
    expect(await problemsOf('postwright.config.json', text)).toEqual(problems);
  });

  it('is told in words of ours, with the name of the key', async () => {
    const wrong = {
      collections: [],
      variables: 'all',
      targets: [1],
      run: { bail: 'folder' },
      docs: { baseUrl: 'ftp://x', basUrl: '' },
    };
    expect(await messagesOf(wrong)).toEqual([
      'collections must name at least one collection',
      'targets.0 must be a text or an object, and is 1',
      'variables must be one of "placeholder", "env", "resolve"',
      'run.bail must be true or false, and is a text',
      'docs.baseUrl must be an address that begins with http:// or https://',
      'docs has no key "basUrl"',
    ]);
    expect(await messagesOf([])).toEqual(['the configuration must be an object, and is a list']);
  });

  it('that throws is told about', async () => {
    expect(await problemsOf('postwright.config.js', 'throw new Error("no");')).toEqual(['config/unreadable']);
  });

  it('is named where it cannot be read', async () => {
    writeFileSync('postwright.config.yaml', 'a: [');
    await expect(loadConfig(undefined)).rejects.toMatchObject({
      diagnostics: [{ code: 'config/unreadable', at: { file: 'postwright.config.yaml' } }],
    });
  });

  it('that is not there is told about', async () => {
    await expect(loadConfig('nowhere.json')).rejects.toMatchObject({
      diagnostics: [{ code: 'config/unreadable', message: 'there is no such file' }],
    });
  });
});
