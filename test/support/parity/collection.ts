// Collections of rows: short to write, complete to read.
const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

export interface Scripts {
  readonly pre?: string;
  readonly test?: string;
}

/** A request to `path` of the server, whose URL is the variable `base`. */
export function get(
  name: string,
  path: string,
  { pre, test, ...request }: Scripts & Readonly<Record<string, unknown>> = {},
): object {
  const scripts = { ...(pre !== undefined && { pre }), ...(test !== undefined && { test }) };
  return { name, event: events(scripts), request: { method: 'GET', header: [], url: `{{base}}${path}`, ...request } };
}

export function folder(name: string, item: readonly object[], scripts: Scripts = {}): object {
  return { name, event: events(scripts), item };
}

export function collection(item: readonly object[], scripts: Scripts = {}, extra: object = {}): string {
  return JSON.stringify({ info: { name: 'Parity', schema }, event: events(scripts), item, ...extra }, null, 2);
}

/** An environment or globals file. */
export function scope(values: Readonly<Record<string, string>>, more: readonly object[] = []): string {
  const list = Object.entries(values).map(([key, value]) => ({ key, value, type: 'default', enabled: true }));
  return JSON.stringify({ id: 'scope', name: 'scope', values: [...list, ...more] });
}

function events({ pre, test }: Scripts): readonly object[] {
  return [
    ...(pre === undefined
      ? []
      : [{ listen: 'prerequest', script: { type: 'text/javascript', exec: pre.split('\n') } }]),
    ...(test === undefined ? [] : [{ listen: 'test', script: { type: 'text/javascript', exec: test.split('\n') } }]),
  ];
}
