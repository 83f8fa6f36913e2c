// Nothing that the tests can install runs this language: its literals are parsed by a grammar, not evaluated.
import type { Evaluator } from '../evaluate.ts';

export const evaluators: readonly Evaluator[] = [];
