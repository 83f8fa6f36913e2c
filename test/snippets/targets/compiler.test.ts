import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/snippets/targets/compiler.ts';

const known = { options: [], partials: ['p'] };

describe('checkTemplate', () => {
  it('finds names that no view has, with their line', () => {
    expect(checkTemplate('{{name}}\n{{str urll.text}}', known)).toEqual([
      { message: '"urll.text" is nothing that a template can read', line: 2 },
    ]);
  });

  it('knows options, block parameters and helpers', () => {
    expect(
      checkTemplate('{{#each headers as |h|}}{{str h.name}}{{/each}}{{options.indent}}{{#if (eq verb "get")}}{{/if}}', {
        options: ['indent'],
        partials: [],
      }),
    ).toEqual([]);
  });

  it('finds a partial that is not there', () => {
    expect(checkTemplate('{{> p}}\n{{> q name=name}}', known)).toEqual([
      { message: 'there is no partial "q"', line: 2 },
    ]);
  });

  it('reports a syntax error', () => {
    expect(checkTemplate('a\n{{#if name}}', known)[0]?.message).toContain('Parse error');
  });
});
