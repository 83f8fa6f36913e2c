// The fields of a JSON body as a table: where they stand, of which type they are, an example.
import { parseJson, type Json } from '../model/json.ts';
import { sourceOf, type Text } from '../model/text.ts';
import type { ParamRow, ParamsView } from './params-view.ts';
import { type Segment, showText } from './text-view.ts';

/** More rows than this say less than the body itself. */
const mostRows = 60;

/** Fields by their paths, e.g. `recipients[].email`; undefined for what is no JSON or has too many or no fields. */
export function showJsonFields(text: Text): ParamsView | undefined {
  const json = parseJson(text);
  if (json === undefined || (json.type !== 'object' && json.type !== 'array')) return undefined;
  const leaves = new Map<string, Leaf>();
  collect(json, [], leaves);
  if (leaves.size === 0 || leaves.size > mostRows) return undefined;
  return { caption: 'Fields', rows: [...leaves.values()].map(rowOf) };
}

interface Leaf {
  readonly name: Text;
  readonly json: Json;
}

/** The same path in several entries of a list is one field, shown by its first value. */
function collect(json: Json, name: Text, leaves: Map<string, Leaf>): void {
  if (leaves.size > mostRows) return;
  if (json.type === 'object' && json.members.length > 0) {
    for (const [key, value] of json.members) collect(value, name.length === 0 ? key : [...name, '.', ...key], leaves);
  } else if (json.type === 'array' && json.items.length > 0) {
    for (const item of json.items) collect(item, [...name, '[]'], leaves);
  } else {
    const path = sourceOf(name);
    if (!leaves.has(path)) leaves.set(path, { name, json });
  }
}

function rowOf({ name, json }: Leaf): ParamRow {
  const [type, value] = typeAndExample(json);
  return {
    name: showText(name),
    value,
    marks: type === '' ? [] : [type],
    disabled: false,
    description: undefined,
  };
}

function typeAndExample(json: Json): readonly [string, readonly Segment[]] {
  switch (json.type) {
    case 'string':
      return ['string', showText(json.text)];
    case 'number':
      return ['number', showText([json.source])];
    case 'boolean':
      return ['boolean', showText([String(json.value)])];
    case 'variable':
      return ['', showText([{ variable: json.name }])];
    case 'null':
      return ['', showText(['null'])];
    case 'array':
      return ['list', showText(['[]'])];
    case 'object':
      return ['object', showText(['{}'])];
  }
}
