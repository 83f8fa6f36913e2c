// The memory of a mock: a token endpoint issues new tokens, and what needs one takes the last only, as real servers do.
import type { Request } from '../model/request.ts';
import { sourceOf, variablesIn } from '../model/text.ts';
import type { Route } from './match.ts';
import { isRecord } from '../util/raw.ts';

export interface Tokens {
  /** The answer to a request that a route answers: another body, or a refusal. */
  readonly answer: (route: Route, sent: Sent) => TokenAnswer;
}

export interface Sent {
  readonly authorization: string;
  readonly contentType: string;
  readonly body: string;
}

export type TokenAnswer =
  | { readonly kind: 'example' }
  | { readonly kind: 'issued'; readonly body: string }
  | {
      readonly kind: 'refused';
      readonly status: 400 | 401;
      readonly error: string;
      readonly description: string;
    };

const accessNames = ['access_token', 'accessToken'];
const refreshNames = ['refresh_token', 'refreshToken'];

/**
 * Tokens of one server. Until the first is issued any is taken, since an environment may hold one.
 * Refusals are those of RFC 6749, 5.2 (`invalid_grant`) and RFC 6750, 3.1 (`invalid_token`).
 */
export function createTokens(): Tokens {
  const last: { access?: string; refresh?: string } = {};
  let count = 0;
  const issue = (names: readonly string[], value: Readonly<Record<string, unknown>>, kind: 'access' | 'refresh') => {
    const name = names.find((one) => typeof value[one] === 'string');
    if (name === undefined) return {};
    last[kind] = `mock-${kind}-token-${count}`;
    return { [name]: last[kind] };
  };
  return {
    answer: (route, sent) => {
      const issuing = jsonOf(route.example.body);
      const isEndpoint = accessNames.some((name) => typeof issuing[name] === 'string') && isSuccess(route);
      if (!isEndpoint) return guard(route.request, sent.authorization, last.access);
      const refresh = refreshTokenIn(sent);
      if (refresh !== undefined && last.refresh !== undefined && refresh !== last.refresh)
        return {
          kind: 'refused',
          status: 400,
          error: 'invalid_grant',
          description: 'the refresh token is not the last one',
        };
      count += 1;
      const fresh = { ...issue(accessNames, issuing, 'access'), ...issue(refreshNames, issuing, 'refresh') };
      return { kind: 'issued', body: JSON.stringify({ ...issuing, ...fresh }, null, 2) };
    },
  };
}

function isSuccess({ example }: Route): boolean {
  return example.status === 0 || (example.status >= 200 && example.status < 300);
}

function guard(request: Request, authorization: string, last: string | undefined): TokenAnswer {
  if (!needsToken(request)) return { kind: 'example' };
  const [, token = ''] = /^Bearer +(.+)$/i.exec(authorization) ?? [];
  if (token !== '' && (last === undefined || token === last)) return { kind: 'example' };
  const description =
    token === '' ? 'there is no bearer token' : 'the access token is not the last one that was issued';
  return { kind: 'refused', status: 401, error: 'invalid_token', description };
}

/** Whether the collection sends a bearer token that a script can have captured. */
function needsToken({ auth, headers }: Request): boolean {
  if (auth.kind === 'bearer') return variablesIn(auth.token).length > 0;
  if (auth.kind === 'oauth2') return auth.in === 'header' && variablesIn(auth.token).length > 0;
  return headers.some(
    ({ name, value, disabled }) =>
      !disabled && sourceOf(name).toLowerCase() === 'authorization' && /^Bearer +\S*\{\{/i.test(sourceOf(value ?? [])),
  );
}

/** Of a refresh grant; undefined for any other. */
function refreshTokenIn({ contentType, body }: Sent): string | undefined {
  const fields = /\bjson\b/i.test(contentType) ? jsonOf(body) : Object.fromEntries(new URLSearchParams(body));
  if (fields['grant_type'] !== 'refresh_token') return undefined;
  return typeof fields['refresh_token'] === 'string' ? fields['refresh_token'] : '';
}

function jsonOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
