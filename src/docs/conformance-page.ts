// How the snippets were checked, as data for conformance.hbs and for a line below each snippet.
import { methodNames, totalOf, type Conformance, type TargetConformance, type Verdict } from '../model/conformance.ts';
import { type Frame, frameOf, type Site } from './page-frame.ts';

export interface ConformancePage extends Frame {
  readonly name: string;
  readonly requests: number;
  readonly single: boolean;
  readonly comparable: number;
  readonly rows: readonly ConformanceRow[];
}

interface ConformanceRow {
  readonly id: string;
  readonly language: string;
  readonly client: string;
  readonly how: string;
  readonly toolchain: string;
  readonly snippets: number;
  /** Numbers, or '' where nothing was executed. */
  readonly conforming: string;
  readonly identical: string;
  readonly unsupported: number;
  readonly wrong: number;
}

export const conformancePath = 'conformance.html';

/** Everything that the page shows. */
export function describeConformance({ requests, comparable, targets }: Conformance, site: Site): ConformancePage {
  const name = 'How the snippets were checked';
  const summary = 'Targets, what executed their snippets, and how many send the request that newman sends';
  return {
    ...frameOf(site, { path: conformancePath, name, summary }),
    name,
    requests,
    single: requests === 1,
    comparable,
    rows: targets.map(rowOf),
  };
}

/**
 * A line for a snippet: what the target's snippets were checked by, and what came of this one where the report knows it; ''
 * for a target that was not checked.
 */
export function proofLines(conformance: Conformance | undefined): (target: string, place: SnippetPlace) => string {
  const known = new Map(
    conformance?.targets.map((target) => [target.id, { line: lineOf(target), verdicts: verdictsOf(target) }]),
  );
  return (id, { file, pointer }) => {
    const target = known.get(id);
    if (target === undefined || target.line === '') return '';
    const verdict = target.verdicts.get(`${file}#${pointer}`);
    return verdict === undefined || verdict === 'parsed' ? target.line : `${target.line}; ${outcomes[verdict]}`;
  };
}

export interface SnippetPlace {
  /** Of the collection; '' where it is not known. */
  readonly file: string;
  readonly pointer: string;
}

const outcomes: Readonly<Record<Exclude<Verdict, 'parsed'>, string>> = {
  identical: 'sends what newman sends, byte for byte',
  equivalent: 'sends what newman sends',
  unsupported: 'this client cannot express all of this request',
  differs: 'sends something else than newman',
  broken: 'does not run',
};

/** Of the ways of one snippet's variables the worst counts. */
function verdictsOf({ snippets = [] }: TargetConformance): ReadonlyMap<string, Verdict> {
  const order: readonly Verdict[] = ['parsed', 'identical', 'equivalent', 'unsupported', 'differs', 'broken'];
  const worst = new Map<string, Verdict>();
  for (const { file, pointer, kind } of snippets) {
    const key = `${file}#${pointer}`;
    const known = worst.get(key);
    if (known === undefined || order.indexOf(kind) > order.indexOf(known)) worst.set(key, kind);
  }
  return worst;
}

function rowOf(target: TargetConformance): ConformanceRow {
  const { identical, equivalent, snippets, unsupported, differs, broken } = totalOf(target);
  const isExecuted = target.method !== 'parsed' && target.method !== 'not-checked';
  return {
    id: target.id,
    language: target.language,
    client: target.client,
    how: methodNames[target.method],
    toolchain: target.toolchain,
    snippets,
    conforming: isExecuted ? String(identical + equivalent) : '',
    identical: isExecuted ? String(identical) : '',
    unsupported,
    wrong: differs + broken,
  };
}

function lineOf({ method, toolchain }: TargetConformance): string {
  if (method === 'not-checked') return '';
  // Of a parser its name is enough for a reader.
  const by = method === 'parsed' ? toolchain.replace(/,.*$/, '') : toolchain;
  return method === 'sent' || by === '' ? methodNames[method] : `${methodNames[method]}: ${by}`;
}
