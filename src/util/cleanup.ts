// What must not outlive the process, such as programs that it started and temporary folders, also where it ends in the midst of its work.

const left = new Set<() => void>();

/**
 * Has `work` done by `cleanUp`, latest first.
 *
 * @param work waits for nothing and throws nothing
 * @returns what makes it be forgotten, once it is no longer needed
 */
export function cleanUpLater(work: () => void): () => void {
  left.add(work);
  return () => void left.delete(work);
}

/** Does all of it now: the process is about to end. */
export function cleanUp(): void {
  for (const work of [...left].toReversed()) work();
  left.clear();
}
