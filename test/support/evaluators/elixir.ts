// Evaluates Elixir expressions.
import { program, type Evaluator } from '../evaluate.ts';

const elixir: Evaluator = {
  label: 'elixir',
  spec: program('elixir'),
  extension: 'exs',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      'show = fn text -> IO.puts(Base.encode64(text)) end',
      ...bindings.map(({ identifier, environmentName }) => `${identifier} = System.fetch_env!("${environmentName}")`),
      ...expressions.map(({ comment, source }) => `${comment}\nshow.(${source})`),
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [elixir];
