import { expect, test } from 'vitest';
import { loadHighlighter } from '../../src/docs/highlight/highlight.ts';
import { markSlots } from '../../src/docs/slots.ts';
import type { Slot } from '../../src/model/snippet.ts';
import { param, request } from './fixture.ts';
import { renderFillable } from '../../src/snippets/fill/fill.ts';
import { describeTarget, loadTargets } from '../../src/snippets/targets/targets.ts';

const text: Slot['text'] = ['<&', { variable: 'x', encodings: [] }, '"'];

test('marks a slot and its variable across tokens of the highlighter', () => {
  const code = "a '<&{{x}}\"' b";
  const html = `a <span class="hljs-string">&#x27;&lt;&amp;<span class="hljs-subst">{{x}</span>}&quot;&#x27;</span> b`;
  const slot: Slot = { start: 2, end: 12, style: 'bash', text };
  const { html: marked } = markSlots(code, trusted(html), {
    filling: { slots: [slot], traits: {} },
    numberOf: () => 3,
  });
  expect(marked).toBe(
    'a <span data-slot="bash 3"><span class="hljs-string">&#x27;&lt;&amp;</span>' +
      '<var><span class="hljs-string"><span class="hljs-subst">{{x}</span>}</span></var>' +
      '<span class="hljs-string">&quot;&#x27;</span></span> b',
  );
});

test('keeps the text of every snippet, and elements in order', async () => {
  const targets = [...loadTargets().values()];
  const { highlight } = await loadHighlighter(targets.map((target) => describeTarget(target).highlight));
  const one = request('<b>&"', 'https://x.example/{{a}}/<i>?q={{b}}', { headers: [param('X-Key', '&{{a}}"{{b}}\'')] });
  const marked = targets.map((target) => {
    const { code, filling } = renderFillable(one, target);
    const coloured = highlight(code, describeTarget(target).highlight);
    const html = filling === undefined ? '' : markSlots(code, coloured, { filling, numberOf: () => 0 }).html;
    return { id: target.id, before: textOf(coloured.html), after: textOf(html), isNested: isNested(html) };
  });
  expect(marked.filter(({ before, after, isNested: nested }) => before !== after || !nested)).toEqual([]);
});

function trusted(html: string): Parameters<typeof markSlots>[1] {
  return { html };
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

/** Each end tag closes what was opened last. */
function isNested(html: string): boolean {
  const open: string[] = [];
  const tags = [...html.matchAll(/<(\/?)(\w+)[^>]*>/g)];
  return (
    tags.every(([, end, name = '']) => (end === '/' ? open.pop() === name : open.push(name) > 0)) && open.length === 0
  );
}
