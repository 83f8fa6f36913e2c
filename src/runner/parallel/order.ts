// Puts what parallel units tell into the order in which one run would have told it.
import type { Execution } from '../report.ts';

export interface Ordered {
  /** An execution of some unit. */
  readonly add: (execution: Execution, unit: number) => void;
  /** The unit has told everything. */
  readonly end: (unit: number) => void;
}

/**
 * Tells executions section by section: those of the first open section at once, later ones when it ends.
 *
 * @param sectionOf the place of an execution in the order: its iteration where units are lanes, else its unit
 * @param unitOf which unit runs a section; undefined behind the last
 */
export function orderExecutions(tell: (execution: Execution) => void, { units, sectionOf, unitOf }: Sections): Ordered {
  const kept = new Map<number, Execution[]>();
  const reached = new Map<number, number>();
  const ended = new Set<number>();
  let current = 0;
  const isOver = (section: number): boolean => {
    const unit = unitOf(section);
    return unit !== undefined && (ended.has(unit) || (reached.get(unit) ?? -1) > section);
  };
  const advance = (): void => {
    while (isOver(current) && (kept.size > 0 || ended.size < units)) {
      current += 1;
      for (const execution of kept.get(current) ?? []) tell(execution);
      kept.delete(current);
    }
  };
  return {
    add: (execution, unit) => {
      const section = sectionOf(execution, unit);
      reached.set(unit, section);
      if (section > current) kept.set(section, [...(kept.get(section) ?? []), execution]);
      else tell(execution);
      advance();
    },
    end: (unit) => {
      ended.add(unit);
      advance();
    },
  };
}

export interface Sections {
  /** How many there are. */
  readonly units: number;
  readonly sectionOf: (execution: Execution, unit: number) => number;
  readonly unitOf: (section: number) => number | undefined;
}
