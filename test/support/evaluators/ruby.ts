// Evaluates Ruby expressions.
import { program, type Evaluator } from '../evaluate.ts';

const ruby: Evaluator = {
  label: 'ruby',
  spec: program('ruby'),
  extension: 'rb',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      'require "json"',
      'def show(text) = puts([text.encode("UTF-8")].pack("m0"))',
      ...bindings.map(({ identifier, environmentName }) => `${identifier} = ENV.fetch("${environmentName}")`),
      ...expressions.map(
        ({ comment, source, json }) => `${comment}\nshow(${json ? `JSON.generate(${source})` : source})`,
      ),
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [ruby];
