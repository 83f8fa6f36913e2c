// Reads what an earlier `verify --json` found, for the docs.
import { z } from 'zod';
import { parseSource, readSource } from '../collection/source.ts';
import { Failure } from '../diagnostics/diagnostic.ts';
import { buildPointer } from '../diagnostics/pointer.ts';
import type { Conformance } from '../model/conformance.ts';
import { schemaSentence, schemaWords } from '../util/schema-words.ts';

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

/** @throws Failure where the file cannot be read or is no report */
export async function readConformance(file: string): Promise<Conformance> {
  const { value, source, locate } = parseSource(await readSource(file));
  const result = report.safeParse(value, { error: schemaWords });
  if (result.success) return result.data;
  const [issue = { path: [], message: '' }] = result.error.issues;
  const message = `this is no report of \`verify --json\`: ${schemaSentence(issue, 'it')}`;
  const at = locate(buildPointer(issue.path.map(String)));
  const hint = 'write one with `postwright verify FILE --json`';
  throw new Failure(
    [{ code: 'config/bad-value', severity: 'error', message, at, hint }],
    new Map([[file, source.text]]),
  );
}
