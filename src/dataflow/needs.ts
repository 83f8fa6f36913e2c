// The variables that a request cannot be sent without.
import type { Auth } from '../model/auth.ts';
import type { Body, FormPart, Param } from '../model/body.ts';
import type { Request } from '../model/request.ts';
import type { Text } from '../model/text.ts';
import { variablesIn } from '../model/text.ts';

export type NeedPlace = 'method' | 'url' | 'headers' | 'auth' | 'body';

/**
 * Names of the variables in what is sent: method, URL, headers, auth, body. In that order, each once.
 * Disabled entries do not count, nor do Postman's own dynamic variables (`$guid`).
 */
export function needsOf(request: Request): readonly string[] {
  return [...placesOf(request).keys()];
}

/** The same names with the parts of the request that they stand in. */
export function placesOf(request: Request): ReadonlyMap<string, readonly NeedPlace[]> {
  const texts: readonly (readonly [NeedPlace, readonly Text[]])[] = [
    ['method', [request.method]],
    ['url', [request.url.text]],
    ['headers', textsOfParams(request.headers)],
    ['auth', textsOfAuth(request.auth)],
    ['body', textsOfBody(request.body)],
  ];
  const places = new Map<string, readonly NeedPlace[]>();
  for (const [place, parts] of texts) {
    for (const name of variablesIn(...parts)) {
      if (!name.startsWith('$')) places.set(name, [...(places.get(name) ?? []), place]);
    }
  }
  return places;
}

function textsOfParams(params: readonly Param[]): readonly Text[] {
  return params.filter((param) => !param.disabled).flatMap((param) => [param.name, param.value ?? []]);
}

function textsOfAuth(auth: Auth): readonly Text[] {
  switch (auth.kind) {
    case 'none':
      return [];
    case 'basic':
      return [auth.username, auth.password];
    case 'bearer':
      return [auth.token];
    case 'apikey':
      return [auth.name, auth.value];
    case 'oauth2':
      return [auth.prefix, auth.token];
    default:
      return auth.parameters.map((parameter) => parameter.value);
  }
}

function textsOfBody(body: Body): readonly Text[] {
  switch (body.kind) {
    case 'none':
      return [];
    case 'raw':
      return [body.text];
    case 'urlencoded':
      return textsOfParams(body.fields);
    case 'formdata':
      return body.parts.filter((part) => !part.disabled).flatMap(textsOfPart);
    case 'file':
      return [body.path];
    case 'graphql':
      return [body.query, body.operationName ?? [], body.variables];
  }
}

function textsOfPart(part: FormPart): readonly Text[] {
  const content = part.kind === 'text' ? [part.value ?? []] : [...part.paths, part.fileName ?? []];
  return [part.name, ...content, part.contentType];
}
