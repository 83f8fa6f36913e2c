// Units of a thread work on their answers one after the other: at the same time they would all end late, and then wait together again.

export interface Turns {
  /** Does the work as soon as no other unit works on an answer. */
  readonly take: (unit: object, work: () => void) => void;
  /** The unit waits for the network from now on, or is over. */
  readonly leave: (unit: object) => void;
}

/** Milliseconds after which the next unit goes on in any case: this one may wait for something else. */
const longestTurn = 15;

export function createTurns(): Turns {
  const waiting: { readonly unit: object; readonly work: () => void }[] = [];
  let current: object | undefined;
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    clearTimeout(timer);
    const turn = waiting.shift();
    current = turn?.unit;
    if (turn === undefined) return;
    timer = setTimeout(next, longestTurn);
    turn.work();
  };
  return {
    take(unit, work) {
      waiting.push({ unit, work });
      if (current === undefined) next();
    },
    leave(unit) {
      // What the unit still has to do before it waits goes first.
      if (unit === current) setImmediate(() => unit === current && next());
    },
  };
}
