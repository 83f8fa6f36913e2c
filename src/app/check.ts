// What is wrong with a collection before anything is sent: unresolved variables, data flow, unsupported features.
import { flowOf } from '../dataflow/flow.ts';
import type { Need } from '../dataflow/flow.ts';
import { findOddities } from '../dataflow/findings.ts';
import type { FindingOptions } from '../dataflow/findings.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { requestsIn } from '../model/collection.ts';
import type { Request } from '../model/request.ts';
import type { Lookup } from '../model/text.ts';
import { renderSnippet } from '../snippets/render.ts';
import { findingsOfClients } from './clients.ts';
import { loadCollections, loadValues, lookupIn, scopesIn, sourcesOf } from './inputs.ts';
import type { Loaded, ValueOptions, Values } from './inputs.ts';
import { chooseTargets } from './targets.ts';
import type { ChosenTarget, TargetChoice } from './targets.ts';

export interface CheckInput extends ValueOptions, TargetChoice {
  readonly files: readonly string[];
  /** Also runs the scripts of each request against each of its saved examples. */
  readonly examples: boolean;
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

export interface CheckResult {
  readonly requests: number;
  /** Errors say no; warnings are for a person to know. */
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Checks collections. A variable without a value is an error where values were given, a warning where none were.
 *
 * @throws Failure where a file is no collection at all
 */
export async function checkCollections(input: CheckInput): Promise<CheckResult> {
  const targets = chooseTargets(input);
  const loaded = await loadCollections(input.files, input.stdin);
  const values = await loadValues(input, input.stdin);
  const severity =
    (values.environment ?? values.globals ?? values.envVar[0] ?? values.globalVar[0]) ? 'error' : 'warning';
  const findings = loaded.flatMap((one) => {
    const lookup = lookupIn(values, one.collection);
    const scopeOf = scopesIn(values, one.collection);
    return [...one.warnings, ...checkFlow(one, { lookup, scopeOf, severity }), ...checkFeatures(one, targets)];
  });
  const requests = loaded.flatMap((one) => requestsIn(one.collection)).length;
  const contradictions = input.examples ? await findAllContradictions(loaded, values) : [];
  const clientFindings = await findingsOfClients(loaded, input.targets);
  return { requests, findings: [...findings, ...contradictions, ...clientFindings], sources: sourcesOf(loaded) };
}

async function findAllContradictions(loaded: readonly Loaded[], values: Values): Promise<readonly Diagnostic[]> {
  // Lazily: newman is large, and the other checks run nothing.
  const { findContradictions } = await import('./check-examples.ts');
  const found: (readonly Diagnostic[])[] = [];
  for (const one of loaded) found.push(await findContradictions(one, values));
  return found.flat();
}

interface FlowValues {
  readonly lookup: Lookup;
  readonly scopeOf: FindingOptions['scopeOf'];
  readonly severity: Diagnostic['severity'];
}

const jumpHint = 'scripts go to other requests with setNextRequest; if the run comes by there first, all is well';

/** One finding for each variable and reason, at the first request that needs it. */
function checkFlow(loaded: Loaded, { lookup, scopeOf, severity }: FlowValues): readonly Diagnostic[] {
  const flow = flowOf(loaded.collection, loaded.locate);
  const open = requestsIn(loaded.collection).flatMap((request) =>
    (flow.requests.get(request.pointer)?.needs ?? [])
      .filter((need) => lookup(need.name) === undefined && need.provider === undefined)
      .map((need) => ({ request, need })),
  );
  const groups = new Map<string, OpenNeed[]>();
  for (const one of open) {
    const key = JSON.stringify([one.need.name, one.need.laterProvider]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const jumps = [...flow.requests.values()].some((one) => one.next.some((name) => name !== null));
  return [
    ...flow.warnings,
    ...findOddities(loaded.collection, flow, { locate: loaded.locate, scopeOf }),
    ...[...groups.values()].flatMap((group) => explainGroup(group, loaded, { severity, jumps })),
  ];
}

interface OpenNeed {
  readonly request: Request;
  readonly need: Need;
}

function explainGroup(
  group: readonly OpenNeed[],
  loaded: Loaded,
  { severity, jumps }: { readonly severity: Diagnostic['severity']; readonly jumps: boolean },
): readonly Diagnostic[] {
  const [first] = group;
  if (first === undefined) return [];
  const { request, need } = first;
  const at = loaded.locate(request.pointer, request.trail);
  const others = group.length === 1 ? '' : `; ${group.length} requests need it`;
  if (need.laterProvider === undefined) {
    const message = `nothing gives {{${need.name}}} a value${others}`;
    if (!need.uncertain) return [{ code: 'dataflow/unresolved-variable', severity, message, at }];
    const hint = 'a script before stores under names that only a run can tell; if this is one of them, all is well';
    return [{ code: 'dataflow/unresolved-variable', severity: 'warning', message, at, hint }];
  }
  const provider = need.laterProvider === request.pointer ? 'the script of this request' : need.laterProvider;
  const message = `{{${need.name}}} gets its value only later, from ${provider}${others}`;
  return [{ code: 'dataflow/late-variable', severity: 'warning', message, at, ...(jumps ? { hint: jumpHint } : {}) }];
}

/** What the snippets would warn about. */
function checkFeatures(loaded: Loaded, targets: readonly ChosenTarget[]): readonly Diagnostic[] {
  return requestsIn(loaded.collection).flatMap((request) =>
    targets.flatMap(({ target, options }) =>
      renderSnippet(request, target, { options, locate: loaded.locate }).warnings.filter(
        (warning) => warning.code === 'snippet/unsupported' || warning.code === 'snippet/not-sent',
      ),
    ),
  );
}
