import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../../src/snippets/targets/compiler.ts';
import { createTemplate, type CompiledTemplate, type Template } from '../../../src/snippets/targets/engine.ts';
import { createPrinter } from '../../../src/snippets/print/print.ts';
import { loadTargets } from '../../../src/snippets/targets/targets.ts';
import type { View } from '../../../src/snippets/view/view.ts';

const python = loadTargets().get('python/requests');
const printer = createPrinter(python?.language ?? fail(), new Map());
const compile = (source: string, partials: ReadonlyMap<string, string>): Template =>
  // oxlint-disable-next-line typescript/no-implied-eval -- as Handlebars' own `compile` does
  createTemplate(new Function(`return ${compileTemplate(source, partials)}`)() as CompiledTemplate);
const render = (source: string, view: object): string => compile(source, new Map())(view as View, printer);

describe('a template', () => {
  it('prints data, never as markup, code or template', () => {
    expect(render('{{name}} {{str name}}', { name: '<b>\'{{x}}"' })).toBe('<b>\'{{x}}" "<b>\'{{x}}\\""');
  });

  it('does not indent the lines of what a partial prints', () => {
    const partials = new Map([['p', '{{str name}}\n']]);
    expect(compile('a:\n    {{> p}}\n', partials)({ name: 'x\ny' } as View, printer)).toBe('a:\n    """x\ny"""\n');
  });

  it.each(['{{nothing}}', '{{str nothing}}', '{{#if (eq nothing 1)}}{{/if}}', '{{str verb}}'])(
    'refuses what is not there: %s',
    (source) => {
      expect(() => render(source, { verb: 7 })).toThrow();
    },
  );

  it('keeps the engines of two templates apart', () => {
    expect(compile('{{> p}}', new Map([['p', 'one']]))({} as View, printer)).toBe('one');
    expect(() => compile('{{> p}}', new Map())({} as View, printer)).toThrow('p');
  });
});

function fail(): never {
  throw new Error('no python/requests');
}
