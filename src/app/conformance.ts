// Reads what an earlier `verify --json` found, for the docs.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { Conformance } from '../model/conformance.ts';
import { schemaSentence, schemaWords } from '../util/schema-words.ts';
import { reasonOf } from './file-errors.ts';

const count = z.int().nonnegative();
const counts = z.object({
  snippets: count,
  identical: count,
  equivalent: count,
  unsupported: count,
  differs: count,
  broken: count,
  parsed: count,
});

/** Whatever else a report holds is not for the docs. */
const report = z.object({
  requests: count,
  comparable: count,
  targets: z.array(
    z.object({
      id: z.string(),
      language: z.string(),
      client: z.string(),
      method: z.enum(['executed', 'executed-against-stand-in', 'sent', 'parsed', 'not-checked']),
      toolchain: z.string(),
      resolve: counts,
      env: counts,
      snippets: z
        .array(
          z.object({
            file: z.string(),
            pointer: z.string(),
            kind: z.enum(['identical', 'equivalent', 'unsupported', 'differs', 'broken', 'parsed']),
          }),
        )
        .optional(),
    }),
  ),
});

/** @throws Failure `config/bad-value` where the file cannot be read or is no report */
export function readConformance(file: string): Conformance {
  const result = report.safeParse(readJson(file), { error: schemaWords });
  if (result.success) return result.data;
  throw refuse(file, result.error.issues.map((issue) => schemaSentence(issue, 'it')).slice(0, 1));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw refuse(file, [error instanceof SyntaxError ? 'it is no JSON' : reasonOf(error as Error)]);
  }
}

function refuse(file: string, reasons: readonly string[]): Failure {
  const message = ['this is no report of `verify --json`', ...reasons].join(': ');
  const hint = 'write one with `postwright verify FILE --json`';
  return new Failure([{ code: 'config/bad-value', severity: 'error', message, at: { file }, hint }]);
}
