import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadColours } from '../../../src/docs/highlight/highlight.ts';
import { rememberLikeness } from '../../../src/docs/highlight/likeness.ts';
import { parseText } from '../../../src/model/text.ts';
import { renderSnippet } from '../../../src/snippets/render.ts';
import { describeTarget, loadTargets } from '../../../src/snippets/targets/targets.ts';
import { param, request } from '../fixture.ts';

const targets = [...loadTargets().values()].map((target) => ({ target, language: describeTarget(target).highlight }));
const languages = [...new Set(targets.map(({ language }) => language)), 'json'];

test('asks once for code that differs in words of literals', () => {
  let asked = 0;
  const colour = rememberLikeness((code) => {
    asked += 1;
    return code
      .replace(/"[^"]*"/g, '<span class="hljs-string">$&</span>')
      .replace(/\d+(?=\))/g, '<span class="hljs-number">$&</span>');
  });
  expect(colour('get("/pets/list", 20)', 'x')).toBe(
    'get(<span class="hljs-string">"/pets/list"</span>, <span class="hljs-number">20</span>)',
  );
  expect(colour('get("/v2-x of us", 7)', 'x')).toBe(
    'get(<span class="hljs-string">"/v2-x of us"</span>, <span class="hljs-number">7</span>)',
  );
  expect(asked).toBe(1);
  // Another word outside of literals, another number of literals, a label of comments, another language.
  for (const [code, language] of [
    ['put("/pets/list", 20)', 'x'],
    ['get("/pets", "list", 20)', 'x'],
    ['get("/TODO", 20)', 'x'],
    ['get("/pets/list", 20)', 'y'],
  ] as const) {
    const before = asked;
    colour(code, language);
    expect([code, asked]).toEqual([code, before + 1]);
  }
});

interface Subject {
  readonly name: string;
  readonly path: string;
  readonly value: string;
  readonly isLong: boolean;
}

const words = fc.oneof(
  fc.constantFrom(
    'id',
    'class',
    'if',
    'TODO',
    'x1',
    '42',
    '007',
    'null',
    'true',
    'EOF',
    'a: b',
    'It-is so',
    '/a',
    '0x1f',
  ),
  fc.stringMatching(/^[\w ./:-]{1,12}$/),
  fc.string({ maxLength: 6 }),
);

test('colours the snippets of every target as they are coloured alone', async () => {
  const colour = await loadColours(languages);
  const remembering = rememberLikeness(colour);
  const law = ({ name, path, value, isLong }: Subject): void => {
    const one = request(name, `https://{{host}}/${path}?q=${value}`, {
      headers: [param('X-Key', value), ...(isLong ? [param('X-More', `{{${name}}}`)] : [])],
      body: { kind: 'raw', language: 'json', text: parseText(JSON.stringify({ [name]: [value, 1] })) },
    });
    for (const { target, language } of targets) {
      const { code } = renderSnippet(one, target);
      expect(remembering(code, language)).toBe(colour(code, language));
    }
  };
  fc.assert(fc.property(fc.record({ name: words, path: words, value: words, isLong: fc.boolean() }), law), {
    numRuns: 100,
  });
});

test('colours JSON as it is coloured alone', async () => {
  const colour = await loadColours([]);
  const remembering = rememberLikeness(colour);
  const values = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null));
  const shapes = fc.array(fc.record({ name: words, value: values }), { maxLength: 3 });
  fc.assert(
    fc.property(shapes, (shape) => {
      const code = JSON.stringify({ item: shape }, undefined, 2);
      expect(remembering(code, 'json')).toBe(colour(code, 'json'));
    }),
    { numRuns: 2000 },
  );
});
