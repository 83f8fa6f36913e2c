// Evaluates Go expressions.
import type { Evaluator } from '../evaluate.ts';

const go: Evaluator = {
  label: 'go',
  spec: { run: ['go', 'run', '{file}'], requires: { command: 'go', package: 'golang-go' } },
  extension: 'go',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      'package main',
      'import (\n"encoding/base64"\n"fmt"\n"os"\n)',
      'func show(text string) { fmt.Println(base64.StdEncoding.EncodeToString([]byte(text))) }',
      'func main() {\n_ = os.Args',
      // What is not used does not compile.
      ...bindings.map(
        ({ identifier, environmentName }) => `${identifier} := os.Getenv("${environmentName}")\n_ = ${identifier}`,
      ),
      ...expressions.map(({ comment, source }) => `${comment}\nshow(${source})`),
      '}',
    ].join('\n'),
};

export const evaluators: readonly Evaluator[] = [go];
