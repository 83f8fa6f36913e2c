// Proves that consumers leave their input alone.

/** Freezes a value and everything below it (own properties, maps are left alone); gives it back. */
export function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null || Object.isFrozen(one) || ArrayBuffer.isView(one)) continue;
    Object.freeze(one);
    for (const child of Object.values(one)) open.push(child);
  }
  return value;
}
