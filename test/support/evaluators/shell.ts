// Evaluates shell words in three shells.
import { program, type Evaluator } from '../evaluate.ts';

const shells = ['bash', 'zsh', 'dash'].map((shell): Evaluator => ({
  label: shell,
  spec: program(shell),
  extension: 'sh',
  holdsNul: false,
  program: (expressions) =>
    expressions.map(({ comment, source }) => `${comment}\nprintf '%s' ${source} | base64 -w 0; echo`).join('\n'),
}));

export const evaluators: readonly Evaluator[] = shells;
