// Evaluates R expressions.
import { program, type Evaluator } from '../evaluate.ts';

const r: Evaluator = {
  label: 'Rscript',
  spec: program('Rscript'),
  extension: 'R',
  holdsNul: false,
  program: (expressions, bindings) =>
    [
      'show <- function(text) cat(openssl::base64_encode(charToRaw(enc2utf8(text))), "\\n", sep = "")',
      ...bindings.map(({ identifier, environmentName }) => `${identifier} <- Sys.getenv("${environmentName}")`),
      ...expressions.map(({ comment, source }) => `${comment}\nshow(${source})`),
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [r];
