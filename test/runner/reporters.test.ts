import { describe, expect, test } from 'vitest';
import { failuresOf, totalsOf, type Execution, type RunError, type RunReport } from '../../src/runner/report.ts';
import { cliLines } from '../../src/runner/reporters/cli.ts';
import { githubAnnotations, githubSummary } from '../../src/runner/reporters/github.ts';
import { jsonReport } from '../../src/runner/reporters/json.ts';
import { junitReport } from '../../src/runner/reporters/junit.ts';
import { tapReport } from '../../src/runner/reporters/tap.ts';
import { parseXml } from './parse-xml.ts';

const fine: Execution = {
  id: '/item/0',
  pointer: '/item/0',
  line: 5,
  trail: ['Folder', 'Fine'],
  name: 'Fine',
  iteration: 0,
  method: 'GET',
  url: 'https://api.example.com/',
  status: 200,
  reason: 'OK',
  time: 12,
  size: 3,
  skipped: false,
  assertions: [{ name: 'is fine', passed: true, skipped: false, message: '' }],
  errors: [],
  warnings: [],
  captured: [{ name: 'token', scope: 'environment', pointer: '/item/0' }],
};

const failing: Execution = {
  ...fine,
  pointer: '/item/1',
  trail: ['Failing'],
  name: 'Failing',
  method: 'DELETE',
  status: 404,
  assertions: [
    { name: 'passes', passed: true, skipped: false, message: '' },
    { name: 'later', passed: true, skipped: true, message: '' },
    { name: 'fails', passed: false, skipped: false, message: 'expected 404 to equal 200' },
  ],
  errors: [{ kind: 'script', message: 'boom' }],
  captured: [],
};

function reportOf(executions: readonly Execution[], errors: readonly RunError[] = []): RunReport {
  const failures = failuresOf(executions, errors);
  return {
    collection: 'Demo',
    file: 'demo.json',
    startedAt: '2024-01-15T09:30:00.123Z',
    duration: 1234,
    executions,
    captured: executions.flatMap((execution) => execution.captured),
    failures,
    totals: totalsOf(executions, failures),
  };
}

const hostile = '<a b="c">\'&\u0000\u0007\u001b[2J\ud800]]>\n\t\r\u2028\u202e\u{1f600}';

function tag(name: string): (text: string) => string {
  return (text) => `<${name}>${text}</${name}>`;
}

describe('cli', () => {
  test('prints one line a request, then failures with their place, captures and counts', () => {
    const report = reportOf([fine, failing]);
    const lines = [
      { kind: 'start' as const, collection: 'Demo', file: 'demo.json' },
      ...report.executions.map((execution) => ({ kind: 'execution' as const, execution })),
      { kind: 'end' as const, report },
    ].flatMap((event) => cliLines(event));
    expect(lines).toEqual([
      'Demo',
      '  ✓ GET    200    12 ms   1/1  Folder › Fine',
      '  ✗ DELETE 404    12 ms   2/3  Failing',
      '',
      'Failures',
      '  1. Failing: script error',
      '     boom',
      '     demo.json /item/1',
      '  2. Failing: fails',
      '     expected 404 to equal 200',
      '     demo.json /item/1',
      '',
      'captured token (environment)',
      '',
      '2 requests, 4 checks (1 skipped), 2 failures in 1.23 s',
    ]);
  });

  test('says when a request was not sent or not answered, and when the run broke off', () => {
    const report = reportOf([], [{ kind: 'run', message: 'callback timed out' }]);
    expect(cliLines({ kind: 'execution', execution: { ...fine, skipped: true } })[0]).toMatch(
      /^ {2}- skipped +Folder › Fine$/,
    );
    expect(cliLines({ kind: 'execution', execution: { ...fine, status: 0, time: 0 } })[0]).toContain('---');
    expect(cliLines({ kind: 'end', report })).toContain('  1. Demo: run broken off');
  });

  test('lets nothing of the collection control the terminal', () => {
    const execution = {
      ...failing,
      trail: [hostile],
      assertions: [{ name: hostile, passed: false, skipped: false, message: hostile }],
    };
    const report = { ...reportOf([execution]), collection: hostile };
    const lines = [
      ...cliLines({ kind: 'start', collection: hostile, file: '' }),
      ...cliLines({ kind: 'execution', execution }),
      ...cliLines({ kind: 'end', report }),
    ];
    // oxlint-disable-next-line no-control-regex
    for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
  });

  test('paints what it is told to paint', () => {
    const paint = { good: tag('good'), bad: tag('bad'), dim: tag('dim'), bold: tag('bold') };
    expect(cliLines({ kind: 'execution', execution: fine }, paint)[0]).toContain('<good>✓</good>');
    expect(cliLines({ kind: 'execution', execution: failing }, paint)[0]).toContain('<bad>✗</bad>');
  });
});

