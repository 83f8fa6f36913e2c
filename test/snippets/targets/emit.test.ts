import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../../src/snippets/targets/compiler.ts';
import { createTemplate, type CompiledTemplate } from '../../../src/snippets/targets/engine.ts';
import { createPrinter } from '../../../src/snippets/print/print.ts';
import { loadTargets } from '../../../src/snippets/targets/targets.ts';
import type { View } from '../../../src/snippets/view/view.ts';

const language = loadTargets().get('python/requests')?.language;

function render(source: string, view: object, partials: Readonly<Record<string, string>> = {}): string {
  if (language === undefined) throw new Error('no python/requests');
  const code = compileTemplate(source, new Map(Object.entries(partials)));
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- as targets.ts does
  const compiled = new Function(`return ${code}`)() as CompiledTemplate;
  return createTemplate(compiled)(view as View, createPrinter(language, new Map()));
}

const nested = {
  kind: 'K',
  parts: [
    { name: 'n', values: ['a', 'b'] },
    { name: 'm', values: ['c'] },
  ],
};

describe('an emitted template', () => {
  it.each<[string, object, string]>([
    ['{{#if name}}a{{else}}b{{/if}}', { name: '' }, 'b'],
    ['{{#if name}}a{{else if kind}}b{{else}}c{{/if}}', { name: [], kind: 'x' }, 'b'],
    ['{{#unless name}}a{{else}}b{{/unless}}', { name: 0 }, 'a'],
    ['{{#if (and name (not kind))}}a{{/if}}', { name: 'x', kind: false }, 'a'],
    ['{{#if (or name kind)}}a{{/if}}', { name: [], kind: 1 }, 'a'],
    ['{{#if (eq name "x")}}a{{/if}}{{#if (eq length 2)}}b{{/if}}', { name: 'x', length: 2 }, 'ab'],
    ['{{#each values}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}', { values: ['a', 'b'] }, 'a, b'],
    ['{{#each values}}{{@index}}{{#if @first}}!{{/if}}{{/each}}', { values: ['a', 'b'] }, '0!1'],
    ['{{#each values}}{{else}}none{{/each}}', { values: [] }, 'none'],
    ['{{#each values as |one at|}}{{at}}{{one}}{{/each}}', { values: ['a', 'b'] }, '0a1b'],
    ['{{#each parts}}{{#each values}}{{this}}{{../name}}{{../../kind}}{{/each}}{{/each}}', nested, 'anKbnKcmK'],
    ['{{#each parts}}{{#if name}}{{../kind}}{{@root.kind}}{{/if}}{{/each}}', nested, 'KKKK'],
    ['{{#with body}}{{name}}{{../kind}}{{else}}none{{/with}}', { kind: 'K', body: { name: 'n' } }, 'nK'],
    ['{{#with body}}{{name}}{{else}}none{{/with}}', { body: null }, 'none'],
    ['{{#if (lookup json "items")}}a{{else}}b{{/if}}', { json: { type: 'array' } }, 'b'],
    ['{{! nothing }}a {{~name~}} b', { name: 'x' }, 'axb'],
  ])('%s', (source, view, printed) => {
    expect(render(source, view)).toBe(printed);
  });

  it('hands arguments to partials, and on to theirs', () => {
    const partials = {
      outer: '{{level}}{{> inner}}{{#each values}}{{../level}}{{/each}}',
      inner: '[{{level}}{{name}}]',
    };
    expect(render('{{> outer level=2}}', { name: 'n', values: ['a'] }, partials)).toBe('2[2n]2');
  });

  it('lets a partial call itself', () => {
    const partials = { type: '{{name}}{{#if items}}<{{#each items}}{{> type}}{{/each}}>{{/if}}' };
    const view = { name: 'a', items: [{ name: 'b', items: [{ name: 'c', items: [] }] }] };
    expect(render('{{> type}}', view, partials)).toBe('a<b<c>>');
  });

  it('prints template text as it is', () => {
    expect(render('`${x}` \\ "\u2028', {})).toBe('`${x}` \\ "\u2028');
  });

  it.each([
    ['{{#log name}}{{/log}}', 'there is no block {{#log}}'],
    ['{{#if name kind}}{{/if}}', 'takes one value'],
    ['{{../name}}', 'leads out of the template'],
    ['{{@nothing}}', 'there is no "@nothing"'],
    ['{{constructor}}', 'nothing that a template can read'],
    ['{{name.__proto__}}', 'nothing that a template can read'],
    ['{{str name with=1}}', '"str" does not take "with"'],
    ['{{log name}}', 'there is no helper "log"'],
    ['{{#> layout}}{{/layout}}', 'PartialBlockStatement'],
    ['{{#*inline "x"}}{{/inline}}', 'DecoratorBlock'],
    ['{{> (lookup . "name")}}', 'there is no partial'],
  ])('%s is a fault', (source, message) => {
    expect(() => compileTemplate(source, new Map())).toThrow(message);
  });
});
