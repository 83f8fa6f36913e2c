// Objects whose members are computed when they are first read: most readers want a few of many.

/** How each member is found: out of what the object was made of, and of its other members. */
export type Computations<Input, Members> = {
  readonly [Key in keyof Members]: (input: Input, self: Members) => Members[Key];
};

/** What has been computed, shared by those who are made with it. */
export type Memory = unknown[];

/**
 * Makes objects of `Members`. Each is computed at most once for one memory, and must not be `undefined`.
 *
 * @returns gets what the computations get, and optionally the memory of an earlier object of the same input
 */
export function lazily<Input, Members extends object>(
  computations: Computations<Input, Members>,
): (input: Input, memory?: Memory) => Members {
  const entries = Object.entries(computations) as [string, (input: Input, self: unknown) => unknown][];
  const prototype = {};
  for (const [index, [name, compute]] of entries.entries())
    Object.defineProperty(prototype, name, { enumerable: true, get: remembering(index, compute) });
  return (input, memory = []) => {
    const made = Object.create(prototype) as Slots<Input>;
    made.$input = input;
    made.$memory = memory;
    return made as unknown as Members;
  };
}

interface Slots<Input> {
  $input: Input;
  $memory: Memory;
}

function remembering<Input>(index: number, compute: (input: Input, self: unknown) => unknown) {
  return function read(this: Slots<Input>): unknown {
    const known = this.$memory[index];
    return known === undefined ? (this.$memory[index] = compute(this.$input, this)) : known;
  };
}
