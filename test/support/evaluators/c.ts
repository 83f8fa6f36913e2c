// Evaluates C expressions, by tcc, which compiles in memory, and by gcc in the standard that still has trigraphs.
import type { Evaluator, Expression } from '../evaluate.ts';
import type { Binding } from '../../../src/snippets/print/print.ts';

const prelude = String.raw`
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *format(const char *pattern, ...) {
  va_list arguments;
  va_start(arguments, pattern);
  int length = vsnprintf(NULL, 0, pattern, arguments);
  va_end(arguments);
  char *text = malloc((size_t)length + 1);
  va_start(arguments, pattern);
  vsnprintf(text, (size_t)length + 1, pattern, arguments);
  va_end(arguments);
  return text;
}

static void show(const char *text, size_t length) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < length; i += 3) {
    unsigned long bits = 0;
    for (size_t j = 0; j < 3; j++) bits = bits << 8 | (i + j < length ? (unsigned char)text[i + j] : 0);
    for (size_t j = 0; j < 4; j++) putchar(i + j > length ? '=' : digits[bits >> (18 - 6 * j) & 63]);
  }
  putchar('\n');
}
`;

/** A literal may hold NUL, so its size counts. */
function showing({ comment, source }: Expression): string {
  const isLiteral = source.startsWith('"');
  return `${comment}\n{ ${isLiteral ? 'static const char text[] =' : 'const char *text ='} ${source};
show(text, ${isLiteral ? 'sizeof text - 1' : 'strlen(text)'}); }`;
}

function program(expressions: readonly Expression[], bindings: readonly Binding[]): string {
  return [
    prelude,
    'int main(void) {',
    ...bindings.map(({ identifier, environmentName }) => `const char *${identifier} = getenv("${environmentName}");`),
    ...expressions.map(showing),
    'return 0;\n}\n',
  ].join('\n');
}

const shared = { extension: 'c', program } as const;

export const evaluators: readonly Evaluator[] = [
  {
    ...shared,
    label: 'tcc',
    spec: { run: ['tcc', '-run', '{file}'], requires: { command: 'tcc', package: 'tcc' } },
    // Texts with variables cannot hold it, and both are asked for at once.
    holdsNul: false,
  },
  {
    ...shared,
    label: 'gcc',
    spec: {
      run: ['sh', '-c', 'gcc -std=c99 -o "$0.out" "$0" && "$0.out"', '{file}'],
      requires: { command: 'gcc', package: 'gcc' },
    },
    holdsNul: false,
  },
];
