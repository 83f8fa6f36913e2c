// Saved examples that contradict the collection: each is answered to its request, whose own checks then say what they make of it.
import { isRecord, type Raw } from '../collection/raw.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { startMock } from '../mock/server.ts';
import { requestsIn } from '../model/collection.ts';
import type { Example, Request } from '../model/request.ts';
import type { Execution } from '../runner/report.ts';
import { runCollection } from '../runner/run.ts';
import { count } from '../util/count.ts';
import type { Loaded, Values } from './inputs.ts';

/** Nobody waits for an example: a script that takes longer loops. */
const scriptLimit = 10_000;

/**
 * One warning for each example that a check of its request, its folders or the collection rejects. Runs their scripts,
 * against a server of its own.
 */
export async function findContradictions(loaded: Loaded, values: Values): Promise<readonly Diagnostic[]> {
  const examples = new Map(requestsIn(loaded.collection).map((request) => [request.id, examplesToCheck(request)]));
  const places = new Map(
    requestsIn(loaded.collection).flatMap((request) =>
      (examples.get(request.id) ?? []).map((example) => [example.pointer, { request, example }] as const),
    ),
  );
  if (places.size === 0) return [];
  const definition = { ...quiet(loaded.definition), item: withExamples(loaded.definition['item'], examples) };
  const server = await startMock(loaded.collection);
  try {
    const { report } = await runCollection(
      { collection: loaded.collection, definition, source: loaded.source },
      {
        mockUrl: server.url,
        timeoutScript: scriptLimit,
        ...(values.environment && { environment: values.environment }),
        ...(values.globals && { globals: values.globals }),
        envVar: values.envVar,
        globalVar: values.globalVar,
      },
    );
    return report.executions.flatMap((execution) => {
      const place = places.get(execution.id);
      return place === undefined ? [] : tell(execution, { ...place, loaded });
    });
  } finally {
    await server.close();
  }
}

/** Checks tell how it is when all goes well: an error is held against them only where nothing else is saved. */
function examplesToCheck({ examples }: Request): readonly Example[] {
  const good = examples.filter(({ status }) => status < 400);
  return good.length === 0 ? examples : good;
}

/** Each request once for each of its examples; those without one are left out. */
function withExamples(items: unknown, examples: ReadonlyMap<string, readonly Example[]>): readonly unknown[] {
  if (!Array.isArray(items)) return [];
  return items.filter(isRecord).flatMap((item): readonly unknown[] => {
    if (Array.isArray(item['item'])) return [{ ...quiet(item), item: withExamples(item['item'], examples) }];
    const own = examples.get(String(item['id'])) ?? [];
    return own.map(({ pointer }) => ({ ...quiet(item), id: pointer, request: asking(item['request'], pointer) }));
  });
}

function asking(request: unknown, pointer: string): Raw {
  const whole = isRecord(request) ? request : { method: 'GET', url: request };
  const header = whole['header'];
  const name = 'x-mock-response-id';
  // Old collections have all headers in one text.
  if (typeof header === 'string') return { ...whole, header: `${header}\n${name}: ${pointer}` };
  return { ...whole, header: [...(Array.isArray(header) ? (header as unknown[]) : []), { key: name, value: pointer }] };
}

/** On the first line, so that the others keep their numbers. */
const stay = 'try { postman.setNextRequest = pm.execution.setNextRequest = () => {}; } catch {} ';

/** Scripts that do not say what comes next, since every example has its turn. */
function quiet(parent: Raw): Raw {
  const events: unknown = parent['event'];
  if (!Array.isArray(events)) return parent;
  const event = events.map((one: unknown) => {
    if (!isRecord(one) || !isRecord(one['script'])) return one;
    const { exec } = one['script'];
    const lines = (Array.isArray(exec) ? exec : [exec]).map((line) => (typeof line === 'string' ? line : ''));
    return { ...one, script: { ...one['script'], exec: [stay + (lines[0] ?? ''), ...lines.slice(1)] } };
  });
  return { ...parent, event };
}

interface Place {
  readonly request: Request;
  readonly example: Example;
  readonly loaded: Loaded;
}

function tell(execution: Execution, { request, example, loaded }: Place): readonly Diagnostic[] {
  const rejected = [
    // A file that is not there, or a URL that cannot be sent, says nothing of the example.
    ...execution.errors.flatMap(({ kind, message }) => (kind === 'script' ? [`script: ${message}`] : [])),
    ...execution.assertions.filter(({ passed }) => !passed).map(({ name, message }) => `${name}: ${message}`),
  ];
  const [first] = rejected;
  if (first === undefined) return [];
  const others = rejected.length === 1 ? '' : `, and ${count(rejected.length - 1, 'more check')}`;
  const message = `the collection's own checks reject the example ${JSON.stringify(example.name)} (${first}${others})`;
  return [
    {
      code: 'examples/contradiction',
      severity: 'warning',
      message,
      at: loaded.locate(example.pointer, [...request.trail, example.name]),
    },
  ];
}
