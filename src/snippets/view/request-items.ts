// A request as HTTPie's request items: `Name:value`, `name=value`, `name:=json`, `name@path` (httpie/cli/argtypes.py says how they are read).
import type { Json } from '../../model/json.ts';
import { joinTexts, literalOf, mapLiterals, sourceOf, type Text } from '../../model/text.ts';
import type { WireBody, WireField, WirePart } from '../../model/wire.ts';
import { isNamedByPath } from './parts.ts';

/**
 * A backslash in front of a separator takes its meaning away, and two backslashes stay two: an odd number of them in
 * front of a separator cannot be said.
 */
const unspeakable = /(?<!\\)(?:\\\\)*\\(?=[:;=@])/;

/** Whether an item can hold the text as its value. */
export function fitsItem(value: Text): boolean {
  return value.every((part) => typeof part !== 'string' || !unspeakable.test(part));
}

/** `Name:value`; `Name;` where the value is empty. */
export function headerItem({ name, value }: WireField): Text {
  return value.length === 0 ? joinTexts(escapeName(name), [';']) : makeItem(name, ':', value);
}

/** The body as items; none where they cannot hold it or where text is easier to read. */
export function bodyItems(body: WireBody): readonly Text[] {
  if (body.kind === 'form') return fieldItems(body.fields, body.fields.map(formItem));
  if (body.kind === 'multipart') return fieldItems(body.parts, body.parts.map(partItem));
  if (body.kind === 'text' && body.json?.type === 'object') return jsonItems(body.json);
  return [];
}

function fieldItems(fields: readonly { readonly name: Text }[], items: readonly (Text | undefined)[]): readonly Text[] {
  const names = fields.map(({ name }) => sourceOf(name));
  // Values of one name are sent side by side.
  const isMoved = names.some((name, index) => index > 0 && names[index - 1] !== name && names.indexOf(name) < index);
  const whole = items.filter((item) => item !== undefined);
  return isMoved || whole.length < items.length || whole.some(isOption) ? [] : whole;
}

function isOption(item: Text): boolean {
  return sourceOf(item).startsWith('-');
}

function formItem({ name, value }: WireField): Text | undefined {
  const fits = fitsName(name) && fitsItem(value) && !sourceOf(value).includes('\0');
  return fits ? makeItem(name, '=', value) : undefined;
}

function partItem(part: WirePart): Text | undefined {
  // HTTPie writes them in other ways than Postman.
  const names = sourceOf(part.kind === 'file' ? joinTexts(part.name, part.path) : part.name);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f]/.test(names)) return undefined;
  if (part.kind === 'text') return part.contentType.length === 0 ? formItem(part) : undefined;
  const fits = fitsName(part.name) && fitsItem(part.path) && !/^~|;type=/.test(sourceOf(part.path));
  if (!fits || part.path.length === 0 || !isNamedByPath(part)) return undefined;
  const type = part.contentType.length === 0 ? [] : joinTexts([';type='], part.contentType);
  return joinTexts(makeItem(part.name, '@', part.path), type);
}

/** Other names are paths into nested objects, or numbers. */
const plainName = /^[A-Za-z_][\w-]*$/;

/** A body with longer members reads better in the whole. */
const longest = { string: 500, structure: 60 };

function jsonItems({ members }: Extract<Json, { readonly type: 'object' }>): readonly Text[] {
  const items = members.map(([name, value]): Text | undefined => {
    if (!plainName.test(literalOf(name) ?? '')) return undefined;
    const text = value.type === 'string' ? value.text : jsonText(value);
    if (sourceOf(text).length > (value.type === 'string' ? longest.string : longest.structure)) return undefined;
    return value.type === 'string' ? formItem({ name, value: text }) : joinTexts(name, [':='], text);
  });
  const whole = items.filter((item) => item !== undefined);
  return whole.length < items.length ? [] : whole;
}

function jsonText(json: Json): Text {
  switch (json.type) {
    case 'null':
      return ['null'];
    case 'boolean':
      return [String(json.value)];
    case 'number':
      return [json.source];
    case 'string':
      return quoted(json.text);
    case 'variable':
      return [{ variable: json.name }];
    case 'array':
      return joinTexts(['['], ...separated(json.items.map(jsonText)), [']']);
    case 'object':
      return joinTexts(
        ['{'],
        ...separated(json.members.map(([key, value]) => joinTexts(quoted(key), [': '], jsonText(value)))),
        ['}'],
      );
  }
}

function quoted(text: Text): Text {
  return joinTexts(
    ['"'],
    text.map((part) => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part)),
    ['"'],
  );
}

function separated(texts: readonly Text[]): readonly Text[] {
  return texts.flatMap((text, index) => (index === 0 ? [text] : [[', '], text]));
}

/** `=` and `@` right behind a separator would make another separator of it. */
function makeItem(name: Text, separator: string, value: Text): Text {
  const [first, ...rest] = value;
  const escaped = typeof first === 'string' ? [first.replace(/^[=@]/, '\\$&'), ...rest] : value;
  return joinTexts(escapeName(name), [separator], escaped);
}

function escapeName(name: Text): Text {
  return mapLiterals(name, (literal) => literal.replace(/[:;=@]/g, '\\$&'), 'itemName');
}

/** The separator stands right behind it, so it must not end in such a backslash either. */
function fitsName(name: Text): boolean {
  return fitsItem(joinTexts(name, ['=']));
}
