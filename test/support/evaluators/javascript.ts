// Evaluates JavaScript expressions.
import { program, type Evaluator } from '../evaluate.ts';

const node: Evaluator = {
  label: 'node',
  spec: program('node'),
  extension: 'mjs',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      ...bindings.map(
        ({ identifier, environmentName }) => `const ${identifier} = process.env[${JSON.stringify(environmentName)}];`,
      ),
      'const show = (text) => console.log(Buffer.from(text).toString("base64"));',
      ...expressions.map(
        ({ comment, source, json }) => `${comment}\nshow(${json ? `JSON.stringify(${source})` : source});`,
      ),
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [node];
