// Evaluates PHP expressions.
import { program, type Evaluator } from '../evaluate.ts';

const php: Evaluator = {
  label: 'php',
  spec: program('php'),
  extension: 'php',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      '<?php',
      ...bindings.map(({ identifier, environmentName }) => `$${identifier} = getenv('${environmentName}');`),
      ...expressions.map(
        ({ comment, source, json }) =>
          `${comment}\necho base64_encode(${json ? `json_encode(${source})` : source}), "\\n";`,
      ),
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [php];
