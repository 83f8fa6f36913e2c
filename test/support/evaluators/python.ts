// Evaluates Python expressions.
import { program, type Evaluator } from '../evaluate.ts';

const python: Evaluator = {
  label: 'python3',
  spec: program('python3'),
  extension: 'py',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      'import base64, json, os',
      'def show(text):\n    print(base64.b64encode(text.encode("utf-8")).decode())',
      ...bindings.map(({ identifier, environmentName }) => `${identifier} = os.environ["${environmentName}"]`),
      ...expressions.map(({ comment, source, json }) => `${comment}\nshow(${json ? `json.dumps(${source})` : source})`),
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [python];
