import { expect, test } from 'vitest';
import { proofLines } from '../../src/docs/conformance-page.ts';
import type { Method, TargetConformance, Verdict } from '../../src/model/conformance.ts';

const counts = { snippets: 1, identical: 1, equivalent: 0, unsupported: 0, differs: 0, broken: 0, parsed: 0 };

const target = (method: Method, toolchain: string, ...kinds: readonly Verdict[]): TargetConformance => ({
  id: 'x/y',
  language: 'X',
  client: 'y',
  method,
  toolchain,
  resolve: counts,
  env: counts,
  snippets: kinds.map((kind) => ({ file: 'a.json', pointer: '/item/0', kind })),
});

const lineOf = (one: TargetConformance, pointer = '/item/0'): string =>
  proofLines({ requests: 1, comparable: 1, targets: [one] })('x/y', { file: 'a.json', pointer });

test.each([
  [target('executed', 'curl 7.88.1', 'identical'), 'executed: curl 7.88.1; sends what newman sends, byte for byte'],
  [target('executed', 'curl 7.88.1', 'equivalent', 'identical'), 'executed: curl 7.88.1; sends what newman sends'],
  [
    target('executed', 'curl 7.88.1', 'identical', 'unsupported'),
    'executed: curl 7.88.1; this client cannot express all of this request',
  ],
  [target('executed', 'curl 7.88.1', 'broken', 'identical'), 'executed: curl 7.88.1; does not run'],
  [
    target('executed-against-stand-in', 'PHP 8.2', 'differs'),
    'executed against a stand-in: PHP 8.2; sends something else than newman',
  ],
  [target('parsed', 'tree-sitter, x.wasm', 'parsed'), 'parsed: tree-sitter'],
  [target('sent', 'postwright', 'identical'), 'sent as it is written; sends what newman sends, byte for byte'],
  [target('not-checked', '', 'identical'), ''],
])('%j', (one, line) => {
  expect(lineOf(one)).toBe(line);
});

test('a snippet that the report does not know has the line of its target', () => {
  expect(lineOf(target('executed', 'curl 7.88.1', 'broken'), '/item/1')).toBe('executed: curl 7.88.1');
  expect(proofLines(undefined)('x/y', { file: '', pointer: '' })).toBe('');
});
