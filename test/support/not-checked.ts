// Where a toolchain, a browser or a corpus is absent, a test says what it could not check. It is never silent about it.
import type { TestContext } from 'vitest';

/** The kind of annotation that `summary-reporter.ts` collects. */
export const notCheckedType = 'not-checked';

/**
 * Notes that something could not be checked here, to be listed at the end of the run. Fails the test instead where
 * `POSTWRIGHT_REQUIRE_TOOLCHAINS` is set, as in CI, so that an absent tool never looks like a passed test.
 */
export async function noteNotChecked(context: TestContext, reason: string): Promise<void> {
  if (isRequired()) throw new Error(`not checked, though everything is required here: ${reason}`);
  await context.annotate(reason, notCheckedType);
}

/** The same for material that is no toolchain: CI of a public clone does without it, and says so. */
export async function noteAbsentMaterial(context: TestContext, what: string): Promise<void> {
  await context.annotate(what, notCheckedType);
}

function isRequired(): boolean {
  return !['', '0', undefined].includes(process.env['POSTWRIGHT_REQUIRE_TOOLCHAINS']);
}
