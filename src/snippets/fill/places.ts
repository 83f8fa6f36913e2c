// Variables of which the value as a whole decides how a request is written: no set of characters says what such a value does.
import { parseJson, type Json } from '../../model/json.ts';
import { authTexts, bodyTexts } from '../../model/resolve.ts';
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

/** By variable, in which parts of the request it stands. */
export function placesOf({ url, headers, auth, body }: WireRequest): ReadonlyMap<string, string> {
  const places = new Map<string, Set<string>>();
  const note = (place: string, ...texts: readonly Text[]): void => {
    for (const name of variablesIn(...texts)) places.set(name, (places.get(name) ?? new Set()).add(place));
  };
  note('url', url.text);
  for (const { name, value } of headers) note(`header ${sourceOf(name).toLowerCase()}`, value);
  note(`auth ${auth.kind}`, ...authTexts(auth));
  const kind = body.kind === 'text' && body.json !== undefined ? 'json' : body.kind;
  note(`body ${kind}`, ...bodyTexts(body));
  return new Map(Array.from(places, ([name, all]) => [name, [...all].join(', ')]));
}
