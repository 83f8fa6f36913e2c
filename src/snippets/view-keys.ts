// Every name that a template may read, complete by type: a key that the view gains or loses does not compile until it is here.
import type { Json } from '../model/json.ts';
import type { Text } from '../model/text.ts';
import type { ExampleStep } from './example-fields.ts';
import type { Alternative, ResponseMember } from './response-types.ts';
import type { View } from './view.ts';

/** All keys at any depth of plain data, list items included; texts and JSON are values for helpers, open records have no fixed keys. */
type DeepKeys<T> = T extends Text | Json | Alternative | null
  ? never
  : T extends readonly (infer Item)[]
    ? DeepKeys<Item>
    : T extends object
      ? string extends keyof T
        ? never
        : { [Key in keyof T & string]: Key | DeepKeys<T[Key]> }[keyof T & string]
      : never;

export const viewKeys: Readonly<
  Record<DeepKeys<View> | keyof ExampleStep | keyof Alternative | keyof ResponseMember, true>
> = {
  auth: true,
  base: true,
  body: true,
  boundary: true,
  captures: true,
  checksCertificate: true,
  contentType: true,
  declaresType: true,
  disposition: true,
  element: true,
  encoded: true,
  encodedName: true,
  encodedValue: true,
  environmentName: true,
  exists: true,
  fields: true,
  record: true,
  fileName: true,
  fillsTexts: true,
  followRedirects: true,
  forbidsType: true,
  formText: true,
  hasDotSegments: true,
  hasFiles: true,
  hasExactParts: true,
  head: true,
  hasGlob: true,
  hasRepeatedHeaders: true,
  declaresHost: true,
  hasLength: true,
  hasType: true,
  hasEscape: true,
  headers: true,
  headersAsRecord: true,
  host: true,
  identifier: true,
  impliedMethod: true,
  index: true,
  inItem: true,
  hasNul: true,
  isAscii: true,
  isEmpty: true,
  isFile: true,
  isHead: true,
  isLong: true,
  isPlain: true,
  isPlainJson: true,
  json: true,
  item: true,
  jsonPaths: true,
  kind: true,
  length: true,
  level: true,
  method: true,
  multipartText: true,
  name: true,
  namedByPath: true,
  needsPipe: true,
  note: true,
  notes: true,
  options: true,
  ownHeaders: true,
  parameters: true,
  parts: true,
  password: true,
  path: true,
  formParameters: true,
  query: true,
  quotedPath: true,
  quotedValue: true,
  requestItems: true,
  response: true,
  root: true,
  status: true,
  step: true,
  steps: true,
  target: true,
  text: true,
  token: true,
  alternatives: true,
  isOptional: true,
  items: true,
  members: true,
  types: true,
  url: true,
  username: true,
  value: true,
  variable: true,
  variables: true,
  verb: true,
};
