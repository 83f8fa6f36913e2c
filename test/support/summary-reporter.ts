// Ends a test run with what could not be checked on this machine, and one plain line of counts.
import type { Reporter, TestModule } from 'vitest/node';
import { notCheckedType } from './not-checked.ts';

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const reasons = new Set<string>();
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
        if (state === 'skipped') reasons.add(`skipped: ${test.fullName}`);
        for (const note of test.annotations()) if (note.type === notCheckedType) reasons.add(note.message);
      }
    }
    if (reasons.size > 0)
      console.log(
        ['', 'Not checked on this machine:', ...[...reasons].toSorted().map((reason) => `  - ${reason}`)].join('\n'),
      );
    console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  }
}
