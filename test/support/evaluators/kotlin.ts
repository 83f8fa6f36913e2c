// Evaluates Kotlin expressions: one program, in functions of a few statements each, since a method has at most 64 KiB of code.
import { fileURLToPath } from 'node:url';
import { quickStart, type Evaluator, type Expression } from '../evaluate.ts';

const perFunction = 20;
const compiler = fileURLToPath(new URL('../../../node_modules/kotlin-compiler', import.meta.url));
const java = `java ${quickStart.join(' ')}`;
const script = `${java} -Xmx1g -cp "$1/lib/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -nowarn -no-reflect -d "$2/out" "$3" &&
${java} -cp "$2/out:$1/lib/kotlin-stdlib.jar" ProgramKt`;

const kotlin: Evaluator = {
  label: 'kotlin',
  spec: {
    run: ['sh', '-c', script, 'sh', compiler, '{dir}', '{file}'],
    requires: { command: 'java', package: 'a JDK, and kotlin-compiler from npm', modules: ['kotlin-compiler'] },
  },
  extension: 'kt',
  holdsNul: true,
  isSlow: true,
  program: (expressions, bindings) => {
    const functions = Array.from({ length: Math.ceil(expressions.length / perFunction) }, (_, index) =>
      expressions.slice(index * perFunction, (index + 1) * perFunction),
    );
    return [
      'import java.util.Base64',
      ...bindings.map(
        ({ identifier, environmentName }) => `val ${identifier}: String = System.getenv("${environmentName}")`,
      ),
      'fun show(text: String) = println(Base64.getEncoder().encodeToString(text.toByteArray()))',
      ...functions.flatMap((some, index) => [`fun show${index}() {`, ...some.map(statement), '}']),
      'fun main() {',
      ...functions.map((_, index) => `show${index}()`),
      '}',
    ].join('\n');
  },
};

function statement({ comment, source }: Expression): string {
  return `${comment}\nshow(${source})`;
}

export const evaluators: readonly Evaluator[] = [kotlin];
