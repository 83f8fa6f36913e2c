import { expect, test } from 'vitest';
import { loadPageEngine } from '../../src/docs/page-engine.ts';
import { trustHtml } from '../../src/docs/safe-html.ts';

const auth = (label: string): object => ({ label, words: [], parameters: [] });

test('data is escaped', () => {
  expect(loadPageEngine().render('auth', auth('<b>{{x}}'))).toContain('<strong>&lt;b&gt;{{x}}.</strong>');
});

test('markup comes from the sanitiser or the highlighter, not from data that looks like it', () => {
  const { render } = loadPageEngine();
  const view = { label: 'x', cut: '' };
  expect(render('code', { ...view, code: trustHtml('<i>y</i>') })).toContain('<code><i>y</i></code>');
  expect(() => render('code', { ...view, code: { html: '<i>y</i>' } })).toThrow(TypeError);
  expect(() => render('code', { ...view, code: '<i>y</i>' })).toThrow(TypeError);
});

test('a path that the data lacks is an error, and prototypes are out of reach', () => {
  const { render } = loadPageEngine();
  expect(() => render('auth', { words: [], parameters: [] })).toThrow(/label/);
  const { words, parameters } = { words: [], parameters: [] };
  const inherited: object = Object.assign(Object.create(auth('hidden')), { words, parameters });
  expect(render('auth', inherited)).not.toContain('hidden');
  expect(() => render('nowhere', {})).toThrow('nowhere');
});
