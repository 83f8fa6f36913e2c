// Variables of which the value as a whole decides how a request is written: no set of characters says what such a value does.
import { parseJson, type Json } from '../../model/json.ts';
import { sourceOf, variablesIn, type Text } from '../../model/text.ts';
import type { WireBody, WirePart, WireRequest } from '../../model/wire.ts';

/**
 * The names of variables in methods, names, keys and media types: clients have calls of their own for some of those, and equal names,
 * or names in another order, make another snippet.
 */
export function decisiveVariables({ method, url, headers, body }: WireRequest): ReadonlySet<string> {
  const typed = headers.filter(({ name }) => sourceOf(name).toLowerCase() === 'accept');
  return new Set(
    variablesIn(
      method,
      ...(url.query ?? []).map(({ name }) => name),
      ...headers.map(({ name }) => name),
      ...typed.map(({ value }) => value),
      ...decisiveTexts(body),
    ),
  );
}

function decisiveTexts(body: WireBody): readonly Text[] {
  switch (body.kind) {
    case 'none':
      return [];
    case 'text':
      return [body.contentType ?? [], ...keysOf(parseJson(body.text))];
    case 'form':
      return [body.contentType ?? [], ...body.fields.map(({ name }) => name)];
    case 'multipart':
      return body.parts.flatMap(decisiveTextsOfPart);
    case 'file':
      return [body.contentType ?? []];
  }
}

function decisiveTextsOfPart(part: WirePart): readonly Text[] {
  return [part.name, part.contentType, ...(part.kind === 'file' ? [part.path, part.fileName] : [])];
}

function keysOf(json: Json | undefined): readonly Text[] {
  if (json?.type === 'array') return json.items.flatMap(keysOf);
  return json?.type === 'object' ? json.members.flatMap(([key, value]) => [key, ...keysOf(value)]) : [];
}
