// A map over promises with a bound on how many run at the same time.

/** Like `Promise.all(values.map(change))`, with at most `limit` changes under way; results in the values' order. */
export async function mapLimit<Value, Result>(
  values: readonly Value[],
  limit: number,
  change: (value: Value, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = values.entries();
  const work = async (): Promise<void> => {
    for (const [index, value] of waiting) results[index] = await change(value, index);
  };
  await Promise.all(Array.from({ length: Math.min(limit, values.length) }, work));
  return results;
}
