// Evaluates Java expressions: one program, in methods of a few statements each, since a method has at most 64 KiB of code.
import { program, quickStart, type Evaluator, type Expression } from '../evaluate.ts';

const perMethod = 20;

const java: Evaluator = {
  label: 'java',
  spec: { ...program('java'), run: ['java', ...quickStart, '{file}'] },
  extension: 'java',
  holdsNul: true,
  program: (expressions, bindings) => {
    const methods = Array.from({ length: Math.ceil(expressions.length / perMethod) }, (_, index) =>
      expressions.slice(index * perMethod, (index + 1) * perMethod),
    );
    return [
      'import java.nio.charset.StandardCharsets;',
      'import java.util.Base64;',
      'public class Program {',
      ...bindings.map(
        ({ identifier, environmentName }) => `static String ${identifier} = System.getenv("${environmentName}");`,
      ),
      'static void show(String text) {',
      'System.out.println(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));',
      '}',
      ...methods.flatMap((some, index) => [`static void show${index}() {`, ...some.map(statement), '}']),
      'public static void main(String[] args) {',
      ...methods.map((_, index) => `show${index}();`),
      '}',
      '}',
    ].join('\n');
  },
};

function statement({ comment, source }: Expression): string {
  return `${comment}\nshow(${source});`;
}

export const evaluators: readonly Evaluator[] = [java];