describe('junit', () => {
  test('has a suite for each request and a case for each check and error', () => {
    const root = parseXml(junitReport(reportOf([fine, failing], [{ kind: 'run', message: 'timed out' }])));
    expect(root.attributes).toMatchObject({ name: 'Demo', tests: '6', failures: '1', errors: '2', time: '1.234' });
    expect(
      root.children.map(({ attributes }) => [
        attributes['name'],
        attributes['tests'],
        attributes['failures'],
        attributes['errors'],
      ]),
    ).toEqual([
      ['Folder › Fine', '1', '0', '0'],
      ['Failing', '4', '1', '1'],
      ['Demo', '1', '0', '1'],
    ]);
    const cases = (root.children[1]?.children ?? []).filter(({ name }) => name === 'testcase');
    expect(
      cases.map(({ attributes, children }) => [
        attributes['name'],
        children[0]?.name,
        children[0]?.attributes['message'],
      ]),
    ).toEqual([
      ['script', 'error', 'boom'],
      ['passes', undefined, undefined],
      ['later', 'skipped', undefined],
      ['fails', 'failure', 'expected 404 to equal 200'],
    ]);
  });

  test('stays well-formed whatever a collection is called, and keeps what XML can say', () => {
    const execution = {
      ...failing,
      trail: [hostile],
      assertions: [{ name: hostile, passed: false, skipped: false, message: hostile }],
    };
    const xml = junitReport({ ...reportOf([execution]), collection: hostile, file: hostile });
    const kept = '<a b="c">\'&\uFFFD\uFFFD\uFFFD[2J\uFFFD]]>\n\t\r\u2028\u202e\u{1f600}';
    const root = parseXml(xml);
    expect(root.attributes['name']).toBe(kept);
    expect(root.children[0]?.children.at(-2)?.children[0]?.text).toBe(kept);
  });

  test('tells iterations apart', () => {
    const root = parseXml(junitReport(reportOf([fine, { ...fine, iteration: 1 }])));
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual([
      'Folder › Fine (iteration 0)',
      'Folder › Fine (iteration 1)',
    ]);
  });
});

describe('json', () => {
  test('is the report with the version of its shape', () => {
    const report = reportOf([fine, failing]);
    expect(JSON.parse(jsonReport(report))).toEqual({ version: 1, ...report });
    expect(jsonReport(report).endsWith('}\n')).toBe(true);
  });
});

describe('tap', () => {
  test('has a point for each request, its checks as a subtest, and one for a run that broke off', () => {
    const skipped = { ...fine, trail: ['Skipped'], skipped: true };
    const report = reportOf([fine, failing, skipped], [{ kind: 'run', message: 'timed out' }]);
    expect(tapReport(report).split('\n')).toEqual([
      'TAP version 14',
      '1..4',
      '# Subtest: Folder › Fine',
      '    1..1',
      '    ok 1 - is fine',
      'ok 1 - Folder › Fine',
      '# Subtest: Failing',
      '    1..4',
      '    not ok 1 - script',
      '      ---',
      '      message: "boom"',
      '      file: "demo.json"',
      '      pointer: "/item/1"',
      '      ...',
      '    ok 2 - passes',
      '    ok 3 - later # SKIP',
      '    not ok 4 - fails',
      '      ---',
      '      message: "expected 404 to equal 200"',
      '      file: "demo.json"',
      '      pointer: "/item/1"',
      '      ...',
      'not ok 2 - Failing',
      'ok 3 - Skipped # SKIP',
      'not ok 4 - run',
      '  ---',
      '  message: "timed out"',
      '  ...',
      '',
    ]);
  });

  test('takes no line and no directive from a name', () => {
    const execution = { ...fine, trail: ['a\nnot ok 9 - b', 'c # SKIP'], assertions: [] };
    expect(tapReport(reportOf([execution]))).toBe('TAP version 14\n1..1\nok 1 - a not ok 9 - b › c \\# SKIP\n');
  });
});

describe('github', () => {
  test('annotates the lines of the collection', () => {
    const report = reportOf([fine, failing], [{ kind: 'run', message: 'timed out' }]);
    expect(githubAnnotations(report)).toEqual([
      '::error file=demo.json,line=5,title=Failing%3A script::boom',
      '::error file=demo.json,line=5,title=Failing%3A fails::expected 404 to equal 200',
      '::error file=demo.json,title=Demo%3A run::timed out',
    ]);
  });

  test('keeps a message from being a command of its own', () => {
    const assertions = [{ name: 'a,b::', passed: false, skipped: false, message: 'x\n::stop-commands::y\r100%' }];
    expect(githubAnnotations(reportOf([{ ...fine, assertions }]))).toEqual([
      '::error file=demo.json,line=5,title=Folder › Fine%3A a%2Cb%3A%3A::x%0A::stop-commands::y%0D100%25',
    ]);
  });

  test('sums up in Markdown that is nothing but text', () => {
    const summary = githubSummary(reportOf([fine, { ...failing, trail: ['<img src=x> [a](b) @all | `c`'] }]));
    expect(summary).toContain('## ❌ Demo');
    expect(summary).toContain('2 requests, 4 checks, 2 failures in 1.23 s');
    expect(summary).toContain('| ✅ | GET | Folder › Fine | 200 | 12 ms | 1/1 |');
    expect(summary).toContain('&lt;img src=x&gt; \\[a\\]\\(b\\) @\u200ball \\| \\`c\\`');
    expect(summary).not.toContain('<img');
  });
});
