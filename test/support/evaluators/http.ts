// HTTP has no string literals: its texts stand as they are.
import type { Evaluator } from '../evaluate.ts';

export const evaluators: readonly Evaluator[] = [];
