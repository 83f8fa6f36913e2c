// Evaluates C# expressions.
import type { Evaluator } from '../evaluate.ts';

/** mcs takes its time over a long method. */
const size = 50;

const mono: Evaluator = {
  label: 'mono',
  spec: {
    run: [
      'sh',
      '-c',
      'mcs -codepage:utf8 -langversion:latest -out:"$1.exe" "$1" && exec mono "$1.exe"',
      'sh',
      '{file}',
    ],
    requires: { command: 'mcs', package: 'mono-mcs' },
  },
  extension: 'cs',
  holdsNul: true,
  program: (expressions, bindings) => {
    const starts = Array.from({ length: Math.ceil(expressions.length / size) }, (_, index) => index * size);
    return [
      'using System;',
      'static class Program {',
      'static void Show(string text) { Console.WriteLine(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text))); }',
      ...bindings.map(
        ({ identifier, environmentName }) =>
          `static string ${identifier} = Environment.GetEnvironmentVariable("${environmentName}") ?? "";`,
      ),
      ...starts.flatMap((start) => [
        `static void Show${start}() {`,
        ...expressions.slice(start, start + size).map(({ comment, source }) => `${comment}\nShow(${source});`),
        '}',
      ]),
      `static void Main() { ${starts.map((start) => `Show${start}();`).join(' ')} }`,
      '}',
    ].join('\n');
  },
};

export const evaluators: readonly Evaluator[] = [mono];
