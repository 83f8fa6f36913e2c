// The order of test files: the one that takes as long as half of all others begins first, or one processor waits for it at the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const longest = 'test/conformance/conformance.test.ts';

/** vitest's own order, which goes by the sizes of files where it knows no times, as on a new machine. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(longest);
    return sorted.toSorted((a, b) => Number(isLongest(b)) - Number(isLongest(a)));
  }
}
