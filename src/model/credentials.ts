// Where a request holds what proves its sender, and the same request with placeholders in those places.
import type { Auth } from './auth.ts';
import type { Param } from './body.ts';
import type { Request } from './request.ts';
import { parseText, sourceOf, type Text } from './text.ts';

/** The parts of an auth that are nobody else's to know: not user names, places or algorithms. */
export function secretsOf(auth: Auth): readonly Text[] {
  const secrets: Text[] = [];
  mapSecrets(auth, (secret) => {
    secrets.push(secret);
    return secret;
  });
  return secrets;
}

/**
 * The request with `{{your_token}}`-like placeholders for credentials that were typed into the collection: those of its
 * auth and of its `Authorization` headers. Variables stay. A request without such credentials is returned as it is.
 */
export function hideCredentials(request: Request): Request {
  const hidden: string[] = [];
  const hide = (secret: Text, name: string): Text => {
    if (!isTyped(secret)) return secret;
    hidden.push(name);
    return [{ variable: `your_${name}` }];
  };
  const auth = mapSecrets(request.auth, hide);
  const headers = request.headers.map((header) => hideHeader(header, hide));
  return hidden.length === 0 ? request : { ...request, auth, headers };
}

type Change = (secret: Text, name: string) => Text;

function mapSecrets(auth: Auth, change: Change): Auth {
  switch (auth.kind) {
    case 'none':
      return auth;
    case 'basic':
      return { ...auth, password: change(auth.password, 'password') };
    case 'bearer':
      return { ...auth, token: change(auth.token, 'token') };
    case 'apikey':
      return { ...auth, value: change(auth.value, 'api_key') };
    case 'oauth2':
      return { ...auth, token: change(auth.token, 'access_token') };
    default: {
      const parameters = auth.parameters.map(({ name, value }) => ({
        name,
        value: secretParameter.test(name) ? change(value, name) : value,
      }));
      return { ...auth, parameters };
    }
  }
}

/** Postman's names of parameters: `consumerSecret`, `authKey`, `sessionToken`, …; not `isSecretBase64Encoded`. */
const secretParameter = /^(?!is|queryParamKey$).*(?:secret|password|token|key)$/i;

function hideHeader(header: Param, hide: Change): Param {
  if (!/^(?:proxy-)?authorization$/i.test(sourceOf(header.name).trim())) return header;
  const source = sourceOf(header.value ?? []);
  const scheme = /^[A-Za-z][\w-]* +/.exec(source)?.[0] ?? '';
  const value = hide(parseText(source.slice(scheme.length)), 'credentials');
  return header.value === undefined ? header : { ...header, value: scheme === '' ? value : [scheme, ...value] };
}

function isTyped(text: Text): boolean {
  return text.some((part) => typeof part === 'string' && part.trim() !== '');
}
