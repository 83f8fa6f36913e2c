// How the snippets were checked, as data for conformance.hbs and for a line below each snippet.
import { methodNames, totalOf, type Conformance, type TargetConformance } from '../model/conformance.ts';
import { type Frame, frameOf, type Site } from './page-frame.ts';

export interface ConformancePage extends Frame {
  readonly name: string;
  readonly requests: number;
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
    comparable,
    rows: targets.map(rowOf),
  };
}

/** A line for each target that was checked; '' for the others. */
export function proofLines(conformance: Conformance | undefined): (target: string) => string {
  const lines = new Map(conformance?.targets.map((target) => [target.id, lineOf(target)]));
  return (target) => lines.get(target) ?? '';
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
  const by = toolchain === '' || method === 'sent' ? '' : `: ${toolchain}`;
  return `${methodNames[method]}${by}`;
}
