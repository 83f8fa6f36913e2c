// Results that are kept as long as what they were made of.

/** The same function, called once for each object. The result must not be `undefined`. */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** The same function, which remembers what it was called with last: for callers that ask many things of one object, then of the next. */
export function lately<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
