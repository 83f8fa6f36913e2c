// How a reader comes by the tokens that the requests send: the requests that capture them, in order.
import { secretsOf } from '../../model/credentials.ts';
import { variablesIn } from '../../model/text.ts';
import { type Flow, mustBeSet } from '../flow-view.ts';
import { linkTo, type PlannedCollection, type PlannedRequest } from '../site-plan.ts';
import { type MethodView, showMethod } from '../text-view.ts';

export interface TokensView {
  /** Variables that have no value and that nothing captures: to be set first. */
  readonly set: readonly string[];
  readonly steps: readonly TokenStep[];
  /** What can be sent afterwards. */
  readonly tokens: readonly string[];
}

interface TokenStep {
  readonly name: string;
  readonly href: string;
  readonly method: MethodView;
  /** Variables of earlier steps that it sends. */
  readonly sends: readonly string[];
  readonly captures: readonly string[];
  /** Of those it captures, those that an earlier step captured. */
  readonly renews: readonly string[];
}

/** undefined where no request proves itself by a variable. */
export function showTokens({ source, path, requests }: PlannedCollection, flow: Flow): TokensView | undefined {
  const tokens = [...new Set(requests.flatMap(({ request }) => variablesIn(...secretsOf(request.auth))))];
  if (tokens.length === 0) return undefined;
  const order = orderOf(tokens, flow);
  const known = new Set<string>();
  const steps = order.map((step): TokenStep => {
    const all = flow.captures(step.request.pointer);
    const view = {
      name: step.name,
      href: linkTo(path, step.path),
      method: showMethod(step.request.method),
      sends: label(flow.needs(step.request.pointer).filter((name) => known.has(name))),
      captures: label(all.filter((name) => !known.has(name))),
      renews: label(all.filter((name) => known.has(name))),
    };
    for (const name of all) known.add(name);
    return view;
  });
  const needed = new Set([...order.flatMap(({ request }) => flow.needs(request.pointer)), ...tokens]);
  const set = [...needed].filter((name) => mustBeSet(name, flow, source));
  return { set: label(set), steps, tokens: label(tokens) };
}

/** The requests that capture a token, each after those that capture what it needs itself. */
function orderOf(tokens: readonly string[], flow: Flow): readonly PlannedRequest[] {
  const order = new Set<PlannedRequest>();
  const visit = (request: PlannedRequest, around: readonly PlannedRequest[]): void => {
    if (order.has(request) || around.includes(request)) return;
    for (const name of flow.needs(request.request.pointer)) {
      const providers = flow.providersOf(name).filter((one) => one !== request);
      if (providers[0] !== undefined && !providers.some((one) => order.has(one)))
        visit(providers[0], [...around, request]);
    }
    order.add(request);
  };
  for (const request of tokens.flatMap(flow.providersOf)) visit(request, []);
  return [...order];
}

function label(names: readonly string[]): readonly string[] {
  return names.map((name) => `{{${name}}}`);
}
