import { describe, expect, it } from 'vitest';
import { checkTemplate, compileTemplate } from '../../src/snippets/engine.ts';
import { createPrinter } from '../../src/snippets/print.ts';
import { loadTargets } from '../../src/snippets/targets.ts';
import type { View } from '../../src/snippets/view.ts';

const python = loadTargets().get('python/requests');
const printer = createPrinter(python?.language ?? fail(), new Map());
const render = (source: string, view: object): string => compileTemplate(source, new Map())(view as View, printer);

describe('a template', () => {
  it('prints data, never as markup, code or template', () => {
    expect(render('{{name}} {{str name}}', { name: '<b>\'{{x}}"' })).toBe('<b>\'{{x}}" "<b>\'{{x}}\\""');
  });

  it('does not indent the lines of what a partial prints', () => {
    const partials = new Map([['p', '{{str name}}\n']]);
    expect(compileTemplate('a:\n    {{> p}}\n', partials)({ name: 'x\ny' } as View, printer)).toBe(
      'a:\n    """x\ny"""\n',
    );
  });

  it.each(['{{nothing}}', '{{str nothing}}', '{{#if (eq nothing 1)}}{{/if}}', '{{str verb}}'])(
    'refuses what is not there: %s',
    (source) => {
      expect(() => render(source, { verb: 7 })).toThrow();
    },
  );

  it('keeps the engines of two templates apart', () => {
    expect(compileTemplate('{{> p}}', new Map([['p', 'one']]))({} as View, printer)).toBe('one');
    expect(() => compileTemplate('{{> p}}', new Map())({} as View, printer)).toThrow('p');
  });
});

describe('checkTemplate', () => {
  it('finds names that no view has, with their line', () => {
    expect(checkTemplate('{{name}}\n{{str urll.text}}', [])).toEqual([
      { message: '"urll.text" is nothing that a template can read', line: 2 },
    ]);
  });

  it('knows options, block parameters and helpers', () => {
    expect(
      checkTemplate('{{#each headers as |h|}}{{str h.name}}{{/each}}{{options.indent}}{{#if (eq verb "get")}}{{/if}}', [
        'indent',
      ]),
    ).toEqual([]);
  });

  it('reports a syntax error', () => {
    expect(checkTemplate('a\n{{#if name}}', [])[0]?.message).toContain('Parse error');
  });
});

function fail(): never {
  throw new Error('no python/requests');
}
