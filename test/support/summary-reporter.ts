// Ends a test run with what could not be checked on this machine, and one plain line of counts.
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { notCheckedType } from './not-checked.ts';

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const reasons = [...new Set(tests.flatMap(reasonsOf))].toSorted();
    if (reasons.length > 0) console.log(['', 'Not checked on this machine:', ...reasons].join('\n  - '));
    const broken = errors.length + modules.flatMap((module) => module.errors()).length;
    console.log(`\n${countOf(tests, 'passed')} passed, ${countOf(tests, 'failed') + broken} failed`);
  }
}

function reasonsOf(test: TestCase): readonly string[] {
  if (test.result().state === 'skipped') return [`skipped: ${test.fullName}`];
  return test
    .annotations()
    .filter((note) => note.type === notCheckedType)
    .map((note) => note.message);
}

function countOf(tests: readonly TestCase[], state: 'passed' | 'failed'): number {
  return tests.filter((test) => test.result().state === state).length;
}
