// The panel in which a reader types values for a request's variables, and what its snippets have to tell for it.
import { requestsIn } from '../model/collection.ts';
import { secretsOf } from '../model/credentials.ts';
import type { Slot, Snippet } from '../model/snippet.ts';
import { variablesIn } from '../model/text.ts';
import { oncePer } from '../util/memo.ts';
import type { SiteCollection } from './site-input.ts';

export interface FillView {
  readonly variables: readonly {
    readonly id: string;
    readonly name: string;
    readonly secret: boolean;
  }[];
  readonly hasSecrets: boolean;
  /** JSON: the texts of the slots, each a list of strings and, for variables, of `[name, ...encodings]`. */
  readonly texts: string;
}

/** What the snippets of one page have in common. */
export interface Fill {
  /** undefined where no value can be put in anywhere. */
  readonly view: FillView | undefined;
  /** The number of the slot's text in `texts`. */
  readonly numberOf: (slot: Slot) => number;
  /** The traits that values of the variables may have in this snippet, in the order of `variables`; '' where it has no slots. */
  readonly traitsOf: (snippet: Snippet) => string;
}

/** Collects the variables and texts of the snippets of a page. */
export function collectFill(snippets: readonly Snippet[], source: SiteCollection): Fill {
  const names = [...new Set(snippets.flatMap(({ filling }) => Object.keys(filling?.traits ?? {})))];
  const numbers = new Map<string, number>();
  for (const slot of snippets.flatMap(({ filling }) => filling?.slots ?? [])) {
    const key = keyOf(slot);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
  }
  const secrets = secretNames(source);
  const variables = names.map((name, index) => ({
    id: `value-${index}`,
    name,
    secret: secrets.has(name) || secretName.test(name),
  }));
  return {
    view:
      names.length === 0
        ? undefined
        : {
            variables,
            hasSecrets: variables.some(({ secret }) => secret),
            texts: `[${[...numbers.keys()].join(',')}]`,
          },
    numberOf: (slot) => numbers.get(keyOf(slot)) ?? 0,
    traitsOf: ({ filling }) =>
      filling === undefined
        ? ''
        : names
            .map((name) => (Object.hasOwn(filling.traits, name) ? (filling.traits[name] ?? 0) : 0).toString(36))
            .join(' '),
  };
}

const keyOf = oncePer(({ text }: Slot): string =>
  JSON.stringify(text.map((part) => (typeof part === 'string' ? part : [part.variable, ...part.encodings]))),
);

/** Better one field too many that is covered than one too few. */
const secretName = /token|secret|passw|pwd|pass$|key|credential|authori[sz]ation|bearer|session|cookie|jwt|otp$|pin$/i;

/** Known as secret by the collection or its environment, or used where a request proves who sends it. */
const secretNames = oncePer(
  ({ collection, secretNames: known = new Set() }: SiteCollection): ReadonlySet<string> =>
    new Set([
      ...known,
      ...collection.variables.filter(({ secret }) => secret).map(({ name }) => name),
      ...requestsIn(collection).flatMap(({ auth }) => variablesIn(...secretsOf(auth))),
    ]),
);
