import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/diagnostics/diagnostic.ts';
import { renderSnippet } from '../../../src/snippets/render.ts';
import { describeTarget, loadTargets } from '../../../src/snippets/targets/targets.ts';
import { requestOf } from '../../model/request-of.ts';

const manifest = { label: 'own', link: 'https://example.com/', extension: 'txt' };
let directory = '';

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(directory, name, '..'), { recursive: true });
    await writeFile(join(directory, name), content);
  }
}

function problemsOf(): readonly string[] {
  try {
    loadTargets({ directories: [directory] });
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.diagnostics.map(({ code, message, at }) => `${code} ${at?.pointer ?? ''} ${message}`);
  }
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'postwright-templates-'));
});

describe('the built-in targets', () => {
  it('can all send any method and every ordinary body', () => {
    const basics = ['method:any', 'body:any', 'body:text', 'body:form', 'body:multipart'];
    const lacking = [...loadTargets().values()].filter(({ manifest }) =>
      manifest.unsupported.some((feature) => basics.includes(feature)),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
});

describe('loadTargets', () => {
  it('finds the built-in ones by looking', () => {
    const ids = [
      'http/raw',
      'javascript/fetch',
      'php/chilkat-activex',
      'php/chilkat-extension',
      'python/requests',
      'shell/curl',
      'typescript/fetch',
    ];
    expect([...loadTargets().keys()]).toEqual(expect.arrayContaining(ids));
    const curl = loadTargets().get('shell/curl');
    expect(curl && describeTarget(curl)).toMatchObject({ language: 'Shell', client: 'curl', extension: 'sh' });
  });

  it('takes a client below a built-in language, and a partial of its own', async () => {
    await write({
      'python/own/target.json': JSON.stringify(manifest),
      'python/own/snippet.hbs': '{{> line}}',
      'python/own/_line.hbs': 'get({{str url.text}})\n',
    });
    const target = loadTargets({ directories: [directory] }).get('python/own');
    expect(target?.isCustom).toBe(true);
    expect(target && renderSnippet(await requestOf({ url: 'http://h/"' }), target).code).toBe('get("http://h/%22")\n');
  });

  it('lets a language extend another, whose facts and partials it has but for its own', async () => {
    const dialect = { extends: 'javascript', label: 'JScript', comment: { start: "' " } };
    await write({
      'jscript/language.json': JSON.stringify(dialect),
      'jscript/own/target.json': JSON.stringify(manifest),
      'jscript/own/snippet.hbs': '{{comment name}} {{str "\u202e"}} {{> basic}}\n',
    });
    const target = loadTargets({ directories: [directory] }).get('jscript/own');
    expect(target?.language).toMatchObject({
      label: 'JScript',
      highlight: 'javascript',
      identifier: { case: 'camel' },
    });
    const snippet = target && renderSnippet(await requestOf({ url: 'http://u:p@h/' }, {}, { name: 'One' }), target);
    expect(snippet?.code).toBe('\' One "\\u202e" "Basic " + btoa("u:p")\n');
  });

  it('lets a target take away what its language has, by null', async () => {
    const own = { ...manifest, options: { timeout: null, indent: { default: 7 } }, environment: false };
    await write({ 'javascript/own/target.json': JSON.stringify(own), 'javascript/own/snippet.hbs': '' });
    const target = loadTargets({ directories: [directory] }).get('javascript/own');
    expect(Object.keys(target?.manifest.options ?? {})).not.toContain('timeout');
    expect(target?.manifest.options).toMatchObject({ indent: { default: 7 }, errorHandling: { default: true } });
    expect(target?.language.variable).toBeUndefined();
  });

  it('says so where languages extend each other, or none', async () => {
    const facts = { label: 'X', highlight: '', comment: { start: '#' }, identifier: { case: 'snake', reserved: [] } };
    const language = (parent: string): string =>
      JSON.stringify({ ...facts, extends: parent, strings: { plain: [{ open: '"', close: '"' }] } });
    await write({
      'a/language.json': language('b'),
      'b/language.json': language('a'),
      'c/language.json': language('d'),
    });
    expect(problemsOf()).toEqual([
      expect.stringContaining('there is no language "a" to extend'),
      expect.stringContaining('there is no language "d" to extend'),
    ]);
  });

  it('lets a later folder win', async () => {
    await write({ 'shell/curl/target.json': JSON.stringify(manifest), 'shell/curl/snippet.hbs': 'mine' });
    expect(loadTargets({ directories: [directory] }).get('shell/curl')?.manifest.label).toBe('own');
  });

  it('reports every problem of every folder at once', async () => {
    await write({
      'nolanguage/own/target.json': JSON.stringify(manifest),
      'nolanguage/own/snippet.hbs': '',
      'python/a/target.json': JSON.stringify({ ...manifest, unsupported: ['auth:magic'], colour: 'red' }),
      'python/a/snippet.hbs': '{{str nothing}}',
      'python/b/target.json': '{',
      'python/c/target.json': JSON.stringify(manifest),
    });
    const problems = problemsOf();
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'template/no-language',
      'template/bad-manifest',
      'template/bad-manifest',
      'template/bad-template',
      'template/bad-manifest',
      'template/no-file',
      'template/no-file',
    ]);
    expect(problems[1]).toContain('/unsupported/0');
  });

  it('checks the partials that a template leads to, and no others', async () => {
    await write({
      'php/own/target.json': JSON.stringify(manifest),
      'php/own/snippet.hbs': '{{> outer given=method}}',
      'php/own/_outer.hbs': '{{str given}}{{> inner}}',
      'php/own/_inner.hbs': '\n{{str nothing}}',
      'php/own/_idle.hbs': '{{#if',
    });
    expect(problemsOf()).toEqual([
      'template/bad-template  _inner.hbs, line 2: "nothing" is nothing that a template can read',
    ]);
  });

  it('says that there is no such folder', () => {
    directory = join(directory, 'missing');
    expect(problemsOf()).toEqual([expect.stringContaining('template/no-folder')]);
  });
});
