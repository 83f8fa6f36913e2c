import { describe, expect, it } from 'vitest';
import { HtmlValidate } from 'html-validate';
import { drawSvg } from '../../src/dataflow/draw-svg.ts';
import { drawDot, drawMermaid } from '../../src/dataflow/draw-text.ts';
import { parseXml } from '../runner/parse-xml.ts';
import { graphFor } from './support.ts';

const hostile = [
  `"]; click r0 "javascript:alert(1)`,
  '%%{init: {"theme":"x"}}%%',
  '</title><script>alert(1)</script>',
  `\\" -> x [label="y`,
  'a\nb\u2028c\u0000\u202E\uD800',
  '`md` #quot; &amp; <b>',
  '```\n# out of the fence',
  'x'.repeat(500),
  'ünï 名 😀',
];
const store = hostile.map((name) => `pm.environment.set(${JSON.stringify(name)}, pm.response.json().a);`).join('');
const graph = graphFor([
  { name: hostile.join(' '), folders: hostile, test: store },
  ...hostile.map((name) => ({ name, folders: [name], url: `{{${name}}}` })),
]);
const sample = graphFor([
  { name: 'Create', folders: ['Auth'], test: 'pm.environment.set("refresh", 1)' },
  { name: 'Refresh', url: '{{refresh}}', test: 'pm.environment.set("refresh", 1); pm.environment.set("token", 1)' },
  { name: 'First', url: '{{token}}/{{last}}' },
  { name: 'Last', url: '{{token}}', test: 'pm.environment.set("last", 1); pm.environment.get("refresh")' },
]);

describe('mermaid', () => {
  it('draws folders, flows, late ones and renewals', () => {
    expect(drawMermaid(sample)).toBe(`flowchart LR
  subgraph g0["Auth"]
    r0["GET Create"]
  end
  r1["GET Refresh"]
  r2["GET First"]
  r3["GET Last"]
  r0 -->|"refresh"| r1
  r1 -->|"token"| r2
  r3 -.->|"last #40;too late#41;"| r2
  r1 -->|"token"| r3
  r1 -.->|"refresh"| r3
  r1 -.->|"renews refresh"| r1
`);
  });

  it('lets no name be anything but a name', () => {
    const lines = drawMermaid(graph).trimEnd().split('\n');
    const text = String.raw`"(?:[\p{L}\p{N}\p{M} _.,/›-]|#\d+;)*"`;
    const line = new RegExp(
      `^(?:flowchart LR| +subgraph g\\d+\\[${text}\\]| +r\\d+\\[${text}\\]| +end| +r\\d+ -(?:-|\\.-)>\\|${text}\\| r\\d+)$`,
      'u',
    );
    expect(lines.filter((one) => !line.test(one))).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/%%|<|`/);
  });
});

describe('dot', () => {
  it('draws the same', () => {
    expect(drawDot(sample)).toContain('r3 -> r2 [label="last (too late)", style=dashed];');
  });

  it('lets no name be anything but a name', () => {
    const text = String.raw`"(?:[^"\\\n]|\\\\|\\")*"`;
    const line = new RegExp(
      `^(?:digraph ${text} \\{| *(?:rankdir=LR|node \\[shape=box\\]|label=${text}|r\\d+ \\[label=${text}\\]|r\\d+ -> r\\d+ \\[label=${text}(?:, style=dashed)?\\]);| *subgraph cluster_\\d+ \\{| *\\})$`,
    );
    expect(
      drawDot(graph)
        .trimEnd()
        .split('\n')
        .filter((one) => !line.test(one)),
    ).toEqual([]);
  });
});

describe('svg', () => {
  it('is an image with a title and every flow in words', () => {
    const svg = drawSvg(sample);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="flow-title flow-desc"/);
    expect(svg).toContain(
      'Create gives refresh to Refresh. Refresh gives token to First. Last gives last (too late) to First.',
    );
    expect(svg).toContain('Refresh renews refresh.');
    expect(svg).not.toContain('<a ');
  });

  it('is a group of links where requests have pages', () => {
    const svg = drawSvg(sample, { hrefOf: (pointer) => `page.html?a=1&p=${pointer}"`, idPrefix: 'one' });
    expect(svg).toMatch(/role="group" aria-labelledby="one-title one-desc"/);
    expect(svg.match(/<a href="page\.html\?a=1&#38;p=\/item\/\d&#34;">/g)).toHaveLength(4);
  });

  it.each([
    ['hostile names', graph],
    ['the sample', sample],
    ['nothing', graphFor([])],
  ])('is well-formed with %s', (_, one) => {
    const svg = drawSvg(one, { hrefOf: () => 'x' });
    expect(() => parseXml(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`)).not.toThrow();
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('can stand in a page', () => {
    const page = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${drawSvg(sample, { hrefOf: () => 'x' })}</body></html>`;
    const report = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-implicit-button-type': 'off' },
    }).validateStringSync(page);
    expect(report.results.flatMap((one) => one.messages.map((two) => `${two.ruleId} ${two.message}`))).toEqual([]);
  });

  it('puts no box upon another, and no edge of one column upon a box', () => {
    const boxes = [...drawSvg(graph).matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="([\d.]+)"/g)].map(
      (match) => match.slice(1).map(Number),
    );
    for (const [index, [x = 0, y = 0, width = 0, height = 0]] of boxes.entries()) {
      for (const [left = 0, top = 0] of boxes.slice(index + 1)) {
        expect(Math.abs(left - x) >= width || top >= y + height || top < y).toBe(true);
      }
    }
  });

  it('draws 1,000 requests in a moment', () => {
    const many = graphFor([
      { test: 'pm.environment.set("a", 1)' },
      ...Array.from({ length: 999 }, (_, index) => ({
        url: `{{a}}/{{n${index - 1}}}`,
        test: index < 60 ? `pm.environment.set("n${index}", 1)` : 'x',
      })),
    ]);
    const started = performance.now();
    expect(drawSvg(many)).toContain('</svg>');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
