// Expressions of a language evaluated by that language itself, many in one process.
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { ProofSpec } from '../../src/model/proof.ts';
import type { Binding } from '../../src/snippets/print/print.ts';
import { runProcess } from '../../src/verify/process.ts';
import { cleanEnvironment, fillCommand, findToolchain } from '../../src/verify/toolchains.ts';

export interface Expression {
  /** Lines of comment in front of it; '' for none. */
  readonly comment: string;
  /** Source text of a string, or of a value where `json` is set. */
  readonly source: string;
  readonly json?: boolean;
}

export interface Evaluator {
  readonly label: string;
  readonly spec: ProofSpec;
  readonly extension: string;
  /** A program takes many seconds to compile: fewer of them are evaluated. */
  readonly isSlow?: boolean;
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

/** For Java programs that are over in seconds: the second compiler of a virtual machine costs more time than it brings. */
export const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] as const;

const folder = new URL('evaluators/', import.meta.url);

/** By the name of the language's folder; a language without string literals has an empty list. */
export async function readEvaluators(): Promise<ReadonlyMap<string, readonly Evaluator[]>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const entries = await Promise.all(
    names.map(async (name) => {
      const module = (await import(new URL(name, folder).href)) as { readonly evaluators: readonly Evaluator[] };
      return [name.replace('.ts', ''), module.evaluators] as const;
    }),
  );
  return new Map(entries);
}

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
    const result = await runProcess(
      fillCommand([...(evaluator.spec.run ?? [])], found.toolchain, { file, dir: directory }),
      {
        directory,
        environment: { ...cleanEnvironment(await homeFolder()), ...environment },
        milliseconds: 60_000,
        outputLimit: 64 * 1024 * 1024,
      },
    );
    if (result.failure !== '') throw new Error(`${evaluator.label} ${result.failure}: ${result.errors.slice(0, 2000)}`);
    return result.output
      .split('\n')
      .slice(0, -1)
      .map((line) => Buffer.from(line, 'base64').toString('utf8'));
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** What a compiler keeps at home serves every program; nothing else writes there. */
async function homeFolder(): Promise<string> {
  const home = join(inject('compilersFolder'), 'home');
  await mkdir(home, { recursive: true });
  return home;
}

/** A program that is given nothing but the file. */
export function program(command: string): ProofSpec {
  return { run: [command, '{file}'], requires: { command, package: command } };
}
