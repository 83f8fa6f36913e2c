// The closed set of helpers: the compiler knows no others, the engine has each.

export const helperNames = [
  'str',
  'join',
  'source',
  'value',
  'ident',
  'comment',
  'eq',
  'or',
  'and',
  'not',
  'step',
] as const;

export type HelperName = (typeof helperNames)[number];
