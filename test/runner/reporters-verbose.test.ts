import { expect, test } from 'vitest';
import type { Execution } from '../../src/runner/report.ts';
import { createVerbose } from '../../src/runner/reporters/verbose.ts';

const body = { text: '', size: 0, cut: false, binary: false };
const execution: Execution = {
  id: '/item/0',
  pointer: '/item/0',
  line: 7,
  trail: ['Users', 'Create'],
  name: 'Create',
  iteration: 0,
  method: 'POST',
  url: 'https://api.example.com/users',
  status: 201,
  reason: 'Created',
  time: 21,
  size: 9,
  skipped: false,
  assertions: [
    { name: 'is created', passed: true, skipped: false, message: '' },
    { name: 'has a name', passed: false, skipped: false, message: 'expected 1\nto equal 2' },
    { name: 'later', passed: true, skipped: true, message: '' },
  ],
  errors: [{ kind: 'script', message: 'boom' }],
  warnings: ['not signed'],
  captured: [{ name: 'id', scope: 'environment', pointer: '/item/0' }],
  detail: {
    request: { headers: [{ name: 'Accept', value: '*/*' }], body: { ...body, text: '{\n}', size: 3 } },
    response: { headers: [{ name: 'X', value: 'y' }], body: { ...body, text: '{"id":42}', size: 9 } },
    phases: { dns: 0, connect: 1.5, tls: 0, wait: 12, download: 0.4 },
  },
};

function linesOf(changed: Partial<Execution> = {}): readonly string[] {
  const print = createVerbose();
  print({ kind: 'start', collection: 'Demo', file: 'demo.json' });
  return print({ kind: 'execution', execution: { ...execution, ...changed } });
}

test('shows everything of a request', () => {
  expect(linesOf()).toEqual([
    '',
    '✗ Users › Create  demo.json:7',
    '  POST https://api.example.com/users',
    '  > Accept: */*',
    '  >',
    '  > {',
    '  > }',
    '  201 Created  21 ms  9 bytes  (connect 1.5, wait 12, download 0.4)',
    '  < X: y',
    '  <',
    '  < {"id":42}',
    '  ✗ script: boom',
    '  ✓ is created',
    '  ✗ has a name',
    '      expected 1',
    '      to equal 2',
    '  - later',
    '  warning: not signed',
    '  captured id (environment)',
  ]);
});

test('says that a body is shortened, or no text', () => {
  const showing = (response: object): readonly string[] => {
    const request = { headers: [], body };
    return linesOf({ detail: { request, response: { headers: [], body: { ...body, ...response } } } });
  };
  expect(showing({ text: 'line\n'.repeat(100), size: 500 })).toContain('  < … shortened; the whole body has 500 bytes');
  expect(showing({ text: 'x'.repeat(5000), size: 5000 }).join('\n').length).toBeLessThan(2500);
  expect(showing({ text: 'x', size: 70_000, cut: true })).toContain('  < … shortened; the whole body has 70000 bytes');
  expect(showing({ size: 512, binary: true })).toContain('  < 512 bytes that are no text');
});

test('says when nothing was sent, and when nothing came back', () => {
  expect(linesOf({ skipped: true, detail: undefined as never })).toContain('  skipped by its script');
  expect(linesOf({ status: 0 })).toContain('  no response');
});

test('lets nothing of server or collection control the terminal', () => {
  const evil = '\u001b[2J\u202e\u0007';
  const headers = [{ name: evil, value: evil }];
  const message = { headers, body: { ...body, text: evil, size: 5 } };
  const lines = linesOf({
    trail: [evil],
    url: evil,
    method: evil,
    reason: evil,
    warnings: [evil],
    captured: [{ name: evil, scope: 'environment', pointer: '' }],
    errors: [{ kind: 'script', message: evil }],
    assertions: [{ name: evil, passed: false, skipped: false, message: evil }],
    detail: { request: message, response: message },
  });
  for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
});
