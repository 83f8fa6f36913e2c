// The closed set of helpers: the compiler knows no others, the engine has each.

/** Each helper, with the names of what it takes as `name=value`, in the order in which the engine gets it. */
export const helperHashes = {
  str: ['as'],
  join: [],
  source: ['raw'],
  value: ['level', 'indent'],
  ident: ['case'],
  comment: [],
  eq: [],
  or: [],
  and: [],
  not: [],
  step: [],
  lookup: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type HelperName = keyof typeof helperHashes;

export function isHelper(name: string): name is HelperName {
  return Object.hasOwn(helperHashes, name);
}
