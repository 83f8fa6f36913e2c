// The shape of the `json` and `ndjson` reporters: schemas/run-report.schema.json and run-event.schema.json are made of it.
import { z } from 'zod';
import { buildPointer } from '../diagnostics/pointer.ts';
import { jsonReportVersion } from '../runner/reporters/json.ts';
import type { RunReport } from '../runner/report.ts';
import { schemaSentence, schemaWords } from '../util/schema-words.ts';

const text = (description: string) => z.string().describe(description);
const whole = (description: string) => z.int().nonnegative().describe(description);
const milliseconds = (description: string) => z.number().nonnegative().describe(`Milliseconds: ${description}`);

const pointer = text('JSON pointer of the request in its file');
const line = whole('Line of the request in the file, counted from 1; 0 where it is not known');
const trail = z.array(z.string()).describe('Names from the outermost folder to the request');
const iteration = whole('Counted from 0, as pm.info.iteration is');
const errorKind = z.enum(['request', 'script', 'file', 'run']);

const capture = z.looseObject({
  name: text('Of the variable; values are never reported'),
  scope: z.enum(['environment', 'globals', 'collectionVariables']),
  pointer,
});

const message = z.looseObject({
  headers: z.array(z.looseObject({ name: z.string(), value: z.string() })),
  body: z.looseObject({
    text: text('Empty for bytes that are no text'),
    size: whole('Bytes of the whole body'),
    cut: z.boolean().describe('text is only the beginning'),
    binary: z.boolean().describe('The bytes are no UTF-8'),
  }),
});

const detail = z
  .looseObject({
    request: message,
    response: z.exactOptional(message),
    phases: z.exactOptional(
      z.looseObject({
        dns: milliseconds('looking the host up'),
        connect: milliseconds('making the connection'),
        tls: milliseconds('its handshake'),
        wait: milliseconds('until the first byte of the response'),
        download: milliseconds('the rest of the response'),
      }),
    ),
  })
  .describe('Request and response; only with --reporter-json-detail, or --reporter-ndjson-detail');

const execution = z.looseObject({
  id: text("The item's own id, or its JSON pointer where it has none"),
  pointer,
  line,
  trail,
  name: z.string(),
  iteration,
  method: z.string(),
  url: text('As it was sent, secrets masked'),
  status: whole('HTTP status code; 0 where no response came'),
  reason: z.string(),
  time: milliseconds('until the response was complete; 0 without a response'),
  size: whole("Bytes of the response's body"),
  skipped: z.boolean().describe('The request was not sent because a script skipped it'),
  assertions: z.array(
    z.looseObject({ name: z.string(), passed: z.boolean(), skipped: z.boolean(), message: z.string() }),
  ),
  errors: z.array(z.looseObject({ kind: errorKind, message: z.string() })),
  warnings: z.array(z.string()),
  captured: z.array(capture),
  attempts: z.exactOptional(whole('How often the request was sent, where that was more than once')),
  flaky: z.exactOptional(z.literal(true).describe('Fine, but not at the first attempt')),
  detail: z.exactOptional(detail),
});

const failure = z.looseObject({
  kind: z.enum(['assertion', ...errorKind.options]),
  pointer,
  line,
  trail,
  iteration,
  name: text('Of the check; else what failed'),
  message: z.string(),
});

const stop = z
  .looseObject({ kind: z.enum(['timeout', 'signal', 'failures']), message: z.string() })
  .describe('Why the run ended before its end');

const notRun = z.looseObject({ pointer, line, trail, name: z.string(), iteration });

const totals = z.looseObject({
  iterations: whole('How many there were'),
  requests: whole('Those that were sent'),
  assertions: whole('Checks of all requests'),
  assertionsFailed: whole('Of these'),
  assertionsSkipped: whole('Of these'),
  failures: whole('Failed checks and errors of every kind; the run is fine exactly when this is 0'),
  flaky: z.exactOptional(whole('Requests that passed only when they were tried again; absent where there are none')),
  notRun: z.exactOptional(whole('Requests that a stopped run did not reach; absent where there are none')),
});

const ending = {
  collection: text('Name of the collection'),
  file: text("The collection's file as the user named it"),
  startedAt: text('ISO 8601, UTC'),
  duration: milliseconds('wall clock'),
  captured: z.array(capture).describe('What scripts stored, each variable once for each request'),
  failures: z.array(failure),
  stopped: z.exactOptional(stop),
  notRun: z.exactOptional(
    z.array(notRun).describe('What a stopped run did not reach; of very many the first ten thousand'),
  ),
  totals,
};

const version = z.literal(jsonReportVersion).describe('Grows when a field changes its meaning or goes away');

/** What the `json` reporter writes. */
export const reportSchema = z
  .looseObject({ version, ...ending, executions: z.array(execution).describe('In the order in which they ran') })
  .describe('A run of a collection, as `postwright run --reporters json` writes it');

/** A line of the `ndjson` reporter. */
export const eventSchema = z
  .union([
    z.looseObject({ version, event: z.literal('start'), collection: z.string(), file: z.string() }),
    execution.extend({ version, event: z.literal('execution') }),
    z.looseObject({ version, event: z.literal('end'), ...ending }),
  ])
  .describe('An event of a run, as `postwright run --reporters ndjson` writes a line for each');

/** What is wrong with a document, in one line, and the JSON pointer of its place. */
export interface NoReport {
  readonly wrong: string;
  readonly pointer: string;
}

/** The report in a document that `version` says is of this shape; else what is wrong with it. */
export function readReport(value: unknown): RunReport | NoReport {
  const result = reportSchema.safeParse(value, { error: schemaWords });
  if (!result.success) {
    const [issue = { path: [], message: '' }] = result.error.issues;
    return { wrong: schemaSentence(issue, 'it'), pointer: buildPointer(issue.path.map(String)) };
  }
  const { version: _, ...report } = result.data;
  return report;
}
