import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/fixtures/**', 'test/golden/**'],
    environment: 'node',
    globalSetup: './test/support/compilers.ts',
    // Most of a test's time goes to compilers and servers: on two processors the usual number, one less than there are, leaves one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    // Real servers, real processes: a test that needs longer says so itself.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: [process.env['CI'] === undefined ? 'default' : 'dot', './test/support/summary-reporter.ts'],
    // Tests read and drive the command line as a script would: no colour, nothing taken from the caller's terminal.
    env: { NO_COLOR: '1' },
    coverage: { provider: 'v8', include: ['src/**'] },
  },
});
