// Shares work out by how long it takes: the longest first, each to whom has the least so far.

/**
 * The share of each piece, counted from 0. The same durations give the same shares on every machine; the longest share
 * is at most a third longer than it could be (R. L. Graham, "Bounds on Multiprocessing Timing Anomalies", 1969).
 */
export function shareOut(durations: readonly number[], shares: number): readonly number[] {
  const loads = Array.from({ length: shares }, () => 0);
  const chosen = durations.map(() => 0);
  const longestFirst = [...durations.entries()].toSorted(([i, a], [j, b]) => b - a || i - j);
  for (const [piece, duration] of longestFirst) {
    const share = loads.indexOf(Math.min(...loads));
    chosen[piece] = share;
    loads[share] = (loads[share] ?? 0) + duration;
  }
  return chosen;
}
