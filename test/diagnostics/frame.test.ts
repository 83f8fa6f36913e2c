import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/frame.ts';

const text = [
  '{',
  '  "info": { "name": "Demo" },',
  '  "item": [',
  '    { "name": "Users", "item": [',
  '      { "name": "Create user", "request": { "method": "PO ST", "url": "{{base}}/users" } }',
  '    ] }',
  '  ]',
  '}',
].join('\n');

const diagnostic: Diagnostic = {
  code: 'collection/bad-method',
  severity: 'error',
  message: '"PO ST" is not an HTTP method token',
  at: {
    file: 'collections/demo.json',
    pointer: '/item/0/item/0/request/method',
    trail: ['Users', 'Create user'],
    span: { offset: text.indexOf('"PO ST"'), length: 7 },
  },
};

const plain = { color: false };

/** A diagnostic about the first place where `part` stands in `source`. */
function at(source: string, part: string): Diagnostic {
  return { ...diagnostic, at: { file: 'x.json', span: { offset: source.indexOf(part), length: part.length } } };
}

/** The line of the frame with the span, and the carets under it. */
function frameOf(
  source: string,
  part: string,
  options: { width?: number; maskValues?: boolean } = {},
): readonly string[] {
  const lines = formatDiagnostic(at(source, part), source, { ...plain, ...options }).split('\n');
  const index = lines.findIndex((line) => line.startsWith('>'));
  return lines.slice(index, index + 2);
}

test('prints header, place, frame and fix', () => {
  expect(formatDiagnostic(diagnostic, text, plain)).toBe(
    `error[collection/bad-method]: "PO ST" is not an HTTP method token
 --> collections/demo.json:5:55  (Users › Create user)  /item/0/item/0/request/method
  4 |     { "name": "Users", "item": [
> 5 |       { "name": "Create user", "request": { "method": "PO ST", "url": "{{base}}/users" } }
    |                                                       ^^^^^^^
  6 |     ] }
 fix: use a method name without spaces, such as POST`,
  );
});

test('prints no frame without the file’s text or a span, and no place without a location', () => {
  expect(formatDiagnostic(diagnostic, undefined, plain).split('\n')).toEqual([
    'error[collection/bad-method]: "PO ST" is not an HTTP method token',
    ' --> collections/demo.json  (Users › Create user)  /item/0/item/0/request/method',
    ' fix: use a method name without spaces, such as POST',
  ]);
  const { code, message } = diagnostic;
  expect(formatDiagnostic({ code, severity: 'warning', message, hint: 'do that' }, text, plain)).toBe(
    `warning[collection/bad-method]: ${message}\n fix: do that`,
  );
});

test('has colors only when asked for', () => {
  expect(formatDiagnostic(diagnostic, text, { color: true })).toContain(
    '\u001b[31merror[collection/bad-method]\u001b[0m',
  );
  // eslint-disable-next-line no-control-regex -- escape sequences are what is looked for
  expect(formatDiagnostic(diagnostic, text, { color: true }).replaceAll(/\u001b\[\d+m/g, '')).toBe(
    formatDiagnostic(diagnostic, text, plain),
  );
});

test('clips long lines around the span', () => {
  const long = `{"a":"${'x'.repeat(500)}","method":"PO ST","b":"${'y'.repeat(500)}"}`;
  const [line = '', carets = ''] = frameOf(long, '"PO ST"', { width: 60 });
  expect(line.length).toBeLessThanOrEqual(60);
  expect(line).toMatch(/^> 1 \| ….*"PO ST".*…$/);
  expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('"PO ST"');
});

test('underlines no more than the first line of a span', () => {
  const source = '{\n  "a": {\n    "b": 1\n  }\n}';
  expect(frameOf(source, '{\n    "b": 1\n  }')).toEqual(['> 2 |   "a": {', '    |        ^']);
});

test('keeps the carets under the span behind wide characters, tabs and escapes', () => {
  const source = '\t"日本😀\u0007é": "x"';
  const [line = '', carets = ''] = frameOf(source, '"x"');
  expect(line).toBe(String.raw`> 1 |   "日本😀\u0007é": "x"`);
  // Three characters of the line are two columns wide and count as one or two units of the string.
  expect(carets.indexOf('^')).toBe(line.indexOf('"x"') + 2);
});

test('shows line endings of Windows as lines', () => {
  expect(frameOf('{\r\n  "a": 1\r\n}', '1')).toEqual(['> 2 |   "a": 1', '    |        ^']);
});

test('lets nothing of a file control the terminal', () => {
  const hostile = '\u001b]0;title\u0007\u001b[31m\u009b2J\u202e\u2066\u2028\ud800';
  const source = `{"${hostile}": 5}`;
  const printed = formatDiagnostic(
    {
      ...at(source, '5'),
      message: hostile,
      hint: hostile,
      at: { file: hostile, pointer: hostile, trail: [hostile], span: { offset: 3, length: 1 } },
    },
    source,
    plain,
  );
  expect(printed).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}]/u);
  expect(printed).toContain(String.raw`\u001b]0;title\u0007`);
});

test('hides every value of a file that holds secrets', () => {
  const source = '{"values": [{"key": "token", "value": "hunter2", "enabled": true}, 12345]}';
  expect(frameOf(source, '12345', { maskValues: true })).toEqual([
    '> 1 | {"values": [{"key": ***, "value": ***, "enabled": ***}, ***]}',
    '    |                                                         ^^^',
  ]);
});

test('hides values also where the JSON is broken', () => {
  for (const broken of [
    '"value": hunter2"',
    '"value": "hunter2',
    `'value': 'hunter2'`,
    '"hunter2": 1',
    '"a\\"hunter2": "b',
    'hunter2\\',
  ]) {
    expect(formatDiagnostic(at(broken, broken[0] ?? ''), broken, { ...plain, maskValues: true })).not.toContain(
      'hunter2',
    );
  }
});

test('prints something for any span of any text', () => {
  const input = fc.record({
    source: fc.string({ unit: 'binary' }),
    offset: fc.nat(),
    length: fc.nat(),
    width: fc.integer({ min: 1, max: 120 }),
    maskValues: fc.boolean(),
  });
  fc.assert(
    fc.property(input, ({ source, offset, length, width, maskValues }) => {
      const span = { offset: offset % (source.length + 2), length };
      const options = { color: false, width, maskValues };
      const printed = formatDiagnostic({ ...diagnostic, at: { file: 'x', span } }, source, options);
      expect(printed).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(printed.split('\n').length).toBeLessThanOrEqual(7);
    }),
  );
});
