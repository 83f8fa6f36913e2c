// The variables that a request cannot be sent without.
import type { Auth } from '../model/auth.ts';
import type { Body, FormPart, Param } from '../model/body.ts';
import type { Request } from '../model/request.ts';
import type { Text } from '../model/text.ts';
import { variablesIn } from '../model/text.ts';

/**
 * Names of the variables in what is sent: method, URL, headers, auth, body. In that order, each once.
 * Disabled entries do not count, nor do Postman's own dynamic variables (`$guid`).
 */
export function needsOf(request: Request): readonly string[] {
  const texts = [
    request.method,
    request.url.text,
    ...textsOfParams(request.headers),
    ...textsOfAuth(request.auth),
    ...textsOfBody(request.body),
  ];
  return variablesIn(...texts).filter((name) => !name.startsWith('$'));
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
