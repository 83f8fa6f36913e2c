// The order of test files: those that take minutes begin first, or one processor waits for the last of them at the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By what they take, the longest first. */
export const longest: readonly string[] = [
  'test/conformance/conformance-compiled.test.ts',
  'test/conformance/conformance-javascript.test.ts',
  'test/conformance/conformance-scripts.test.ts',
  'test/golden.test.ts',
  'test/browser/real-sites.test.ts',
  'test/conformance/printer.property.test.ts',
  'test/snippets/client/conformance.test.ts',
  'test/conformance/options.test.ts',
  'test/conformance/captures.test.ts',
];

/** vitest's own order, which goes by the sizes of files where it knows no times, as on a new machine; before it those that are known to be long. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
  return place < 0 ? longest.length : place;
}
