// Expressions of a language evaluated by that language itself, many in one process.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binding } from '../../src/snippets/print.ts';
import { runProcess } from '../../src/verify/process.ts';
import { cleanEnvironment, fillCommand, findToolchain, type VerifySpec } from '../../src/verify/toolchains.ts';

export interface Expression {
  /** Lines of comment in front of it; '' for none. */
  readonly comment: string;
  /** Source text of a string, or of a value where `json` is set. */
  readonly source: string;
  readonly json?: boolean;
}

export interface Evaluator {
  readonly label: string;
  readonly spec: VerifySpec;
  readonly extension: string;
  /** Whether a string can hold NUL. */
  readonly holdsNul: boolean;
  /** A program that prints each expression's value as base64 of UTF-8, a line each; values as base64 of JSON. */
  readonly program: (expressions: readonly Expression[], bindings: readonly Binding[]) => string;
}

export interface Evaluation {
  readonly expressions: readonly Expression[];
  readonly bindings?: readonly Binding[];
  /** Values of the variables by their name in the environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

const shells = ['bash', 'zsh', 'dash'].map((shell): Evaluator => ({
  label: shell,
  spec: program(shell),
  extension: 'sh',
  holdsNul: false,
  program: (expressions) =>
    expressions.map(({ comment, source }) => `${comment}\nprintf '%s' ${source} | base64 -w 0; echo`).join('\n'),
}));

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

const php: Evaluator = {
  label: 'php',
  spec: program('php'),
  extension: 'php',
  holdsNul: true,
  program: (expressions, bindings) =>
    [
      '<?php',
      ...bindings.map(({ identifier, environmentName }) => `$${identifier} = getenv('${environmentName}');`),
      ...expressions.map(
        ({ comment, source, json }) =>
          `${comment}\necho base64_encode(${json ? `json_encode(${source})` : source}), "\\n";`,
      ),
    ].join('\n'),
};

/** By the name of the language's folder. A language without string literals has none. */
export const evaluators: Readonly<Record<string, readonly Evaluator[]>> = {
  shell: shells,
  javascript: [node],
  // What the language's literals may hold is the same as in JavaScript: no types stand inside expressions.
  typescript: [node],
  python: [python],
  php: [php],
  http: [],
};

/** The values of the expressions. Throws where the program fails. */
export async function evaluate(
  evaluator: Evaluator,
  { expressions, bindings = [], environment = {} }: Evaluation,
): Promise<readonly string[]> {
  const found = await findToolchain(evaluator.spec);
  if (found.kind === 'missing') throw new Error(found.reason);
  const directory = await mkdtemp(join(tmpdir(), 'postwright-evaluate-'));
  try {
    const file = join(directory, `program.${evaluator.extension}`);
    await writeFile(file, evaluator.program(expressions, bindings));
    const result = await runProcess(fillCommand([...(evaluator.spec.run ?? [])], found.toolchain, { file }), {
      directory,
      environment: { ...cleanEnvironment(directory), ...environment },
      milliseconds: 60_000,
      outputLimit: 64 * 1024 * 1024,
    });
    if (result.failure !== '') throw new Error(`${evaluator.label} ${result.failure}: ${result.errors.slice(0, 2000)}`);
    return result.output
      .split('\n')
      .slice(0, -1)
      .map((line) => Buffer.from(line, 'base64').toString('utf8'));
  } finally {
    await rm(directory, { recursive: true });
  }
}

function program(command: string): VerifySpec {
  return { run: [command, '{file}'], requires: { command, package: command } };
}
