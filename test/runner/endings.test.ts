// What reporters say of runs that were tried again or stopped.
import { expect, it } from 'vitest';
import { cliLines } from '../../src/runner/reporters/cli.ts';
import { githubAnnotations, githubSummary } from '../../src/runner/reporters/github.ts';
import { junitReport } from '../../src/runner/reporters/junit.ts';
import { tapReport } from '../../src/runner/reporters/tap.ts';
import { mergeReports } from '../../src/runner/parallel/merge.ts';
import { reportOf, type Execution, type RunReport } from '../../src/runner/report.ts';

const place = { pointer: '/item/0', line: 7, trail: ['Folder', 'Flaky'], name: 'Flaky', iteration: 0 };

const flaky: Execution = {
  ...place,
  id: 'a',
  method: 'GET',
  url: 'http://localhost/',
  status: 200,
  reason: 'OK',
  time: 5,
  size: 2,
  skipped: false,
  assertions: [{ name: 'fine', passed: true, skipped: false, message: '' }],
  errors: [],
  warnings: [],
  captured: [],
  attempts: 3,
  flaky: true,
};

const notRun = {
  ...place,
  pointer: '/item/1',
  line: 9,
  trail: ['Folder', 'Left\u001b[2J & over'],
  name: 'Left',
  iteration: 1,
};

const report: RunReport = reportOf(
  { collection: 'Endings', file: 'api.json', startedAt: '2024-01-01T00:00:00.000Z', duration: 1000 },
  {
    executions: [flaky],
    errors: [{ kind: 'run', message: 'no time, # left' }],
    stopped: { kind: 'timeout', message: 'no time, # left' },
    notRun: [notRun],
    notReached: 12,
  },
);

it('counts them', () => {
  expect(report.totals).toMatchObject({ requests: 1, failures: 1, flaky: 1, notRun: 12 });
});

it('cli', () => {
  const [line = ''] = cliLines({ kind: 'execution', execution: flaky });
  expect(line).toBe('  ✓ GET    200     5 ms   1/1  Folder › Flaky  flaky: passed on attempt 3');
  const lines = cliLines({ kind: 'end', report });
  expect(lines).toEqual(
    expect.arrayContaining([
      'Stopped: no time, # left; 12 requests not run',
      '  - Folder › Left\ufffd[2J & over (iteration 1)',
      '  … and 11 more',
      '1 request, 1 check, 1 failure, 1 flaky, 12 not run in 1.00 s',
    ]),
  );
});

it('junit', () => {
  const xml = junitReport(report);
  expect(xml).toContain(
    '<properties><property name="attempts" value="3"/><property name="flaky" value="true"/></properties>',
  );
  expect(xml).toMatch(
    /<testsuite name="Folder › Left[^"]*&#38; over \(iteration 1\)" id="\/item\/1" tests="1"[^>]*>\n *<testcase name="not run"[^>]* line="9"/,
  );
  expect(xml).toContain('<skipped message="no time, # left"/>');
  expect(xml).toContain('tests="3" failures="0" errors="1"');
});

it('tap', () => {
  expect(
    tapReport(report)
      .split('\n')
      .filter((line) => /^\S/.test(line) && !line.startsWith('#')),
  ).toEqual([
    'TAP version 14',
    '1..3',
    'ok 1 - Folder › Flaky (attempt 3, flaky)',
    'not ok 2 - run',
    expect.stringMatching(/^ok 3 - Folder › Left .* over \(iteration 1\) # SKIP not run: no time, \\# left$/),
  ]);
});

it('github', () => {
  expect(githubAnnotations(report)).toEqual([
    expect.stringContaining('::error file=api.json'),
    '::warning file=api.json,line=7,title=Folder › Flaky%3A flaky::passed only on attempt 3',
  ]);
  const summary = githubSummary(report);
  expect(summary).toContain('1 request, 1 check, 1 failure, 1 flaky, 12 not run in 1.00 s\n\nStopped: no time');
  expect(summary).toContain('| 🔁 | GET | Folder › Flaky |');
});

it('merged, they are those of all shards', () => {
  const { totals, stopped, notRun: rest } = mergeReports([report, { ...report, executions: [] }]);
  expect([totals.flaky, totals.notRun, stopped?.kind, rest?.length]).toEqual([1, 24, 'timeout', 2]);
});
